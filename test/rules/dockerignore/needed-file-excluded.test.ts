import rule from "../../../src/rules/dockerignore/needed-file-excluded.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\nWORKDIR /app\n";
const project = (backend: string, requires: string, more = "") =>
  `[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${backend}"\n[project]\nname = "x"\nreadme = "README.md"\n${more}`;
const hatch = project("hatchling.build", "hatchling");
const scm = project("setuptools.build_meta", "setuptools-scm", 'dynamic = ["version"]\n[tool.setuptools_scm]\n');
const files = (ignore: string, pyproject = hatch) => ({
  ".dockerignore": ignore,
  "pyproject.toml": pyproject,
  "README.md": "x",
  "requirements.txt": "",
  "src/x/__init__.py": "",
});
const whole = `${base}COPY . .\nRUN pip install .\n`;

ruleTable(
  rule,
  [
    {
      code: `${base}COPY src «requirements.txt» ./\n`,
      files: files("*\n!src\n"),
      message: "`requirements.txt` is not in the build context: the line `*` of `.dockerignore` leaves it out.",
      safety: "review",
      fixedFiles: { ".dockerignore": "*\n!src\n!requirements.txt\n" },
    },
    {
      code: `${base}ADD «./docker/start.sh» /start.sh\n`,
      files: { ".dockerignore": "docker/\n", "docker/start.sh": "", "a.py": "" },
      fixedFiles: { ".dockerignore": "docker/\n!docker/start.sh\n" },
    },
    {
      code: `${base}RUN «--mount=type=bind,source=uv.lock,target=uv.lock» uv sync --no-install-project\n`,
      files: { ".dockerignore": "*.lock\n", "uv.lock": "" },
      fixedFiles: { ".dockerignore": "*.lock\n!uv.lock\n" },
    },
    {
      code: whole,
      files: files("*.md\n.git\n"),
      marked: { ".dockerignore": "«*.md»\n.git\n" },
      message:
        "`*.md` leaves `README.md` out, which `pyproject.toml` names and `hatchling` insists on when `pip install` builds the project.",
      fixedFiles: { ".dockerignore": "*.md\n.git\n!README.md\n" },
    },
    {
      code: `${base}COPY pyproject.toml ./\nRUN uv sync --no-install-project\nCOPY . .\nRUN uv sync\n`,
      files: files("README.md\n", project("uv_build", "uv_build")),
      marked: { ".dockerignore": "«README.md»\n" },
      fixedFiles: { ".dockerignore": "README.md\n!README.md\n" },
    },
    {
      code: whole,
      files: files(".git\n", scm),
      marked: { ".dockerignore": "«.git»\n" },
      message:
        "`.git` leaves `.git` out, from which `setuptools-scm` reads the version when `pip install` builds the project.",
    },
  ],
  [
    { code: whole, because: "nothing is known of what lies beside it" },
    { code: whole, files: files("*.md\n!README.md\n.git\n"), because: "the file is let in again" },
    {
      code: whole,
      files: files("*.md\n", project("setuptools.build_meta", "setuptools")),
      because: "setuptools builds without it",
    },
    {
      code: `${base}COPY . .\nRUN uv sync --no-install-project\n`,
      files: files("*.md\n"),
      because: "the project itself is not built",
    },
    {
      code: `${base}COPY pyproject.toml ./\nCOPY src src\nRUN pip install .\n`,
      files: files("*.md\n"),
      because: "nothing brings the file along in any case",
    },
    { code: `${base}COPY docker /docker\n`, files: files("docker\n!docker/start.sh\n"), because: "a part is let in" },
    { code: `${base}COPY docker/x /x\n`, files: files("*\n!**/x\n"), because: "an exception matches it" },
    {
      code: "FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=build /dist /dist\n",
      files: files("dist\n"),
      because: "it comes from a stage",
    },
    { code: `${base}COPY *.md ./\n`, files: files("*.md\n"), because: "it is a pattern itself" },
    { code: `${base}ARG X\nCOPY $X ./\n`, files: files("*\n"), because: "nobody knows what the variable holds" },
    {
      code: `${base}COPY . .\nARG SETUPTOOLS_SCM_PRETEND_VERSION=1.0\nRUN pip install .\n`,
      files: files(".git\n", scm),
      because: "the version is given",
    },
    {
      code: whole,
      files: files(".git\n", scm + 'fallback_version = "0.0"\n'),
      because: "there is a version to fall back to",
    },
    { code: whole, files: files(".git/*\n!.git/HEAD\n", scm), because: "a part of it is let in" },
  ],
);
