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
  ],
);
