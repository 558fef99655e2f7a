import rule from "../../../src/rules/copy/no-dockerignore.js";
import { ruleTable } from "../table.js";

const project = { "requirements.txt": "flask==3.1.0\n", "app/main.py": "", "README.md": "" };
const ignores = [
  ".git",
  ".venv",
  "venv",
  "**/__pycache__",
  "**/*.py[cod]",
  "**/.pytest_cache",
  "**/.mypy_cache",
  "**/.ruff_cache",
  "**/.env",
];
const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\n«COPY . .»\nCMD ["python", "app/main.py"]',
      files: project,
      message: "`COPY . .` takes everything in the folder along: there is no `.dockerignore`.",
      safety: "review",
      fixedFiles: { ".dockerignore": text(ignores) },
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«ADD --chown=1000:1000 ./ /app/»",
      files: project,
      fixedFiles: { ".dockerignore": text(ignores) },
    },
    {
      code: "FROM python:3.13-slim AS build\n«COPY . /src»\nFROM python:3.13-slim\nCOPY --from=build /src/app /app",
      files: project,
      level: "info",
      fixedFiles: { ".dockerignore": text(ignores) },
    },
    {
      code: "FROM python:3.13-slim\n«COPY . .»\nRUN pip install .",
      files: { ...project, "pyproject.toml": '[build-system]\nrequires = ["setuptools", "setuptools-scm>=8"]\n' },
      fixedFiles: { ".dockerignore": text(ignores.filter((line) => line !== ".git")) },
    },
    {
      code: "FROM python:3.13-slim\n«COPY . .»",
      path: "services/api/Dockerfile",
      files: Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`services/api/${name}.py`, ""])),
      fixedFiles: { "services/api/.dockerignore": text(ignores) },
    },
  ],
  [
    { code: "FROM python:3.13-slim\nCOPY . .", because: "nothing is known of what lies beside it" },
    {
      code: "FROM python:3.13-slim\nCOPY . .",
      files: { ...project, ".dockerignore": "" },
      because: "there is one, even if it is empty",
    },
    {
      code: "FROM python:3.13-slim\nCOPY . .",
      files: { ...project, "Dockerfile.dockerignore": ".git\n" },
      because: "one of the Dockerfile's own is in force",
    },
    { code: "FROM python:3.13-slim\nCOPY app app", files: project, because: "only a folder is copied" },
    {
      code: "FROM python:3.13-slim\nCOPY --from=python:3.13 . /x",
      files: project,
      because: "it is copied from an image",
    },
    {
      code: "FROM python:3.13-slim\nCOPY . .",
      path: "hello/Dockerfile",
      files: { "hello/app.py": "", "hello/requirements.txt": "" },
      because: "the folder holds nothing but what is needed",
    },
    {
      code: "FROM python:3.13-slim\nCOPY . .",
      path: "Dockerfile.dev",
      files: project,
      because: "the file is for development",
    },
    {
      code: "FROM python:3.13-slim\nARG SOURCE\nCOPY $SOURCE .",
      files: project,
      because: "nobody knows what the variable holds",
    },
  ],
);
