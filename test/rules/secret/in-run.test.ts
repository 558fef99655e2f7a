import rule from "../../../src/rules/secret/in-run.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";
// Put together here, so that nothing in this file looks like a token.
const of = (start: string, rest: string) => start + rest;
const github = of("ghp", "_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6");
const aws = of("AKIA", "Q7ZK3MNP5RSTUV2W");
const gitlab = of("glpat", "-Zx8Cv7Bn6Mq5We4Rt3Y_");
const slack = of("xoxb", "-908712634512-Ab9Cd8Ef7Gh6Ij5Kl4");
const npm = of("npm", "_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6");
const key = of("-----BEGIN RSA PRIVATE", " KEY-----\\nMIIEowIBAAKCAQEA");

ruleTable(
  rule,
  [
    {
      code: `${base}RUN git clone https://«${github}»@github.com/a/b.git\n`,
      message: "This is a GitHub token, and everybody who reads this file or gets the image can use it.",
    },
    {
      code: `${base}ENV AWS_ACCESS_KEY_ID=«${aws}»\n`,
      message: "This is an AWS access key, and everybody who reads this file or gets the image can use it.",
    },
    { code: `${base}RUN curl -H "PRIVATE-TOKEN: «${gitlab}»" https://gitlab.example.com/x\n` },
    { code: `${base}# token: «${slack}»\nRUN true\n` },
    { code: `${base}RUN echo "//registry/:_authToken=«${npm}»" > .npmrc && npm ci\n` },
    { code: `${base}RUN printf '«${key}»iJ0' > /root/.ssh/id_rsa\n` },
  ],
  [
    {
      code: `${base}ENV AWS_ACCESS_KEY_ID=${of("AKIA", "IOSFODNN7EXAMPLE")}\n`,
      because: "it is the example of all pages",
    },
    { code: `${base}RUN echo ${of("ghp", "_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")}\n`, because: "it is a placeholder" },
    { code: `${base}RUN git clone https://$TOKEN@github.com/a/b.git\n`, because: "no token stands here" },
    { code: `${base}RUN echo ${github}aB\n`, because: "it is longer than a token" },
    { code: `${base}RUN echo x${aws}\n`, because: "it stands inside another word" },
    {
      code: `${base}RUN echo "d41d8cd98f00b204e9800998ecf8427e  x" | md5sum -c -\n`,
      because: "a checksum is no secret",
    },
    {
      code: `${base}RUN grep -q -- '${of("-----BEGIN RSA PRIVATE", " KEY-----")}' key.pem\n`,
      because: "it holds no key",
    },
    { code: `${base}RUN pip install ${of("glpat", "-tool")}\n`, because: "it is too short" },
  ],
);
