import rule from "../../../src/rules/python/redundant-variable.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nENV «PYTHONHASHSEED=random»\nRUN x",
      fixed: "FROM python:3.13-slim\nRUN x",
      message: "`PYTHONHASHSEED=random` changes nothing: hashes are random by default.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-slim\nENV «LANG=C.UTF-8» \\\n    A=1",
      fixed: "FROM python:3.13-slim\nENV A=1",
      message: "`LANG=C.UTF-8` changes nothing: this Python uses UTF-8 without it.",
    },
    { code: "FROM python:3.13-slim\nENV A=1 «LANG=C.UTF-8»", fixed: "FROM python:3.13-slim\nENV A=1" },
  ],
  [
    { code: "FROM python:3.13-slim\nENV PYTHONHASHSEED=0", because: "the value is not the default" },
    { code: "FROM debian:trixie-slim\nENV LANG=C.UTF-8", because: "other programs may need it" },
    { code: "FROM python:3.6-slim\nENV LANG=C.UTF-8", because: "Python 3.6 needs it" },
    { code: "FROM python:3.13-slim\nENV LANG=en_US.UTF-8", because: "the locale is another one" },
    { code: "FROM python:latest\nENV LANG=C.UTF-8", because: "which Python it is, is not said" },
  ],
);
