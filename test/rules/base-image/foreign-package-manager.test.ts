import rule from "../../../src/rules/base-image/foreign-package-manager.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-alpine\nRUN «apt-get» update && apt-get install -y libpq5",
      message: "`python:3.13-alpine` is Alpine, which has no `apt-get`: its packages come by `apk`.",
    },
    {
      code: "FROM python:3.13-slim\nRUN «apk» add --no-cache libpq",
      message: "`python:3.13-slim` is Debian, which has no `apk`: its packages come by `apt-get`.",
    },
    { code: "ARG V=3.13-alpine\nFROM python:$V AS base\nFROM base\nRUN sh -c '«apt» install -y curl'" },
    { code: "FROM ubuntu:24.04\nRUN «yum» install -y python3" },
  ],
  [
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache libpq", because: "it is the system's own" },
    { code: "FROM python:3.13-slim\nRUN apt-get update", because: "it is the system's own" },
    { code: "FROM example/base:1\nRUN apk add libpq", because: "the system is not known" },
    { code: "FROM python:3.13-alpine\nRUN apt-get update || apk update", because: "the other one is tried" },
    {
      code: "FROM python:3.13-slim\nRUN if command -v apk; then apk add git; else apt-get install -y git; fi",
      because: "it asks what there is",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y dnf\nRUN dnf --version install x",
      because: "Debian has a package of it",
    },
    { code: "FROM python:3.13-slim\nRUN echo apk add x", because: "it is not run" },
    { code: "FROM python:3.13-alpine\nONBUILD RUN apt-get update", because: "it runs in another build" },
  ],
);
