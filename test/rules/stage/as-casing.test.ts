import rule from "../../../src/rules/stage/as-casing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim «as» app",
      fixed: "FROM python:3.13-slim AS app",
      message: "`as` stands beside `FROM`.",
      safety: "safe",
    },
    { code: "from python:3.13-slim «AS» app", fixed: "from python:3.13-slim as app" },
    {
      code: "FROM --platform=$BUILDPLATFORM python:3.13  «As»  app",
      fixed: "FROM --platform=$BUILDPLATFORM python:3.13  AS  app",
    },
    { code: "FROM as «as» as", fixed: "FROM as AS as" },
  ],
  [
    { code: "FROM python:3.13-slim AS app", because: "both are upper case" },
    { code: "from python:3.13-slim as app", because: "both are lower case" },
    { code: "FROM python:3.13-slim", because: "the stage has no name" },
    { code: "From python:3.13-slim as app", because: "FROM itself is in neither case" },
  ],
);
