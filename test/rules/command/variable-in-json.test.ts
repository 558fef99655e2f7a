import rule from "../../../src/rules/command/variable-in-json.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--port", «"${PORT}"»]',
      fixed: 'FROM python:3.13-slim\nCMD ["sh", "-c", "exec uvicorn app:app --port ${PORT}"]',
      message: "`${PORT}` reaches `uvicorn` as these very characters: JSON form runs no shell that would expand it.",
      safety: "review",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["python", «"$APP"», "$MORE"]',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["sh", "-c", "exec python $APP $MORE"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", «"--bind=:${PORT:-8000}"», "app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["sh", "-c", "exec gunicorn --bind=:${PORT:-8000} app:app"]',
    },
    { code: 'FROM python:3.13-slim\nENTRYPOINT ["gunicorn"]\nCMD [«"$APP"»]' },
    { code: 'FROM python:3.13-slim\nRUN ["pip", "install", «"flask==$VERSION"»]' },
    { code: 'FROM python:3.13-slim\nHEALTHCHECK CMD ["curl", «"http://localhost:${PORT}/"»]' },
    { code: 'FROM python:3.13-slim\nENTRYPOINT ["tini", "--", "python", «"$APP"»]\nCMD ["x"]' },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "exec uvicorn app:app --port $PORT"]',
      because: "a shell expands it",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["bash", "-lc", "uvicorn app:app --port $PORT"]',
      because: "a shell expands it",
    },
    { code: "FROM python:3.13-slim\nCMD uvicorn app:app --port $PORT", because: "shell form expands it" },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["sh", "-c"]\nCMD ["uvicorn app:app --port $PORT"]',
      because: "the entrypoint is a shell",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["uvicorn", "--port", "$PORT"]',
      because: "the script may expand it",
    },
    {
      code: 'FROM registry.example.com/base\nCMD ["uvicorn", "--port", "$PORT"]',
      because: "the base image may have such a script",
    },
    { code: 'FROM python:3.13-slim\nCMD ["envsubst", "$PORT"]', because: "the program expands it itself" },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "--access-logformat", "$remote $status"]',
      because: "small letters are other programs' own",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "-c", "print(\'$HOME is home\')"]',
      because: "text with blanks is code",
    },
    { code: 'FROM python:3.13-slim\nCOPY ["$SRC", "/app/"]', because: "Docker expands it there" },
  ],
);
