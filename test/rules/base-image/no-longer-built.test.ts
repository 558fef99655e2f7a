import rule from "../../../src/rules/base-image/no-longer-built.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:slim-bullseye»",
      today: "2026-01-10",
      message:
        "`python:slim-bullseye` has not been rebuilt since 2025-08-07, when the official image gave this system release up.",
    },
    {
      code: "FROM «python:3.12-slim-bullseye»",
      today: "2025-12-01",
      message:
        "`python:3.12-slim-bullseye` has not been rebuilt since 2025-08-07, when the official image gave this system release up.",
      level: "warning",
    },
    { code: "FROM «python:3.13-alpine3.22»", level: "warning" },
    {
      code: "FROM «python:3.12.3-slim»",
      fixed: "FROM python:3.12-slim-bookworm",
      safety: "review",
      message: "`python:3.12.3-slim` has not been rebuilt since 2024-06-06, when a newer patch release took its place.",
      level: "info",
    },
    {
      code: "FROM «python:3.12.3» AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a",
      fixed: "FROM python:3.12-bookworm AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a",
      level: "info",
      profile: "strict",
    },
    { code: "FROM «python:3.13-alpine3.22» AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a", level: "info" },
    { code: "FROM «gcr.io/distroless/python3-debian12»", level: "warning" },
    {
      code: 'FROM --platform=linux/amd64 «docker.io/library/python:3.12.3-slim-bookworm» AS app\nCMD ["python"]',
      fixed: 'FROM --platform=linux/amd64 docker.io/library/python:3.12-slim-bookworm AS app\nCMD ["python"]',
      level: "info",
    },
    { code: "FROM «python:3.12.3-alpine»", fixed: "FROM python:3.12-alpine", level: "info" },
    { code: 'FROM «python:3.12.3»\nSHELL ["powershell", "-Command"]', level: "info" },
    { code: "ARG V=3.12.3\nFROM «python:$V-slim»", level: "info" },
  ],
  [
    { code: "FROM python:3.13-slim-trixie", because: "it is rebuilt" },
    { code: "FROM python:3.13-slim", because: "it moves to each new patch" },
    { code: "FROM python:3.14.7-slim", because: "nothing newer is known" },
    { code: "FROM python:3.12-slim-bullseye", today: "2024-06-01", because: "it was rebuilt then" },
    { code: "FROM python:3.12-slim-bullseye", because: "base-image/end-of-life-os says more" },
    { code: "FROM python:3.9.7-slim", because: "base-image/end-of-life-python says more" },
    { code: "FROM python:3.13-slim-buster", because: "base-image/unknown-tag says more" },
    { code: `FROM python:3.12.3@sha256:${"0".repeat(64)}`, because: "whoever pins by digest moves it by a bot" },
    { code: "FROM python:3.13 AS base\nFROM base", because: "an earlier stage is no image" },
    { code: "FROM example/python:3.12.3", because: "it is another image" },
    { code: "FROM python:3.12-slim-bookworm", because: "that release is rebuilt" },
    { code: "FROM gcr.io/distroless/python3-debian13", because: "it is published" },
  ],
);
