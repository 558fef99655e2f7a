import rule from "../../../src/rules/python/venv-package-missing.js";
import { ruleTable } from "../table.js";

const apt = (...names: readonly string[]): string =>
  `RUN apt-get update && apt-get install -y --no-install-recommends ${names.join(" ")}\n`;

ruleTable(
  rule,
  [
    {
      code: `FROM ubuntu:24.04\n${apt("python3", "python3-pip")}RUN «python3 -m venv /opt/venv»`,
      fixed: `FROM ubuntu:24.04\n${apt("python3", "python3-venv", "python3-pip")}RUN python3 -m venv /opt/venv`,
      message:
        "`python3 -m venv` fails: Debian and Ubuntu keep what it needs in `python3-venv`, which is not installed.",
      safety: "review",
    },
    {
      code: `FROM debian:trixie-slim AS base\n${apt("python3")}FROM base\nRUN «/usr/bin/python3 -m venv /v» && /v/bin/pip install flask==3.1.2`,
      fixed: `FROM debian:trixie-slim AS base\n${apt("python3", "python3-venv")}FROM base\nRUN /usr/bin/python3 -m venv /v && /v/bin/pip install flask==3.1.2`,
    },
    {
      code: `FROM ubuntu:22.04\n${apt("python3.11", "curl")}RUN «python3.11 -m venv /v»`,
      fixed: `FROM ubuntu:22.04\n${apt("python3.11", "python3.11-venv", "curl")}RUN python3.11 -m venv /v`,
    },
    { code: `FROM debian:12\n${apt("python3-pip")}RUN «python3 -m venv --copies .venv»` },
    {
      code: `FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\n${apt("python3")}RUN sh -c "«python3 -m venv /v»"`,
      fixed: `FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\n${apt("python3", "python3-venv")}RUN sh -c "python3 -m venv /v"`,
    },
  ],
  [
    { code: `FROM ubuntu:24.04\n${apt("python3", "python3-venv")}RUN python3 -m venv /v`, because: "it is installed" },
    {
      code: `FROM ubuntu:22.04\n${apt("python3.11", "python3.11-venv")}RUN python3.11 -m venv /v`,
      because: "it is there",
    },
    { code: `FROM debian:12\n${apt("python3-full")}RUN python3 -m venv /v`, because: "python3-full brings it" },
    { code: `FROM debian:12\n${apt("python3", "pipx")}RUN python3 -m venv /v`, because: "pipx needs it too" },
    { code: `FROM debian:12\n${apt("python3")}RUN python3 -m venv --without-pip /v`, because: "pip is not asked for" },
    {
      code: `FROM debian:12\n${apt("python3", "python3-virtualenv")}RUN virtualenv /v`,
      because: "virtualenv needs none",
    },
    { code: "FROM python:3.13-slim\nRUN python3 -m venv /v", because: "the image's Python has it" },
    {
      code: `FROM python:3.13-slim\n${apt("python3")}RUN python3 -m venv /v`,
      because: "the image's Python comes first",
    },
    { code: `FROM debian:12\n${apt("python3", "$EXTRA")}RUN python3 -m venv /v`, because: "the variable may name it" },
    { code: `FROM debian:12\n${apt("python3")}RUN uv venv /v`, because: "uv needs none" },
    {
      code: `FROM debian:12\n${apt("python3")}COPY --from=python:3.13 /usr/local /usr/local\nRUN python3 -m venv /v`,
      because: "another Python is copied",
    },
    {
      code: `FROM debian:12\n${apt("python3")}ENV PATH=/root/.pyenv/shims:$PATH\nRUN python3 -m venv /v`,
      because: "another Python may come first",
    },
    { code: `FROM company/base\n${apt("python3")}RUN python3 -m venv /v`, because: "the image is not known" },
    {
      code: `FROM debian:12\n${apt("python3", "make")}RUN make install && python3 -m venv /v`,
      because: "make may bring one",
    },
    { code: "FROM debian:12\nRUN python3 -m venv /v", because: "nobody knows where Python comes from" },
  ],
);
