import rule from "../../../src/rules/syntax/instruction-casing.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}«Run» a\nCOPY b c`,
      fixed: `${slim}RUN a\nCOPY b c`,
      message: "`Run` is not written as the file's other instructions are, `RUN`.",
      safety: "safe",
    },
    { code: "from python:3.13-slim\nrun a\n«RUN» b", fixed: "from python:3.13-slim\nrun a\nrun b" },
    { code: `${slim}ONBUILD «run» a\nRUN b`, fixed: `${slim}ONBUILD RUN a\nRUN b` },
    { code: `«From» python:3.13-slim\n«Run» a`, fixed: `FROM python:3.13-slim\nRUN a` },
    { code: `${slim}«run» a`, fixed: `${slim}RUN a` },
  ],
  [
    { code: `${slim}RUN a`, because: "all are upper case" },
    { code: "from python:3.13-slim\nrun a\ncmd b", because: "all are lower case" },
    { code: `${slim}RUN run a`, because: "it is an argument" },
    { code: `${slim}HEALTHCHECK cmd a`, because: "CMD there is no instruction" },
    { code: "FROM python:3.13-slim as a", because: "AS has a rule of its own" },
    { code: `${slim}# run a`, because: "it is a comment" },
  ],
);
