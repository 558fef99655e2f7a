import rule from "../../../src/rules/poetry/project-before-source.js";
import { ruleTable } from "../table.js";

const copied = "WORKDIR /app\nCOPY pyproject.toml poetry.lock ./\n";
const newest = `FROM python:3.13-slim\nRUN pip install poetry\n${copied}`;
const files = { "pyproject.toml": '[tool.poetry]\nname = "app"\n', "poetry.lock": "", "app/__init__.py": "" };

ruleTable(
  rule,
  [
    {
      code: `${newest}RUN «poetry install»\nCOPY . .`,
      files,
      fixed: `${newest}RUN poetry install --no-root\nCOPY . .`,
      message:
        "`poetry install` is to install the project itself too, whose source is not copied yet: Poetry stops with an error.",
      safety: "review",
    },
    {
      code: `FROM python:3.13-slim\nRUN pip install poetry==1.8.5\n${copied}RUN «poetry install» --without dev\nCOPY . .`,
      files,
      fixed: `FROM python:3.13-slim\nRUN pip install poetry==1.8.5\n${copied}RUN poetry install --no-root --without dev\nCOPY . .`,
      level: "info",
    },
    {
      code: `FROM python:3.13-slim\nRUN pip install -r tools.txt\n${copied}RUN «poetry install»`,
      files,
      fixed: `FROM python:3.13-slim\nRUN pip install -r tools.txt\n${copied}RUN poetry install --no-root`,
      message:
        "`poetry install` is to install the project itself too, whose source is not copied yet: Poetry 2 stops with an error, an older one leaves the project out.",
    },
    {
      code: `FROM python:3.13-slim\nRUN pip install poetry==2.1.3\nWORKDIR /app\nRUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml --mount=type=bind,source=poetry.lock,target=poetry.lock «poetry install»`,
      files,
      fixed: `FROM python:3.13-slim\nRUN pip install poetry==2.1.3\nWORKDIR /app\nRUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml --mount=type=bind,source=poetry.lock,target=poetry.lock poetry install --no-root`,
    },
    {
      code: `FROM python:3.13-slim\nRUN pip install poetry==2.2.1\n${copied}RUN «poetry install» --only main\nCOPY . .`,
      files,
      fixed: `FROM python:3.13-slim\nRUN pip install poetry==2.2.1\n${copied}RUN poetry install --no-root --only main\nCOPY . .`,
    },
  ],
  [
    { code: `${newest}RUN poetry install --only main --no-root\nCOPY . .`, files, because: "the project is left out" },
    { code: `${newest}RUN poetry install --no-root\nCOPY . .`, files, because: "the project is left out" },
    {
      code: `${newest}RUN poetry install`,
      files: { ...files, "pyproject.toml": '[tool.poetry]\nname = "app"\npackage-mode = false\n' },
      because: "there is no package",
    },
    { code: `${newest}COPY app ./app\nRUN poetry install`, files, because: "the source is there" },
    {
      code: `FROM python:3.13-slim\nRUN pip install poetry\nWORKDIR /app\nCOPY . .\nRUN poetry install`,
      files,
      because: "all is copied",
    },
    { code: `${newest}RUN poetry install`, because: "what the project says is not known" },
    { code: `${newest}RUN mkdir app && touch app/__init__.py && poetry install`, files, because: "a stand-in is made" },
    {
      code: `FROM registry.example.com/base\n${copied}RUN poetry install`,
      files,
      because: "the base may bring the source",
    },
    { code: `${newest}RUN --mount=type=bind,target=. poetry install`, files, because: "the source is mounted" },
  ],
);
