import rule from "../../../src/rules/server/development.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD [«"flask", "run"», "--host", "0.0.0.0"]',
      message: "`flask run` is made for development: it is neither built nor tested to serve others.",
    },
    { code: "FROM python:3.13-slim\nCMD «python manage.py runserver» 0.0.0.0:8000" },
    { code: 'FROM python:3.13-slim\nCMD [«"fastapi", "dev"», "app.py"]' },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", «"--reload"»]',
      fixed: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]',
      message: "`--reload` makes `uvicorn` watch the source and restart, which is for development.",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim\nCMD gunicorn «--reload» app:app",
      fixed: "FROM python:3.13-slim\nCMD gunicorn app:app",
    },
    { code: 'FROM python:3.13-slim\nENTRYPOINT [«"python", "manage.py"]\nCMD ["runserver"», "0.0.0.0:80"]' },
    {
      code: 'FROM python:3.13-slim\nCMD [«"flask", "run"», "--host", "0.0.0.0"]',
      files: {
        "compose.yml": 'services:\n  web:\n    build: .\n    command: gunicorn app:app\n    volumes: [".:/app"]\n',
      },
    },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]', because: "gunicorn is made to serve" },
    { code: 'FROM python:3.13-slim\nCMD ["fastapi", "run", "app.py"]', because: "fastapi run is made to serve" },
    { code: 'FROM python:3.13-slim\nCMD ["python", "manage.py", "migrate"]', because: "no server is started" },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run"]',
      because: "the file is for development",
      path: "compose/local/django/Dockerfile",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]\nFROM python:3.13-slim AS dev\nCMD ["uvicorn", "app:app", "--reload"]',
      because: "the stage is for development",
    },
    { code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]', because: "what the program starts cannot be seen" },
    {
      code: 'FROM python:3.13-slim\nCMD ["echo", "flask run --reload"]',
      because: "the words are arguments of another program",
    },
    { code: "FROM python:3.13-slim\nRUN flask run --help", because: "it is not what the container starts" },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run", "--host", "0.0.0.0"]',
      because: "compose starts another one",
      files: { "compose.yml": "services:\n  web:\n    build: .\n    command: gunicorn -b 0.0.0.0 app:app\n" },
    },
    {
      code: 'FROM python:3.13-slim AS app\nCMD ["gunicorn", "app:app"]\nFROM app AS live\nCMD ["flask", "run"]',
      because: "a workflow builds another stage",
      files: {
        ".github/workflows/release.yml":
          "jobs:\n  image:\n    steps:\n      - uses: actions/checkout@v5\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          target: app\n",
      },
    },
  ],
);
