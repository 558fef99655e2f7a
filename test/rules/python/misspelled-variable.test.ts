import rule from "../../../src/rules/python/misspelled-variable.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nENV «PYTHONBUFFERED»=1",
      fixed: "FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1",
      message: "Nothing reads `PYTHONBUFFERED`; `PYTHONUNBUFFERED` was most likely meant.",
      safety: "review",
    },
    { code: "FROM python:3.13-slim\nENV «PYTHONUNBUFERED» 1", fixed: "FROM python:3.13-slim\nENV PYTHONUNBUFFERED 1" },
    {
      code: "FROM python:3.13-slim\nENV A=1 \\\n    «PYTHON_DONT_WRITE_BYTECODE»=1",
      fixed: "FROM python:3.13-slim\nENV A=1 \\\n    PYTHONDONTWRITEBYTECODE=1",
    },
    { code: "FROM python:3.13-slim\nENV «PIP_NOCACHE_DIR»=1", fixed: "FROM python:3.13-slim\nENV PIP_NO_CACHE_DIR=1" },
    {
      code: "FROM python:3.13-slim\nARG «DEBIAN_FRONTED»=noninteractive",
      fixed: "FROM python:3.13-slim\nARG DEBIAN_FRONTEND=noninteractive",
    },
    { code: "FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nENV «PYTHONUNBUFFERD»=1" },
  ],
  [
    { code: "FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1", because: "the names are right" },
    { code: "FROM python:3.13-slim\nENV PYTHON_PATH=/usr/bin/python3", because: "it is like none of them" },
    {
      code: "FROM python:3.13-slim\nENV FLASK_RUN_HOST=0.0.0.0 FLASK_RUN_PORT=80",
      because: "the names are alike and both right",
    },
    {
      code: "FROM python:3.13-slim\nENV UV_CACHE_DIR=/x PIP_CACHE_DIR=/x",
      because: "the names are alike and both right",
    },
    {
      code: "FROM python:3.13-slim\nARG PYTHONBUFFERED=1\nENV PYTHONUNBUFFERED=$PYTHONBUFFERED",
      because: "the file reads it",
    },
    { code: "FROM python:3.13-slim\nARG PYTHONBUFFERED", because: "nothing is set" },
    { code: "FROM python:3.13-slim\nENV APP_SETTINGS_MODULE=x", because: "it is like none of them" },
    { code: "FROM python:3.13-slim\nLABEL PYTHONBUFFERED=1", because: "a label is no variable" },
  ],
);
