import rule from "../../../src/rules/copy/remote-unverified.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";
const sum = "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d";

ruleTable(
  rule,
  [
    {
      code: `${base}ADD «https://example.com/tool.tar.gz» /tmp/\n`,
      message: "Nothing checks what `example.com` sends here: there is no `--checksum`.",
      level: "warning",
    },
    { code: `${base}ARG V=1\nADD «http://example.com/$V/tool» /usr/bin/tool\n` },
    { code: `${base}ADD «https://example.com/$V/tool» /usr/bin/tool\n` },
    {
      code: `${base}ADD [«"https://example.com/a"», "/a"]\n`,
    },
    {
      code: `${base}ADD «https://github.com/a/b.git#v1» /src\n`,
      message: "The clone of `github.com` is whatever its branch or tag points to on the day: no commit is named.",
    },
    {
      code: `${base}ADD «git@github.com:a/b.git» /src\n`,
      message: "The clone of `github.com` is whatever its branch or tag points to on the day: no commit is named.",
    },
    {
      code: `${base}ADD «http://example.com/a.git» /src\nRUN sha256sum -c sums\n`,
      message: "The clone of `example.com` is whatever its branch or tag points to on the day: no commit is named.",
    },
    {
      code: `${base}ARG HOST=example.com\nADD «https://$HOST/git@2.tar» /src\n`,
      message: "Nothing checks what `example.com` sends here: there is no `--checksum`.",
    },
    {
      code: `${base}ADD «https://user@example.com/a» /a\n`,
      message: "Nothing checks what `example.com` sends here: there is no `--checksum`.",
    },
    { code: `${base}ADD --chown=1:1 «https://example.com/a» /a\n` },
    { code: `${base}ADD «https://example.com/https://api.github.com/a» /a\n` },
    { code: `${base}ADD «https://example.com/a.tar» /a.tar\nRUN tar xf /a.tar\n` },
    { code: `${base}RUN sha256sum -c sums\nADD «https://example.com/a» /a\n` },
    {
      code: `${base.trim()} AS build\nADD «https://example.com/x» /x\nFROM python:3.13-slim\nCOPY --from=build /x /x\n`,
    },
    { code: `${base}ADD «https://example.com/a» «https://example.com/b» /x/\n` },
  ],
  [
    { code: `${base}ADD --checksum=sha256:${sum} https://example.com/tool /tool\n`, because: "it is checked" },
    {
      code: `${base}ADD https://example.com/tool /tool\nRUN echo "${sum}  /tool" | sha256sum -c\n`,
      because: "it is checked in the next step",
    },
    {
      code: `${base}ADD https://example.com/tool /tool\nRUN gpg --verify /tool.asc /tool\n`,
      because: "its signature is checked",
    },
    {
      code: `${base}ADD https://github.com/a/b.git#0123456789abcdef0123456789abcdef01234567 /src\n`,
      because: "a commit is named",
    },
    { code: `${base}ADD https://example.com/a /a\nRUN if a; then\n`, because: "the script may check it" },
    {
      code: `${base}ADD https://example.com/a /a\nRUN true && shasum -c a\n`,
      because: "it is checked by another tool",
    },
    { code: `${base}COPY https://example.com/a /a\n`, because: "COPY fetches nothing" },
    { code: `${base}ADD https:// /a\n`, because: "it is no address" },
    { code: `${base}ADD https://www.random.org/strings /a\n`, because: "it is there to break the cache" },
    { code: `${base}ADD https://github.com/a/b.git#$COMMIT /src\n`, because: "the variable may hold a commit" },
    { code: `${base}ADD tool.tar.gz /tmp/\n`, because: "it lies in the build context" },
    { code: `${base}ADD $URL /tmp/\n`, because: "nobody knows whether it is an address" },
    {
      code: `${base}ADD https://api.github.com/repos/a/b/git/refs/heads/main /v.json\n`,
      because: "it is there to break the cache",
    },
    { code: `${base}ADD https://example.com/tool /tool\n`, path: "Dockerfile.test", because: "the file is for tests" },
    {
      code: `${base.trim()} AS test\nADD https://example.com/x /x\nFROM python:3.13-slim\nCMD python app.py\n`,
      because: "nothing of that stage is in the image",
    },
    { code: `${base}COPY <<EOF /x\nADD https://example.com/x /x\nEOF\n`, because: "it is the text of a file" },
  ],
);
