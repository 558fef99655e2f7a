import rule from "../../../src/rules/stage/copy-from-unknown.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim AS app\nCOPY --from=«build» /a /a\nFROM python:3.13 AS build",
      message: "The stage `build` comes only after this one.",
    },
    {
      code: "FROM python:3.13-slim AS app\nCOPY --from=«app» /a /a",
      message: "`app` is the stage that this `COPY` stands in.",
    },
    {
      code: "FROM python:3.13-slim AS app\nCOPY --from=«0» /a /a",
      message: "There is no stage number 0 before this one.",
    },
    { code: "FROM python:3.13-slim AS a\nFROM a AS b\nCOPY --from=«2» /a /a" },
    { code: "FROM python:3.13-slim AS app\nCOPY --from=«Build» /a /a\nFROM python:3.13 AS build" },
    {
      code: "FROM python:3.13 AS builder\nFROM python:3.13-slim\nCOPY --from=«buidler» /a /a",
      fixed: "FROM python:3.13 AS builder\nFROM python:3.13-slim\nCOPY --from=builder /a /a",
      message: "There is no stage `buidler`; `builder` was most likely meant.",
      safety: "review",
    },
    {
      code: "FROM python:3.13 AS Builder\nFROM python:3.13-slim\nCOPY --from=«build» /a /a",
      fixed: "FROM python:3.13 AS Builder\nFROM python:3.13-slim\nCOPY --from=Builder /a /a",
    },
  ],
  [
    {
      code: "FROM python:3.13 AS build1\nFROM python:3.13-slim\nCOPY --from=build2 /a /a",
      because: "a number is no slip",
    },
    {
      code: "FROM python:3.13 AS builder\nFROM python:3.13 AS building\nFROM python:3.13-slim\nCOPY --from=build /a /a",
      files: {
        "docker-compose.yml":
          "services:\n  a:\n    build:\n      context: .\n      additional_contexts:\n        build: ../b\n",
      },
      because: "compose names a context like that",
    },
    { code: "FROM debian AS pythons\nFROM debian\nCOPY --from=python /a /a", because: "it is an image's name" },
    { code: "FROM debian AS build\nFROM debian\nCOPY --from=acme/buidl /a /a", because: "it is an image" },
    {
      code: "FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a",
      because: "the stage stands above",
    },
    {
      code: "FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=BUILD /a /a",
      because: "case does not matter",
    },
    { code: "FROM python:3.13\nFROM python:3.13-slim\nCOPY --from=0 /a /a", because: "stage 0 stands above" },
    { code: "FROM python:3.13-slim\nCOPY --from=busybox:1.37 /bin/sh /bin/", because: "it is an image" },
    { code: "FROM python:3.13-slim\nCOPY --from=assets /a /a", because: "the build may name a context like that" },
    { code: "FROM python:3.13-slim\nCOPY --from=$STAGE /a /a", because: "nobody knows what it is" },
    { code: "FROM python:3.13-slim\nCOPY a b", because: "it comes from the context" },
  ],
);
