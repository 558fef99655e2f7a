import rule from "../../../src/rules/command/shell-form.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nCMD «python app.py»",
      fixed: 'FROM python:3.13-slim\nCMD ["python", "app.py"]',
      message: "`CMD` is in shell form: `sh` stays in front of `python` and does not pass signals on.",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT «gunicorn --bind "0.0.0.0:8000" app:app»\nCMD ["x"]',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]\nCMD ["x"]',
    },
    {
      code: "FROM python:3.13-slim\nENV PORT=80\nCMD «uvicorn app:app --port $PORT»",
      fixed: 'FROM python:3.13-slim\nENV PORT=80\nCMD ["sh", "-c", "exec uvicorn app:app --port $PORT"]',
      safety: "review",
    },
    {
      code: 'FROM python:3.13-slim\nCMD «python manage.py migrate && gunicorn "app:app"»',
      fixed: 'FROM python:3.13-slim\nCMD python manage.py migrate && exec gunicorn "app:app"',
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim\nCMD «python manage.py migrate && \\\n    gunicorn app:app»",
      fixed: "FROM python:3.13-slim\nCMD python manage.py migrate && \\\n    exec gunicorn app:app",
      safety: "review",
    },
    {
      code: "FROM python:3.13-alpine\nCMD «python app.py»",
      fixed: 'FROM python:3.13-alpine\nCMD ["python", "app.py"]',
      level: "info",
      message: "`CMD` is in shell form: `python` is started through a shell.",
    },
    {
      code: "FROM python:3.13-alpine\nENV PORT=80\nCMD «uvicorn app:app --port $PORT»",
      fixed: 'FROM python:3.13-alpine\nENV PORT=80\nCMD ["sh", "-c", "exec uvicorn app:app --port $PORT"]',
      level: "info",
      profile: "strict",
    },
    {
      code: "FROM python:3.13-slim\nCMD «bash»",
      fixed: 'FROM python:3.13-slim\nCMD ["bash"]',
      level: "info",
      profile: "strict",
    },
    {
      code: "FROM python:3.13-slim\nCMD «bash start.sh»",
      fixed: 'FROM python:3.13-slim\nCMD ["bash", "start.sh"]',
      level: "info",
    },
    {
      code: "FROM python:3.13-slim\nCMD «./start.sh»",
      fixed: 'FROM python:3.13-slim\nCMD ["./start.sh"]',
      safety: "review",
    },
    {
      // Its own shell stays, whatever that is: nobody knows the image.
      code: "FROM registry.example.com/base\nCMD «python app.py»",
      fixed: "FROM registry.example.com/base\nCMD exec python app.py",
      level: "info",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim\nCMD «DEBUG=1 python app.py»",
      fixed: 'FROM python:3.13-slim\nCMD ["sh", "-c", "DEBUG=1 exec python app.py"]',
      safety: "review",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["tini", "--"]\nCMD «python app.py»',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["tini", "--"]\nCMD ["python", "app.py"]',
      level: "info",
    },
    {
      // The script may look at what it is given.
      code: 'FROM python:3.13-slim\nENTRYPOINT ["/entrypoint.sh"]\nCMD «python app.py»',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["/entrypoint.sh"]\nCMD exec python app.py',
      level: "info",
      safety: "review",
    },
    { code: "FROM python:3.13-slim\nCMD «python a.py & python b.py»" },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]', because: "it is in JSON form" },
    { code: "FROM python:3.13-slim\nCMD exec python app.py", because: "the shell gives way to the program" },
    {
      code: "FROM python:3.13-slim\nCMD python manage.py migrate && exec gunicorn app:app",
      because: "the shell gives way to the program",
    },
    {
      code: 'FROM python:3.13-slim\nSHELL ["/bin/bash", "-c"]\nCMD python app.py',
      because: "the shell is chosen by the file",
    },
    { code: "FROM python:3.13-slim\nCMD ['python', 'app.py']", because: "a list that is no JSON is another matter" },
    { code: "FROM gcr.io/distroless/python3-debian12\nCMD app.py", because: "the image has no shell" },
    { code: "FROM scratch\nCMD app", because: "the image has no shell" },
    {
      code: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD python app.py",
      because: "Windows knows no such signals",
    },
    { code: "FROM python:3.13-slim\nRUN pip install flask", because: "nothing is started" },
    {
      code: 'FROM python:3.13 AS test\nCMD pytest\nFROM python:3.13-slim\nCMD ["python", "app.py"]',
      because: "another stage's command does not ship",
    },
    { code: 'FROM python:3.13-slim\nCMD python app.py\nCMD ["python", "app.py"]', because: "only the last one counts" },
    {
      code: "FROM python:3.13-slim\nCMD python app.py",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    { code: "FROM python:3.13-slim\nCMD\n", because: "there is no command" },
    { code: "FROM python:3.13-alpine\nCMD exec uvicorn app:app --port $PORT", because: "the shell gives way" },
    { code: "FROM python:3.13-slim\nRUN python app.py", because: "a step of the build is no start" },
  ],
);
