import rule from "../../../src/rules/pip/user-install.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install «--user» flask`,
      message: "`--user` puts the packages into root's home, which no other user can read.",
    },
    { code: `${from}USER root\nRUN python -m pip install -r r.txt «--user»` },
    { code: `${from}USER app\nUSER 0\nRUN pip install «--user» flask` },
  ],
  [
    { code: `${from}RUN pip install flask`, because: "the option is not given" },
    { code: `${from}USER app\nRUN pip install --user flask`, because: "it goes into the user's own home" },
    { code: `${from}RUN sudo -u app pip install --user flask`, because: "it runs as somebody else" },
    {
      code: "FROM python:3.13 AS build\nRUN pip install --user flask\nFROM python:3.13-slim\nCOPY --from=build /root/.local /home/app/.local",
      because: "another stage takes it from there",
    },
    { code: "FROM example.com/base:1\nRUN pip install --user flask", because: "the base image may set the user" },
    { code: `${from}RUN pip install --user flask`, path: "dev/Dockerfile", because: "the file is for development" },
  ],
);
