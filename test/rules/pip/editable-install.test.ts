import rule from "../../../src/rules/pip/editable-install.js";
import { ruleTable } from "../table.js";

const builder =
  "FROM python:3.13 AS build\nWORKDIR /src\nCOPY . .\nENV VIRTUAL_ENV=/opt/venv PATH=/opt/venv/bin:$PATH\nRUN python -m venv /opt/venv\n";
const final = "FROM python:3.13-slim\nWORKDIR /app\n";
const copy = "COPY --from=build /opt/venv /opt/venv\n";
const system = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
const files = { "pyproject.toml": `[project]\nname = "a"\n${system}`, "uv.lock": "", "src/a.py": "" };
const uvBuilder = "FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\n";

ruleTable(
  rule,
  [
    {
      code: `${builder}RUN pip install «-e .»\n${final}${copy}`,
      fixed: `${builder}RUN pip install .\n${final}${copy}`,
      message: "What `pip install` installs is a mere pointer to `/src`, which the stage `build` keeps for itself.",
      safety: "review",
    },
    {
      code: `${builder}RUN pip install --no-cache-dir «--editable .[api]»\n${final}${copy}`,
      fixed: `${builder}RUN pip install --no-cache-dir .[api]\n${final}${copy}`,
    },
    {
      code: `${builder}RUN uv pip install «-e ./lib»\n${final}${copy}COPY app.py .`,
      fixed: `${builder}RUN uv pip install ./lib\n${final}${copy}COPY app.py .`,
    },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /src\nCOPY . .\nRUN pip install «-e .»\n${final}COPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages`,
      fixed: `FROM python:3.13 AS build\nWORKDIR /src\nCOPY . .\nRUN pip install .\n${final}COPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages`,
    },
    {
      code: `${uvBuilder}RUN «uv sync» --locked\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      fixed: `${uvBuilder}RUN uv sync --no-editable --locked\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      files,
    },
  ],
  [
    { code: `${builder}RUN pip install .\n${final}${copy}`, because: "the install is no pointer" },
    {
      code: `${builder}RUN pip install -e .\n${final}${copy}COPY --from=build /src /src`,
      because: "the source travels",
    },
    { code: `${builder}RUN pip install -e .\n${final}${copy}COPY . /src`, because: "the source is copied anew" },
    { code: `FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install -e .`, because: "the source stays" },
    {
      code: `${builder}RUN pip install -e git+https://example.org/x@v1#egg=x\n${final}${copy}`,
      because: "the repository is cloned into the environment",
    },
    {
      code: `${uvBuilder}RUN uv sync --no-editable\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      files,
      because: "the option is given",
    },
    {
      code: `${uvBuilder}ENV UV_NO_EDITABLE=1\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      files,
      because: "the variable says so",
    },
    {
      code: `${uvBuilder}RUN uv sync --no-install-project\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      files,
      because: "the project is not installed",
    },
    {
      code: `${uvBuilder}RUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      files: { ...files, "pyproject.toml": '[project]\nname = "a"\n' },
      because: "the project is no package",
    },
    {
      code: `${uvBuilder}RUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv`,
      because: "the project is not known",
    },
    {
      code: `${uvBuilder}RUN uv sync\nFROM python:3.13-slim\nWORKDIR /app\nCOPY --from=build /app/.venv .venv\nCOPY src src`,
      files,
      because: "the source is copied from the context",
    },
    {
      code: `${uvBuilder}RUN uv sync\nFROM python:3.13-slim\nCOPY --from=build /app /app`,
      files,
      because: "the whole folder is copied",
    },
    {
      code: `${builder}RUN pip install -e .\nFROM python:3.13-slim\nCOPY app.py .`,
      because: "nothing of it is copied",
    },
  ],
);
