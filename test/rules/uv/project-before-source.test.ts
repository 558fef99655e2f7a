import rule from "../../../src/rules/uv/project-before-source.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\n";
const metadata = `${from}COPY pyproject.toml uv.lock README.md ./\n`;
const system = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
const files = { "pyproject.toml": `[project]\nname = "a"\n${system}`, "uv.lock": "", "README.md": "", "src/a.py": "" };

ruleTable(
  rule,
  [
    {
      code: `${metadata}RUN «uv sync» --locked\nCOPY . .\nRUN uv sync --locked`,
      fixed: `${metadata}RUN uv sync --no-install-project --locked\nCOPY . .\nRUN uv sync --locked`,
      message: "`uv sync` builds and installs the project itself, whose source comes only later.",
      safety: "review",
      files,
    },
    {
      code: `${metadata}RUN «uv sync» --locked --no-dev\nCOPY src src\nCMD ["a"]`,
      fixed: `${metadata}RUN uv sync --no-install-project --locked --no-dev\nCOPY src src\nRUN uv sync --locked --no-dev\nCMD ["a"]`,
      files,
    },
    {
      code: `${from}RUN --mount=type=bind,source=uv.lock,target=uv.lock \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n    «uv sync» --locked\nCOPY . .\nRUN uv sync --locked`,
      fixed: `${from}RUN --mount=type=bind,source=uv.lock,target=uv.lock \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n    uv sync --no-install-project --locked\nCOPY . .\nRUN uv sync --locked`,
      files,
    },
    {
      code: `FROM python:3.13 AS b\nWORKDIR /app\nCOPY pyproject.toml uv.lock ./\nRUN «uv sync»\n${from}COPY --from=b /app/.venv .venv\nCOPY src src`,
      files,
    },
    {
      code: `${metadata}RUN pip install uv==0.9.5 && «uv sync» --locked\nCOPY src src`,
      files,
    },
  ],
  [
    {
      code: `${metadata}RUN uv sync --no-install-project\nCOPY . .\nRUN uv sync`,
      files,
      because: "dependencies alone",
    },
    { code: `${from}COPY . .\nRUN uv sync`, files, because: "the source is there" },
    { code: `${metadata}COPY src src\nRUN uv sync\nCOPY tests tests`, files, because: "the source is there" },
    {
      code: `${metadata}RUN uv sync\nCOPY . .`,
      files: { ...files, "pyproject.toml": '[project]\nname = "a"\n' },
      because: "without a build system the project is not installed",
    },
    {
      code: `${metadata}RUN uv sync\nCOPY . .`,
      files: { ...files, "pyproject.toml": `${files["pyproject.toml"]}[tool.uv]\npackage = false\n` },
      because: "the project is no package",
    },
    {
      code: `${metadata}RUN uv sync\nCOPY . .`,
      files: { ...files, "pyproject.toml": `${files["pyproject.toml"]}[tool.uv.workspace]\nmembers = ["x"]\n` },
      because: "a workspace has its members",
    },
    { code: `${metadata}RUN uv sync\nCOPY . .`, because: "the project is not known" },
    { code: `${metadata}RUN uv sync --no-install-workspace\nCOPY . .`, files, because: "no member is installed" },
    { code: `${metadata}ENV UV_NO_INSTALL_PROJECT=1\nRUN uv sync\nCOPY . .`, files, because: "the variable says so" },
    { code: `${metadata}RUN uv sync --only-group docs\nCOPY . .`, files, because: "a group alone is installed" },
    { code: `${metadata}RUN uv sync`, files, because: "no source comes later" },
    {
      code: `${from}RUN --mount=type=bind,target=. uv sync\nCOPY . .`,
      files,
      because: "the whole context is mounted",
    },
    { code: `${metadata}RUN mkdir src && touch src/a.py && uv sync\nCOPY . .`, files, because: "a stand-in is made" },
  ],
);
