import rule from "../../../src/rules/pip/partial-hashes.js";
import { ruleTable } from "../table.js";

const before = "FROM python:3.13-slim\nCOPY . .\n";
const code = `${before}RUN pip install -r requirements.txt`;
const marked = `${before}RUN pip install -r «requirements.txt»`;
const hashed = `flask==3.1.0 --hash=sha256:${"0".repeat(64)}\n`;

ruleTable(
  rule,
  [
    {
      code: marked,
      files: { "requirements.txt": `${hashed}requests==2.32.3\n` },
      message: "pip refuses `requirements.txt`: `requests` in line 2 has no hash, while other requirements have one.",
    },
    { code: marked, files: { "requirements.txt": `${hashed}-e .\n` } },
    {
      code: `${before}RUN pip install -r a.txt -r «b.txt»`,
      files: { "a.txt": hashed, "b.txt": "requests==2.32.3\n" },
      message: "pip refuses `b.txt`: `requests` in line 1 has no hash, while other requirements have one.",
    },
    {
      code: `${before}RUN pip install -r requirements.txt «gunicorn==23.0.0»`,
      files: { "requirements.txt": hashed },
      message: "pip refuses `gunicorn==23.0.0`: it has no hash, while those in `requirements.txt` have one.",
    },
  ],
  [
    { code, files: { "requirements.txt": hashed }, because: "all have a hash" },
    { code, files: { "requirements.txt": "flask==3.1.0\n" }, because: "none has a hash" },
    {
      code,
      files: { "requirements.txt": `${hashed}pywin32==306; sys_platform == "win32"\n` },
      because: "the marker leaves the line out",
    },
    {
      code: `${before}RUN pip install --no-require-hashes -r requirements.txt`,
      files: { "requirements.txt": `${hashed}x==1\n` },
      because: "hashes are not asked for",
    },
    {
      code: `${before}RUN pip install -r requirements.txt && pip install x==1`,
      files: { "requirements.txt": hashed },
      because: "the second install has no hashes",
    },
    {
      code: `${before}RUN uv pip install --system -r requirements.txt`,
      files: { "requirements.txt": `${hashed}x==1\n` },
      because: "uv checks the hashes that are there",
    },
    { code, because: "nothing is known of the context" },
    {
      code: `${before}ARG O\nRUN pip install $O -r requirements.txt`,
      files: { "requirements.txt": `${hashed}x==1\n` },
      because: "the variable may hold an option",
    },
  ],
);
