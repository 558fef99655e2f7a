import rule from "../../../src/rules/uv/other-python.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv:0.9.7 /uv /bin/\nWORKDIR /app\n";
const files = { ".python-version": "3.12\n", "pyproject.toml": "", "uv.lock": "", "main.py": "" };

ruleTable(
  rule,
  [
    {
      code: `${from}COPY . .\nRUN «uv sync» --locked`,
      files,
      message:
        "`.python-version` asks for Python 3.12 and the image has 3.13: `uv sync` downloads another Python, or stops.",
    },
    { code: `${from}COPY pyproject.toml uv.lock .python-version ./\nRUN «uv sync» --frozen --no-dev`, files },
    {
      code: `FROM ghcr.io/astral-sh/uv:0.9.7-python3.14-trixie-slim\nWORKDIR /app\nCOPY . .\nENV UV_PYTHON_DOWNLOADS=0\nRUN «uv sync»`,
      files: { ...files, ".python-version": "3.13.2" },
    },
  ],
  [
    { code: `${from}COPY pyproject.toml uv.lock ./\nRUN uv sync`, files, because: "the file is not in the image" },
    {
      code: `${from}COPY . .\nRUN uv sync`,
      files: { ...files, ".dockerignore": ".python-version\n" },
      because: "the file is left out",
    },
    {
      code: `${from}COPY . .\nRUN uv sync`,
      files: { ...files, ".python-version": "3.13.9\n" },
      because: "it is the same minor version",
    },
    { code: `${from}COPY . .\nRUN uv sync --python 3.13`, files, because: "the command says which" },
    {
      code: `${from}COPY . .\nENV UV_PYTHON=/usr/local/bin/python\nRUN uv sync`,
      files,
      because: "a variable says which",
    },
    { code: `${from}COPY . .\nRUN uv python install 3.12 && uv sync`, files, because: "it is fetched on purpose" },
    { code: `${from}COPY . .\nRUN rm .python-version && uv sync`, files, because: "the file is removed" },
    { code: "FROM debian:13\nWORKDIR /app\nCOPY . .\nRUN uv sync", files, because: "the image has no Python" },
    { code: `${from}COPY . .\nRUN uv sync`, because: "what the file says is not known" },
    {
      code: `${from}COPY . .\nRUN uv sync`,
      files: { ...files, ".python-version": "pypy@3.10\n" },
      because: "another implementation is meant",
    },
  ],
);
