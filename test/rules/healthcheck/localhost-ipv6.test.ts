import rule from "../../../src/rules/healthcheck/localhost-ipv6.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://«localhost»:8000/\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      fixed:
        'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://127.0.0.1:8000/\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      message: "busybox's `wget` takes `localhost` for `::1` only, and `uvicorn` listens on IPv4.",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD ["wget", "-q", "http://«localhost»/"]\nCMD gunicorn -b :80 app:app',
      fixed:
        'FROM python:3.13-alpine\nHEALTHCHECK CMD ["wget", "-q", "http://127.0.0.1/"]\nCMD gunicorn -b :80 app:app',
    },
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q «localhost»:8000 || exit 1\nCMD ["fastapi", "run"]',
      fixed: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q 127.0.0.1:8000 || exit 1\nCMD ["fastapi", "run"]',
    },
  ],
  [
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://127.0.0.1:8000/\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      because: "the address is IPv4",
    },
    {
      code: 'FROM python:3.13-alpine\nRUN apk add curl\nHEALTHCHECK CMD curl http://localhost:8000/\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      because: "curl tries both",
    },
    {
      code: 'FROM python:3.13-alpine\nRUN apk add wget\nHEALTHCHECK CMD wget -q http://localhost:8000/\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      because: "GNU wget tries both",
    },
    {
      code: 'FROM python:3.13\nHEALTHCHECK CMD wget -q http://localhost:8000/\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
      because: "Debian has GNU wget",
    },
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://localhost:8501/\nCMD ["streamlit", "run", "app.py"]',
      because: "streamlit listens on both",
    },
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://localhost/\nCMD ["uvicorn", "app:app", "--host", "::"]',
      because: "the server listens on IPv6",
    },
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://localhost/\nCMD ["python", "app.py"]',
      because: "where the program listens is not known",
    },
    {
      code: 'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://localhost.example.com/\nCMD ["uvicorn", "app:app", "--host", "::"]',
      because: "another host is asked",
    },
  ],
);
