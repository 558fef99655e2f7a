import rule from "../../../src/rules/stage/unknown-target.js";
import { ruleTable } from "../table.js";

const code = "FROM python:3.13-slim AS base\nFROM base AS dev\nFROM base AS production\nUSER 1000\n";
const compose = (target: string, more = ""): string =>
  `services:\n  web:\n    build:\n      context: .\n      target: ${target}\n${more}`;
const found = (target: string, name = "compose.yml") => ({
  code,
  files: { [name]: compose(target.replace(/[«»]/g, "")) },
  marked: { [name]: compose(target) },
});
const silent = (because: string, text: string) => ({ code, because, files: { "compose.yml": text, "app.py": "" } });

ruleTable(
  rule,
  [
    {
      ...found("«prod»"),
      message: "The service `web` builds the stage `prod`, which `Dockerfile` does not have.",
      fixedFiles: { "compose.yml": compose("production") },
      safety: "review",
    },
    found('"«develop»"'),
    found("«runtime» # what ships", "docker-compose.prod.yaml"),
    found("«7»"),
    {
      code: "FROM python:3.13-slim AS base\n«FROM python:3.13-slim AS production»",
      files: { "compose.yml": "services:\n  web:\n    build: { context: ., target: prod }\n" },
    },
  ],
  [
    silent("it is there", compose("production")),
    silent("capitals do not matter", compose("Production")),
    silent("it is a number", compose("1")),
    silent("a variable hides it", compose("${TARGET}")),
    silent("none is named", "services:\n  web:\n    build: .\n"),
    silent("another file is built", compose("prod", "      dockerfile: other.Dockerfile\n")),
    silent("it builds nothing", "services:\n  web:\n    image: a\n    target: prod\n"),
    { code, because: "nobody builds it here" },
  ],
);
