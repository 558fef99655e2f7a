import rule from "../../../src/rules/healthcheck/other-port.js";
import { ruleTable } from "../table.js";

const start = 'CMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]';

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.13\nHEALTHCHECK CMD curl -f «http://localhost:9000/health» || exit 1\n${start}`,
      message: "The health check asks port 9000, and `uvicorn` listens on port 8000.",
    },
    { code: `FROM python:3.13\nHEALTHCHECK CMD curl -f «http://127.0.0.1/»\n${start}` },
    {
      code: `FROM python:3.13-slim\nHEALTHCHECK CMD ["python", "-c", «"import urllib.request as u; u.urlopen('http://localhost:5000/')"»]\n${start}`,
    },
    {
      code: 'FROM python:3.13\nARG P=8501\nHEALTHCHECK CMD wget -q «http://localhost:8502/»\nCMD ["streamlit", "run", "app.py", "--server.port=8501"]',
    },
  ],
  [
    {
      code: `FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost:8000/health\n${start}`,
      because: "it is the port",
    },
    {
      code: `FROM python:3.13\nEXPOSE 8000 9000\nHEALTHCHECK CMD curl -f http://localhost:9000/\n${start}`,
      because: "the image exposes the other port too",
    },
    {
      code: 'FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost:9000/\nCMD ["gunicorn", "app:app", "-b", "0.0.0.0:$PORT"]',
      because: "a variable says the port",
    },
    {
      code: `FROM python:3.13\nRUN apt-get install -y nginx\nHEALTHCHECK CMD curl -f http://localhost/\n${start}`,
      because: "a proxy stands before the server",
    },
    {
      code: `FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost:$PORT/\n${start}`,
      because: "a variable says what is asked",
    },
    { code: `FROM python:3.13\nHEALTHCHECK CMD curl -f http://db:5432/\n${start}`, because: "it asks another machine" },
    { code: `FROM python:3.13\nHEALTHCHECK NONE\n${start}`, because: "there is no check" },
    {
      code: "FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost:9000/\nCMD python worker.py & exec uvicorn app:app --host 0.0.0.0",
      because: "something else is started beside",
    },
  ],
);
