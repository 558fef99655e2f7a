import rule from "../../../src/rules/command/joined-arguments.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", «"--bind 0.0.0.0:8000"», "app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]',
      message: "`--bind 0.0.0.0:8000` is one argument to `gunicorn`, which refuses it or takes it for something else.",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", «"-w 4"», "app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["gunicorn", "-w", "4", "app:app"]',
      level: "info",
      message: "`-w 4` is one argument to `gunicorn`; it happens to work for short options only.",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", «"-c conf.py"», "app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["gunicorn", "-c", "conf.py", "app:app"]',
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["uvicorn"]\nCMD [«"main:app --host 0.0.0.0"»]',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["uvicorn"]\nCMD ["main:app", "--host", "0.0.0.0"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["flask", "run", «"--host 0.0.0.0"», «"--port 80"»]',
      fixed: 'FROM python:3.13-slim\nCMD ["flask", "run", "--host", "0.0.0.0", "--port", "80"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", «"-m flask"», "run"]',
      fixed: 'FROM python:3.13-slim\nCMD ["python", "-m", "flask", "run"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "manage.py", «"runserver 0.0.0.0:8000"»]',
      fixed: 'FROM python:3.13-slim\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD [«"python app.py"»]',
      fixed: 'FROM python:3.13-slim\nCMD ["python", "app.py"]',
      message: "`python app.py` is one string, so a program of that whole name is looked for.",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["celery", "-A", "app", "worker", «"-l info"»]',
      fixed: 'FROM python:3.13-slim\nCMD ["celery", "-A", "app", "worker", "-l", "info"]',
    },
    { code: 'FROM python:3.13-slim\nCMD ["uvicorn", «"--host $HOST"», "app:app"]' },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]',
      because: "each argument has its own string",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind=0.0.0.0:8000", "app:app"]',
      because: "an equals sign joins them",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "gunicorn --bind 0.0.0.0:8000 app:app"]',
      because: "a shell splits its string",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["sh", "-c"]\nCMD ["gunicorn --bind 0.0.0.0:8000 app:app"]',
      because: "a shell splits its string",
    },
    { code: 'FROM python:3.13-slim\nCMD ["python", "-c", "import app; app.run()"]', because: "code holds blanks" },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "--access-logformat", "%(h)s %(l)s", "app:app"]',
      because: "a value may hold blanks",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["python", "app.py", "--title Some words"]',
      because: "how a script reads its options is not known",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["echo", "--bind 0.0.0.0"]',
      because: "the words are arguments of another program",
    },
    { code: 'FROM python:3.13-slim\nCMD gunicorn "--bind 0.0.0.0:8000" app:app', because: "the shell form is no list" },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:create_app(\'a b\')"]',
      because: "the application's name holds a call",
    },
    { code: 'FROM python:3.13-slim\nCMD ["/opt/my tool/run"]', because: "a folder's name may hold blanks" },
  ],
);
