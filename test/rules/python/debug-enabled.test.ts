import rule from "../../../src/rules/python/debug-enabled.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nENV «FLASK_DEBUG=1»",
      message: "`FLASK_DEBUG=1` makes the image that ships run in debug mode.",
    },
    { code: "FROM python:3.13-slim\nENV «DEBUG=True»" },
    { code: "FROM python:3.13-slim\nENV «FLASK_ENV development»" },
    { code: "FROM python:3.13-slim\nENV A=1 «DJANGO_DEBUG=on»" },
    {
      code: "FROM python:3.13-slim\nENV «FLASK_DEBUG=0»\nRUN x",
      fixed: "FROM python:3.13-slim\nRUN x",
      level: "info",
      profile: "strict",
      safety: "safe",
      message: "`FLASK_DEBUG=0` switches off what is off by default.",
    },
    {
      code: "FROM python:3.13-slim\nENV A=1 «DEBUG=False»",
      fixed: "FROM python:3.13-slim\nENV A=1",
      level: "info",
      profile: "strict",
      safety: "review",
    },
    { code: 'FROM debian:trixie\nENV «DEBUG=1»\nCMD ["python3", "app.py"]' },
  ],
  [
    { code: "FROM node:24\nENV DEBUG=1", because: "other programs read that variable too" },
    { code: "FROM python:3.13-slim\nENV DEBUG=app:*", because: "the value is another program's" },
    { code: "FROM python:3.13-slim\nARG DEBUG=1\nENV DEBUG=$DEBUG", because: "a build argument says" },
    { code: "FROM python:3.13-slim\nENV FLASK_ENV=production", because: "it is not debug mode" },
    { code: "FROM python:3.13-slim\nENV DEBUG=1\nENV DEBUG=", because: "the later value is in force" },
    {
      code: "FROM python:3.13-slim AS dev\nENV DEBUG=1\nFROM python:3.13-slim\nRUN x",
      because: "the stage is for development",
    },
    { code: "FROM python:3.13-slim\nENV DEBUG=1", because: "the file is for development", path: "local/Dockerfile" },
    { code: "FROM python:3.13-slim\nRUN DEBUG=1 python x.py", because: "it is for one command" },
  ],
);
