import rule from "../../../src/rules/pip/unpinned-requirements.js";
import { ruleTable } from "../table.js";

const before = "FROM python:3.13-slim\nCOPY . .\n";
const code = `${before}RUN pip install -r requirements.txt`;
const marked = `${before}RUN pip install -r «requirements.txt»`;

ruleTable(
  rule,
  [
    {
      code: marked,
      files: { "requirements.txt": "flask==3.1.0\nrequests\n" },
      message: "`requirements.txt` asks for `requests` without a version (line 2).",
    },
    {
      code: marked,
      files: { "requirements.txt": "flask\nrequests>=2\n" },
      message: "`requirements.txt` asks for `flask, requests>=2` without a version (from line 1 on).",
    },
    {
      code: marked,
      files: { "requirements.txt": "a\nb\nc\nd\ne\nf\ng\n" },
      message: "`requirements.txt` asks for `a, b, c, d, e` and 2 more without a version (from line 1 on).",
    },
    {
      code: marked,
      files: { "requirements.txt": "-r base.txt\n", "base.txt": "# base\nflask\n" },
      message: "`base.txt` asks for `flask` without a version (line 2).",
    },
    {
      code: "FROM python:3.13 AS build\nCOPY . .\nRUN pip install -r «requirements.txt»\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      files: { "requirements.txt": "flask\n" },
      profile: "strict",
    },
  ],
  [
    { code, files: { "requirements.txt": "flask==3.1.0\nrequests~=2.32\n" }, because: "all have a version" },
    { code, files: { "requirements.txt": "flask>=3,<4\n" }, because: "an upper bound holds it" },
    {
      code,
      files: { "requirements.txt": "flask\n", "poetry.lock": '[[package]]\nname = "flask"\nversion = "3.1.0"\n' },
      because: "there is a lock",
    },
    {
      code,
      files: { "requirements.txt": "-c c.txt\nflask\n", "c.txt": "flask==3.1.0\n" },
      because: "constraints say the version",
    },
    {
      code: `${before}RUN pip install -c c.txt -r requirements.txt`,
      files: { "requirements.txt": "flask\n", "c.txt": "" },
      because: "constraints are given",
    },
    {
      code: `${before}ENV PIP_CONSTRAINT=c.txt\nRUN pip install -r requirements.txt`,
      files: { "requirements.txt": "flask\n" },
      because: "a variable names constraints",
    },
    { code, files: { "requirements.txt": "-e .\n./lib\n" }, because: "the project's own code has no version to name" },
    { code, files: { "requirements.txt": "flask\n" }, path: "Dockerfile.dev", because: "the file is for development" },
    { code, because: "nothing is known of the context" },
    { code, files: { "requirements.txt": "{{ cookiecutter.name }}\nflask\n" }, because: "a template is not known" },
  ],
);
