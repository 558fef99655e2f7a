import rule from "../../../src/rules/poetry/cache-in-layer.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «poetry install» --only main`,
      fixed: `${from}RUN poetry install --only main && rm -rf /root/.cache/pypoetry/cache /root/.cache/pypoetry/artifacts`,
      message: "`poetry install` keeps everything that it downloads in this layer.",
      safety: "review",
    },
    {
      code: `${from}ENV POETRY_CACHE_DIR=/var/cache/pypoetry\nRUN «poetry sync»`,
      fixed: `${from}ENV POETRY_CACHE_DIR=/var/cache/pypoetry\nRUN poetry sync && rm -rf /var/cache/pypoetry/cache /var/cache/pypoetry/artifacts`,
    },
    {
      code: `${from}RUN poetry config cache-dir /tmp/poetry\nRUN «poetry install»\nRUN rm -rf /tmp/poetry`,
      fixed: `${from}RUN poetry config cache-dir /tmp/poetry\nRUN poetry install && rm -rf /tmp/poetry/cache /tmp/poetry/artifacts\nRUN rm -rf /tmp/poetry`,
    },
    { code: `${from}USER app\nRUN «poetry install»` },
    {
      code: `${from}RUN pip install --no-cache-dir poetry==2.1.3 \\\n    && «poetry install» --no-root`,
      fixed: `${from}RUN pip install --no-cache-dir poetry==2.1.3 \\\n    && poetry install --no-root \\\n    && rm -rf /root/.cache/pypoetry/cache /root/.cache/pypoetry/artifacts`,
    },
    { code: `${from}RUN [«"poetry", "install"»]` },
  ],
  [
    { code: `${from}RUN poetry --no-cache install`, because: "the option is there" },
    { code: `${from}ENV POETRY_NO_CACHE=1\nRUN poetry install`, because: "the variable is set" },
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install`,
      because: "the cache lies in a mount",
    },
    {
      code: `${from}ENV POETRY_CACHE_DIR=/c\nRUN --mount=type=cache,target=$POETRY_CACHE_DIR poetry install`,
      because: "the mount is named by the variable",
    },
    { code: `${from}RUN poetry install && rm -rf ~/.cache`, because: "the same layer removes the cache" },
    {
      code: `${from}ENV POETRY_CACHE_DIR=/tmp/c\nRUN poetry install && rm -rf $POETRY_CACHE_DIR`,
      because: "the folder that the variable names is removed",
    },
    {
      code: `${from}RUN poetry install && rm -rf /root/.cache/pypoetry/cache /root/.cache/pypoetry/artifacts`,
      because: "what was downloaded is removed",
    },
    { code: `${from}RUN poetry install && poetry cache clear --all pypi -n`, because: "Poetry empties its cache" },
    {
      code: "FROM python:3.13 AS build\nRUN poetry install\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv",
      because: "the builder is thrown away",
    },
    { code: `${from}RUN poetry install`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${from}RUN poetry install --only-root`, because: "only the project itself is installed" },
    { code: `${from}RUN poetry export -o r.txt && poetry version`, because: "nothing is installed" },
    { code: `${from}ARG OPTS\nRUN poetry install $OPTS`, because: "the variable may hold the option" },
  ],
);
