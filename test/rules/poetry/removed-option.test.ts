import rule from "../../../src/rules/poetry/removed-option.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const newest = `${from}RUN pip install poetry\n`;
const project = '[tool.poetry]\nname = "app"\n';

ruleTable(
  rule,
  [
    {
      code: `${newest}RUN poetry install «--no-dev» --no-root`,
      fixed: `${newest}RUN poetry install --only main --no-root`,
      message: "Poetry refuses `--no-dev`: it was removed in Poetry 2.0.",
      safety: "safe",
      title: "Use --only main",
    },
    {
      code: `${newest}RUN poetry lock «--no-update»`,
      fixed: `${newest}RUN poetry lock`,
      title: "Remove --no-update",
    },
    {
      code: `${newest}RUN «poetry shell»`,
      message:
        "`poetry shell` is no part of Poetry since 2.0: it needs `poetry-plugin-shell`, which nothing installs here.",
      level: "warning",
    },
    {
      code: `${from}ARG POETRY_VERSION=2.1.3\nRUN pip install "poetry==$POETRY_VERSION" && poetry install -n «--no-dev»`,
      fixed: `${from}ARG POETRY_VERSION=2.1.3\nRUN pip install "poetry==$POETRY_VERSION" && poetry install -n --only main`,
    },
    {
      code: `${from}RUN curl -sSL https://install.python-poetry.org | python3 -\nRUN /root/.local/bin/poetry install «--no-dev»`,
      fixed: `${from}RUN curl -sSL https://install.python-poetry.org | python3 -\nRUN /root/.local/bin/poetry install --only main`,
    },
    {
      code: `${newest}RUN ["poetry", "install", «"--no-dev"»]`,
      fixed: `${newest}RUN ["poetry", "install", "--only", "main"]`,
    },
    {
      code: `${newest}RUN poetry lock «--no-update» && poetry install «--remove-untracked»`,
      fixed: `${newest}RUN poetry lock && poetry install --sync`,
    },
    {
      code: `${newest}RUN poetry install «--no-dev» --with prod`,
      message: "Poetry refuses `--no-dev`: it was removed in Poetry 2.0.",
    },
    {
      code: `FROM registry.example.com/base\nRUN poetry install «--no-dev»`,
      message: "`--no-dev` was removed in Poetry 2.0: with that version or a later one, this command fails.",
      level: "warning",
    },
    {
      code: `FROM python:3.13 AS tools\nRUN pipx install poetry\nFROM python:3.13-slim\nCOPY --from=tools /root/.local /root/.local\nRUN poetry install «--no-dev»`,
      fixed: `FROM python:3.13 AS tools\nRUN pipx install poetry\nFROM python:3.13-slim\nCOPY --from=tools /root/.local /root/.local\nRUN poetry install --only main`,
    },
    {
      code: `${newest}COPY pyproject.toml .\nRUN «poetry export» -f requirements.txt -o requirements.txt`,
      files: { "pyproject.toml": project },
      message:
        "`poetry export` is no part of Poetry since 2.0: it needs `poetry-plugin-export`, which nothing installs here.",
    },
    { code: `${newest}RUN «poetry export» --without-hashes > requirements.txt`, level: "warning" },
  ],
  [
    { code: `${from}RUN pip install poetry==1.8.5\nRUN poetry install --no-dev`, because: "an older Poetry is pinned" },
    {
      code: `${from}RUN pip install "poetry<2" && poetry install --no-dev && poetry export -o r.txt`,
      because: "an upper bound keeps Poetry below 2",
    },
    { code: `${from}RUN pip install "poetry~=1.8" && poetry install --no-dev`, because: "1.8 and later 1.x" },
    {
      code: `${from}ENV POETRY_VERSION=1.7.1\nRUN curl -sSL https://install.python-poetry.org | python3 -\nRUN poetry install --no-dev`,
      because: "the installer reads the variable",
    },
    {
      code: `${from}RUN curl -sSL https://install.python-poetry.org | python3 - --version 1.4.0 && poetry install --no-dev`,
      because: "the installer is told the version",
    },
    {
      code: `FROM python:3.8-slim\nRUN pip install poetry && poetry install --no-dev`,
      because: "the newest Poetry for this Python is 1.8",
    },
    {
      code: `${from}RUN curl -sSL https://raw.githubusercontent.com/python-poetry/poetry/master/get-poetry.py | python && poetry install --no-dev`,
      because: "the old installer knows nothing newer than 1.1",
    },
    {
      code: `${newest}RUN pip install poetry-plugin-export && poetry export -o r.txt`,
      because: "the plugin is installed",
    },
    {
      code: `${newest}COPY pyproject.toml .\nRUN poetry export -o r.txt`,
      files: { "pyproject.toml": `${project}[tool.poetry.requires-plugins]\npoetry-plugin-export = ">=1.8"\n` },
      because: "the project asks for the plugin",
    },
    {
      code: `${newest}COPY pyproject.toml .\nRUN poetry export -o r.txt`,
      path: "app/Dockerfile",
      files: { "app/pyproject.toml": `${project}[tool.poetry.requires-plugins]\npoetry-plugin-export = ">=1.8"\n` },
      because: "the project beside the file asks for the plugin",
    },
    {
      code: `FROM registry.example.com/base\nRUN poetry export -o r.txt`,
      because: "nobody knows what the base brings",
    },
    { code: `${newest}RUN poetry install --only main --sync`, because: "the options are there" },
    { code: `${newest}RUN poetry run tool --no-dev`, because: "the option is another program's" },
    { code: `${newest}RUN poetry add --dev pytest`, because: "`add` has kept it" },
  ],
);
