import rule from "../../../src/rules/python/virtualenv-in-context.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nCOPY «.» /app",
      files: { ".venv/pyvenv.cfg": "home = /usr/bin\n", ".dockerignore": ".git\n" },
      fixedFiles: { ".dockerignore": ".git\n.venv\n" },
      message: "This copies `.venv`, a virtual environment that was made outside of the image.",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim\nADD «./» /app",
      files: { ".venv/pyvenv.cfg": "home = /usr/bin\n" },
      fixedFiles: { ".dockerignore": ".venv\n" },
    },
    {
      code: "FROM python:3.13-slim\nCOPY «src» /app",
      files: { "src/env/pyvenv.cfg": "" },
      fixedFiles: { ".dockerignore": "src/env\n" },
    },
  ],
  [
    {
      code: "FROM python:3.13-slim\nCOPY . /app",
      because: "it is left out",
      files: { ".venv/pyvenv.cfg": "home = /usr/bin\n", ".dockerignore": ".venv\n" },
    },
    {
      code: "FROM python:3.13-slim\nCOPY . /app",
      because: "it is left out",
      files: { ".venv/pyvenv.cfg": "home = /usr/bin\n", ".dockerignore": "**/.venv\n" },
    },
    {
      code: "FROM python:3.13-slim\nCOPY src /app",
      because: "it lies elsewhere",
      files: { ".venv/pyvenv.cfg": "home = /usr/bin\n" },
    },
    { code: "FROM python:3.13-slim\nCOPY . /app", because: "there is none", files: { "app.py": "" } },
    { code: "FROM python:3.13-slim\nCOPY . /app", because: "the context is not known" },
    {
      code: "FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=build . /app",
      because: "it comes from another stage",
      files: { ".venv/pyvenv.cfg": "home = /usr/bin\n" },
    },
  ],
);
