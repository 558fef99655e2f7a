import rule from "../../../src/rules/compose/development-command.js";
import { ruleTable } from "../table.js";

const code = 'FROM python:3.13-slim\nCMD ["gunicorn", "app:app"]\n';
const service = (...lines: readonly string[]): string =>
  `services:\n  web:\n    build: .\n${lines.map((line) => `    ${line}\n`).join("")}`;
/** One service whose marked lines are to be found. */
const found = (line: string, name = "compose.yml", dockerfile = code) => ({
  code: dockerfile,
  files: { [name]: service(line.replace(/[«»]/g, "")) },
  marked: { [name]: service(line) },
});
const silent = (because: string, ...lines: readonly string[]) => ({
  code,
  because,
  files: { "compose.yml": service(...lines), "app.py": "" },
});

ruleTable(
  rule,
  [
    {
      ...found("command: «uvicorn app:app --host 0.0.0.0 --reload»"),
      message: "The service `web` starts `uvicorn` with `--reload`, which is for development.",
    },
    {
      ...found('command: «["python", "manage.py", "runserver", "0.0.0.0:8000"]»'),
      message: "The service `web` starts `runserver`, which is made for development.",
    },
    found("command: «sh -c 'python manage.py migrate && flask run'»", "docker-compose.yaml"),
    found("entrypoint: «fastapi dev app.py»", "docker-compose.prod.yml"),
    found("command: «app:app --reload»", "compose.yml", 'FROM python:3.13-slim\nENTRYPOINT ["uvicorn"]\n'),
    found("command: «flask run»", "compose.yml", 'FROM python:3.13-slim\nENTRYPOINT ["/entrypoint.sh"]\n'),
  ],
  [
    silent("it is made to serve", "command: gunicorn -b 0.0.0.0 app:app"),
    silent("compose says nothing of it"),
    silent("the source is mounted", "command: flask run", "volumes: [.:/srv]"),
    silent("the code is mounted", "command: flask run", "volumes: [./:/app]"),
    silent("the source is watched", "command: flask run", "develop: { watch: [{ action: sync, path: ., target: / }] }"),
    silent("its profile is for development", "command: flask run", "profiles: [dev]"),
    silent("it is followed by what serves", "command: sh -c 'flask run --help; gunicorn app:app'"),
    silent("the words are another program's", "command: echo flask run"),
    { code, files: { "compose.override.yml": service("command: flask run") }, because: "the file overrides another" },
    {
      code,
      files: { "docker-compose.dev.yml": service("command: flask run") },
      because: "the file is for development",
    },
    { code, files: { "local.compose.yml": service("command: flask run") }, because: "it is no compose file" },
    {
      code: "FROM python:3.13-slim AS dev\n",
      files: { "compose.yml": "services: { web: { build: { context: ., target: dev }, command: flask run } }\n" },
      because: "the stage is for development",
    },
    {
      code,
      path: "Dockerfile.dev",
      files: { "compose.yml": "services: { web: { build: { dockerfile: Dockerfile.dev }, command: flask run } }\n" },
      because: "the Dockerfile is for development",
    },
    {
      code: "FROM python:3.13-slim\nENTRYPOINT exec uvicorn app:app\n",
      files: { "compose.yml": service("command: --reload") },
      because: "a shell-form entrypoint takes no arguments",
    },
  ],
);
