import rule from "../../../src/rules/stage/interpreter-missing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM gcr.io/distroless/python3-debian13
COPY --from=build «/opt/venv /opt/venv»
ENTRYPOINT ["/opt/venv/bin/python", "app.py"]`,
      message: `The environment starts \`/usr/local/bin/python\`, by which it was made; \`gcr.io/distroless/python3-debian13\` has no Python in that folder.`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM debian:13-slim
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
      message: `The environment starts \`/usr/local/bin/python\`, by which it was made; \`debian:13-slim\` has no Python at all.`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY --from=build «/opt/venv /opt/venv»
ENV PATH="/opt/venv/bin:$PATH"
CMD ["gunicorn", "app:app"]`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM scratch
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
    },
    {
      code: `FROM debian:12 AS build
RUN apt-get update && apt-get install -y python3-venv
RUN python3 -m venv --copies /opt/venv
FROM python:3.11-slim-bookworm
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
      message: `The environment starts \`/usr/bin/python\`, by which it was made; \`python:3.11-slim-bookworm\` has no Python in that folder.`,
    },
    {
      code: `FROM python:3.13 AS build
ENV POETRY_VIRTUALENVS_IN_PROJECT=1
WORKDIR /app
RUN poetry install --no-root
FROM debian:13-slim
COPY --from=build «/app /app»
ENV PATH=/app/.venv/bin:$PATH
CMD python -m app`,
    },
    {
      code: `FROM python:3.13 AS build
WORKDIR /app
RUN uv sync --locked
FROM alpine:3.22
COPY --from=build «/app/.venv /app/.venv»
CMD ["/app/.venv/bin/python", "-m", "app"]`,
    },
    {
      code: `FROM debian:13-slim
COPY app.py /app.py
CMD [«"python3"», "/app.py"]`,
      message: `\`python3\` is started, but \`debian:13-slim\` has no Python and nothing here installs one.`,
    },
  ],
  [
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the same Python is there`,
    },
    {
      code: `FROM debian:12-slim AS build
RUN apt-get update && apt-get install -y python3-venv
RUN python3 -m venv /opt/venv
FROM gcr.io/distroless/python3-debian12
COPY --from=build /opt/venv /opt/venv
ENTRYPOINT ["/opt/venv/bin/python3", "app.py"]`,
      because: `both have it in /usr/bin`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM debian:13-slim
COPY --from=build /usr/local /usr/local
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the interpreter comes along`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM debian:13-slim
RUN apt-get update && apt-get install -y python3 && ln -s /usr/bin/python3 /usr/local/bin/python
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `a link stands where it was`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM example.com/team/base:1
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `nothing is known of the image`,
    },
    {
      code: `FROM ghcr.io/astral-sh/uv:0.9-bookworm-slim AS build
ENV UV_PYTHON_INSTALL_DIR=/python
WORKDIR /app
RUN uv sync --locked
FROM debian:bookworm-slim
COPY --from=build /python /python
COPY --from=build /app /app
ENV PATH=/app/.venv/bin:$PATH
CMD ["python", "-m", "app"]`,
      because: `uv has a Python of its own and it is copied`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM gcr.io/distroless/python3-debian13
COPY --from=build /opt/venv /opt/venv
ENV PYTHONPATH=/opt/venv/lib/python3.13/site-packages
CMD ["app.py"]`,
      because: `another Python uses the packages`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM scratch
COPY --from=build /opt/venv /opt/venv
`,
      because: `nothing is started: it is there to be copied from`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN python -m venv /opt/venv
FROM gcr.io/distroless/python3-debian13
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the C library differs, which is another matter`,
    },
    {
      code: `FROM continuumio/miniconda3 AS build
RUN conda create -y -p /opt/env python=3.12
FROM debian:13-slim
COPY --from=build /opt/env /opt/env
CMD ["/opt/env/bin/python", "app.py"]`,
      because: `a conda environment has its own Python`,
    },
    {
      code: `FROM debian:13-slim
RUN ./install-python.sh
CMD ["python3", "app.py"]`,
      because: `a script may install one`,
    },
    {
      code: `FROM debian:13-slim
RUN apt-get update && apt-get install -y python3
CMD ["python3", "app.py"]`,
      because: `it is installed`,
    },
    {
      code: `FROM python:3.12-slim AS build
WORKDIR /app
COPY . .
RUN uv sync --locked
FROM debian:trixie-slim
COPY --from=build /app/.venv /app/.venv
CMD ["/app/.venv/bin/python", "-m", "app"]`,
      because: `uv fetched the Python that is asked for, which is another matter`,
      files: {
        ".python-version": "3.13\n",
        "pyproject.toml": `[project]\nname = "app"\nversion = "1"\n`,
        "uv.lock": "version = 1\n",
      },
    },
  ],
);
