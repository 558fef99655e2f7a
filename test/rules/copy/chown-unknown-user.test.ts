import rule from "../../../src/rules/copy/chown-unknown-user.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}COPY «--chown=app:app» . /app\n`,
      message: "No user `app` is in `python:3.13-slim`, and nothing above makes one.",
      level: "warning",
    },
    { code: `${base}COPY «--chown=app» . /app\nRUN useradd app\nUSER app\n` },
    { code: `${base}ADD «--chown=appuser:0» x.tar /x\nCOPY --chown=appuser y /y\n` },
    { code: `${base}ARG WHO=app\nCOPY «--chown=$WHO» . /app\n` },
    { code: `FROM alpine:3.22\nRUN apk add --no-cache python3\nCOPY «--chown=node:node» . /app\n` },
    {
      code: `${base.trim()} AS build\nRUN useradd app\nFROM python:3.13-slim\nCOPY «--chown=app» --from=build /x /app/x\n`.replace(
        "COPY",
        "COPY",
      ),
    },
  ],
  [
    { code: `${base}RUN useradd app\nCOPY --chown=app . /app\n`, because: "the user is made" },
    { code: `${base}RUN adduser -D app\nCOPY --chown=app:app . /app\n`, because: "adduser makes it" },
    { code: `${base}COPY --chown=1000:1000 . /app\n`, because: "numbers need no user" },
    { code: `${base}COPY --chown=www-data . /app\n`, because: "Debian comes with that user" },
    { code: `${base}COPY --chown=$WHO . /app\n`, because: "nobody knows the name" },
    { code: `FROM node:22\nCOPY --chown=node . /app\n`, because: "the image has that user" },
    { code: `FROM registry.example.com/base\nCOPY --chown=app . /app\n`, because: "nobody knows the image" },
    { code: `${base}RUN ./setup.sh\nCOPY --chown=app . /app\n`, because: "the script may make it" },
    {
      code: `${base}RUN apt-get install -y postgresql\nCOPY --chown=postgres . /app\n`,
      because: "the package makes it",
    },
    { code: `${base}COPY passwd /etc/\nCOPY --chown=app . /app\n`, because: "the file may name it" },
    {
      code: `${base.trim()} AS base\nRUN useradd app\nFROM base\nCOPY --chown=app . /app\n`,
      because: "the stage below makes it",
    },
  ],
);
