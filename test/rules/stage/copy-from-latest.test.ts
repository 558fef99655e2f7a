import rule from "../../../src/rules/stage/copy-from-latest.js";
import { ruleTable } from "../table.js";

const digest = `sha256:${"0".repeat(64)}`;

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nCOPY --from=«ghcr.io/astral-sh/uv:latest» /uv /bin/",
      message: "`ghcr.io/astral-sh/uv:latest` is whatever is newest at the time of the build.",
      level: "warning",
    },
    {
      code: "FROM python:3.13-slim\nCOPY --chown=1 --from=«ghcr.io/astral-sh/uv» /uv /bin/",
      message: "`ghcr.io/astral-sh/uv` has no tag, so each build takes files from whatever is newest.",
    },
    {
      code: "FROM python:3.13-slim\nRUN «--mount=type=bind,from=ghcr.io/astral-sh/uv:latest,source=/uv,target=/bin/uv» uv sync",
    },
    { code: "FROM python:3.13-slim\nCOPY --from=«node» /usr/local/bin/node /usr/local/bin/" },
    {
      code: "FROM python:3.13-slim AS a\nCOPY --from=«example/tool» /a /a\nFROM a\nCOPY --from=example/tool /b /b",
    },
    { code: "FROM python:3.13-slim\nCOPY --from=«example/tool:latest» /a /a", path: "Dockerfile.dev", level: "info" },
  ],
  [
    { code: "FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv:0.9.5 /uv /bin/", because: "a version is named" },
    {
      code: `FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv@${digest} /uv /bin/`,
      because: "a digest never moves",
    },
    { code: "FROM python:3.13-slim AS node\nFROM python:3.13-slim\nCOPY --from=node /a /a", because: "it is a stage" },
    {
      code: "FROM python:3.13-slim AS Build\nFROM python:3.13-slim\nCOPY --from=build /a /a",
      because: "case does not matter",
    },
    { code: "FROM python:3.13-slim\nFROM python:3.13-slim\nCOPY --from=0 /a /a", because: "it is a stage's number" },
    { code: "FROM python:3.13-slim\nCOPY --from=assets /a /a", because: "the build may name a context like that" },
    { code: "FROM python:3.13-slim\nCOPY a b", because: "it comes from the context" },
    {
      code: "FROM python:3.13-slim\nRUN --mount=type=cache,target=/root/.cache pip install x",
      because: "nothing is taken from an image",
    },
  ],
);
