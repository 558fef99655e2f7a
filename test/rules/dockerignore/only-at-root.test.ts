import rule from "../../../src/rules/dockerignore/only-at-root.js";
import { ruleTable } from "../table.js";

const code = "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n";
const python = { "app/main.py": "", "requirements.txt": "flask==3.1.0\n" };
const ignore = (text: string) => ({ ".dockerignore": text });
const speaking = (marked: string, fixed: string, files: Readonly<Record<string, string>> = python) => ({
  code,
  files: { ...files, ...ignore(marked.replace(/[«»]/g, "")) },
  marked: ignore(marked),
  fixedFiles: ignore(fixed),
  safety: "safe" as const,
});

ruleTable(
  rule,
  [
    {
      ...speaking(".git\n«__pycache__/»\n.venv\n", ".git\n**/__pycache__/\n.venv\n"),
      message:
        "`__pycache__/` matches in the root folder only, so `app/__pycache__` would be copied: unlike a `.gitignore`, this file does not look into folders by itself.",
    },
    speaking("«*.py[cod]»\n", "**/*.py[cod]\n"),
    { ...speaking(".git\n«__pycache__»\n*.pyc\n*.pyo", ".git\n**/__pycache__\n*.pyc\n*.pyo") },
    speaking("«node_modules»\n", "**/node_modules\n", { "web/package.json": "{}", "app.py": "" }),
    speaking("«.env»\n", "**/.env\n", { "api/.env.example": "A=\n", "app.py": "" }),
    speaking("«.ipynb_checkpoints»\n", "**/.ipynb_checkpoints\n", { "work/a.ipynb": "", "app.py": "" }),
    speaking("«.ruff_cache/»\n", "**/.ruff_cache/\n", { "api/uv.lock": "", "app.py": "" }),
    { ...speaking("«__pycache__»\n", "**/__pycache__\n"), code: "FROM python:3.13-slim\nCOPY app /app" },
  ],
  [
    { code, because: "nothing is known of what lies beside it" },
    { code, files: { ...python, ...ignore("**/__pycache__\n**/*.pyc\n") }, because: "the lines match at any depth" },
    {
      code,
      files: { "main.py": "", ...ignore("__pycache__\n.env\nnode_modules\n") },
      because: "it is all in one folder",
    },
    { code, files: { ...python, ...ignore("__pycache__\n*/__pycache__\n") }, because: "another line matches there" },
    { code, files: { ...python, ...ignore("*\n!main.py\n__pycache__\n") }, because: "only what is named is let in" },
    { code, files: { ...python, ...ignore("/__pycache__\n./.env\n") }, because: "the root is meant" },
    {
      code,
      files: { "web/package.json": "", "web/.env": "", "web/.env.example": "", ...ignore(".env\n") },
      because: "the repository keeps such a file, and the build may need it",
    },
    {
      code: "FROM python:3.13-slim\nCOPY src /src",
      files: { "src/a.txt": "", "tests/a.py": "", ...ignore("__pycache__\n") },
      because: "that folder is not copied",
    },
    {
      code,
      path: "Dockerfile.dev",
      files: { ...python, ...ignore("__pycache__\n") },
      because: "it is for development",
    },
    { code, files: { ...python, ...ignore("app\n__pycache__\n") }, because: "the whole folder is left out" },
    { code, files: { ...python, ...ignore("build\n.git\n.venv\n") }, because: "these lie in the root" },
    { code, files: { ...python, ...ignore("!__pycache__\n") }, because: "an exception leaves nothing out" },
  ],
);
