import rule from "../../../src/rules/uv/managed-python-left-behind.js";
import { ruleTable } from "../table.js";

const builder = "FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nWORKDIR /app\n";
const final = "FROM debian:trixie-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${builder}RUN uv sync --locked\n${final}COPY --from=build «/app/.venv» /app/.venv`,
      message:
        "The stage `build` has no Python, so uv put one into `/root/.local/share/uv/python`; the environment is copied without it.",
      related: ["uv sync"],
      subject: "/app/.venv",
    },
    { code: `${builder}RUN uv venv\n${final}COPY --from=build «/app/.venv» /app/.venv` },
    { code: `${builder}RUN uv sync\nRUN uv sync --frozen\n${final}COPY --from=build «/app/.venv» /app/.venv` },
    { code: `${builder}RUN uv sync\n${final}«COPY --from=build /app/.venv /app/src /app/»` },
    {
      code: `${builder}RUN uv sync\n${final}RUN uv --version\nCOPY --from=build «/app/.venv» /app/.venv`,
    },
    { code: `${builder}RUN uv sync --locked\nFROM python:3.13-slim\nCOPY --from=build «/app» /app` },
    {
      code: `${builder}ENV UV_PYTHON_INSTALL_DIR=/python\nRUN uv venv /opt/venv\n${final}COPY --from=build «/opt/venv» /opt/venv`,
    },
    {
      code: `FROM ubuntu:24.04 AS build\nCOPY --from=ghcr.io/astral-sh/uv:0.9.5 /uv /bin/uv\nRUN apt-get update && apt-get install -y curl\nWORKDIR /app\nRUN uv sync\nFROM ubuntu:24.04\nCOPY --from=build «/app/.venv» /app/.venv`,
    },
    {
      code: `FROM python:3.12 AS build\nWORKDIR /app\nRUN uv python install 3.13 && uv sync\nFROM python:3.13-slim\nCOPY --from=build «/app/.venv» /app/.venv`,
      message:
        "The environment runs on the Python that uv put into `/root/.local/share/uv/python` of the stage `build`; it is copied without it.",
    },
    {
      code: `FROM python:3.12 AS build\nWORKDIR /app\nCOPY . .\nRUN uv sync\nFROM python:3.12-slim\nCOPY --from=build «/app/.venv» /app/.venv`,
      files: { ".python-version": "3.13\n", "pyproject.toml": "" },
      message:
        "The stage `build` has another Python than is asked for, so uv put one into `/root/.local/share/uv/python`; the environment is copied without it.",
    },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /app\nENV UV_PYTHON_PREFERENCE=only-managed\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=build «/app/.venv» /app/.venv`,
    },
  ],
  [
    {
      code: `${builder}ENV UV_PYTHON_INSTALL_DIR=/python\nRUN uv sync\n${final}COPY --from=build /python /python\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the Python is copied along",
    },
    {
      code: `${builder}RUN uv sync\n${final}COPY --from=build /root/.local /root/.local\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the folder above it is copied",
    },
    {
      code: `${builder}ENV UV_PYTHON_INSTALL_DIR=/app/.python\nRUN uv sync\n${final}COPY --from=build /app /app`,
      because: "it lies in what is copied",
    },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /app\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the image's own Python is used",
    },
    {
      code: `FROM ghcr.io/astral-sh/uv:python3.13-trixie-slim AS build\nWORKDIR /app\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      because: "this image of uv has Python",
    },
    { code: `${builder}RUN uv sync\nCMD ["uv", "run", "app.py"]`, because: "nothing is copied" },
    {
      code: `FROM debian:trixie AS build\nRUN apt-get install -y python3\nWORKDIR /app\nRUN uv sync\n${final}COPY --from=build /app/.venv /app/.venv`,
      because: "the distribution's Python is there",
    },
    {
      code: `${builder}ENV UV_PYTHON_DOWNLOADS=never\nRUN uv sync\n${final}COPY --from=build /app/.venv /app/.venv`,
      because: "uv may not fetch one",
    },
    {
      code: `${builder}ENV UV_PYTHON=/usr/bin/python3\nRUN uv sync\n${final}COPY --from=build /app/.venv /app/.venv`,
      because: "a Python is named by its path",
    },
    {
      code: `FROM company/build:1 AS build\nWORKDIR /app\nRUN uv sync\n${final}COPY --from=build /app/.venv /app/.venv`,
      because: "the image is not known",
    },
    {
      code: `${builder}RUN uv sync\n${final}COPY --from=ghcr.io/astral-sh/uv:0.9.5 /uv /bin/\nRUN uv python install 3.13\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the Python is fetched there again",
    },
    {
      code: `${builder}ENV UV_PYTHON_INSTALL_DIR=/app/.venv/python\nRUN uv sync\n${final}COPY --from=build /app/.venv /app/.venv`,
      because: "it lies in the environment",
    },
    {
      code: `${builder}RUN uv sync\n${final.replace("slim", "slim AS test")}COPY --from=build /app/.venv /app/.venv\n${final}CMD a`,
      because: "that stage does not ship",
    },
    {
      code: `${builder}RUN uv sync\n${final}COPY --from=build /app/.venv $WHERE`,
      because: "nobody knows where it goes",
    },
    {
      code: `${builder}RUN uv venv $WHERE\n${final}COPY --from=build /app/.venv /app/.venv`,
      because: "nobody knows where it is",
    },
    {
      code: `${builder}RUN uv pip install --target /x flask\n${final}COPY --from=build /app/.venv /app/.venv`,
      because: "uv made no environment",
    },
    {
      code: `${builder}RUN uv sync\n${final}RUN if a; then\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the script may bring a Python",
    },
    {
      code: `${builder}RUN uv sync\n${final}WORKDIR /app\nCOPY --from=build /app/.venv /app/.venv\nRUN uv sync`,
      because: "the environment is made there again",
    },
    {
      code: `${builder}RUN uv sync\n${final}COPY --from=build /app/.venv /app/.venv\nRUN uv venv --allow-existing /app/.venv`,
      because: "the environment is made there anew",
    },
    {
      code: `${builder}RUN uv sync\n${final.replace("slim", "slim AS base")}RUN uv python install 3.13\nFROM base\nUSER me\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the stage below fetches one",
    },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /app\nARG PYTHON\nRUN uv sync --python $PYTHON\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the version is not known",
    },
  ],
);
