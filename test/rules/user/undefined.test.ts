import rule from "../../../src/rules/user/undefined.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nCOPY . /app\nUSER «app»",
      message: "No user `app` is in `python:3.13-slim`, and nothing above makes one.",
    },
    { code: "FROM python:3.13-slim AS base\nRUN pip install flask\nFROM base\nUSER «app:app»" },
    { code: "FROM alpine:3.23\nARG WHO=web\nRUN apk add --no-cache python3\nUSER «$WHO»" },
    { code: "FROM python:3.13-slim\nUSER «app»\nRUN useradd app" },
    {
      code: "FROM python:3.13-slim AS build\nRUN useradd app && python -m venv /venv\nFROM python:3.13-slim\nCOPY --from=build /venv /venv\nUSER «app»",
    },
  ],
  [
    { code: "FROM python:3.13-slim\nRUN useradd app\nUSER app", because: "the user is made" },
    {
      code: "FROM python:3.13-slim AS base\nRUN adduser app\nFROM base\nUSER app",
      because: "the stage below makes the user",
    },
    { code: "FROM python:3.13-slim\nUSER 10001", because: "a number needs no name" },
    { code: "FROM python:3.13-slim\nUSER nobody", because: "the image comes with the user" },
    { code: "FROM python:3.13-slim\nUSER $WHO", because: "the build says as whom" },
    { code: "FROM example/base:1\nUSER app", because: "the base may have the user" },
    { code: "FROM python:3.13-slim\nRUN ./setup.sh\nUSER app", because: "the script may make the user" },
    { code: "FROM python:3.13-slim\nCOPY passwd /etc/passwd\nUSER app", because: "the file may hold the user" },
    {
      code: "FROM python:3.13-slim AS build\nRUN useradd app\nFROM python:3.13-slim\nCOPY --from=build /etc/passwd /etc/group /etc/\nUSER app",
      because: "the other stage's users are copied",
    },
    {
      code: "FROM python:3.13-slim AS build\nRUN useradd app\nFROM python:3.13-slim\nWORKDIR /\nCOPY --from=build /rootfs .\nUSER app",
      because: "a whole system may be copied",
    },
    { code: "FROM debian:trixie\nRUN apt-get install -y tor\nUSER debian-tor", because: "the package makes the user" },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y $PACKAGES\nUSER redis",
      because: "a package may make the user",
    },
    { code: "FROM ubuntu:24.04\nUSER ubuntu", because: "the image comes with the user" },
  ],
);
