import rule from "../../../src/rules/poetry/lock-not-copied.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nRUN pip install poetry==2.2.1\nWORKDIR /app\n";
const files = { "pyproject.toml": '[tool.poetry]\nname = "a"\n', "poetry.lock": "", "app/main.py": "" };

ruleTable(
  rule,
  [
    {
      code: `${from}COPY pyproject.toml ./\nRUN «poetry install» --no-root`,
      fixed: `${from}COPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root`,
      files,
      message: "`poetry install` does not see `poetry.lock`, which nothing before it brings into the image.",
      safety: "review",
    },
    {
      code: `${from}COPY ./pyproject.toml .\nRUN poetry config virtualenvs.create false && «poetry install» --only main --no-root\nCOPY . .`,
      fixed: `${from}COPY ./pyproject.toml ./poetry.lock .\nRUN poetry config virtualenvs.create false && poetry install --only main --no-root\nCOPY . .`,
      files,
    },
    { code: `${from}COPY pyproject.toml /app/pyproject.toml\nRUN «poetry install»`, files },
    {
      code: `${from}COPY backend/pyproject.toml README.md /app/\nRUN «poetry install»`,
      fixed: `${from}COPY backend/pyproject.toml backend/poetry.lock README.md /app/\nRUN poetry install`,
      files: { "backend/pyproject.toml": "", "backend/poetry.lock": "", "README.md": "" },
    },
    { code: `${from}RUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml «poetry sync»`, files },
  ],
  [
    { code: `${from}COPY pyproject.toml poetry.lock ./\nRUN poetry install`, files, because: "it is copied" },
    { code: `${from}COPY pyproject.toml poetry.lock* ./\nRUN poetry install`, files, because: "it is copied" },
    { code: `${from}COPY . .\nRUN poetry install`, files, because: "all is copied" },
    { code: `${from}COPY pyproject.toml ./\nRUN poetry lock && poetry install`, files, because: "one is made" },
    {
      code: `${from}COPY pyproject.toml ./\nRUN poetry install`,
      files: { "pyproject.toml": "" },
      because: "there is none",
    },
    { code: `${from}COPY pyproject.toml ./\nRUN poetry install`, because: "nobody knows whether there is one" },
    { code: `${from}COPY pyproject.toml ./\nRUN poetry --version`, files, because: "nothing is installed" },
    {
      code: `FROM company/base\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN poetry install`,
      files,
      because: "the base may hold it",
    },
    {
      code: `${from}COPY pyproject.toml ./\nRUN poetry install`,
      files: { ...files, ".dockerignore": "poetry.lock\n" },
      because: "it is left out on purpose",
    },
  ],
);
