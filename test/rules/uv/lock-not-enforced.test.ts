import rule from "../../../src/rules/uv/lock-not-enforced.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\n";
const copy = `${from}COPY pyproject.toml uv.lock ./\n`;
const files = { "pyproject.toml": '[project]\nname = "a"\n', "uv.lock": "version = 1\n" };

ruleTable(
  rule,
  [
    {
      code: `${copy}RUN «uv sync» --no-dev`,
      fixed: `${copy}RUN uv sync --locked --no-dev`,
      message: "`uv sync` does not insist on `uv.lock`: when it no longer fits, versions are picked anew.",
      safety: "safe",
    },
    { code: `${from}COPY . .\nRUN «uv sync»`, fixed: `${from}COPY . .\nRUN uv sync --locked`, files },
    {
      code: `${from}RUN --mount=type=bind,source=uv.lock,target=uv.lock «uv sync» --no-install-project`,
      fixed: `${from}RUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync --locked --no-install-project`,
    },
    {
      code: `${copy}RUN uv sync --frozen --no-install-project\nCOPY . .\nRUN «uv sync»`,
      fixed: `${copy}RUN uv sync --frozen --no-install-project\nCOPY . .\nRUN uv sync --frozen`,
    },
    {
      code: `${copy}RUN «uv export» -o r.txt && uv pip install --system -r r.txt`,
      fixed: `${copy}RUN uv export --locked -o r.txt && uv pip install --system -r r.txt`,
    },
    {
      code: `${copy}RUN «uv sync» --no-install-workspace`,
      fixed: `${copy}RUN uv sync --frozen --no-install-workspace`,
    },
    {
      code: `${from}COPY . .\nRUN cd api && «uv sync»`,
      fixed: `${from}COPY . .\nRUN cd api && uv sync --locked`,
      files: { "api/pyproject.toml": "", "api/uv.lock": "", Dockerfile: "" },
    },
    {
      code: `FROM python:3.13 AS build\nCOPY uv.lock pyproject.toml /app/\nRUN «uv --project /app sync»\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      fixed: `FROM python:3.13 AS build\nCOPY uv.lock pyproject.toml /app/\nRUN uv --project /app sync --locked\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
    },
    { code: `${copy}RUN «uv run» manage.py check`, fixed: `${copy}RUN uv run --locked manage.py check` },
  ],
  [
    { code: `${copy}RUN uv sync --locked`, because: "the option is there" },
    { code: `${copy}RUN uv sync --frozen`, because: "the lock is taken as it is" },
    { code: `${copy}ENV UV_LOCKED=1\nRUN uv sync`, because: "the variable says so" },
    { code: `${copy}ENV UV_FROZEN=true\nRUN uv sync`, because: "the variable says so" },
    { code: `${copy}ARG UV_FROZEN\nRUN uv sync`, because: "the variable is not known" },
    { code: `${copy}ARG FLAGS\nRUN uv sync $FLAGS`, because: "the variable may hold the option" },
    { code: `${from}COPY pyproject.toml ./\nRUN uv sync`, because: "no lock is brought" },
    { code: `${from}COPY . .\nRUN uv sync`, because: "the context is not known" },
    {
      code: `${from}COPY . .\nRUN uv sync`,
      files: { "pyproject.toml": "" },
      because: "the context has no lock",
    },
    {
      code: `${from}COPY . .\nRUN uv sync`,
      files: { ...files, ".dockerignore": "uv.lock\n" },
      because: "the lock does not get into the build",
    },
    { code: `${from}COPY pyproject.toml uv.lock* ./\nRUN uv sync`, because: "the lock may be missing" },
    { code: `${copy}RUN uv sync --upgrade`, because: "other versions are asked for" },
    { code: `${copy}RUN uv lock && uv sync`, because: "the lock is made here" },
    { code: `${copy}RUN uv sync --script tool.py`, because: "a script has a lock of its own" },
    { code: `${copy}RUN uv sync --frozen || uv sync`, because: "uv/lock-fallback says more" },
    { code: `${copy}RUN uv sync --locked && uv run manage.py check`, because: "the environment is there already" },
    { code: `${copy}RUN uv run --no-sync app.py`, because: "nothing is installed" },
    {
      code: `FROM python:3.13 AS test\nCOPY uv.lock pyproject.toml ./\nRUN uv sync\nFROM python:3.13-slim\nCMD ["python"]`,
      because: "nothing of the stage gets into the image",
    },
    { code: `${copy}RUN uv sync`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${copy}CMD ["uv", "run", "app.py"]`, because: "uv/sync-at-start says more" },
  ],
);
