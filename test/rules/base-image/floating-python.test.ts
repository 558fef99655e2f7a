import rule from "../../../src/rules/base-image/floating-python.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:3»",
      message: "`python:3` moves to the next minor version of Python each October.",
      level: "info",
      safety: "review",
      fixed: "FROM python:3.14",
    },
    { code: "FROM «python:slim»", fixed: "FROM python:3.14-slim" },
    { code: "FROM «python:3-slim-bookworm» AS app", fixed: "FROM python:3.14-slim-bookworm AS app" },
    { code: "FROM «python:alpine3.24»", fixed: "FROM python:3.14-alpine3.24" },
    {
      code: "from «public.ecr.aws/docker/library/python:3-alpine»",
      fixed: "from public.ecr.aws/docker/library/python:3.14-alpine",
    },
    { code: "FROM «python:3-onbuild»" },
    { code: "ARG V=3\nFROM «python:$V-slim»" },
  ],
  [
    { code: "FROM python:3.13-slim", because: "a minor is named" },
    { code: "FROM python", because: "base-image/latest says it" },
    { code: "FROM python:latest", because: "base-image/latest says it" },
    { code: "FROM python:2", because: "Python 2 has no further minor" },
    { code: "FROM python:3-9-alpine", because: "there is no such tag" },
    { code: `FROM python:3@sha256:${"0".repeat(64)}`, because: "a digest never moves" },
    { code: "FROM python:3 AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a", because: "it does not ship" },
    { code: "FROM python:3", path: "Dockerfile.dev", because: "the file is for development" },
    { code: "FROM python:3-alpine3.8", because: "that system's images have stood still since 2019" },
    { code: "FROM python:slim-bullseye", because: "that system's images have stood still since 2025" },
    { code: "FROM python:our-own-tag", because: "nobody knows what it is" },
    { code: "FROM example/python:3", because: "it is another image" },
  ],
);
