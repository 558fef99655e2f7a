import rule from "../../../src/rules/server/listens-on-localhost.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD [«"uvicorn"», "app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      message:
        "`uvicorn` listens on `127.0.0.1` unless it is told otherwise: nothing outside the container can reach it.",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--host", «"127.0.0.1"», "--port", "80"]',
      fixed: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "80"]',
      message: "`uvicorn` is told to listen on `127.0.0.1`: nothing outside the container can reach it.",
    },
    {
      code: 'FROM python:3.13-slim\nEXPOSE 5000\nCMD [«"gunicorn"», "-w 4", "app:app"]',
      fixed: 'FROM python:3.13-slim\nEXPOSE 5000\nCMD ["gunicorn", "-w 4", "app:app", "--bind", "0.0.0.0:5000"]',
      safety: "review",
      files: { "app.py": "" },
      message:
        "`gunicorn` listens on `127.0.0.1` unless `PORT` is set: without that nothing outside the container can reach it.",
    },
    {
      code: "FROM python:3.13-slim\nCMD «gunicorn» app:app",
      fixed: "FROM python:3.13-slim\nCMD gunicorn app:app --bind 0.0.0.0:8000",
      level: "info",
      files: { "app.py": "" },
    },
    {
      code: "FROM python:3.13-slim\nCMD gunicorn -b «localhost:8000» app:app",
      fixed: "FROM python:3.13-slim\nCMD gunicorn -b 0.0.0.0:8000 app:app",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT [«"flask"]\nCMD ["run"», "--port", "80"]',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["flask"]\nCMD ["run", "--host", "0.0.0.0", "--port", "80"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"python", "manage.py", "runserver"»]',
      fixed: 'FROM python:3.13-slim\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"python", "manage.py", "runserver"», "80"]',
      fixed: 'FROM python:3.13-slim\nCMD ["python", "manage.py", "runserver", "0.0.0.0:80"]',
    },
    {
      code: "FROM python:3.13-slim\nCMD python manage.py migrate && exec «hypercorn» app:app",
      fixed: "FROM python:3.13-slim\nCMD python manage.py migrate && exec hypercorn app:app --bind 0.0.0.0:8000",
    },
    {
      code: 'FROM registry.example.com/base\nCMD ["sh", "-c", "uvicorn app:app --host «localhost»"]',
      fixed: 'FROM registry.example.com/base\nCMD ["sh", "-c", "uvicorn app:app --host 0.0.0.0"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"uvicorn"», "app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      files: {
        "app.py": "",
        "compose.dev.yml": "services:\n  web:\n    build: .\n    command: uvicorn app:app --host 0.0.0.0\n",
      },
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"jupyter-notebook"», "--allow-root"]',
      fixed: 'FROM python:3.13-slim\nCMD ["jupyter-notebook", "--ip=0.0.0.0", "--allow-root"]',
    },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      because: "it listens on all addresses",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind=:8000", "app:app"]',
      because: "an empty address means all",
    },
    {
      code: 'FROM python:3.13-slim\nENV UVICORN_HOST=0.0.0.0\nCMD ["uvicorn", "app:app"]',
      because: "a variable says where",
    },
    {
      code: 'FROM python:3.13-slim\nENV FLASK_RUN_HOST=0.0.0.0\nENTRYPOINT ["flask"]\nCMD ["run"]',
      because: "a variable says where",
    },
    {
      code: 'FROM python:3.13-slim\nENV PORT=8000\nCMD ["gunicorn", "app:app"]',
      because: "with PORT gunicorn listens on all addresses",
      files: { "app.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nENV GUNICORN_CMD_ARGS="-b :80"\nCMD ["gunicorn", "app:app"]',
      because: "a variable holds its options",
      files: { "app.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-c", "conf.py", "app:app"]',
      because: "a configuration file may say where",
    },
    {
      code: 'FROM python:3.13-slim\nCOPY . .\nCMD ["gunicorn", "app:app"]',
      because: "gunicorn reads a file in the context by itself",
      files: { "gunicorn.conf.py": "bind = ':80'" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]',
      because: "nobody knows whether such a file is there",
    },
    {
      code: '# For Cloud Run\nFROM python:3.13-slim\nCMD ["gunicorn", "app:app"]',
      because: "the platform sets PORT",
      files: { "app.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--uds", "/run/app.sock"]',
      because: "it listens on a socket",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-b", "127.0.0.1:8000", "-b", "0.0.0.0:8001", "app:app"]',
      because: "one of its addresses can be reached",
    },
    {
      code: "FROM python:3.13-slim\nENV HOST=0.0.0.0\nCMD uvicorn app:app --host $HOST",
      because: "a variable holds the address",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y nginx\nCMD nginx && uvicorn app:app",
      because: "a proxy in the same image passes requests on",
    },
    {
      code: "FROM python:3.13-slim\nCMD uvicorn api:app & streamlit run ui.py",
      because: "another process serves the outside",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["streamlit", "run", "app.py"]',
      because: "it listens on all addresses by itself",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["fastapi", "run", "app.py"]',
      because: "it listens on all addresses by itself",
    },
    {
      code: 'FROM registry.example.com/base\nCMD ["uvicorn", "app:app"]',
      because: "the base image may set a variable",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["uvicorn", "app:app"]',
      because: "what the script does is not known",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["gunicorn"]',
      because: "its arguments come later",
      files: { "app.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run"]',
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    { code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]', because: "what the program does cannot be seen" },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]',
      because: "compose tells it where to listen",
      files: {
        "app.py": "",
        "compose.yml": "services:\n  web:\n    build: .\n    command: uvicorn app:app --host 0.0.0.0\n",
      },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]',
      because: "compose gives the address in a variable",
      files: {
        "app.py": "",
        "compose.yml": "services:\n  web:\n    build: .\n    environment:\n      UVICORN_HOST: 0.0.0.0\n",
      },
    },
    {
      code: 'FROM python:3.13-slim\nCOPY jupyter_server_config.py /root/.jupyter/\nCMD ["jupyter", "lab", "--allow-root"]',
      because: "Jupyter has a configuration of its own",
    },
  ],
);
