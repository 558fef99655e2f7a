import rule from "../../../src/rules/server/port-not-exposed.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD [«"uvicorn"», "app:app", "--host", "0.0.0.0", "--port", "80"]',
      fixed: 'FROM python:3.13-slim\nEXPOSE 80\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "80"]',
      message: "`uvicorn` listens on port 80, and no `EXPOSE` says so.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-slim\nCMD «gunicorn» -b :8000 app:app",
      fixed: "FROM python:3.13-slim\nEXPOSE 8000\nCMD gunicorn -b :8000 app:app",
    },
    {
      code: 'FROM python:3.13-slim\nEXPOSE «5000»\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      fixed: 'FROM python:3.13-slim\nEXPOSE 8000\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      message: "`gunicorn` listens on port 8000, but `EXPOSE` names 5000.",
      safety: "review",
    },
    {
      code: 'FROM python:3.13-slim\nEXPOSE «5000» 9000/udp\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      message: "`gunicorn` listens on port 8000, but `EXPOSE` names 5000, 9000.",
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"flask", "run"», "--host=0.0.0.0"]',
      fixed: 'FROM python:3.13-slim\nEXPOSE 5000\nCMD ["flask", "run", "--host=0.0.0.0"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"fastapi", "run"», "app.py"]',
      fixed: 'FROM python:3.13-slim\nEXPOSE 8000\nCMD ["fastapi", "run", "app.py"]',
    },
    {
      code: 'FROM python:3.13-slim\n# Make port 80 available to the world\nEXPOSE «80»\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
    },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nEXPOSE 8000\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "the port is exposed",
    },
    {
      code: "FROM python:3.13-slim\nCMD python manage.py runserver -h 0.0.0.0",
      because: "with these options it is Flask-Script's, not Django's",
    },
    {
      code: "FROM python:3.13-slim\nCMD exec gunicorn main:app --threads=8",
      because: "its address and port are those that the platform gives by PORT",
    },
    {
      code: 'FROM python:3.13-slim\nEXPOSE 8000/tcp\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "the port is exposed",
    },
    {
      code: 'FROM python:3.13-slim\nEXPOSE 7000-9000\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "a range may hold it",
    },
    {
      code: 'FROM python:3.13-slim\nARG P\nEXPOSE $P\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "a variable may be it",
    },
    {
      code: 'FROM python:3.13-slim\nENV P=8000\nEXPOSE $P\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "the variable is it",
    },
    {
      code: 'FROM python:3.13-slim AS base\nEXPOSE 8000\nFROM base\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "an earlier stage exposes it",
    },
    { code: "FROM python:3.13-slim\nCMD gunicorn -b :$PORT app:app", because: "a variable holds the port" },
    {
      code: 'FROM python:3.13-slim\nENV PORT=80\nCMD ["fastapi", "run", "app.py"]',
      because: "a variable says another port",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--port", "$PORT"]',
      because: "the port is not a number",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-c", "conf.py", "app:app"]',
      because: "a configuration file may say the port",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y nginx\nCMD nginx && gunicorn -b :8000 app:app",
      because: "a proxy is what listens outside",
    },
    {
      code: 'FROM registry.example.com/base\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "the base image may expose it",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-b", "unix:/run/x", "app:app"]',
      because: "it listens on a socket",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-b", ":8000", "app:app"]',
      because: "compose starts something else",
      files: { "app.py": "", "compose.yml": "services:\n  web:\n    build: .\n    entrypoint: [python, app.py]\n" },
    },
    {
      code: 'FROM python:3.13-slim\nRUN mkdir /root/.jupyter\nRUN mv jupyter_notebook_config.py /root/.jupyter/\nEXPOSE 80\nCMD ["jupyter-notebook", "--allow-root"]',
      because: "Jupyter has a configuration of its own",
    },
  ],
);
