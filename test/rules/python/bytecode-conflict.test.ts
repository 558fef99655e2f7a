import rule from "../../../src/rules/python/bytecode-conflict.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nRUN python -m compileall /app\nRUN «find / -name "*.pyc" -delete»',
      message: "This deletes the bytecode that `python -m compileall` compiled on purpose.",
    },
    {
      code: "FROM python:3.13-slim\nENV UV_COMPILE_BYTECODE=1\nRUN uv sync && «rm -rf /app/__pycache__»",
      message: "This deletes the bytecode that `UV_COMPILE_BYTECODE` compiled on purpose.",
    },
    {
      code: "FROM python:3.13 AS base\nRUN uv sync --compile-bytecode\nFROM base\nRUN «find . -name __pycache__ -exec rm -rf {} +»",
    },
    {
      code: 'FROM python:3.13-slim\nENV «PYTHONDONTWRITEBYTECODE=1»\nRUN uv sync --locked\nCMD ["python", "app.py"]',
      level: "info",
      message: "`PYTHONDONTWRITEBYTECODE` keeps Python from storing the bytecode that `uv sync` did not compile.",
    },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nRUN pip install flask && find / -name "*.pyc" -delete',
      because: "pip was not told to compile",
    },
    {
      code: 'FROM python:3.13-slim\nRUN find / -name "*.pyc" -delete\nRUN python -m compileall /app',
      because: "it is compiled afterwards",
    },
    {
      code: 'FROM python:3.13 AS a\nRUN python -m compileall /app\nFROM python:3.13 AS b\nRUN find / -name "*.pyc" -delete',
      because: "the stages have nothing in common",
    },
    {
      code: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=1\nRUN pip install flask\nCMD ["python", "app.py"]',
      because: "pip compiles all the same",
    },
    {
      code: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=1 UV_COMPILE_BYTECODE=1\nRUN uv sync\nCMD ["python", "app.py"]',
      because: "uv compiles what it installs",
    },
    {
      code: "FROM python:3.13-slim\nENV UV_COMPILE_BYTECODE=0\nRUN uv sync && rm -rf __pycache__",
      because: "nothing is compiled on purpose",
    },
    {
      code: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=0\nRUN uv sync\nCMD ["python", "app.py"]',
      because: "the variable is switched off",
    },
  ],
);
