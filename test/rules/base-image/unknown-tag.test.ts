import rule from "../../../src/rules/base-image/unknown-tag.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:3-9-alpine»",
      fixed: "FROM python:3.9-alpine",
      message: "The official Python image has never had the tag `3-9-alpine`; the nearest is `3.9-alpine`.",
      safety: "review",
    },
    { code: "FROM «python:3.14t-slim» AS app", fixed: "FROM python:3.14-slim AS app" },
    { code: "FROM «docker.io/python:3.13-slim-alpine»", fixed: "FROM docker.io/python:3.13-alpine" },
    { code: "FROM «python:3.13-bookworm-slim»", fixed: "FROM python:3.13-slim-bookworm" },
    { code: "FROM «python:3.13-slim-buster»", fixed: "FROM python:3.13-slim-trixie" },
    { code: "FROM «python:3.13-alpine3.15»", fixed: "FROM python:3.13-alpine" },
    {
      code: "FROM «python:3.12.3-slim-trixie»",
      message: "The official Python image has never had the tag `3.12.3-slim-trixie`.",
    },
    { code: "ARG V=3-12\nFROM «python:${V}-slim»" },
  ],
  [
    { code: "FROM python:3.13-slim", because: "the tag exists" },
    { code: "FROM python:3.13.1-slim-bookworm", because: "the tag existed" },
    { code: "FROM python:3.12-alpine", because: "the tag exists" },
    { code: "FROM python:3.11-slim-buster", because: "both were built for some months" },
    { code: "FROM python:3.13-alpine3.99", because: "it is newer than the table" },
    { code: "FROM python:3.99-slim", because: "it is newer than the table" },
    { code: "FROM python:3.13.999", because: "it is newer than the table" },
    { code: "FROM python:3.15.0rc1-slim", because: "it is a release candidate" },
    { code: "FROM python:3.13-slim-forky", because: "the release is newer than the table" },
    { code: "FROM python:3.13-windowsservercore-ltsc2025", because: "Windows is not in the table" },
    { code: "FROM registry.example.com/python:3-9-alpine", because: "a registry of one's own may have any tag" },
    { code: `FROM python:3-9-alpine@sha256:${"0".repeat(64)}`, because: "the digest decides" },
    { code: "ARG V\nFROM python:${V}-slim-buster", because: "the build says which" },
    { code: "FROM debian:3-9-alpine", because: "it is another image" },
  ],
);
