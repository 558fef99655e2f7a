import rule from "../../../src/rules/uv/bytecode-not-compiled.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «uv sync» --locked`,
      fixed: `FROM python:3.13-slim\nENV UV_COMPILE_BYTECODE=1\nWORKDIR /app\nRUN uv sync --locked`,
      message: "`uv sync` installs modules without their bytecode: nothing sets `UV_COMPILE_BYTECODE`.",
      safety: "review",
    },
    {
      code: `${from}ENV UV_NO_DEV=1 UV_LOCKED=1\nRUN «uv pip install» --system x==1\nRUN uv sync`,
      fixed: `${from}ENV UV_NO_DEV=1 UV_LOCKED=1 UV_COMPILE_BYTECODE=1\nRUN uv pip install --system x==1\nRUN uv sync`,
    },
    {
      code: `FROM python:3.13 AS b\nWORKDIR /app\nRUN «uv sync»\nFROM python:3.13-slim\nCOPY --from=b /app/.venv /app/.venv`,
      fixed: `FROM python:3.13 AS b\nENV UV_COMPILE_BYTECODE=1\nWORKDIR /app\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=b /app/.venv /app/.venv`,
    },
    {
      code: `${from}ENV UV_COMPILE_BYTECODE=0\nRUN «uv sync»`,
      fixed: `${from}ENV UV_COMPILE_BYTECODE=0\nENV UV_COMPILE_BYTECODE=1\nRUN uv sync`,
    },
  ],
  [
    { code: `${from}ENV UV_COMPILE_BYTECODE=1\nRUN uv sync`, because: "the variable is set" },
    { code: `${from}RUN uv sync --compile-bytecode`, because: "the option is given" },
    { code: `${from}RUN uv sync && python -m compileall /app`, because: "something else compiles" },
    {
      code: `${from}ENV PYTHONDONTWRITEBYTECODE=1\nRUN uv sync`,
      because: "python/bytecode-conflict weighs more",
    },
    { code: `${from}RUN uv venv && uv lock`, because: "nothing is installed" },
    {
      code: `FROM python:3.13 AS test\nRUN uv sync\nFROM python:3.13-slim\nCMD ["python"]`,
      because: "nothing of it ships",
    },
    { code: `${from}RUN uv sync`, path: "dev/Dockerfile", because: "the file is for development" },
    {
      code: `${from}COPY pyproject.toml ./\nRUN uv sync`,
      files: { "pyproject.toml": "[tool.uv]\ncompile-bytecode = true\n" },
      because: "the project says so",
    },
  ],
);
