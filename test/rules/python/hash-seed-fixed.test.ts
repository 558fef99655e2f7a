import rule from "../../../src/rules/python/hash-seed-fixed.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nENV «PYTHONHASHSEED=0»",
      message: "`PYTHONHASHSEED=0` gives every process the same hashes.",
    },
    { code: "FROM python:3.13-slim\nENV A=1 «PYTHONHASHSEED=42»" },
    { code: "FROM python:3.13-slim AS base\nENV «PYTHONHASHSEED 1»\nFROM base" },
  ],
  [
    { code: "FROM python:3.13-slim\nENV PYTHONHASHSEED=random", because: "hashes are random" },
    {
      code: "FROM python:3.13-slim\nENV PYTHONHASHSEED=0\nENV PYTHONHASHSEED=random",
      because: "the later value is in force",
    },
    { code: "FROM python:3.13-slim\nENV PYTHONHASHSEED=$SEED", because: "what the variable holds is not known" },
    { code: "FROM python:3.13-slim\nRUN PYTHONHASHSEED=0 python build.py", because: "it is for one command" },
    {
      code: "FROM python:3.13-slim\nFROM python:3.13-slim AS test\nENV PYTHONHASHSEED=0",
      because: "the stage is for tests",
    },
  ],
);
