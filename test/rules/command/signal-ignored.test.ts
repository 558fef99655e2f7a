import rule from "../../../src/rules/command/signal-ignored.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD [«"flask", "run"»]',
      fixed: 'FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD ["flask", "run"]',
      message: "`flask run` has no handler for SIGTERM, without which the first process of a container ignores it.",
      safety: "review",
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"python", "manage.py", "runserver"», "--noreload"]',
      fixed: 'FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD ["python", "manage.py", "runserver", "--noreload"]',
    },
    {
      code: "FROM python:3.13-slim\nCMD python setup.py && «flask run»",
      fixed: "FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD python setup.py && flask run",
    },
    {
      code: "FROM python:3.13-slim\nCMD exec «flask run»",
      fixed: "FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD exec flask run",
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"python", "app.py"»]',
      fixed: 'FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD ["python", "app.py"]',
      profile: "strict",
      message:
        "`python app.py` ignores SIGTERM as the first process of a container, unless it handles the signal itself.",
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"flask", "run"»]',
      fixed: 'FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD ["flask", "run"]',
      files: { "compose.yml": "services:\n  web:\n    build: .\n    init: false\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"flask", "run"»]',
      fixed: 'FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD ["flask", "run"]',
      files: { "compose.yml": "services:\n  web:\n    build: .\n    init: true\n  worker:\n    build: .\n" },
    },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]', because: "gunicorn handles it" },
    { code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]', because: "uvicorn handles it" },
    { code: 'FROM python:3.13-slim\nCMD ["python", "manage.py", "runserver"]', because: "the reloader ends on it" },
    { code: 'FROM python:3.13-slim\nSTOPSIGNAL SIGINT\nCMD ["flask", "run"]', because: "another signal is sent" },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["tini", "--"]\nCMD ["flask", "run"]',
      because: "an init is the first process",
    },
    { code: 'FROM python:3.13-slim\nCMD ["uv", "run", "app.py"]', because: "uv passes it on" },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["tini", "--"]\nCMD flask run',
      because: "an init is the first process",
    },
    { code: "FROM python:3.13-slim\nCMD celery worker & flask run", because: "the shell looks after both" },
    { code: 'FROM registry.example.com/base\nCMD ["flask", "run"]', because: "the base image may bring an init" },
    { code: 'FROM python:3.13-slim\nCMD ["python", "-m", "pytest"]', because: "tests end by themselves" },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run"]',
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run"]',
      because: "compose puts an init before it",
      files: { "compose.yml": "services:\n  web:\n    build: .\n    init: true\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run"]',
      because: "compose stops it by another signal",
      files: { "compose.yaml": "services:\n  web:\n    build: .\n    stop_signal: SIGINT\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run"]',
      because: "compose starts something else",
      files: { "compose.yml": "services:\n  web:\n    build: .\n    command: gunicorn app:app\n" },
    },
  ],
);
