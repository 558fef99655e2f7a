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
      safety: "review",
      fixed: 'FROM python:3.14\nCMD ["python"]',
    },
    {
      code: "FROM «python:latest»",
      message: "`python:latest` is whatever is newest at the time of the build.",
      fixed: "FROM python:3.14",
    },
    {
      code: "FROM --platform=linux/amd64 «docker.io/library/ubuntu» AS app",
      fixed: "FROM --platform=linux/amd64 docker.io/library/ubuntu:26.04 AS app",
    },
    { code: "FROM «ubuntu:latest»", fixed: "FROM ubuntu:24.04", today: "2026-04-25" },
    { code: "FROM «ubuntu:latest»", fixed: "FROM ubuntu:24.04", today: "2025-11-21" },
    { code: "FROM «debian»", fixed: "FROM debian:trixie" },
    { code: "FROM «alpine:latest»", fixed: "FROM alpine:3.24" },
    {
      code: "FROM «python:latest»\nCOPY . .\nRUN uv sync",
      fixed: "FROM python:3.13\nCOPY . .\nRUN uv sync",
      files: { ".python-version": "3.13\n", "pyproject.toml": '[project]\nname = "a"\nrequires-python = ">=3.10"\n' },
    },
    {
      code: "FROM «python:latest»\nCOPY . .\nRUN pip install .",
      fixed: "FROM python:3.12\nCOPY . .\nRUN pip install .",
      files: { "pyproject.toml": '[project]\nname = "a"\nrequires-python = ">=3.10,<3.13"\n' },
    },
    {
      code: "FROM «python:latest»\nCOPY . .\nRUN pip install .",
      files: { ".python-version": "2.7\n3.12\n" },
      fixed: "FROM python:3.14\nCOPY . .\nRUN pip install .",
    },
    { code: "FROM «python:latest»", files: { ".python-version": "3.8\n" } },
    { code: "FROM «ghcr.io/astral-sh/uv:latest»" },
    {
      code: "ARG TAG=latest\nFROM «python:${TAG}»",
      message: "`python:latest` is whatever is newest at the time of the build.",
    },
    { code: "ARG BASE=ubuntu\nFROM «$BASE»", message: "`ubuntu` has no tag, so each build takes whatever is newest." },
    { code: "FROM «node» AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a", level: "info" },
    { code: "FROM «registry.example.com:5000/team/app»" },
    { code: "FROM «python:latest»", path: "Dockerfile.dev", level: "info", fixed: "FROM python:3.14" },
    {
      code: 'FROM «debian:latest»\nLABEL base.image="debian:latest"\nRUN apt-get install -y git',
      fixed: 'FROM debian:trixie\nLABEL base.image="debian:trixie"\nRUN apt-get install -y git',
    },
    // Nothing newer than Ubuntu 18.04 has it.
    { code: "FROM «ubuntu:latest»\nRUN apt-get update && apt-get install -y python python-pip" },
    // Nor does the newest let pip in.
    { code: "FROM «ubuntu»\nRUN apt-get update && apt-get install -y python3-pip && pip3 install flask" },
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
    { code: "FROM fedora:42", because: "a release is named there too" },
    { code: "FROM ubuntu:24.04", because: "a release is named" },
    { code: "FROM debian:stable-slim", because: "the tag says what it follows" },
    { code: "FROM alpine:3", because: "a major version is named" },
    { code: "FROM python:3", because: "base-image/floating-python says it" },
    { code: "FROM mytool-base", because: "nobody publishes an image of that name" },
    { code: "FROM debian:trixie\nRUN apt-get install -y python3", because: "the tag names a release" },
    { code: "FROM ubuntu:18.04\nRUN apt-get install -y python python-pip", because: "the tag names a release" },
    { code: "FROM ubuntu:22.04\nRUN pip3 install flask", because: "the tag names a release" },
  ],
);
