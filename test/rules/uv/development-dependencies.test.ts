import rule from "../../../src/rules/uv/development-dependencies.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\nCOPY pyproject.toml uv.lock ./\n";
const project = '[project]\nname = "a"\n';
const files = { "pyproject.toml": `${project}[dependency-groups]\ndev = ["pytest"]\n`, "uv.lock": "" };

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «uv sync» --locked`,
      fixed: `${from}RUN uv sync --no-dev --locked`,
      message: "`uv sync` installs the `dev` group too, which only development needs.",
      safety: "review",
      files,
    },
    {
      code: `${from}RUN «uv sync» --locked --no-install-project\nCOPY . .\nRUN uv sync --locked`,
      fixed: `${from}RUN uv sync --no-dev --locked --no-install-project\nCOPY . .\nRUN uv sync --no-dev --locked`,
      files,
    },
    {
      code: `${from}RUN «uv sync» --dev`,
      fixed: `${from}RUN uv sync --no-dev`,
      files: { "pyproject.toml": `${project}[tool.uv]\ndev-dependencies = ["ruff"]\n`, "uv.lock": "" },
    },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\nRUN «uv sync»\nFROM python:3.13-slim\nCOPY --from=build /app /app`,
      fixed: `FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\nRUN uv sync --no-dev\nFROM python:3.13-slim\nCOPY --from=build /app /app`,
      files,
    },
    {
      code: `${from}RUN «uv sync»`,
      files: {
        "pyproject.toml": `${project}[dependency-groups]\ntest = ["pytest"]\n[tool.uv]\ndefault-groups = ["test"]\n`,
        "uv.lock": "",
      },
      message: "`uv sync` installs the `test` group too, which only development needs.",
    },
    {
      code: `${from}RUN uv sync --no-dev «--group» test`,
      message: "`--group test` brings what only development needs into the image that ships.",
    },
    { code: `${from}RUN uv sync --no-dev «--extra=dev»` },
    {
      code: `${from}RUN uv sync --no-dev\nRUN «uv run» manage.py collectstatic`,
      fixed: `${from}RUN uv sync --no-dev\nRUN uv run --no-sync manage.py collectstatic`,
      message: "`uv run` installs the `dev` group, which the `uv sync` before it left out.",
      files,
    },
  ],
  [
    { code: `${from}RUN uv sync`, because: "the project's groups are not known" },
    { code: `${from}RUN uv sync`, files: { "pyproject.toml": project, "uv.lock": "" }, because: "it has no groups" },
    {
      code: `${from}RUN uv sync`,
      files: { "pyproject.toml": `${project}[project.optional-dependencies]\ndev = ["pytest"]\n`, "uv.lock": "" },
      because: "extras are not installed by default",
    },
    {
      code: `${from}RUN uv sync`,
      files: { "pyproject.toml": `${project}[dependency-groups]\ntest = ["pytest"]\n`, "uv.lock": "" },
      because: "the group is not installed by default",
    },
    {
      code: `${from}RUN uv sync`,
      files: {
        "pyproject.toml": `${project}[dependency-groups]\ndev = ["x"]\n[tool.uv]\ndefault-groups = []\n`,
        "uv.lock": "",
      },
      because: "the project installs none by default",
    },
    { code: `${from}RUN uv sync --no-dev`, files, because: "the group is left out" },
    { code: `${from}RUN uv sync --no-group dev`, files, because: "the group is left out by its name" },
    { code: `${from}RUN uv sync --no-default-groups`, files, because: "all groups are left out" },
    { code: `${from}RUN uv sync --only-group prod`, files, because: "another group alone is asked for" },
    { code: `${from}ENV UV_NO_DEV=1\nRUN uv sync && uv run x.py`, files, because: "the variable leaves it out" },
    { code: `${from}ARG FLAGS\nRUN uv sync $FLAGS`, files, because: "the variable may hold the option" },
    {
      code: `FROM python:3.13 AS dev\nWORKDIR /app\nCOPY . .\nRUN uv sync\nFROM python:3.13-slim\nCMD ["python"]`,
      files,
      because: "nothing of it ships",
    },
    { code: `${from}RUN uv sync`, files, path: "Dockerfile.test", because: "the file is for development" },
    { code: `${from}RUN uv sync\nCMD ["uv", "run", "pytest"]`, files, because: "the image is for tests" },
    {
      code: `${from}ARG ENVIRONMENT\nRUN if [ "$ENVIRONMENT" = dev ]; then uv sync; else uv sync --no-dev; fi`,
      files,
      because: "a condition decides",
    },
    {
      code: `${from}RUN uv sync --no-dev\nRUN uv run --no-sync x.py && uv run --no-dev x.py`,
      files,
      because: "nothing brings it back",
    },
  ],
);
