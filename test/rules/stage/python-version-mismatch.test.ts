import rule from "../../../src/rules/stage/python-version-mismatch.js";
import { ruleTable } from "../table.js";

const venv = (python: string): string =>
  `FROM python:${python} AS build\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install flask\n`;

ruleTable(
  rule,
  [
    {
      code: `${venv("3.12-slim")}FROM python:3.13-slim\nCOPY --from=build «/opt/venv /opt/venv»`,
      message:
        "The packages are installed by Python 3.12 and copied to an image with Python 3.13, which does not look for them there.",
    },
    {
      code: "FROM python:3.13 AS build\nRUN pip install flask\nFROM python:3.13-slim\nCOPY --from=build /usr/local/lib/python3.13/site-packages «/usr/local/lib/python3.12/site-packages»",
      message: "`/usr/local/lib/python3.12/site-packages` is the folder of another Python: this image has Python 3.13.",
    },
    {
      code: "FROM python:3.11 AS build\nRUN pip install --user flask\nFROM python:3.13-slim\nCOPY --from=build «/root/.local /root/.local»",
    },
    {
      code: "FROM ghcr.io/astral-sh/uv:python3.12-bookworm AS build\nWORKDIR /app\nRUN uv sync --locked\nFROM python:3.13-slim\nCOPY --from=build «/app/.venv /app/.venv»",
    },
    {
      code: `ARG PY=3.11\n${venv("${PY}")}FROM python:3.13-slim AS app\nCOPY --from=0 «/opt/venv /opt/venv»`,
    },
    {
      code: "FROM python:3.12-slim AS build\nRUN pip install numpy\nFROM gcr.io/distroless/python3-debian12\nCOPY --from=build /usr/local/lib/python3.12/site-packages «/usr/local/lib/python3.12/site-packages»",
      message: "`/usr/local/lib/python3.12/site-packages` is the folder of another Python: this image has Python 3.11.",
    },
    {
      code: "FROM ubuntu:22.04 AS build\nRUN apt-get update && apt-get install -y python3-venv && python3 -m venv /v\nFROM ubuntu:24.04\nRUN apt-get update && apt-get install -y python3\nCOPY --from=build «/v /v»",
    },
    {
      code: "FROM python:3.11 AS build\nRUN pip install --prefix=/install flask\nFROM python:3.12-slim\nCOPY --from=build «/install /usr/local»",
    },
    {
      code: "FROM python:3.12 AS build\nENV PIPENV_VENV_IN_PROJECT=1\nWORKDIR /app\nRUN pipenv sync\nFROM python:3.13-slim\nCOPY --from=build «/app /srv»",
    },
  ],
  [
    {
      code: 'FROM python:3.12-slim AS build\nRUN python -m venv /v\nFROM gcr.io/distroless/python3-debian12\nCOPY --from=build /v /v\nCMD ["a.py"]',
      because: "the interpreter is missing, which is another matter",
    },
    {
      code: "FROM python:3.11 AS build\nRUN pip install --target=/packages flask\nFROM python:3.12-slim\nCOPY --from=build /packages /packages",
      because: "the folder belongs to no version",
    },
    {
      code: "FROM python:3.11 AS build\nRUN poetry install\nFROM python:3.12-slim\nCOPY --from=build /app/.venv /app/.venv",
      because: "Poetry keeps the environment elsewhere",
    },
    {
      code: `${venv("3.13")}FROM python:3.13-slim\nCOPY --from=build /opt/venv /opt/venv`,
      because: "both have one minor",
    },
    {
      code: `${venv("3.13.1")}FROM python:3.13.2-slim\nCOPY --from=build /opt/venv /opt/venv`,
      because: "both have one minor",
    },
    {
      code: `${venv("3")}FROM python:3.13-slim\nCOPY --from=build /opt/venv /opt/venv`,
      because: "the builder's minor is unknown",
    },
    {
      code: `${venv("3.12")}FROM debian:trixie-slim\nCOPY --from=build /opt/venv /opt/venv`,
      because: "the image's minor is unknown",
    },
    { code: `${venv("3.12")}FROM python:3.13-slim\nCOPY --from=build /app /app`, because: "no environment is copied" },
    {
      code: "FROM python:3.12 AS build\nRUN uv venv --python 3.13 /opt/venv\nFROM python:3.13-slim\nCOPY --from=build /opt/venv /opt/venv",
      because: "uv uses a Python of its own",
    },
    {
      code: "FROM python:3.12 AS build\nENV UV_PYTHON_INSTALL_DIR=/python\nWORKDIR /app\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv",
      because: "uv uses a Python of its own",
    },
    {
      code: "FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=build /usr/lib/python3/dist-packages /usr/lib/python3/dist-packages",
      because: "it belongs to Debian's own Python",
    },
  ],
);
