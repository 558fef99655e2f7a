import rule from "../../../src/rules/compose/environment-hidden.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\n";
const uv = `${from}RUN uv sync --locked\nENV PATH=/app/.venv/bin:$PATH\nCMD ["uvicorn", "app:app"]\n`;
const service = (...lines: readonly string[]): string =>
  `services:\n  web:\n    build: .\n${lines.map((line) => `    ${line}\n`).join("")}`;
const found = (code: string, line: string, name = "compose.yml") => ({
  code,
  files: { [name]: service(line) },
  marked: { [name]: service(line).replace("  web", "  «web»") },
});
const silent = (because: string, ...lines: readonly string[]) => ({
  code: uv,
  because,
  files: { "compose.yml": service(...lines) },
});

ruleTable(
  rule,
  [
    {
      ...found(uv, "volumes: [.:/app]"),
      message: "The service `web` mounts `.` at `/app`, which hides the image's environment `/app/.venv`.",
    },
    found(uv, 'volumes: ["./:/app/"]', "compose.override.yml"),
    found(
      `${from}RUN python -m venv /app/venv && venv/bin/pip install flask==3.1.2\nCMD ["/app/venv/bin/flask", "run"]\n`,
      "volumes: [{ type: bind, source: ., target: /app }]",
    ),
    found(
      `FROM python:3.13 AS build\nWORKDIR /app\nRUN uv sync\n${from}COPY --from=build /app/.venv /app/.venv\nENV PATH=/app/.venv/bin:$PATH\nCMD ["uvicorn", "app:app"]\n`,
      "volumes: [.:/app]",
    ),
  ],
  [
    silent("a volume keeps it", "volumes: [.:/app, /app/.venv]"),
    silent("a named volume keeps it", "volumes: ['.:/app', 'venv:/app/.venv']"),
    silent("another folder is mounted", "volumes: [./app:/app/app]"),
    silent("nothing is mounted", "ports: ['8000:8000']"),
    silent("a named volume is filled from the image", "volumes: ['code:/app']"),
    silent("uv makes it again", "volumes: [.:/app]", "command: uv run uvicorn app:app"),
    silent("a script may make it", "volumes: [.:/app]", "command: ./start.sh"),
    {
      code: uv.replace('["uvicorn"', '["uv", "run", "uvicorn"'),
      files: { "compose.yml": service("volumes: [.:/app]") },
      because: "uv makes it again",
    },
    {
      code: uv.replace("RUN uv", "ENV UV_PROJECT_ENVIRONMENT=/opt/venv\nRUN uv"),
      files: { "compose.yml": service("volumes: [.:/app]") },
      because: "it lies elsewhere",
    },
    { code: uv, because: "nothing is known of compose files" },
  ],
);
