import rule from "../../../src/rules/python/extensions-disabled.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nENV «AIOHTTP_NO_EXTENSIONS=1»\nRUN x",
      fixed: "FROM python:3.13-slim\nRUN x",
      message:
        "`AIOHTTP_NO_EXTENSIONS` makes `aiohttp` parse HTTP in pure Python, which has let through smuggled requests.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-slim\nENV A=1 \\\n    «YARL_NO_EXTENSIONS=1» \\\n    B=2",
      fixed: "FROM python:3.13-slim\nENV A=1 \\\n    B=2",
      message: "`YARL_NO_EXTENSIONS` makes `yarl` run without its compiled parts.",
    },
    { code: "FROM python:3.13-slim\nENV «MULTIDICT_NO_EXTENSIONS=0» A=1", fixed: "FROM python:3.13-slim\nENV A=1" },
    { code: "FROM python:3.13-slim\n# why\nENV «AIOHTTP_NO_EXTENSIONS=1»" },
  ],
  [
    { code: "FROM python:3.13-slim\nENV AIOHTTP_NO_EXTENSIONS=", because: "an empty value counts for nothing" },
    {
      code: "FROM python:3.13-slim\nRUN AIOHTTP_NO_EXTENSIONS=1 pip install aiohttp",
      because: "it is for one command",
    },
    { code: "FROM python:3.13-slim\nARG AIOHTTP_NO_EXTENSIONS=1", because: "a build argument does not ship" },
    {
      code: "FROM python:3.13 AS build\nENV AIOHTTP_NO_EXTENSIONS=1\nFROM python:3.13-slim\nRUN x",
      because: "the builder does not ship",
    },
    { code: "FROM python:3.13-slim\nENV AIOHTTP_NO_EXTENSIONS=$X", because: "what the variable holds is not known" },
  ],
);
