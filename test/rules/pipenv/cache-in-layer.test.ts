import rule from "../../../src/rules/pipenv/cache-in-layer.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «pipenv install» --system --deploy`,
      fixed: `${from}RUN pipenv install --system --deploy && rm -rf /root/.cache/pipenv`,
      message: "`pipenv install` keeps everything that it downloads in this layer.",
      safety: "review",
    },
    {
      code: `${from}RUN pip install --no-cache-dir pipenv \\\n && «pipenv sync» --system`,
      fixed: `${from}RUN pip install --no-cache-dir pipenv \\\n && pipenv sync --system \\\n && rm -rf /root/.cache/pipenv`,
    },
    {
      code: `${from}ENV PIPENV_CACHE_DIR=/c\nRUN «pipenv sync»`,
      fixed: `${from}ENV PIPENV_CACHE_DIR=/c\nRUN pipenv sync && rm -rf /c`,
    },
    { code: `${from}USER app\nRUN «pipenv install»` },
  ],
  [
    { code: `${from}RUN --mount=type=cache,target=/root/.cache pipenv sync`, because: "the cache lies in a mount" },
    { code: `${from}RUN pipenv install --clear`, because: "the caches are cleared" },
    { code: `${from}RUN pipenv install --system && rm -rf ~/.cache`, because: "the same layer removes it" },
    { code: `${from}RUN pipenv install && pipenv --clear`, because: "pipenv clears its caches" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=1\nRUN pipenv sync`, because: "pip keeps no cache" },
    {
      code: "FROM python:3.13 AS build\nRUN pipenv sync\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv",
      because: "the builder is thrown away",
    },
    { code: `${from}RUN pipenv run python setup.py`, because: "nothing is installed" },
    { code: `${from}RUN pipenv install`, path: "docker/local/Dockerfile", because: "the file is for development" },
  ],
);
