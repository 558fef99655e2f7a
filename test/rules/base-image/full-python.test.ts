import rule from "../../../src/rules/base-image/full-python.js";
import { ruleTable } from "../table.js";

const start = '\nCMD ["python", "app.py"]';

const lock = (...wheels: readonly string[]): string =>
  `version = 1\n[[package]]\nname = "our-own"\nversion = "1.0"\nwheels = [${wheels
    .map((wheel) => `{ url = "https://files.example.com/${wheel}" }`)
    .join(", ")}]\n`;

ruleTable(
  rule,
  [
    {
      code: `FROM «python:3.13»\nRUN pip install --no-cache-dir flask\nCOPY . .${start}`,
      fixed: `FROM python:3.13-slim\nRUN pip install --no-cache-dir flask\nCOPY . .${start}`,
      message: "`python:3.13` brings compilers, headers and version control that nothing in this file uses.",
      safety: "review",
      title: "Use the slim image",
      subject: "the final image",
    },
    {
      code: `FROM «python:3.13»\nRUN A=1\nRUN python3.13 -m venv /v && python -m pip install flask${start}`,
      fixed: `FROM python:3.13-slim\nRUN A=1\nRUN python3.13 -m venv /v && python -m pip install flask${start}`,
    },
    {
      code: `FROM «python:3.13» AS a\nFROM a AS b\nFROM b${start}`,
      fixed: `FROM python:3.13-slim AS a\nFROM a AS b\nFROM b${start}`,
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
      code: `FROM «python:3.13»\nRUN pip install our-own==1.0${start}`,
      fixed: `FROM python:3.13-slim\nRUN pip install our-own==1.0${start}`,
      files: { "uv.lock": lock("our_own-1.0-cp313-cp313-manylinux_2_28_x86_64.whl", "our_own-1.0-py3-none-any.whl") },
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
    {
      code: `FROM python:3.13\nRUN pip install our-own==1.0${start}`,
      files: { "uv.lock": lock("our_own-1.0-cp313-cp313-manylinux_2_28_x86_64.whl") },
      because: "the wheel may need libraries of the system",
    },
    { code: `FROM python:3.13\nRUN pip install numpy==1.10${start}`, because: "an old version may have no wheel" },
    { code: `FROM python:3.13\nRUN pip install opencv-python${start}`, because: "it loads libraries of the system" },
    { code: `FROM python:3.13\nRUN pip install -r requirements.txt${start}`, because: "nobody knows what is in there" },
    { code: `FROM python:3.13\nRUN ./setup.sh${start}`, because: "the script may call anything" },
    { code: 'FROM python:3.13\nCMD ["./start.sh"]', because: "the script may call anything at run time" },
    {
      code: 'FROM python:3.13\nENTRYPOINT ["./start.sh"]\nCMD ["python", "app.py"]',
      because: "the script may call anything before Python starts",
    },
    { code: `FROM python:3.13 AS base\nRUN apt-get update\nFROM base${start}`, because: "the stage before uses apt" },
    { code: `FROM python:3.13-bullseye${start}`, because: "that release is not among those with a slim image" },
    { code: `FROM python:3${start}`, because: "nobody knows which Python that is" },
    { code: `FROM python:3.99${start}`, because: "nobody knows of such a Python" },
    { code: `FROM python:3.13\nRUN python3.13 setup.py build${start}`, because: "the build may need a compiler" },
    { code: `FROM python:3.13\nRUN python setup.py build${start}`, because: "the build may need a compiler" },
    { code: `FROM python:3.13\nRUN echo https://example.com/a.tar.gz${start}`, because: "an archive may be compiled" },
    {
      code: `FROM python:3.13\nRUN <<EOF\n#!/usr/bin/env perl\nx;\nEOF${start}`,
      because: "what Perl does is not read",
    },
    { code: `FROM python:3.13\nONBUILD COPY . .${start}`, because: "other images are built on it" },
    { code: `FROM python:3.13\nSHELL ["/bin/bash", "-c"]${start}`, because: "the shell is set up for something" },
    { code: "FROM python:3.13\nRUN pip install flask", because: "nothing says what it starts" },
    { code: `FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost/${start}`, because: "curl is used" },
    { code: "FROM python:3.13 AS build\nFROM scratch\nCOPY --from=build /a /a", because: "only a builder uses it" },
    { code: `FROM python:3.13${start}`, path: "Dockerfile.dev", because: "tools are welcome in development" },
    { code: `FROM registry.example.com/python:3.13${start}`, because: "nobody knows whether there is a slim one" },
    { code: `FROM python:3.13@sha256:${"0".repeat(64)}${start}`, because: "the digest is that of the full one" },
  ],
);
