import rule from "../../../src/rules/poetry/environment-in-cache.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nCOPY pyproject.toml poetry.lock ./\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN poetry install --only main && rm -rf «/root/.cache/pypoetry»`,
      fixed: `${from}RUN poetry install --only main && rm -rf /root/.cache/pypoetry/cache /root/.cache/pypoetry/artifacts`,
      message:
        "`/root/.cache/pypoetry` holds the virtual environment that Poetry made, so this removes the installed packages too.",
      safety: "review",
    },
    {
      code: `${from}ENV POETRY_CACHE_DIR=/tmp/poetry_cache\nRUN poetry install && rm -rf «"$POETRY_CACHE_DIR"»`,
      fixed: `${from}ENV POETRY_CACHE_DIR=/tmp/poetry_cache\nRUN poetry install && rm -rf "$POETRY_CACHE_DIR/cache" "$POETRY_CACHE_DIR/artifacts"`,
    },
    { code: `${from}RUN poetry install\nRUN rm -rf «~/.cache»` },
    {
      code: `${from}RUN «--mount=type=cache,target=/root/.cache/pypoetry» poetry install`,
      fixed: `${from}RUN --mount=type=cache,target=/root/.cache/pypoetry/cache --mount=type=cache,target=/root/.cache/pypoetry/artifacts poetry install`,
      message:
        "The virtual environment lies in `/root/.cache/pypoetry/virtualenvs`, which this cache mount keeps out of the image.",
    },
    { code: `${from}RUN «--mount=type=cache,target=/root/.cache» poetry install --no-root` },
    {
      code: `${from}ENV POETRY_CACHE_DIR=/c\nRUN «--mount=type=cache,target=$POETRY_CACHE_DIR» poetry install`,
    },
  ],
  [
    {
      code: `${from}ENV POETRY_VIRTUALENVS_CREATE=false\nRUN poetry install && rm -rf /root/.cache/pypoetry`,
      because: "there is no virtual environment",
    },
    {
      code: `${from}RUN poetry config virtualenvs.create false && poetry install && rm -rf ~/.cache`,
      because: "it is configured before",
    },
    {
      code: `${from}ENV POETRY_VIRTUALENVS_IN_PROJECT=1\nRUN --mount=type=cache,target=/root/.cache/pypoetry poetry install`,
      because: "the environment lies in the project",
    },
    {
      code: `${from}RUN poetry config virtualenvs.in-project true --local\nRUN poetry install && rm -rf ~/.cache/pypoetry`,
      because: "it is configured in an earlier step",
    },
    {
      code: `${from}ENV POETRY_VIRTUALENVS_PATH=/venvs\nRUN poetry install && rm -rf ~/.cache/pypoetry`,
      because: "the path is elsewhere",
    },
    {
      code: "FROM python:3.13-slim\nCOPY . .\nRUN poetry install && rm -rf ~/.cache/pypoetry",
      files: { "pyproject.toml": "", "poetry.toml": "[virtualenvs]\nin-project = true\n" },
      because: "poetry.toml says so",
    },
    {
      code: "FROM python:3.13-slim\nCOPY . .\nRUN poetry install && rm -rf ~/.cache/pypoetry",
      because: "a poetry.toml may be there",
    },
    {
      code: `${from}RUN python -m venv /venv && . /venv/bin/activate && poetry install && rm -rf ~/.cache/pypoetry`,
      because: "an environment is active",
    },
    {
      code: `${from}RUN poetry install && rm -rf ~/.cache/pypoetry/cache ~/.cache/pypoetry/artifacts`,
      because: "only downloads are removed",
    },
    {
      code: `${from}RUN poetry install && poetry run pyinstaller app.spec && rm -rf ~/.cache/pypoetry`,
      because: "the environment has served its purpose",
    },
    {
      code: "FROM registry.example.com/base\nRUN poetry install && rm -rf /root/.cache/pypoetry",
      because: "the base may configure it",
    },
    {
      code: "FROM python:3.13 AS build\nRUN poetry install && rm -rf /root/.cache/pypoetry\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      because: "the builder is thrown away",
    },
  ],
);
