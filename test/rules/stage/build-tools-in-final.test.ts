import rule from "../../../src/rules/stage/build-tools-in-final.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";
const run = '\nCMD ["gunicorn", "app:app"]';

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN apt-get update && «apt-get install» -y build-essential libpq-dev curl && rm -rf /var/lib/apt/lists/*${run}`,
      message:
        "`apt-get install` leaves `build-essential`, `libpq-dev` in the image that ships, where nothing is built any more.",
      level: "warning",
    },
    { code: `FROM python:3.13-alpine\nRUN «apk add» --no-cache gcc musl-dev${run}` },
    { code: `FROM fedora:43\nRUN «dnf install» -y gcc python3-devel && dnf clean all${run}` },
    {
      code: `${slim}ARG TOOLS="gcc g++ make cmake cargo"\nRUN «apt-get install» -y $TOOLS${run}`,
      message:
        "`apt-get install` leaves `gcc`, `g++`, `make`, `cmake` and 1 more in the image that ships, where nothing is built any more.",
    },
    { code: `${slim}RUN «apt-get install» -y gcc libpq-dev && apt-get purge -y libpq-dev${run}` },
    { code: `${slim}RUN «apt-get install» -y libpq-dev pkg-config${run}`, level: "info" },
    { code: `${slim}RUN «apt-get install» -y gcc`, level: "info" },
    { code: `${slim.trim()} AS base\nRUN «apt-get install» -y gcc\nFROM base${run}`, level: "warning" },
    {
      code: `${slim}RUN «apt-get install» -y git${run}`,
      message: "`apt-get install` leaves git in the image that ships.",
      level: "info",
      profile: "strict",
    },
    {
      code: `FROM python:3.12-slim-bookworm

WORKDIR /app

# system packages
RUN apt-get update && «apt-get install» -y --no-install-recommends \\
    gcc \\
    curl \\
    libpq-dev \\
    && rm -rf /var/lib/apt/lists/*

# the packages
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

COPY . .
RUN useradd -m app && chown -R app /app
USER app
HEALTHCHECK CMD curl -f http://127.0.0.1:8000/
CMD ["gunicorn", "app:app"]
`,
      fixed: `FROM python:3.12-slim-bookworm AS base

WORKDIR /app

RUN apt-get update && apt-get install -y --no-install-recommends \\
    curl \\
    libpq5 \\
    && rm -rf /var/lib/apt/lists/*

ENV PATH="/opt/venv/bin:$PATH"

FROM base AS builder

RUN python -m venv /opt/venv

# system packages
RUN apt-get update && apt-get install -y --no-install-recommends \\
    gcc \\
    libpq-dev \\
    && rm -rf /var/lib/apt/lists/*

# the packages
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM base

COPY --from=builder /opt/venv /opt/venv

COPY . .
RUN useradd -m app && chown -R app /app
USER app
HEALTHCHECK CMD curl -f http://127.0.0.1:8000/
CMD ["gunicorn", "app:app"]
`,
      safety: "review",
    },
    {
      code: `from python:3.9-slim as app
run apt-get update && «apt-get install» -y gcc
workdir /srv
copy requirements.txt .
run pip install -r requirements.txt
copy . .
cmd ["python", "app.py"]
`,
      fixed: `from python:3.9-slim as base
env PATH="/opt/venv/bin:$PATH"

from base as builder
run python -m venv /opt/venv
run apt-get update && apt-get install -y gcc
workdir /srv
copy requirements.txt .
run pip install -r requirements.txt

from base as app
workdir /srv
copy --from=builder /opt/venv /opt/venv
copy . .
cmd ["python", "app.py"]
`,
    },
    {
      code: `FROM python:3.12-slim
RUN pip install --upgrade pip
RUN apt-get update && «apt-get install» -y g++ python3-dev
RUN pip install flask
CMD ["flask", "run"]
`,
      fixed: `FROM python:3.12-slim AS base
ENV PATH="/opt/venv/bin:$PATH"

FROM base AS builder
RUN python -m venv /opt/venv
RUN pip install --upgrade pip
RUN apt-get update && apt-get install -y g++ python3-dev
RUN pip install flask

FROM base
COPY --from=builder /opt/venv /opt/venv
CMD ["flask", "run"]
`,
    },
    {
      code: `FROM python:3.12-slim\nUSER root\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nCOPY . .\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nENV PATH=/x/bin:$PATH\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nENV PIP_TARGET=/lib\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nSHELL ["/bin/bash", "-c"]\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc libgdal-dev unknown-package\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc sudo\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y libpq-dev\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
      level: "info",
    },
    {
      code: `FROM python:3.12-slim-bullseye\nRUN apt-get update && «apt-get install» -y gcc libpq-dev\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install --user -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN /usr/local/bin/pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN uv pip install --system -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nRUN npm ci\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nRUN ./prepare.sh\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nRUN make\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nRUN pip install .\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nRUN python -m spacy download en_core_web_sm\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY patch /usr/local/lib/python3.12/site-packages/x\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["/usr/local/bin/gunicorn", "app:app"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["uwsgi", "app.ini"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["bash", "-lc", "python app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD sudo -u app python app.py\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD python app.py requirements.txt\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc && curl -sSL https://example.org | sh\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nRUN mkdir /data\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nENV A=1\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc curl \\\n  # and more\n  && true\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update\nRUN «apt-get install» -y gcc curl\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim AS builder\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
      files: { "requirements.txt": "lightgbm\n", "app.py": "" },
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nENTRYPOINT ["./entrypoint.sh"]\n`,
      files: { "requirements.txt": "flask\n", "entrypoint.sh": "#!/bin/sh\nmake all\n" },
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && «apt-get install» -y gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt`,
      level: "info",
    },
  ],
  [
    {
      code: `${slim}RUN apt-get install -y gcc\nRUN apt-get purge -y gcc${run}`,
      because: "a later layer removes them, which is another matter",
    },
    {
      code: `${slim}RUN apt-get install -y build-essential gcc\nRUN apt-get purge -y gcc${run}`,
      because: "build-essential goes with gcc",
    },
    {
      code: `${slim}RUN apt-get install -y gcc\nCMD cd /work && exec bash -l`,
      because: "people work in it",
    },
    {
      code: `${slim}RUN apt-get install -y gcc && pip install x && apt-get purge -y --auto-remove gcc${run}`,
      because: "the same layer removes it",
    },
    {
      code: `${slim}RUN buildDeps="gcc make" && apt-get install -y $buildDeps && apt-get purge -y --auto-remove $buildDeps${run}`,
      because: "the same layer removes what the variable holds",
    },
    {
      code: `${slim}RUN apt-get install -y $DEPS gcc && apt-get purge -y $DEPS${run}`,
      because: "the variable may hold it",
    },
    {
      code: `${slim}RUN apt-get install -y gcc && apt-mark auto '.*' > /dev/null && apt-get purge -y --auto-remove${run}`,
      because: "all that was not marked is removed",
    },
    {
      code: `FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build gcc && apk del .build${run}`,
      because: "the same layer removes it by its name",
    },
    {
      code: `FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build gcc${run}`,
      because: "apk/build-packages-kept speaks of named groups",
    },
    {
      code: `FROM fedora:43\nRUN dnf install -y gcc && make && dnf history undo -y last${run}`,
      because: "it is undone",
    },
    {
      code: `${slim}ARG ASAN\nRUN if [ "$ASAN" = 1 ]; then apt-get install -y gcc; fi${run}`,
      because: "the build says whether it is installed",
    },
    { code: `${slim}RUN apt-get install -y libpq5 curl${run}`, because: "these are needed at run time" },
    {
      code: `${slim.trim()} AS build\nRUN apt-get install -y gcc\n${slim}COPY --from=build /opt/venv /opt/venv${run}`,
      because: "the builder does not ship",
    },
    {
      code: `FROM python:3.13\nRUN apt-get install -y libpq-dev gcc${run}`,
      because: "the base brings compilers anyway",
    },
    {
      code: `FROM nvidia/cuda:12.4.1-devel-ubuntu22.04\nRUN apt-get install -y gcc${run}`,
      because: "the base brings compilers",
    },
    { code: `${slim}RUN apt-get install -y gcc\nCMD ["bash"]`, because: "people work in it" },
    { code: `${slim}RUN apt-get install -y gcc\nCMD jupyter lab --ip=0.0.0.0`, because: "people work in it" },
    { code: `${slim}RUN apt-get install -y gcc\nRUN pip install torch${run}`, because: "torch compiles when it runs" },
    {
      code: `${slim}RUN apt-get install -y gcc\nCOPY . .\nRUN pip install -r requirements.txt${run}`,
      files: { "requirements.txt": "pymc==5.16\n" },
      because: "pymc compiles when it runs",
    },
    { code: `${slim}RUN apt-get install -y gcc${run}`, path: "Dockerfile.dev", because: "the file is for development" },
    {
      code: `${slim}RUN apt-get install -y gcc${run}`,
      path: "builders/linux/Dockerfile",
      because: "the image builds others",
    },
    {
      code: `FROM python:3.12-slim AS base\nENV PATH="/opt/venv/bin:$PATH"\n\nFROM base AS builder\nRUN python -m venv /opt/venv\nRUN apt-get update && apt-get install -y gcc\nRUN pip install flask\nFROM base\nCOPY --from=builder /opt/venv /opt/venv\nCMD ["python", "app.py"]\n`,
      because: `the builder builds on the base`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y curl ffmpeg libgl1\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `these run`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y git-lfs\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `git-lfs is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y ca-certificates\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `ca-certificates is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y netcat-openbsd\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `netcat-openbsd is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y postgresql-client\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `postgresql-client is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gettext\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `gettext is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y poppler-utils\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `poppler-utils is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y tesseract-ocr\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `tesseract-ocr is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y fonts-liberation\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `fonts-liberation is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y procps\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `procps is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y tzdata\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `tzdata is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y tini\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `tini is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y gosu\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `gosu is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y vim\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `vim is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y jq\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `jq is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y unzip\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `unzip is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y rsync\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `rsync is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y iproute2\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `iproute2 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libglib2.0-0\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `libglib2.0-0 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libgomp1\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `libgomp1 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libpq5\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `libpq5 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libmagic1\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `libmagic1 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libsndfile1\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `libsndfile1 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libcairo2\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `libcairo2 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libopenjp2-7\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `libopenjp2-7 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y imagemagick\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `imagemagick is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y graphviz\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `graphviz is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y sqlite3\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `sqlite3 is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y redis-tools\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `redis-tools is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y wkhtmltopdf\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `wkhtmltopdf is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y file\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `file is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y zip\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `zip is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y tree\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `tree is no build tool`,
    },
    {
      code: `FROM python:3.12-slim\nRUN apt-get update && apt-get install -y less\nRUN pip install flask\nCMD ["python", "app.py"]\n`,
      because: `less is no build tool`,
    },
  ],
);
