import rule from "../../../src/rules/user/root.js";
import { ruleTable } from "../table.js";

const run = '\nCMD ["python", "app.py"]\n';
const user = "RUN useradd --create-home --uid 10001 app\nUSER 10001\n";

ruleTable(
  rule,
  [
    {
      code: `FROM «python:3.13-slim»\nWORKDIR /app\nCOPY . .\n${run}`,
      fixed: `FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n\n${user}${run}`,
      message: "Nothing in this stage sets a `USER`, so the container runs as root.",
      safety: "review",
      level: "warning",
    },
    {
      code: 'FROM «python:3.13-slim»\nCOPY . .\nEXPOSE 8000\n# the server\nCMD ["gunicorn", "app:app"]',
      fixed: `FROM python:3.13-slim\nCOPY . .\nEXPOSE 8000\n${user}# the server\nCMD ["gunicorn", "app:app"]`,
    },
    {
      code: 'from «python:3.13-alpine»\nrun mkdir -p /app\nworkdir /app\ncopy . .\nentrypoint ["uvicorn", "app:app"]\nexpose 8000',
      fixed:
        'from python:3.13-alpine\nrun mkdir -p /app\nworkdir /app\ncopy . .\nrun adduser -D -u 10001 app\nuser 10001\nentrypoint ["uvicorn", "app:app"]\nexpose 8000',
    },
    {
      code: "FROM python:3.13-slim\nUSER «root»\nCOPY . .\nCMD python app.py",
      message: "The last `USER` is `root`, so the container runs as root.",
    },
    {
      code: "FROM quay.io/jupyter/base-notebook:2025-01-01\nUSER «0:0»\nCMD start.sh",
      message: "The last `USER` is `0`, so the container runs as root.",
    },
    { code: "FROM python:3.13-slim\nARG WHO=root\nUSER «$WHO»\nCMD python app.py" },
    { code: "FROM python:3.13-slim AS base\nFROM «base» AS app\nCOPY . .\nCMD uv run app.py" },
    {
      code: "FROM «python:3.13-slim»\nRUN mkdir /data\nCMD python app.py",
      fixed: `FROM python:3.13-slim\nRUN mkdir /data\nRUN useradd --create-home --uid 10001 app && chown app:app /data\nUSER 10001\nCMD python app.py`,
    },
    {
      code: "FROM mambaorg/micromamba:2.0\nuser «root»\nrun micromamba install -y x\ncmd python app.py\n",
      fixed: "FROM mambaorg/micromamba:2.0\nuser root\nrun micromamba install -y x\nuser 57439\ncmd python app.py\n",
    },
    { code: "FROM «python:3.13-slim»\nRUN playwright install chromium\nCMD python app.py" },
    { code: "FROM «python:3.13-slim»\nENV PATH=/root/.local/bin:$PATH\nCMD python app.py" },
    { code: "FROM «python:3.13-slim»\nCMD python manage.py migrate && gunicorn app:app" },
    { code: "FROM «python:3.13-slim»\nCMD gunicorn app:app\nCOPY . ." },
    { code: "FROM «python:3.13-slim»\nRUN groupadd app\nCMD gunicorn app:app" },
    { code: "FROM «python:3.13-slim»\nVOLUME /data\nCMD gunicorn app:app" },
    { code: "FROM «python:3.13-slim»\nCOPY . .", level: "info" },
    { code: 'FROM «python:3.13-slim»\nCMD ["bash"]', level: "info" },
    { code: "FROM «python:3.13-slim»\nCMD python3", level: "info" },
    { code: 'FROM «python:3.13-slim»\nCMD ["pytest", "-q"]', level: "info" },
    { code: 'FROM «python:3.13-slim»\nENTRYPOINT ["/bin/bash", "/start.sh"]', level: "warning" },
    {
      code: 'FROM «python:3.13-slim»\nCOPY . .\nENTRYPOINT ["/entrypoint.sh"]',
      files: { "entrypoint.sh": '#!/bin/sh\nexec "$@"\n' },
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]\n',
      fixed: 'FROM python:3.13-slim\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["python", "app.py"]\n',
      files: { "compose.yml": 'services:\n  web:\n    build: .\n    user: "1000"\n  worker:\n    build: .\n' },
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]\n',
      fixed: 'FROM python:3.13-slim\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["python", "app.py"]\n',
      files: { "compose.yml": 'services:\n  web:\n    build: .\n    user: "0:0"\n' },
    },
    {
      code: 'FROM «python:3.13-slim»\nCMD ["python", "app.py"]\n',
      fixed: 'FROM python:3.13-slim\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["python", "app.py"]\n',
      files: { "compose.override.yml": 'services:\n  web:\n    build: .\n    user: "1000"\n' },
    },
    {
      code: 'FROM «python:3.13-slim»\nRUN useradd -r app\nCOPY entrypoint.sh .\nENTRYPOINT ["./entrypoint.sh"]',
      files: { "entrypoint.sh": "#!/bin/sh\nexec python app.py\n" },
      message: "Nothing in this stage sets a `USER`, so the container runs as root.",
    },
  ],
  [
    { code: "FROM python:3.13-slim\nRUN useradd app\nCMD python app.py", because: "user/created-unused says more" },
    { code: "FROM python:3.13-slim\nUSER 10001\nCMD python app.py", because: "it runs as another user" },
    { code: "FROM python:3.13-slim\nUSER $APP_USER\nCMD python app.py", because: "the build says as whom" },
    {
      code: "FROM python:3.13-slim\nARG WHO=app\nUSER $WHO\nCMD python app.py",
      because: "the default is another user",
    },
    { code: "FROM python:3.13-slim AS base\nUSER app\nFROM base\nCMD python app.py", because: "the user is inherited" },
    { code: 'FROM gcr.io/distroless/python3-debian12:nonroot\nCMD ["app.py"]', because: "the image has its user" },
    { code: 'FROM cgr.dev/chainguard/python:latest\nCMD ["app.py"]', because: "the image has its user" },
    { code: "FROM mambaorg/micromamba:2.0\nCMD python app.py", because: "the image has its user" },
    { code: "FROM registry.example.com/team/base:1\nCMD python app.py", because: "the image may set a user" },
    { code: "FROM $BASE\nCMD python app.py", because: "the build says which image" },
    { code: `FROM python:3.13-slim${run}`, path: "Dockerfile.dev", because: "the file is for development" },
    {
      code: 'FROM python:3.13-slim\nRUN apt-get install -y gosu\nENTRYPOINT ["/run.sh"]',
      because: "gosu is there to drop to a user",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["setpriv", "--reuid=1000", "python", "app.py"]',
      because: "setpriv drops to a user",
    },
    {
      code: "FROM python:3.13-slim\nCOPY --from=tianon/gosu:1.17 /gosu /usr/local/bin/gosu\nCMD /run.sh",
      because: "gosu is copied in",
    },
    {
      code: 'FROM python:3.13-slim\nRUN apt-get install -y supervisor\nCMD ["supervisord", "-n"]',
      because: "supervisord starts others as other users",
    },
    { code: "FROM nginx:1.29-alpine\nCOPY site.conf /etc/nginx/conf.d/", because: "nginx drops to its own user" },
    {
      code: "FROM tiangolo/uwsgi-nginx-flask:python3.12\nCOPY ./app /app",
      because: "nginx in it has to start as root",
    },
    {
      code: 'FROM python:3.13-slim\nCOPY . .\nENTRYPOINT ["/entrypoint.sh"]',
      files: { "entrypoint.sh": '#!/bin/sh\nexec su app -c "$@"\n' },
      because: "the entrypoint drops to a user",
    },
    {
      code: 'FROM python:3.13-slim\nCOPY . /app\nENTRYPOINT ["python", "/app/main.py"]',
      files: { "action.yml": "runs:\n  using: docker\n  image: Dockerfile\n", "main.py": "" },
      because: "GitHub runs the container of an action as root",
    },
    {
      code: `FROM python:3.13-slim${run}`,
      path: ".github/actions/scan/Dockerfile",
      because: "it is the container of an action",
    },
    {
      code: `FROM python:3.13-slim\nLABEL com.github.actions.name="scan"${run}`,
      because: "its labels say that it is an action",
    },
    { code: "FROM python:3.13-windowsservercore-ltsc2025\nCMD python app.py", because: "Windows has no root" },
    {
      code: 'FROM python:3.13\nSHELL ["powershell", "-Command"]\nRUN pip install flask\nCMD python app.py',
      because: "a shell of Windows says that the image is one of Windows, which has no root",
    },
    {
      code: "FROM mcr.microsoft.com/devcontainers/python:3.13\nCMD python app.py",
      because: "the image is for development",
    },
    {
      code: "FROM python:3.13-slim AS build\nFROM python:3.13-slim\nUSER 10001\nCMD python app.py",
      because: "the builder does not ship",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "compose runs it as another user",
      files: { "compose.yml": 'services:\n  web:\n    build: .\n    user: "1000:1000"\n' },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "a variable of compose may name anybody",
      files: { "docker-compose.yml": 'services:\n  web:\n    build: .\n    user: "${UID}:${GID}"\n' },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
      because: "every service runs it as another user",
      files: {
        "compose.yml": 'services:\n  web:\n    build: .\n    user: app\n  worker:\n    build: .\n    user: "10001"\n',
      },
    },
    {
      code: 'FROM python:3.13-slim\nRUN useradd -r app\nENTRYPOINT ["./entrypoint.sh"]',
      because: "the script may start the application as that user",
    },
  ],
);
