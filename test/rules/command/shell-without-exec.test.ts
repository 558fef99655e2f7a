import rule from "../../../src/rules/command/shell-without-exec.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "«gunicorn» -b :$PORT app:app"]',
      fixed: 'FROM python:3.13-slim\nCMD ["sh", "-c", "exec gunicorn -b :$PORT app:app"]',
      message: "The shell stays in front of `gunicorn` and does not pass signals on: nothing says `exec`.",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["/bin/sh", "-c", "python manage.py migrate && «python» app.py"]',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["/bin/sh", "-c", "python manage.py migrate && exec python app.py"]',
    },
    {
      code: 'FROM python:3.13-slim\nCOPY start.sh /\nCMD ["/start.sh"]',
      marked: { "start.sh": "#!/bin/bash\nset -e\n«gunicorn» app:app\n" },
      files: { "start.sh": "#!/bin/bash\nset -e\ngunicorn app:app\n" },
      fixedFiles: { "start.sh": "#!/bin/bash\nset -e\nexec gunicorn app:app\n" },
      message: "The script stays in front of `gunicorn` and does not pass signals on: nothing says `exec`.",
    },
    {
      code: 'FROM registry.example.com/base\nCOPY . /app\nWORKDIR /app\nENTRYPOINT ["./start.sh"]\nCMD ["x"]',
      marked: { "start.sh": '#!/bin/sh\npython manage.py migrate\n«"$@"»\n' },
      files: { "start.sh": '#!/bin/sh\npython manage.py migrate\n"$@"\n' },
      fixedFiles: { "start.sh": '#!/bin/sh\npython manage.py migrate\nexec "$@"\n' },
    },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "exec gunicorn app:app"]', because: "the shell gives way" },
    { code: 'FROM python:3.13-alpine\nCMD ["sh", "-c", "gunicorn app:app"]', because: "busybox gives way by itself" },
    { code: 'FROM python:3.13-slim\nCMD ["bash", "-c", "gunicorn app:app"]', because: "bash gives way by itself" },
    {
      code: 'FROM registry.example.com/base\nCMD ["sh", "-c", "gunicorn app:app"]',
      because: "which shell it is, is not known",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "trap stop TERM; gunicorn app:app"]',
      because: "the shell handles the signal",
    },
    {
      code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "celery worker & gunicorn app:app"]',
      because: "the shell looks after something else",
    },
    { code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "gunicorn app:app; echo done"]', because: "the shell goes on" },
    { code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "echo hello"]', because: "the command ends by itself" },
    {
      code: 'FROM python:3.13-slim\nCOPY start.sh /\nCMD ["/start.sh"]',
      because: "the script gives way",
      files: { "start.sh": "#!/bin/sh\nexec gunicorn app:app\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCOPY start.sh /\nCMD ["/start.sh"]',
      because: "the script looks after several",
      files: { "start.sh": "#!/bin/sh\ncelery worker &\ngunicorn app:app\n" },
    },
    {
      code: 'FROM python:3.13-slim\nCOPY start.sh /\nCMD ["/start.sh"]',
      because: "what the script is not known to start may end by itself",
      files: { "start.sh": "#!/bin/sh\ntool\n" },
    },
    { code: 'FROM python:3.13-slim\nCMD ["/start.sh"]', because: "the script is not known" },
    { code: "FROM python:3.13-slim\nCMD gunicorn app:app", because: "shell form is another matter" },
  ],
);
