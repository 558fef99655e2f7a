import rule from "../../../src/rules/pip/externally-managed.js";
import { ruleTable } from "../table.js";

const apt = "RUN apt-get update && apt-get install -y --no-install-recommends python3-pip";

ruleTable(
  rule,
  [
    {
      code: `FROM debian:bookworm-slim\n${apt}\nRUN «pip install» flask`,
      message: "`pip install` is refused: this system's Python is managed by its own packages (PEP 668).",
    },
    { code: `FROM ubuntu:24.04\n${apt} && «pip3 install» flask && pip3 install click` },
    { code: "FROM alpine:3.20\nRUN apk add --no-cache py3-pip && «python3 -m pip install» flask" },
    { code: `FROM debian\n${apt}\nENV PATH=$PATH:/opt/bin\nRUN «pip install» flask` },
    { code: `FROM node:22-bookworm AS a\n${apt}\nFROM a\nRUN «/usr/bin/pip3 install» flask` },
  ],
  [
    { code: `FROM debian:bullseye\n${apt}\nRUN pip install flask`, because: "bullseye has no such mark" },
    { code: `FROM ubuntu:22.04\n${apt}\nRUN pip install flask`, because: "22.04 has no such mark" },
    { code: "FROM alpine:3.18\nRUN apk add --no-cache py3-pip && pip install flask", because: "3.18 has no such mark" },
    {
      code: `FROM python:3.13-bookworm\n${apt}\nRUN pip install flask`,
      because: "the official images have a Python of their own",
    },
    {
      code: `FROM debian:bookworm\n${apt}\nRUN pip install --break-system-packages flask`,
      because: "the option allows it",
    },
    {
      code: `FROM debian:bookworm\n${apt}\nENV PIP_BREAK_SYSTEM_PACKAGES=1\nRUN pip install flask`,
      because: "the variable allows it",
    },
    {
      code: `FROM debian:bookworm\n${apt}\nRUN rm /usr/lib/python3*/EXTERNALLY-MANAGED && pip install flask`,
      because: "the mark is removed",
    },
    {
      code: `FROM debian:bookworm\n${apt} python3-venv && python3 -m venv /v && /v/bin/pip install flask`,
      because: "it is an environment's own pip",
    },
    {
      code: `FROM debian:bookworm\n${apt}\nENV PATH=/v/bin:$PATH\nRUN pip install flask`,
      because: "PATH may put an environment first",
    },
    {
      code: `FROM debian:bookworm\n${apt}\nRUN . /v/bin/activate && pip install flask`,
      because: "an environment is activated",
    },
    {
      code: `FROM debian:bookworm\n${apt}\nRUN pip install --target /x flask`,
      because: "it goes into a folder of its own",
    },
    { code: `FROM debian:bookworm\n${apt}\nRUN pip download flask`, because: "nothing is installed" },
    { code: "FROM debian:bookworm\nRUN pip install flask", because: "where this pip comes from is not known" },
  ],
);
