import rule from "../../../src/rules/base-image/no-digest.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM «python:3.12-slim»`,
      message: `\`python:3.12-slim\` has no digest: what the tag means can be replaced at any time.`,
    },
    {
      code: `ARG VERSION=3.12
FROM «python:$VERSION»`,
    },
    {
      code: `FROM python:3.12@sha256:0000000000000000000000000000000000000000000000000000000000000000
COPY --from=«ghcr.io/astral-sh/uv:0.9.2» /uv /bin/`,
    },
    {
      code: `FROM «python:3.12» AS a
FROM python:3.12 AS b
RUN «--mount=type=bind,from=busybox:1.37,target=/b» ls /b`,
    },
  ],
  [
    {
      code: `FROM python:3.12@sha256:0000000000000000000000000000000000000000000000000000000000000000`,
      because: `it has one`,
    },
    { code: `FROM scratch`, because: `that is no image` },
    {
      code: `ARG BASE
FROM $BASE`,
      because: `the build says which`,
    },
    {
      code: `FROM python:3.12@sha256:0000000000000000000000000000000000000000000000000000000000000000 AS base
FROM base
COPY --from=base /x /x`,
      because: `it is an earlier stage`,
    },
    {
      code: `FROM python:3.12@sha256:0000000000000000000000000000000000000000000000000000000000000000
COPY --from=assets /x /x`,
      because: `the name may be one that the build gives`,
    },
  ],
);
