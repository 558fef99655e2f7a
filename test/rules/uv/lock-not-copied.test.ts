import rule from "../../../src/rules/uv/lock-not-copied.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv:0.9.7 /uv /bin/\nWORKDIR /app\n";
const files = { "pyproject.toml": '[project]\nname = "a"\n', "uv.lock": "version = 1\n", "app/main.py": "" };

ruleTable(
  rule,
  [
    {
      code: `${from}COPY pyproject.toml ./\nRUN «uv sync» --frozen`,
      fixed: `${from}COPY pyproject.toml uv.lock ./\nRUN uv sync --frozen`,
      files,
      message: "`uv sync` insists on `uv.lock`, and nothing before it brings that into the image.",
      safety: "review",
    },
    {
      code: `${from}ENV UV_LOCKED=1\nCOPY pyproject.toml .\nRUN «uv sync»\nCOPY . .`,
      fixed: `${from}ENV UV_LOCKED=1\nCOPY pyproject.toml uv.lock .\nRUN uv sync\nCOPY . .`,
      files,
    },
    { code: `${from}COPY pyproject.toml README.md /app/\nRUN uv venv && «uv sync» --locked --no-dev` },
    { code: `${from}RUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml «uv sync» --locked`, files },
    {
      code: "FROM ghcr.io/astral-sh/uv:0.9.7-python3.13-trixie\nWORKDIR /app\nCOPY pyproject.toml .\nRUN «uv export» --frozen -o r.txt",
    },
  ],
  [
    { code: `${from}COPY pyproject.toml uv.lock ./\nRUN uv sync --frozen`, files, because: "it is copied" },
    { code: `${from}COPY . .\nRUN uv sync --frozen`, files, because: "all is copied" },
    { code: `${from}COPY pyproject.toml *.lock ./\nRUN uv sync --frozen`, files, because: "a pattern may bring it" },
    { code: `${from}COPY pyproject.toml ./\nRUN uv sync`, files, because: "uv makes a lock" },
    { code: `${from}COPY pyproject.toml ./\nRUN uv lock && uv sync --frozen`, files, because: "it is made" },
    {
      code: `${from}RUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync --locked`,
      files,
      because: "it is mounted",
    },
    { code: `${from}RUN --mount=type=bind,target=. uv sync --locked`, files, because: "all is mounted" },
    {
      code: `${from}COPY pyproject.toml uv.lock /app/\nWORKDIR /app/packages/a\nCOPY packages/a/pyproject.toml ./\nRUN uv sync --frozen`,
      because: "it lies in the workspace's folder above",
    },
    { code: `FROM company/base\nWORKDIR /app\nRUN uv sync --frozen`, because: "the base may hold it" },
    { code: `${from}RUN git clone https://x.example/a . && uv sync --frozen`, because: "it is fetched" },
    { code: `${from}RUN uv run --no-project --frozen python -V`, because: "no project is looked at" },
  ],
);
