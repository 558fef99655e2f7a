import rule from "../../../src/rules/python/second-interpreter.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y gcc «python3-dev»",
      fixed: "FROM python:3.13-slim\nRUN apt-get install -y gcc",
      message:
        "`python3-dev` brings the distribution's Python; this image's own is in `/usr/local`, with its headers and pip.",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y \\\n    «python3» \\\n    python3-pip \\\n    curl",
      fixed: "FROM python:3.13-slim\nRUN apt-get install -y \\\n    curl",
      message:
        "`python3 python3-pip` brings the distribution's Python; this image's own is in `/usr/local`, with its headers and pip.",
    },
    { code: "FROM python:3.13-slim\nRUN apt-get install -y «python3»" },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y curl «python3-numpy»",
      message:
        "`python3-numpy` is for the distribution's Python, which it brings along; this image's own Python does not see it.",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache gcc «py3-pip» musl-dev",
      fixed: "FROM python:3.13-alpine\nRUN apk add --no-cache gcc musl-dev",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --virtual .b gcc «python3-dev» && pip install x && apk del .b",
      fixed: "FROM python:3.13-alpine\nRUN apk add --virtual .b gcc && pip install x && apk del .b",
      level: "info",
    },
    {
      code: 'FROM python:3.13-slim AS base\nRUN apt-get install -y curl «python-is-python3»\nFROM base\nCMD ["python", "app.py"]',
      fixed: 'FROM python:3.13-slim AS base\nRUN apt-get install -y curl\nFROM base\nCMD ["python", "app.py"]',
    },
  ],
  [
    {
      code: "FROM debian:trixie-slim\nRUN apt-get install -y python3 python3-pip",
      because: "the image has no Python of its own",
    },
    { code: "FROM ubuntu:24.04\nRUN apt-get install -y python3-dev", because: "the image has no Python of its own" },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y python3-apt",
      because: "the package needs the system's Python",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y python3 python3-gi",
      because: "the package needs the system's Python",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y python3-tk",
      because: "it brings the C library that tkinter needs",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y python3\nRUN /usr/bin/python3 tool.py",
      because: "the system's Python is called by its path",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y curl python2.7 libpython2.7",
      because: "another version is wanted for itself",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y python3-lxml\nENV PYTHONPATH=/usr/lib/python3/dist-packages",
      because: "its folder is made visible",
    },
    {
      code: "FROM python:3.13 AS build\nRUN apt-get install -y python3-dev\nFROM python:3.13-slim\nCOPY --from=build /venv /venv",
      because: "the builder is thrown away",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y supervisor",
      because: "what a package depends on is not seen",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y libpython-tools pythonpy",
      because: "the names only begin alike",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y python3-dev",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    {
      code: "FROM registry.example.com/python:3.13\nRUN apt-get install -y python3-dev",
      because: "the image is not known",
    },
  ],
);
