import rule from "../../../src/rules/user/command-missing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-alpine\nRUN «useradd» -m app",
      message:
        "`useradd` is not in `python:3.13-alpine`: Alpine has it in the package `shadow` only, and `adduser` of its own.",
    },
    { code: "FROM alpine:3.23\nRUN apk add --no-cache python3 && «groupadd» -r app && «useradd» -r -g app app" },
    {
      code: "FROM python:3.13-slim\nRUN adduser «-D» app",
      message: "`-D` is an option of Alpine's `adduser`, and `python:3.13-slim` is Debian.",
    },
    { code: "FROM ubuntu:24.04\nRUN addgroup «-S» app && adduser «-SDH» -G app app" },
  ],
  [
    { code: "FROM python:3.13-alpine\nRUN adduser -D -u 10001 app", because: "busybox has it" },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache shadow && useradd app",
      because: "the package is installed",
    },
    {
      code: "FROM alpine:3.23 AS base\nRUN apk add shadow\nFROM base\nRUN usermod -u 1 app",
      because: "the stage below has the package",
    },
    { code: "FROM python:3.13-slim\nRUN useradd -m app", because: "Debian has it" },
    { code: "FROM python:3.13-slim\nRUN adduser --disabled-password --gecos '' app", because: "Debian knows them" },
    { code: "FROM example/app:1-alpine\nRUN useradd app", because: "the base may have the package" },
    { code: "FROM python:3.13-alpine\nRUN useradd app || adduser -D app", because: "the other one is tried" },
    {
      code: "FROM python:3.13-slim\nRUN if [ -f /etc/alpine-release ]; then adduser -D app; else useradd app; fi",
      because: "it asks which system it is on",
    },
  ],
);
