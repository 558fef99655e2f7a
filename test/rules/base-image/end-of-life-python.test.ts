import rule from "../../../src/rules/base-image/end-of-life-python.js";
import { ruleTable } from "../table.js";

const ubuntu = "FROM ubuntu:22.04\nRUN add-apt-repository -y ppa:deadsnakes/ppa\n";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:3.9-slim»",
      message: "Python 3.9 of `python:3.9-slim` has had no security fixes since 2025-10-31.",
    },
    { code: "ARG PYTHON_VERSION=3.8.20\nFROM «python:${PYTHON_VERSION}-alpine» AS app" },
    { code: "FROM «python:2»", message: "Python 2.7 of `python:2` has had no security fixes since 2020-01-01." },
    {
      code: "FROM «ghcr.io/astral-sh/uv:python3.9-bookworm» AS build\nFROM python:3.9-slim\nCOPY --from=build /app /app",
    },
    { code: "FROM «public.ecr.aws/lambda/python:3.8»" },
    {
      code: "FROM «python:3.11-slim»",
      today: "2027-06-01",
      message: "Python 3.11 of `python:3.11-slim` gets its last security fixes on 2027-10-31.",
      level: "info",
    },
    { code: "FROM «python:3.9-slim»", path: "Dockerfile.test", level: "info" },
    {
      code: 'FROM condaforge/miniforge3:24.9.2-0\nRUN conda create -y -n app «"python=3.7.3"» numpy',
      message: "Python 3.7, which `conda create` brings, has had no security fixes since 2023-06-27.",
    },
    {
      code: "FROM debian:trixie-slim\nARG PYTHON=3.9\nRUN uv python install «$PYTHON»\nRUN uv venv --python 3.9 /opt/venv",
      message: "Python 3.9, which `uv python install` brings, has had no security fixes since 2025-10-31.",
    },
    {
      code: `${ubuntu}RUN apt-get update && apt-get install -y «python3.9» python3.9-venv`,
      message: "Python 3.9, which `apt-get install` brings, has had no security fixes since 2025-10-31.",
    },
  ],
  [
    { code: "FROM python:3.13-slim", because: "3.13 is supported" },
    { code: "FROM python:3.9-slim", today: "2025-01-31", because: "3.9 was supported then" },
    { code: "FROM python:3-slim", because: "the tag names no minor" },
    { code: "ARG VERSION\nFROM python:${VERSION}", because: "the file does not say which" },
    { code: "FROM python:3.99-slim", because: "the table does not have it" },
    { code: "FROM registry.example.com/python:3.9", because: "a mirror of one's own may be mended" },
    { code: "FROM python:3.13 AS a\nFROM a", because: "an earlier stage is no image" },
    { code: "FROM ubuntu:22.04\nRUN apt-get install -y python3.10", because: "Ubuntu mends its own Python" },
    { code: `${ubuntu}RUN apt-get install -y python3.10 python3.12`, because: "one is Ubuntu's own, one is supported" },
    {
      code: "FROM debian:bullseye\nRUN apt-get install -y python3.9",
      because: "the release's own Python is mended with it",
    },
    {
      code: "FROM debian:trixie\nRUN uv python install 3.8 3.9 3.13",
      because: "several Pythons are there to test with",
    },
    {
      code: "FROM condaforge/miniforge3:24.9.2-0 AS build\nRUN conda create -n a python=3.8\nFROM python:3.13-slim\nCOPY . .",
      because: "the builder does not ship",
    },
    { code: "FROM condaforge/miniforge3:24.9.2-0\nRUN conda install python>=3.9", because: "no version is fixed" },
  ],
);
