import rule from "../../../src/rules/python/optimize-strips.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nENV «PYTHONOPTIMIZE=2»\nCMD ["python", "app.py"]',
      message: "`PYTHONOPTIMIZE=2` takes out every `assert` and every docstring.",
    },
    {
      code: "FROM python:3.13-slim\nENV «PYTHONOPTIMIZE 1»",
      level: "info",
      message: "`PYTHONOPTIMIZE=1` takes out every `assert`.",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", «"-OO"», "app.py"]',
      message: "`python -OO` takes out every `assert` and every docstring.",
    },
    { code: "FROM python:3.13-slim\nCMD python «-uO» app.py", level: "info" },
    { code: "FROM python:3.13-slim\nENV «PYTHONOPTIMIZE=yes»", level: "info" },
  ],
  [
    { code: "FROM python:3.13-slim\nENV PYTHONOPTIMIZE=0", because: "nothing is taken out" },
    { code: "FROM python:3.13-slim\nENV PYTHONOPTIMIZE=", because: "an empty value counts for nothing" },
    {
      code: "FROM python:3.13-slim\nENV PYTHONOPTIMIZE=2\nENV PYTHONOPTIMIZE=0",
      because: "the later value is in force",
    },
    { code: "FROM python:3.13-slim\nENV PYTHONOPTIMIZE=$LEVEL", because: "what the variable holds is not known" },
    {
      code: 'FROM python:3.13 AS build\nENV PYTHONOPTIMIZE=2\nFROM python:3.13-slim\nCMD ["python", "app.py"]',
      because: "the builder does not ship",
    },
    {
      code: "FROM python:3.13-slim\nRUN python -OO -m compileall /app",
      because: "it is not what the container starts",
    },
    {
      code: "FROM python:3.13-slim\nENV PYTHONOPTIMIZE=2",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
  ],
);
