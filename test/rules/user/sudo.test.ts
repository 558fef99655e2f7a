import rule from "../../../src/rules/user/sudo.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";
const withSudo = `${base}RUN apt-get update && apt-get install -y sudo\n`;

ruleTable(
  rule,
  [
    {
      code: `${withSudo}RUN «sudo» apt-get update && sudo -E apt-get install -y git\n`,
      fixed: `${withSudo}RUN apt-get update && apt-get install -y git\n`,
      message: "The step runs as root already, `sudo` adds nothing here.",
      safety: "safe",
      level: "warning",
    },
    {
      code: `${base}RUN «sudo» mkdir /x\n`,
      fixed: `${base}RUN mkdir /x\n`,
      message: "There is no `sudo` in `python:3.13-slim`: this step fails.",
      level: "error",
    },
    {
      code: `${withSudo}RUN curl -s https://x.example/k.gpg | «sudo» tee /k.gpg > /dev/null\n`,
      fixed: `${withSudo}RUN curl -s https://x.example/k.gpg | tee /k.gpg > /dev/null\n`,
    },
    {
      code: `${withSudo}RUN sh -c "cd /x && «sudo» make install"\n`,
      fixed: `${withSudo}RUN sh -c "cd /x && make install"\n`,
    },
    {
      code: `${withSudo}USER app\nRUN «sudo» apt-get update\n`,
      message:
        "`sudo` says who runs this command; `USER` says it for the whole step, and the image needs no `sudo` for it.",
    },
    {
      code: `${withSudo}RUN «sudo» -u postgres createdb x\n`,
      message:
        "`sudo` says who runs this command; `USER` says it for the whole step, and the image needs no `sudo` for it.",
    },
    { code: `FROM $BASE\nRUN «sudo» apt-get update\n` },
    { code: `${withSudo}RUN [«"sudo"», "ls"]\n` },
    {
      code: `${withSudo}RUN «sudo» DEBIAN_FRONTEND=noninteractive apt-get install -y git\n`,
      fixed: `${withSudo}RUN DEBIAN_FRONTEND=noninteractive apt-get install -y git\n`,
    },
    { code: `${withSudo}RUN «/usr/bin/sudo» ls\n` },
  ],
  [
    { code: `${base}RUN apt-get install -y sudo\n`, because: "it is only installed" },
    { code: `${base}RUN echo "app ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/app\n`, because: "it is only set up" },
    { code: `${base}RUN echo sudo make me a sandwich\n`, because: "it is only talked about" },
    { code: `${base}RUN apt-get remove -y sudo\n`, because: "it is removed" },
    { code: `${base}CMD ["sudo", "-u", "app", "python", "app.py"]\n`, because: "CMD runs in the container" },
    { code: `${withSudo}RUN sudo ls\n`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${withSudo}RUN sudo ls\n`, path: ".devcontainer/Dockerfile", because: "the folder is for development" },
    { code: `${base}RUN gosu app true\n`, because: "it is another program" },
    { code: `${base}# RUN sudo ls\nRUN ls\n`, because: "it is a comment" },
    { code: `${base}RUN usermod -aG sudo app\n`, because: "it is a group" },
    { code: `${base}COPY sudo /usr/bin/\n`, because: "it is a file" },
  ],
);
