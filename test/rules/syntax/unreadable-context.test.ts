import rule from "../../../src/rules/syntax/unreadable-context.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nCOPY . .\n";
const pip = `${from}RUN pip install -r requirements.txt\n`;
const found = (name: string, marked: string, code: string) => ({
  code,
  files: { [name]: marked.replace(/[«»]/g, "") },
  marked: { [name]: marked },
});

ruleTable(
  rule,
  [
    {
      ...found("pyproject.toml", '[project]\n«name = »\nversion = "1"\n', `${from}RUN pip install .\n`),
      message:
        "`pyproject.toml` can't be read, so what it says is left out of this review. The file is not valid TOML.",
      level: "error",
    },
    { ...found("pyproject.toml", "[project]\n«name = »\n", pip), level: "warning" },
    { ...found("pyproject.toml", "[project]\n«name = »\n", `${from}RUN uv sync --locked\n`), level: "error" },
    {
      ...found("uv.lock", "version = 1\n«<<<<<<< HEAD»\n=======\n>>>>>>> other\n", `${from}RUN uv sync\n`),
      message:
        "`uv.lock` can't be read, so what it says is left out of this review. The file holds unresolved merge conflicts.",
      level: "error",
    },
    { ...found("uv.lock", "«<<<<<<< HEAD»\n", `${from}RUN uv pip install --system flask\n`), level: "warning" },
    { ...found("Pipfile.lock", "«{»\n", `${from}RUN pipenv sync\n`), level: "error" },
    { ...found("requirements.txt", "flask==3.1.0\n«<<<<<<< HEAD»\nx==1\n", pip), level: "error" },
    { ...found("compose.yml", "services:\n  web:\n«    build: [»\n", from), level: "warning" },
  ],
  [
    { code: pip, files: { "requirements.txt": "flask==3.1.0\n" }, because: "all can be read" },
    { code: pip, files: { "pyproject.toml": '[project]\nname = "{{ name }}"\n[x' }, because: "it is a template" },
    { code: pip, files: { "docs/pyproject.toml": "[x" }, because: "it lies in another folder" },
    { code: pip, files: { "requirements.txt": "# <<<<<<< HEAD\nflask\n" }, because: "the marks stand in a comment" },
    { code: pip, files: { "notes.txt": "<<<<<<< HEAD\n" }, because: "nobody reads the file" },
    { code: pip, files: { "compose.yml": "services: [\n" }, because: "the file does not speak of building" },
    { code: pip, files: { "web/compose.yml": "services: { build: [\n" }, because: "it may be another image's" },
    {
      code: pip,
      files: { ".github/workflows/a.yml": "docker build [\n- {" },
      because: "a workflow is no part of the image",
    },
    { code: pip, because: "nothing is known of what lies beside it" },
  ],
);
