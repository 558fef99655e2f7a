import rule from "../../../src/rules/base-image/end-of-life-python.js";
import { ruleTable } from "../table.js";

const ubuntu = "FROM ubuntu:22.04\nRUN add-apt-repository -y ppa:deadsnakes/ppa\n";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:3.9-slim»",
      message: "Python 3.9 of `python:3.9-slim` has had no security fixes since 2025-10-31.",
      fixed: "FROM python:3.12-slim",
      safety: "review",
    },
    {
      code: "FROM «python:3.10.4-slim-bookworm»\nRUN pip install flask",
      fixed: "FROM python:3.12.14-slim-bookworm\nRUN pip install flask",
    },
    {
      code: "FROM «docker.io/library/python:3.9» AS a\nFROM python:3.9-alpine AS b\nCOPY --from=a /x /x",
      fixed: "FROM docker.io/library/python:3.12 AS a\nFROM python:3.12-alpine AS b\nCOPY --from=a /x /x",
    },
    {
      code: "FROM «python:3.9-slim»\nCOPY . .\nRUN pip install .",
      fixed: "FROM python:3.12-slim\nCOPY . .\nRUN pip install .",
      files: { "pyproject.toml": '[project]\nname = "a"\nrequires-python = ">=3.9"\n' },
    },
    {
      code: "FROM «python:3.9-slim»\nCOPY . .\nRUN pip install .",
      files: { "pyproject.toml": '[project]\nname = "a"\nrequires-python = ">=3.9,<3.12"\n' },
    },
    { code: "FROM «python:3.9-slim»\nCOPY . .", files: { ".python-version": "3.9\n" } },
    { code: "FROM «python:3.9-slim»\nCOPY a /usr/local/lib/python3.9/site-packages/a" },
    { code: "FROM «python:3.9-slim»\nRUN pip install https://example.com/a-1-cp39-cp39-linux_x86_64.whl" },
    { code: "FROM «python:3.9-slim»\nRUN pip install numpy==1.19.0" },
    { code: "FROM «python:3.9-slim-buster»" },
    { code: "FROM «python:3.7-slim»" },
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
      fixed: "FROM python:3.13-slim",
    },
    { code: "FROM «python:3.9-slim»", path: "Dockerfile.test", level: "info", fixed: "FROM python:3.12-slim" },
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
    { code: "FROM python:3.12-slim", because: "3.12 is supported" },
    { code: "FROM python:3.14-slim", because: "3.14 is supported" },
    { code: "FROM python:3.14.2-slim-trixie", because: "its minor is supported" },
    { code: "FROM pypy:3.9-slim", because: "PyPy has its own releases" },
    { code: "FROM python:slim", because: "that is the newest" },
    { code: "FROM python:3.12 AS a\nFROM python:3.13\nCOPY --from=a /x /x", because: "both are supported" },
    { code: "FROM scratch", because: "there is no Python in it" },
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
