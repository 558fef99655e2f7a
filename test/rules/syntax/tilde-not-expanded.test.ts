import rule from "../../../src/rules/syntax/tilde-not-expanded.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nENV «PATH="~/.local/bin:$PATH"»',
      message: "`~` stays as it is in `PATH`: `ENV` runs no shell that would put the home folder in its place.",
    },
    { code: "FROM python:3.13-slim\nENV «PATH=$PATH:~/.local/bin»" },
    { code: "FROM python:3.13-slim\nENV A=1 «HF_HOME=~/.cache»" },
    {
      code: "FROM python:3.13-slim\nCOPY app.py «~/app.py»",
      message: "`COPY` takes `~/app.py` for a folder called `~`: no shell puts the home folder in its place.",
    },
    { code: "FROM python:3.13-slim\nWORKDIR «~»" },
  ],
  [
    { code: "FROM python:3.13-slim\nRUN cp a ~/b", because: "a shell runs it" },
    { code: "FROM python:3.13-slim\nENV PATH=/root/.local/bin:$PATH", because: "the folder is named" },
    { code: "FROM python:3.13-slim\nENV SPEC=~=1.0", because: "it is no folder" },
    { code: "FROM python:3.13-slim\nENV PROMPT=~/x", because: "whoever reads it may know the sign" },
    { code: "FROM python:3.13-slim\nCOPY a~ /b~", because: "the sign is a part of a name" },
    { code: "FROM python:3.13-slim\nCOPY ~/a /b", because: "it is a source" },
  ],
);
