import rule from "../../../src/rules/base-image/full-python.js";
import { ruleTable } from "../table.js";

const start = '\nCMD ["python", "app.py"]';

ruleTable(
  rule,
  [
    {
      code: `FROM «python:3.13»\nRUN pip install --no-cache-dir flask\nCOPY . .${start}`,
      fixed: `FROM python:3.13-slim\nRUN pip install --no-cache-dir flask\nCOPY . .${start}`,
      message: "`python:3.13` brings compilers, headers and version control that nothing in this file uses.",
      safety: "review",
    },
    {
      code: `FROM «python:3.13.1-bookworm» AS app${start}`,
      fixed: `FROM python:3.13.1-slim-bookworm AS app${start}`,
    },
    {
      code: "FROM «python:3.13»\nRUN mkdir /app && pip install numpy django==5.2\nCMD gunicorn app:app",
      fixed: "FROM python:3.13-slim\nRUN mkdir /app && pip install numpy django==5.2\nCMD gunicorn app:app",
    },
    { code: `ARG PYTHON=3.13\nFROM «python:\${PYTHON}»${start}` },
    {
      code: `FROM «python:3.13»\nCOPY requirements.txt .\nRUN pip install -r requirements.txt${start}`,
      fixed: `FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt${start}`,
      files: { "requirements.txt": "flask==3.1.0\nrequests\n" },
    },
    {
      code: `FROM «python:3.13» AS base\nFROM base${start}`,
      fixed: `FROM python:3.13-slim AS base\nFROM base${start}`,
    },
  ],
  [
    { code: `FROM python:3.13-slim${start}`, because: "slim is small already" },
    { code: `FROM python:3.13-alpine${start}`, because: "Alpine is small already" },
    { code: `FROM python:3.9${start}`, because: "the Python is past its end of life, which weighs more" },
    { code: `FROM python:3.13\nRUN apt-get update${start}`, because: "what apt is for may need the rest" },
    { code: `FROM python:3.13\nRUN pip install git+https://example.com/x${start}`, because: "git is used" },
    { code: `FROM python:3.13\nRUN pip install psycopg2${start}`, because: "it is compiled" },
    { code: `FROM python:3.13\nRUN pip install numpy==1.10${start}`, because: "an old version may have no wheel" },
    { code: `FROM python:3.13\nRUN pip install opencv-python${start}`, because: "it loads libraries of the system" },
    { code: `FROM python:3.13\nRUN pip install -r requirements.txt${start}`, because: "nobody knows what is in there" },
    { code: `FROM python:3.13\nRUN ./setup.sh${start}`, because: "the script may call anything" },
    { code: 'FROM python:3.13\nCMD ["./start.sh"]', because: "the script may call anything at run time" },
    { code: "FROM python:3.13\nRUN pip install flask", because: "nothing says what it starts" },
    { code: `FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost/${start}`, because: "curl is used" },
    { code: "FROM python:3.13 AS build\nFROM scratch\nCOPY --from=build /a /a", because: "only a builder uses it" },
    { code: `FROM python:3.13${start}`, path: "Dockerfile.dev", because: "tools are welcome in development" },
    { code: `FROM registry.example.com/python:3.13${start}`, because: "nobody knows whether there is a slim one" },
    { code: `FROM python:3.13@sha256:${"0".repeat(64)}${start}`, because: "the digest is that of the full one" },
  ],
);
