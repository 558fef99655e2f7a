import rule from "../../../src/rules/base-image/end-of-life-os.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:3.12-slim-bullseye»",
      message: "Debian bullseye of `python:3.12-slim-bullseye` has had no security fixes since 2026-08-31.",
      level: "warning",
    },
    { code: "FROM «debian:10»" },
    {
      code: "FROM «ubuntu:focal»",
      message: "Ubuntu 20.04 of `ubuntu:focal` has had no security fixes since 2025-05-29.",
    },
    { code: "ARG BASE=alpine:3.13\nFROM «$BASE»" },
    { code: "FROM «nvidia/cuda:12.4.1-cudnn-runtime-ubuntu20.04»" },
    { code: "FROM «centos:7.9.2009»" },
    { code: "FROM «gcr.io/distroless/python3-debian11»" },
    { code: "FROM «node:lts-alpine3.19» AS build\nFROM python:3.13-slim\nCOPY --from=build /a /a", level: "info" },
    {
      code: "FROM debian:bullseye AS build\nFROM «debian:bullseye-slim»\nCOPY --from=build /a /a",
      level: "warning",
    },
    { code: "FROM «debian:bullseye»", path: "docker/Dockerfile.dev", level: "info" },
    {
      code: "FROM «python:3.13-slim-bookworm»",
      message:
        "Debian bookworm of `python:3.13-slim-bookworm` is in long-term support until 2028-06-30: fewer packages, fixed later.",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: "FROM python:3.13-slim-trixie", because: "trixie is supported" },
    { code: "FROM python:3.12-slim-bullseye", today: "2024-01-31", because: "bullseye was supported then" },
    { code: "FROM python:3.13-slim", because: "the tag names no release" },
    { code: "FROM python:3.9-slim-buster", because: "base-image/end-of-life-python says more" },
    { code: "FROM alpine:3.23", because: "3.23 is supported" },
    { code: "FROM alpine:3.99", because: "the table does not have it" },
    { code: "FROM scratch", because: "there is no system" },
    { code: "ARG RELEASE\nFROM debian:${RELEASE}", because: "the build says which release" },
    { code: "FROM debian:trixie AS buster\nFROM buster", because: "an earlier stage is no image" },
    { code: "FROM example/toys:12", because: "the number is the image's own" },
    { code: "FROM ubuntu:24.04", because: "24.04 is supported" },
    { code: "FROM mcr.microsoft.com/windows/servercore:ltsc2019", because: "Windows is not in the table" },
  ],
);
