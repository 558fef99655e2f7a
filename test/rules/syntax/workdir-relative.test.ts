import rule from "../../../src/rules/syntax/workdir-relative.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}WORKDIR «app»\nWORKDIR src`,
      fixed: `${slim}WORKDIR /app\nWORKDIR src`,
      message: "Where `app` lies is up to the base image: no `WORKDIR` before it is absolute.",
      safety: "safe",
    },
    { code: "FROM example.com/base\nWORKDIR «app»", level: "info", profile: "strict" },
    { code: `${slim}ARG D=app\nWORKDIR «$D»` },
    { code: `${slim}WORKDIR «./app»` },
  ],
  [
    { code: `${slim}WORKDIR /app\nWORKDIR src`, because: "an absolute one comes before it" },
    { code: "FROM python:3.13-slim AS a\nWORKDIR /app\nFROM a\nWORKDIR src", because: "it is inherited" },
    { code: `${slim}WORKDIR $HOME/app`, because: "the variable's value is not known" },
    { code: `${slim}WORKDIR "/app"`, because: "it is absolute in quotes" },
    { code: "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:/app", because: "it is absolute" },
    { code: `${slim}WORKDIR .`, because: "it changes nothing" },
  ],
);
