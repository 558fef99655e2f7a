import rule from "../../../src/rules/user/implicit-uid.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nRUN «useradd» -m app\nUSER app",
      fixed: "FROM python:3.13-slim\nRUN useradd -u 10001 -m app\nUSER app",
      message: "`useradd` picks the number of `app` itself, and may pick another one in the next build.",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim\nRUN groupadd --system app && \\\n    «useradd» --system --gid app app\nUSER app:app",
      fixed:
        "FROM python:3.13-slim\nRUN groupadd --system app && \\\n    useradd --uid 10001 --system --gid app app\nUSER app:app",
    },
    {
      code: "FROM python:3.13-alpine\nRUN «adduser» -D -S app\nUSER app",
      fixed: "FROM python:3.13-alpine\nRUN adduser -u 10001 -D -S app\nUSER app",
    },
    {
      code: 'FROM debian:trixie\nARG NAME=web\nRUN «adduser» --disabled-password --gecos "" $NAME\nUSER $NAME',
      fixed:
        'FROM debian:trixie\nARG NAME=web\nRUN adduser --uid 10001 --disabled-password --gecos "" $NAME\nUSER $NAME',
    },
    {
      code: "FROM python:3.13-slim AS base\nRUN «useradd» app\nFROM base\nUSER app",
      fixed: "FROM python:3.13-slim AS base\nRUN useradd -u 10001 app\nFROM base\nUSER app",
    },
    {
      code: "FROM python:3.13-slim\nRUN useradd -u 10001 other\nRUN «useradd» app\nUSER app",
      fixed: "FROM python:3.13-slim\nRUN useradd -u 10001 other\nRUN useradd -u 10002 app\nUSER app",
    },
  ],
  [
    { code: "FROM python:3.13-slim\nRUN useradd -m -u 1000 app\nUSER app", because: "the number is given" },
    { code: "FROM python:3.13-slim\nRUN useradd --uid=$UID app\nUSER app", because: "the build gives the number" },
    { code: "FROM python:3.13-slim\nRUN useradd $OPTS app\nUSER app", because: "the variable may hold the number" },
    { code: "FROM python:3.13-slim\nRUN useradd app", because: "the container does not run as that user" },
    { code: "FROM python:3.13-slim\nRUN useradd app\nUSER 10001", because: "the number is what counts here" },
    { code: "FROM debian:trixie\nRUN adduser www-data audio\nUSER www-data", because: "a user is put into a group" },
    {
      code: "FROM python:3.13-slim AS build\nRUN useradd app\nUSER app\nFROM python:3.13-slim",
      because: "it does not ship",
    },
    {
      code: "FROM python:3.13-slim\nRUN useradd app\nUSER app",
      path: "Dockerfile.dev",
      because: "it is for development",
    },
    {
      code: "FROM python:3.13-slim\nRUN echo useradd app\nUSER app",
      because: "the words are arguments of another program",
    },
  ],
);
