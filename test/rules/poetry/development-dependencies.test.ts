import rule from "../../../src/rules/poetry/development-dependencies.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const copied = `${from}WORKDIR /app\nCOPY pyproject.toml poetry.lock ./\n`;
const groups = '[tool.poetry]\nname = "app"\n[tool.poetry.group.dev.dependencies]\npytest = "*"\n';

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «poetry install» --no-root`,
      fixed: `${from}RUN poetry install --only main --no-root`,
      message: "`poetry install` installs the development dependencies too.",
      safety: "review",
    },
    {
      code: `${copied}RUN «poetry sync» -n`,
      files: { "pyproject.toml": groups, "poetry.lock": "" },
      fixed: `${copied}RUN poetry sync --only main -n`,
    },
    {
      code: `${from}RUN «poetry install» --with prod`,
      fixed: `${from}RUN poetry install --without dev --with prod`,
    },
    {
      code: `${from}RUN pip install poetry==1.1.15 && «poetry install»`,
      fixed: `${from}RUN pip install poetry==1.1.15 && poetry install --no-dev`,
    },
    {
      code: `${from}RUN [«"poetry", "install"»]`,
      fixed: `${from}RUN ["poetry", "install", "--only", "main"]`,
    },
    {
      code: "FROM python:3.13 AS build\nENV POETRY_VIRTUALENVS_IN_PROJECT=1\nWORKDIR /app\nRUN «poetry install»\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv",
      fixed:
        "FROM python:3.13 AS build\nENV POETRY_VIRTUALENVS_IN_PROJECT=1\nWORKDIR /app\nRUN poetry install --only main\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv",
    },
  ],
  [
    { code: `${from}RUN poetry install --only main`, because: "only the main group is installed" },
    { code: `${from}RUN poetry install --without dev,test`, because: "the group is left out" },
    { code: `${from}RUN poetry install --no-dev`, because: "the old option does the same" },
    {
      code: `${copied}RUN poetry install`,
      files: { "pyproject.toml": '[tool.poetry]\nname = "app"\n', "poetry.lock": "" },
      because: "the project has no group",
    },
    {
      code: `${copied}RUN poetry install`,
      files: {
        "pyproject.toml":
          "[tool.poetry.group.dev]\noptional = true\n[tool.poetry.group.dev.dependencies]\npytest = '*'\n",
        "poetry.lock": "",
      },
      because: "the group is optional",
    },
    {
      code: "FROM python:3.13-slim AS base\nFROM base AS test\nRUN poetry install\nFROM base AS final\nRUN poetry install --only main",
      because: "the stage for tests does not ship",
    },
    {
      code: `${from}ARG DEV\nRUN if [ "$DEV" = 1 ]; then poetry install; else poetry install --only main; fi`,
      because: "a build argument decides",
    },
    {
      code: `${from}RUN poetry install $(test "$ENV" = production && echo "--no-dev")`,
      because: "a substitution may hold the option",
    },
    {
      code: `${from}ARG DEV\nRUN [ -z "$DEV" ] && poetry install --only main || poetry install`,
      because: "a test decides",
    },
    { code: `${from}RUN poetry install`, path: ".devcontainer/Dockerfile", because: "the file is for development" },
    { code: `${from}RUN poetry export -o r.txt`, because: "nothing is installed" },
  ],
);
