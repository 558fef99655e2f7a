import rule from "../../../src/rules/python/buffered-output.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]',
      fixed: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["python", "app.py"]',
      message: "`python app.py` holds back what it prints: nothing sets `PYTHONUNBUFFERED`.",
      safety: "safe",
    },
    {
      code: "FROM «python:3.13-slim»\n\nWORKDIR /app\nCMD python3 -m app",
      fixed: "FROM python:3.13-slim\n\nENV PYTHONUNBUFFERED=1\n\nWORKDIR /app\nCMD python3 -m app",
    },
    {
      code: 'FROM «python:3.13-slim»\nENV A=1 \\\n    PYTHONDONTWRITEBYTECODE=1\nENV B=2\nCMD ["celery", "-A", "app", "worker"]',
      fixed:
        'FROM python:3.13-slim\nENV A=1 \\\n    PYTHONDONTWRITEBYTECODE=1 \\\n    PYTHONUNBUFFERED=1\nENV B=2\nCMD ["celery", "-A", "app", "worker"]',
    },
    {
      code: 'FROM «python:3.13-slim»\nENV A 1\nENTRYPOINT ["python"]\nCMD ["app.py"]',
      fixed: 'FROM python:3.13-slim\nENV A 1\nENV PYTHONUNBUFFERED=1\nENTRYPOINT ["python"]\nCMD ["app.py"]',
    },
    {
      code: 'FROM «python:3.13-slim»\nENV A=1 B=2\nENTRYPOINT ["tini", "--"]\nCMD python manage.py migrate && exec python bot.py',
      fixed:
        'FROM python:3.13-slim\nENV A=1 B=2 PYTHONUNBUFFERED=1\nENTRYPOINT ["tini", "--"]\nCMD python manage.py migrate && exec python bot.py',
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["uv", "run", "bot.py"]',
      fixed: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["uv", "run", "bot.py"]',
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      fixed: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      level: "info",
      message: "What the application prints under `gunicorn` is held back: nothing sets `PYTHONUNBUFFERED`.",
    },
    {
      code: 'FROM «python:3.13-slim»\nENV PYTHONUNBUFFERED=""\nCMD ["python", "app.py"]',
      message: "An empty `PYTHONUNBUFFERED` does nothing, so `python app.py` holds back what it prints.",
    },
    {
      code: 'FROM «python:3.13-slim»\nENV PYTHONUNBUFFERED=0\nCMD ["python", "app.py"]',
      message: "`PYTHONUNBUFFERED=0` switches nothing on, so `python app.py` holds back what it prints.",
    },
    {
      code: 'FROM python:3.13 AS build\nENV PYTHONUNBUFFERED=1\nRUN make\nFROM «python:3.13-slim»\nCMD ["sh", "-c", "exec python app.py"]',
      fixed:
        'FROM python:3.13 AS build\nENV PYTHONUNBUFFERED=1\nRUN make\nFROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["sh", "-c", "exec python app.py"]',
    },
    {
      code: 'FROM «python:3.13-slim»\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["python", "app.py"]',
      fixed:
        'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["python", "app.py"]',
      files: { "start.sh": '#!/bin/sh\nset -e\nexec "$@"\n' },
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]\n',
      fixed: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["python", "app.py"]\n',
      files: { "compose.yml": 'services:\n  web:\n    build: .\n    environment:\n      PYTHONUNBUFFERED: ""\n' },
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]\n',
      fixed: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["python", "app.py"]\n',
      files: {
        "compose.yml":
          "services:\n  web:\n    build: .\n    environment: [PYTHONUNBUFFERED=1]\n  worker:\n    build: .\n",
      },
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]\n',
      fixed: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["python", "app.py"]\n',
      files: {
        "compose.yml":
          'services:\n  web:\n    build: .\n    command: python manage.py runserver\n    volumes: [".:/srv"]\n',
      },
    },
  ],
  [
    { code: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["python", "app.py"]', because: "the variable is set" },
    {
      code: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED True\nCMD ["python", "app.py"]',
      because: "any text that is not empty switches it on",
    },
    {
      code: 'FROM python:3.13-slim AS base\nENV PYTHONUNBUFFERED=1\nFROM base\nCMD ["python", "app.py"]',
      because: "the variable is inherited",
    },
    { code: 'FROM python:3.13-slim\nCMD ["python", "-u", "app.py"]', because: "the option does the same" },
    { code: "FROM python:3.13-slim\nCMD PYTHONUNBUFFERED=1 python app.py", because: "the command sets it for itself" },
    {
      code: 'FROM python:3.13-slim\nARG BUFFER\nENV PYTHONUNBUFFERED=$BUFFER\nCMD ["python", "app.py"]',
      because: "a build argument says",
    },
    { code: 'FROM registry.example.com/base\nCMD ["python", "app.py"]', because: "the base image may set it" },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["python", "app.py"]',
      because: "the entrypoint script is not known",
    },
    {
      code: 'FROM python:3.13-slim\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["python", "app.py"]',
      because: "the entrypoint script sets it",
      files: { "start.sh": '#!/bin/sh\nexport PYTHONUNBUFFERED=1\nexec "$@"\n' },
    },
    { code: 'FROM debian:trixie-slim\nCMD ["nginx", "-g", "daemon off;"]', because: "no Python is started" },
    { code: 'FROM python:3.13-slim\nCMD ["python"]', because: "an interactive interpreter writes to a terminal" },
    { code: 'FROM python:3.13-slim\nCMD ["python", "-m", "pytest"]', because: "tests end by themselves" },
    { code: 'FROM python:3.13-slim\nCMD ["python", "tool.py", "--help"]', because: "help ends by itself" },
    { code: "FROM python:3.13-slim\nRUN pip install flask", because: "nothing is started" },
    {
      code: 'FROM python:3.13-slim\nCMD ["sudo", "-u", "app", "sh", "-c", "exec python app.py"]',
      because: "sudo takes variables away",
    },
    { code: 'FROM python:3.13-slim\nCMD ["start-notebook.py"]', because: "it gives way to what it starts" },
    {
      code: 'FROM python:3.13-slim\nCMD ["sudo", "-u", "app", "python", "app.py"]',
      because: "sudo takes variables away",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]',
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "compose sets it",
      files: { "compose.yml": "services:\n  web:\n    build: .\n    environment:\n      PYTHONUNBUFFERED: 1\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "compose sets it in a list",
      files: { "compose.yml": "services:\n  web:\n    build: .\n    environment:\n      - PYTHONUNBUFFERED=1\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "a file of variables sets it",
      files: {
        "compose.yml": "services:\n  web:\n    build: .\n    env_file: web.env\n",
        "web.env": "# logs\nexport PYTHONUNBUFFERED=1\n",
      },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "a map that is merged in sets it",
      files: {
        "compose.yml":
          "x-env: &env\n  PYTHONUNBUFFERED: 1\nservices:\n  web:\n    build: .\n    environment:\n      <<: *env\n      A: 1\n",
      },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "the container has a terminal",
      files: { "compose.yml": "services:\n  web:\n    build: .\n    tty: true\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "compose starts something else",
      files: { "compose.yml": 'services:\n  web:\n    build: .\n    command: ["nginx"]\n' },
    },
  ],
);
