import rule from "../../../src/rules/pip/system-python-broken-into.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM debian:bookworm\nRUN pip install «--break-system-packages» flask",
      message: "`--break-system-packages` lets pip overwrite what the distribution's own Python programs need.",
    },
    { code: "FROM ubuntu:24.04\nRUN uv pip install --system «--break-system-packages» flask" },
    { code: "FROM alpine:3.22 AS a\nRUN pip3 install «--break-system-packages» flask\nFROM a\nRUN true" },
  ],
  [
    { code: "FROM debian:bookworm\nRUN pip install flask", because: "the option is not given" },
    {
      code: "FROM python:3.13\nRUN pip install --break-system-packages flask",
      because: "no distribution has a part in this Python",
    },
    {
      code: "FROM debian:bookworm AS a\nRUN pip install --break-system-packages flask\nFROM debian:bookworm\nRUN true",
      because: "the stage does not ship",
    },
    {
      code: "FROM debian:bookworm\nENV VIRTUAL_ENV=/v\nRUN pip install --break-system-packages flask",
      because: "an environment is in force",
    },
    {
      code: "FROM debian:bookworm\nRUN pip install --break-system-packages flask",
      path: "Dockerfile.dev",
      because: "the file is for development",
    },
    { code: "FROM debian:bookworm\nRUN echo --break-system-packages", because: "it is no install" },
  ],
);
