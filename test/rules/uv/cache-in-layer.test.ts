import rule from "../../../src/rules/uv/cache-in-layer.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «uv sync» --locked`,
      fixed: `${from}RUN uv sync --no-cache --locked`,
      message: "`uv sync` keeps all that it downloads and builds in uv's cache in this layer.",
      safety: "safe",
    },
    {
      code: `${from}RUN «uv pip install» --system -r requirements.txt && «python3 -m uv pip install» x==1`,
      fixed: `${from}RUN uv pip install --no-cache --system -r requirements.txt && python3 -m uv pip install --no-cache x==1`,
    },
    {
      code: `${from}RUN <<EOF\nset -e\n«uv --directory api sync» --frozen\n«uv tool install» ruff==0.14.0\nEOF`,
      fixed: `${from}RUN <<EOF\nset -e\nuv --directory api sync --no-cache --frozen\nuv tool install --no-cache ruff==0.14.0\nEOF`,
    },
    {
      code: `${from}RUN [«"uv", "sync"», "--locked"]`,
      fixed: `${from}RUN ["uv", "sync", "--no-cache", "--locked"]`,
    },
    {
      code: `${from}ENV UV_NO_CACHE=0\nRUN sh -c "«uv sync» --locked"`,
      fixed: `${from}ENV UV_NO_CACHE=0\nRUN sh -c "uv sync --no-cache --locked"`,
    },
    {
      code: `FROM python:3.13-slim AS base\nENV PIP_NO_CACHE_DIR=1\nRUN «uv sync» --locked\nFROM base\nCMD ["app"]`,
      fixed: `FROM python:3.13-slim AS base\nENV PIP_NO_CACHE_DIR=1\nRUN uv sync --no-cache --locked\nFROM base\nCMD ["app"]`,
    },
  ],
  [
    { code: `${from}RUN uv sync --locked --no-cache`, because: "the option is there" },
    { code: `${from}RUN uv --no-cache-dir sync --locked`, because: "the other name of the option is there" },
    { code: `${from}RUN uv sync -n`, because: "the short option is there" },
    { code: `${from}ENV UV_NO_CACHE=1\nRUN uv sync --locked`, because: "the variable switches the cache off" },
    { code: `${from}ARG CACHE\nENV UV_NO_CACHE=$CACHE\nRUN uv sync`, because: "the variable is not known" },
    { code: `${from}ARG OPTS\nRUN uv sync $OPTS`, because: "the variable may hold the option" },
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked`,
      because: "the cache lies in a mount",
    },
    {
      code: `${from}ENV UV_CACHE_DIR=/c/u\nRUN --mount=type=cache,target=/c uv sync --locked`,
      because: "the folder that the variable names lies in a mount",
    },
    { code: `${from}RUN uv sync --locked && uv cache clean`, because: "the same layer empties the cache" },
    { code: `${from}RUN uv sync --locked && rm -rf ~/.cache`, because: "the same layer removes the cache" },
    { code: `${from}RUN uv sync --locked && rm -rf "$(uv cache dir)"`, because: "the same layer asks uv for it" },
    {
      code: `FROM python:3.13 AS build\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /x /x`,
      because: "the builder's cache is thrown away with it",
    },
    { code: `${from}RUN uv venv && uv lock && uv python install 3.13`, because: "nothing of it is kept in the cache" },
    { code: `${from}RUN uv sync`, path: "Dockerfile.dev", because: "the file is for development" },
    {
      code: `${from}COPY pyproject.toml ./\nRUN uv sync`,
      files: { "pyproject.toml": "[tool.uv]\nno-cache = true\n" },
      because: "the project says so",
    },
    {
      code: `${from}COPY uv.toml ./\nRUN uv sync`,
      files: { "uv.toml": "no-cache = true\n" },
      because: "uv's own file says so",
    },
  ],
);
