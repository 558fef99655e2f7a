import rule from "../../../src/rules/python/bytecode-written.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]',
      fixed: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=1\nCMD ["python", "app.py"]',
      message: "`python app.py` writes `.pyc` files while it runs: nothing sets `PYTHONDONTWRITEBYTECODE`.",
      safety: "safe",
    },
    {
      code: 'FROM «python:3.13-slim»\n\nWORKDIR /app\nCMD ["python", "app.py"]',
      fixed: 'FROM python:3.13-slim\n\nENV PYTHONDONTWRITEBYTECODE=1\n\nWORKDIR /app\nCMD ["python", "app.py"]',
    },
    {
      code: 'FROM «python:3.13-slim»\n# Logs at once.\nENV PYTHONUNBUFFERED=1\nCMD ["uvicorn", "app:app"]',
      fixed:
        'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=1\n# Logs at once.\nENV PYTHONUNBUFFERED=1\nCMD ["uvicorn", "app:app"]',
    },
    {
      code: 'FROM «python:3.13-slim»\nENV A=1 \\\n    B=2\nCMD ["python", "app.py"]',
      fixed: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=1 \\\n    A=1 \\\n    B=2\nCMD ["python", "app.py"]',
    },
    {
      code: 'FROM «python:3.13-slim»\nENV A=1 B=2\nCMD ["gunicorn", "app:app"]',
      fixed: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=1 A=1 B=2\nCMD ["gunicorn", "app:app"]',
    },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=1\nCMD ["python", "app.py"]',
      because: "the variable is set",
    },
    {
      code: 'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE=\nCMD ["python", "app.py"]',
      because: "someone has decided",
    },
    { code: 'FROM python:3.13-slim\nCMD ["python", "-B", "app.py"]', because: "the option does the same" },
    {
      code: 'FROM python:3.13-slim\nRUN python -m compileall /app\nCMD ["python", "app.py"]',
      because: "bytecode is compiled on purpose",
    },
    {
      code: 'FROM python:3.13-slim\nRUN uv sync\nCMD ["python", "app.py"]',
      because: "uv compiles nothing, and every start would do it anew",
    },
    {
      code: 'FROM python:3.13-slim\nENV UV_COMPILE_BYTECODE=1\nRUN uv sync\nCMD ["python", "app.py"]',
      because: "uv compiles what it installs",
    },
    { code: 'FROM registry.example.com/base\nCMD ["python", "app.py"]', because: "the base image may set it" },
    { code: 'FROM python:3.13-slim\nCMD ["bash"]', because: "no Python is started" },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]',
      because: "the file is for development",
      path: "docker/dev/Dockerfile",
    },
  ],
);
