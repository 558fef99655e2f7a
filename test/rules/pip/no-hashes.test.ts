import rule from "../../../src/rules/pip/no-hashes.js";
import { ruleTable } from "../table.js";

const before = "FROM python:3.13-slim\nCOPY . .\n";
const code = `${before}RUN pip install -r requirements.txt`;
const marked = `${before}RUN pip install -r «requirements.txt»`;

ruleTable(
  rule,
  [
    {
      code: marked,
      files: { "requirements.txt": "flask==3.1.0\n" },
      message: "`requirements.txt` pins its versions, but has no hashes.",
    },
    { code: marked, files: { "requirements.txt": "-e .\nflask==3.1.0\nclick===8.1.8\n" } },
    {
      code: `${before}RUN uv pip install --system -r «requirements.txt»`,
      files: { "requirements.txt": "flask==3.1.0\n" },
    },
  ],
  [
    {
      code,
      files: { "requirements.txt": `flask==3.1.0 --hash=sha256:${"0".repeat(64)}\n` },
      because: "there are hashes",
    },
    { code, files: { "requirements.txt": "flask\n" }, because: "what is not pinned cannot have a hash" },
    { code, files: { "requirements.txt": "-e .\n" }, because: "the project's own code has none" },
    { code, files: { "requirements.txt": "" }, because: "nothing is asked for" },
    { code, because: "nothing is known of the context" },
    {
      code,
      files: { "requirements.txt": "flask==3.1.0\n" },
      path: "Dockerfile.dev",
      because: "the file is for development",
    },
    {
      code: "FROM python:3.13 AS build\nCOPY . .\nRUN pip install -r requirements.txt\nFROM python:3.13-slim",
      files: { "requirements.txt": "flask==3.1.0\n" },
      because: "the stage does not ship",
    },
  ],
);
