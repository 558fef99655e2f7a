import rule from "../../../src/rules/apt/package-gone.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y «libgl1-mesa-glx»",
      fixed: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y libgl1",
      message:
        "Debian trixie, which `python:3.13-slim-trixie` is, has no package `libgl1-mesa-glx`; `libgl1` took its place.",
      safety: "review",
    },
    {
      code: "FROM python:3.12-slim\nRUN apt-get install -y git «libatlas-base-dev»",
      fixed: "FROM python:3.12-slim\nRUN apt-get install -y git libopenblas-dev",
    },
    {
      code: "FROM debian:bookworm\nRUN apt-get install -y «netcat»",
      fixed: "FROM debian:bookworm\nRUN apt-get install -y netcat-openbsd",
      message:
        "In Debian bookworm, which `debian:bookworm` is, several packages provide `netcat`, and apt refuses to choose; `netcat-openbsd` is one of them.",
    },
    {
      code: "FROM debian\nRUN apt-get install -y «software-properties-common»",
      message: "Debian trixie, which `debian` is, has no package `software-properties-common`.",
    },
    { code: "FROM python:3\nRUN apt-get update && apt-get install -y «python-dev»" },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y «python»\nCMD python3 -m x",
      fixed: "FROM debian:trixie\nRUN apt-get install -y python3\nCMD python3 -m x",
    },
    // It brings no `python`.
    { code: "FROM debian:trixie\nRUN apt-get install -y «python»\nCMD . venv/bin/activate && /usr/bin/python x.py" },
    { code: 'FROM debian:trixie\nRUN apt-get install -y «python»\nCMD ["python", "x.py"]' },
    { code: 'FROM python:3.13-slim-trixie\nARG P="git wkhtmltopdf"\nRUN apt-get install -y «$P»' },
    {
      code: "FROM python:3.13 AS base\nFROM base\nRUN apt install -y «libpcre3-dev»",
      fixed: "FROM python:3.13 AS base\nFROM base\nRUN apt install -y libpcre2-dev",
    },
    {
      code: "FROM node:22-bookworm-slim\nRUN apt-get install -y «libssl1.1»",
      fixed: "FROM node:22-bookworm-slim\nRUN apt-get install -y libssl3",
    },
  ],
  [
    {
      code: "FROM python:2\nRUN apt-get install -y python-pip",
      because: "python:2 stood still with buster, which has it",
    },
    { code: "FROM python:3.13-slim-bookworm\nRUN apt-get install -y libgl1-mesa-glx", because: "bookworm has it" },
    { code: "FROM ubuntu:22.04\nRUN apt-get install -y software-properties-common", because: "Ubuntu has it" },
    {
      code: "FROM python:3.11.4-slim\nRUN apt-get install -y libgl1-mesa-glx",
      because: "that patch version was last built on bookworm",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y libglib2.0-0",
      because: "another package provides the name",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y libgl1-mesa-glx || apt-get install -y libgl1",
      because: "the other name follows",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN if grep -q bookworm /etc/os-release; then apt-get install -y libgl1-mesa-glx; fi",
      because: "it is asked for on other releases only",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN echo 'deb http://deb.debian.org/debian bookworm main' > /etc/apt/sources.list.d/b.list && apt-get update && apt-get install -y libssl1.1",
      because: "another source is added",
    },
    {
      code: "FROM python:3.13-slim-trixie\nCOPY extra.sources /etc/apt/sources.list.d/\nRUN apt-get install -y wkhtmltopdf",
      because: "a copied source may have it",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y -t bookworm-backports wkhtmltopdf",
      because: "another release is asked",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y ./wkhtmltopdf.deb", because: "it is a file" },
    { code: "FROM acme/base\nRUN apt-get install -y libgl1-mesa-glx", because: "nothing is known of the image" },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get purge -y netcat", because: "it is removed" },
    {
      code: "FROM python:3.13-slim@sha256:0000000000000000000000000000000000000000000000000000000000000000\nRUN apt-get install -y libgl1-mesa-glx",
      because: "the digest's day is not known",
    },
  ],
);
