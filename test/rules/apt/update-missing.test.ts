import rule from "../../../src/rules/apt/update-missing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get install» -y git",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
      message: "`apt-get install` finds no package: the image comes without package lists, and nothing fetches them.",
      safety: "review",
    },
    {
      code: "FROM debian:trixie\nRUN «apt install» -y curl && rm -rf /var/lib/apt/lists/*",
      fixed: "FROM debian:trixie\nRUN apt-get update && apt install -y curl && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM ubuntu:24.04 AS base\nFROM base\nRUN «apt-get install» -y git",
      fixed:
        "FROM ubuntu:24.04 AS base\nFROM base\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM python:3.13\nRUN «apt-get install» -y ffmpeg",
      fixed: "FROM python:3.13\nRUN apt-get update && apt-get install -y ffmpeg && rm -rf /var/lib/apt/lists/*",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git",
      because: "the same RUN fetches the lists",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update\nRUN apt-get install -y git",
      because: "an earlier RUN fetches them: apt/update-alone",
    },
    { code: "FROM acme/base\nRUN apt-get install -y git", because: "the image may come with lists" },
    { code: "FROM python:3.13\nRUN apt-get install -y libpq-dev", because: "the full image has it already" },
    {
      code: "FROM python:3.13-slim-trixie\nCOPY *.deb /tmp/\nRUN apt-get install -y /tmp/tool.deb",
      because: "a file needs no list",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN ./setup.sh && apt-get install -y git",
      because: "the script may fetch them",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y git || true", because: "its failure is expected" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y git",
      because: "the mount may hold them",
    },
    {
      code: "FROM python:3.13-slim-trixie\nCOPY lists /var/lib/apt/lists\nRUN apt-get install -y git",
      because: "they are copied",
    },
  ],
);
