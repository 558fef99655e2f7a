import rule from "../../../src/rules/stage/name-casing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13 AS «Build»\nFROM Build\nCOPY --from=BUILD /a /a\nRUN --mount=type=bind,from=Build,target=/b ls",
      fixed:
        "FROM python:3.13 AS build\nFROM build\nCOPY --from=build /a /a\nRUN --mount=type=bind,from=build,target=/b ls",
      message: "The stage's name `Build` has capital letters.",
      safety: "safe",
    },
    { code: "FROM python:3.13 AS «RUNTIME»", fixed: "FROM python:3.13 AS runtime" },
    { code: "FROM python:3.13 AS build\nFROM python:3.13 AS «Build»" },
  ],
  [
    { code: "FROM python:3.13 AS build", because: "it is in lower case" },
    { code: "FROM python:3.13 AS build-2.0_x", because: "it is in lower case" },
    { code: "FROM python:3.13", because: "the stage has no name" },
    {
      code: "FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=BUILD /a /a",
      because: "the name itself is in lower case",
    },
  ],
);
