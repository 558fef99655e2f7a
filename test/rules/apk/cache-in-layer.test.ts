import rule from "../../../src/rules/apk/cache-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-alpine\nRUN «apk add» git",
      fixed: "FROM python:3.13-alpine\nRUN apk add --no-cache git",
      message: "`apk add` leaves apk's package index in this layer.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk update && «apk add» git && apk add curl",
      fixed: "FROM python:3.13-alpine\nRUN apk add --no-cache git && apk add --no-cache curl",
    },
    {
      code: "FROM python:3.13-alpine\nRUN «apk update» && apk add --no-cache git",
      fixed: "FROM python:3.13-alpine\nRUN apk add --no-cache git",
      message: "`apk update` leaves its index in this layer, though `--no-cache` fetches its own.",
      level: "info",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk update \\\n    && apk upgrade \\\n    && «apk add» git",
      fixed: "FROM python:3.13-alpine\nRUN apk upgrade --no-cache \\\n    && apk add --no-cache git",
    },
    {
      code: "FROM python:3.13-alpine\n\nRUN apk update\nRUN «apk add» git\nRUN pip install x",
      fixed: "FROM python:3.13-alpine\n\nRUN apk add --no-cache git\nRUN pip install x",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk update\nRUN «apk add» git\nRUN sh -c 'apk add curl; true' && rm -rf /var/cache/apk/*",
      fixed:
        "FROM python:3.13-alpine\nRUN apk update\nRUN apk add --no-cache git\nRUN sh -c 'apk add curl; true' && rm -rf /var/cache/apk/*",
    },
    {
      code: 'FROM python:3.13-alpine\nRUN [«"apk", "add"», "git"]',
      fixed: 'FROM python:3.13-alpine\nRUN ["apk", "add", "--no-cache", "git"]',
    },
    {
      code: "FROM python:3.13-alpine\nRUN «apk --update add» git",
      fixed: "FROM python:3.13-alpine\nRUN apk --no-cache add git",
    },
    {
      code: "FROM python:3.13-alpine\nRUN «apk add» -U git",
      fixed: "FROM python:3.13-alpine\nRUN apk add --no-cache git",
    },
    {
      code: "FROM alpine AS build\nRUN «apk add» gcc\nFROM python:3.13-alpine\nCOPY --from=build /x /x",
      fixed: "FROM alpine AS build\nRUN apk add --no-cache gcc\nFROM python:3.13-alpine\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache git", because: "the option is there" },
    { code: "FROM python:3.13-alpine\nRUN apk --no-cache add git", because: "the option stands before the subcommand" },
    {
      code: "FROM python:3.13-alpine\nRUN apk add git && rm -rf /var/cache/apk/*",
      because: "the same RUN removes the index",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk update && apk add git && rm -rf /var/cache/apk",
      because: "the folder is removed",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add git && rm -rf /tmp/* /var/cache/*",
      because: "all caches are removed",
    },
    {
      code: "FROM python:3.13-alpine\nRUN --mount=type=cache,target=/var/cache/apk apk add git",
      because: "the index lies in a cache mount",
    },
    {
      code: "FROM python:3.13-alpine\nRUN --mount=type=cache,target=/etc/apk/cache apk update && apk add git",
      because: "apk's own cache is a mount",
    },
    { code: "FROM python:3.13-alpine\nARG OPTS\nRUN apk add $OPTS git", because: "the variable may hold the option" },
    {
      code: "FROM alpine:3.23\nRUN apk add --no-cache --virtual .d gcc && echo so:x | xargs -rt apk add --no-network --virtual .r && apk del --no-network .d",
      because: "without a network no index comes",
    },
    { code: "FROM python:3.13-alpine\nRUN apk del git", because: "nothing is fetched" },
    { code: "FROM python:3.13-alpine\nRUN echo apk add git", because: "the words are arguments of another program" },
    {
      code: "FROM python:3.13-alpine\nRUN apk add git",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
  ],
);
