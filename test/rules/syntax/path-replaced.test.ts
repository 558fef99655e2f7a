import rule from "../../../src/rules/syntax/path-replaced.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nENV «PATH=/opt/venv/bin»",
      message: "`PATH` loses `/bin` and `/usr/bin` here: the commands of the system are no longer found.",
    },
    { code: "FROM debian:trixie\nARG V=/venv\nENV A=1 «PATH=$V/bin:/app»" },
    {
      code: "FROM python:3.13-slim\nENV «PATH /opt/bin:/usr/bin:/bin»",
      message: "`PATH` loses `/usr/local/bin` here, where this image has its Python.",
    },
  ],
  [
    { code: "FROM python:3.13-slim\nENV PATH=/opt/venv/bin:$PATH", because: "what was there is kept" },
    { code: 'FROM python:3.13-slim\nENV PATH="${PATH}:/opt/venv/bin"', because: "what was there is kept" },
    { code: "FROM python:3.13-slim\nENV PATH=/app:/usr/local/bin:/usr/bin:/bin", because: "all folders are named" },
    { code: "FROM debian:trixie\nENV PATH=/app:/usr/bin", because: "the system's folder is named" },
    { code: "FROM example/base:1\nENV PATH=/app", because: "the base may have its programs anywhere" },
    { code: "FROM python:3.13-slim\nENV PYTHONPATH=/app", because: "it is another variable" },
    { code: "FROM python:3.13-slim\nARG P\nENV PATH=$P", because: "the value is not known" },
    { code: "FROM scratch\nENV PATH=/app", because: "there is nothing else" },
  ],
);
