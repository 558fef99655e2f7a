import rule from "../../../src/rules/pip/requirements-ignored.js";
import { ruleTable } from "../table.js";

const code = "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt";
const marked = code.replace("requirements.txt", "«requirements.txt»");

ruleTable(
  rule,
  [
    {
      code: marked,
      files: { ".dockerignore": "*.txt\n", "requirements.txt": "flask==3.1.0\n" },
      message: "`requirements.txt` never gets into the build: `.dockerignore` leaves `requirements.txt` out.",
    },
    {
      code: "FROM python:3.13-slim\nCOPY deploy/req.txt /\nRUN uv pip install --system -c «/req.txt» flask",
      files: { ".dockerignore": "deploy\n", "deploy/req.txt": "flask==3.1.0\n" },
    },
    {
      code: marked,
      files: { "Dockerfile.dockerignore": "*\n!src\n", "requirements.txt": "flask==3.1.0\n" },
    },
  ],
  [
    { code, files: { ".dockerignore": "*.md\n", "requirements.txt": "flask\n" }, because: "the file is not left out" },
    {
      code,
      files: { ".dockerignore": "*\n!requirements.txt\n", "requirements.txt": "flask\n" },
      because: "an exception brings it back",
    },
    { code, files: { "requirements.txt": "flask\n" }, because: "there is no ignore file" },
    { code, because: "nothing is known of the context" },
    { code, files: { ".dockerignore": "*.txt\n" }, because: "the file is not in the context: the build makes it" },
    {
      code: "FROM python:3.13-slim\nRUN pip install -r /opt/requirements.txt",
      files: { ".dockerignore": "*.txt\n", "requirements.txt": "flask\n" },
      because: "the file does not come from the context",
    },
    {
      code: "FROM python:3.13-slim\nCOPY . .\nRUN pip install .",
      files: { ".dockerignore": "*.txt\n", "requirements.txt": "flask\n" },
      because: "nothing is installed from it",
    },
  ],
);
