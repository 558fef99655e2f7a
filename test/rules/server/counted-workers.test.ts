import rule from "../../../src/rules/server/counted-workers.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nCMD exec gunicorn -w «$(nproc)» app:app",
      message: "`$(nproc)` counts the processors of the host, not those that the container may use.",
    },
    { code: 'FROM python:3.13-slim\nCMD exec uvicorn app:app --workers «"$(($(nproc) * 2 + 1))"»' },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["gunicorn", "-w", "4", "app:app"]', because: "the number is given" },
    { code: "FROM python:3.13-slim\nCMD exec gunicorn -w $WORKERS app:app", because: "a variable says" },
    { code: "FROM python:3.13-slim\nCMD exec gunicorn app:app", because: "gunicorn's own default is one" },
    { code: "FROM python:3.13-slim\nRUN make -j$(nproc)", because: "it is not what the container starts" },
    { code: "FROM python:3.13-slim\nCMD exec python train.py --workers $(nproc)", because: "it is no server" },
  ],
);
