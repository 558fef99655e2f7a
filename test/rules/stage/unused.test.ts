import rule from "../../../src/rules/stage/unused.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12 AS «build»
RUN pip wheel x
FROM python:3.12-slim
CMD ["python", "app.py"]`,
      message: `Nothing uses the stage \`build\`, and it is not the last one.`,
    },
    {
      code: `FROM «python:3.12»
RUN pip wheel x
FROM python:3.12-slim
CMD ["python", "app.py"]`,
      message: `Nothing uses the stage number 0, and it is not the last one.`,
    },
    {
      code: `FROM python:3.12 AS base
FROM node:22 AS «assets»
FROM base AS app
CMD ["python", "app.py"]`,
    },
  ],
  [
    {
      code: `FROM python:3.12 AS build
FROM python:3.12-slim
COPY --from=build /x /x`,
      because: `it is copied from`,
    },
    {
      code: `FROM python:3.12
FROM python:3.12-slim
COPY --from=0 /x /x`,
      because: `it is copied from by its number`,
    },
    {
      code: `FROM python:3.12 AS build
FROM python:3.12-slim
RUN --mount=type=bind,from=build,target=/x pip install /x`,
      because: `it is mounted`,
    },
    {
      code: `FROM python:3.12 AS base
FROM base
RUN pip install x`,
      because: `another stage builds on it`,
    },
    {
      code: `FROM python:3.12 AS base
FROM base AS test
FROM base AS production`,
      because: `a test stage is built by itself`,
    },
    {
      code: `FROM alpine:3 AS web
FROM alpine:3 AS worker
FROM alpine:3 AS cron`,
      because: `one file makes several images`,
    },
    {
      code: `FROM python:3.12 AS app
FROM app AS dev`,
      because: `it is what ships`,
    },
    {
      code: `FROM python:3.12 AS seed
RUN pip install x
FROM python:3.12-slim`,
      files: { "compose.yaml": "services:\n  seed:\n    build: { context: ., target: seed }\n  app:\n    build: .\n" },
      because: `a compose file builds it`,
    },
  ],
);
