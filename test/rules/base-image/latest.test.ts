import rule from "../../../src/rules/base-image/latest.js";
import { ruleTable } from "../table.js";

const digest = `sha256:${"0".repeat(64)}`;

ruleTable(
  rule,
  [
    {
      code: 'FROM «python»\nCMD ["python"]',
      message: "`python` has no tag, so each build takes whatever is newest.",
      level: "warning",
    },
    {
      code: "FROM «python:latest»",
      message: "`python:latest` is whatever is newest at the time of the build.",
    },
    { code: "FROM --platform=linux/amd64 «docker.io/library/ubuntu» AS app" },
    { code: "FROM «ghcr.io/astral-sh/uv:latest»" },
    {
      code: "ARG TAG=latest\nFROM «python:${TAG}»",
      message: "`python:latest` is whatever is newest at the time of the build.",
    },
    { code: "ARG BASE=ubuntu\nFROM «$BASE»", message: "`ubuntu` has no tag, so each build takes whatever is newest." },
    { code: "FROM «node» AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a", level: "info" },
    { code: "FROM «registry.example.com:5000/team/app»" },
    { code: "FROM «python:latest»", path: "Dockerfile.dev", level: "info" },
  ],
  [
    { code: "FROM python:3.13-slim", because: "a version is named" },
    { code: "FROM python:slim", because: "base-image/floating-python speaks of other tags that move" },
    { code: `FROM python@${digest}`, because: "a digest never moves" },
    { code: `FROM python:latest@${digest}`, because: "the digest decides" },
    { code: "FROM scratch", because: "scratch has no versions" },
    { code: "FROM python:3.13-slim AS latest\nFROM latest", because: "an earlier stage is no image" },
    { code: "ARG TAG\nFROM python:${TAG}", because: "the build says which tag" },
    { code: "ARG BASE=quay.io/team/base\nFROM $BASE", because: "the build hands the image in" },
    { code: "FROM gcr.io/distroless/python3-debian12", because: "the release is in the name" },
    { code: "FROM gcr.io/oss-fuzz-base/base-builder-python", because: "the publisher asks for latest" },
    { code: "FROM cgr.dev/chainguard/python:latest", because: "the publisher gives no other tag away" },
    { code: "FROM mytool-base", because: "nobody publishes an image of that name" },
  ],
);
