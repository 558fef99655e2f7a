import rule from "../../../src/rules/healthcheck/missing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM «python:3.13-slim»\nCMD ["gunicorn", "-b", ":80", "app:app"]',
      fixed:
        'FROM python:3.13-slim\nHEALTHCHECK CMD ["python", "-c", "import urllib.request; urllib.request.urlopen(\'http://127.0.0.1:80/\', timeout=3)"]\nCMD ["gunicorn", "-b", ":80", "app:app"]',
      safety: "review",
      title: "Ask it with Python's own urllib",
      related: ['"gunicorn"'],
      message: "Nothing checks whether `gunicorn` still answers: there is no `HEALTHCHECK`.",
    },
    { code: 'FROM «debian:trixie»\nCMD ["uvicorn", "app:app"]' },
    { code: "FROM «python:3.13-slim»\nCMD uvicorn app:app --port $PORT" },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["gunicorn", "app:app"]',
      files: { "compose.yml": "services:\n  web:\n    build: .\n" },
    },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nHEALTHCHECK CMD python check.py\nCMD ["gunicorn", "app:app"]',
      because: "there is one",
    },
    { code: 'FROM python:3.13-slim\nHEALTHCHECK NONE\nCMD ["gunicorn", "app:app"]', because: "someone has decided" },
    {
      code: 'FROM python:3.13-slim AS base\nHEALTHCHECK CMD python check.py\nFROM base\nCMD ["gunicorn", "app:app"]',
      because: "it is inherited",
    },
    { code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]', because: "it is not known to be a server" },
    { code: 'FROM python:3.13-slim\nCMD ["celery", "-A", "app", "worker"]', because: "a worker answers nobody" },
    { code: "FROM python:3.13-slim\nRUN pip install gunicorn", because: "no server is started" },
    { code: 'FROM registry.example.com/base\nCMD ["gunicorn", "app:app"]', because: "the base image may bring one" },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]',
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-b", ":80", "app:app"]',
      because: "compose has one",
      files: {
        "compose.yml": "services:\n  web:\n    build: .\n    healthcheck:\n      test: curl -f http://localhost\n",
      },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-b", ":80", "app:app"]',
      because: "compose says that there is to be none",
      files: { "compose.yml": "services:\n  web:\n    build: .\n    healthcheck:\n      disable: true\n" },
    },
  ],
);
