import rule from "../../../src/rules/stage/duplicate-name.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13 AS build\nFROM node:22 AS «build»\nFROM python:3.13-slim",
      message: "There is a stage called `build` above already.",
    },
    { code: "FROM python:3.13 AS build\nFROM node:22 AS «Build»" },
    { code: "FROM python:3.13 AS a\nFROM node:22 AS «a»\nFROM rust:1 AS «a»" },
  ],
  [
    { code: "FROM python:3.13 AS build\nFROM python:3.13-slim AS app", because: "the names differ" },
    { code: "FROM python:3.13\nFROM python:3.13", because: "they have no names" },
    { code: "FROM python:3.13 AS build\nFROM build", because: "the second is not named" },
    { code: "FROM python:3.13 AS build\nFROM build AS build-2", because: "the names differ" },
  ],
);
