import rule from "../../../src/rules/server/worker-tmp-on-disk.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD [«"gunicorn"», "app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["gunicorn", "--worker-tmp-dir", "/dev/shm", "app:app"]',
      files: { "app.py": "" },
      safety: "review",
      message: "`gunicorn` keeps its workers' heartbeat in `/tmp`, which may be a disk.",
    },
    {
      code: "FROM python:3.13-slim\nCMD exec «gunicorn» -w 2 app:app",
      fixed: "FROM python:3.13-slim\nCMD exec gunicorn --worker-tmp-dir /dev/shm -w 2 app:app",
      files: { "app.py": "" },
    },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "--worker-tmp-dir=/dev/shm", "app:app"]',
      because: "the option is there",
      files: { "app.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-c", "conf.py", "app:app"]',
      because: "a configuration file may say so",
      files: { "app.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]',
      because: "gunicorn reads a file in the context by itself",
      files: { "gunicorn.conf.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]',
      because: "nobody knows whether such a file is there",
    },
    {
      code: 'FROM python:3.13-slim\nENV GUNICORN_CMD_ARGS=--worker-tmp-dir=/dev/shm\nCMD ["gunicorn", "app:app"]',
      because: "a variable holds its options",
      files: { "app.py": "" },
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]',
      because: "uvicorn keeps none",
      files: { "app.py": "" },
    },
  ],
);
