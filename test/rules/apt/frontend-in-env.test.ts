import rule from "../../../src/rules/apt/frontend-in-env.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM debian:trixie\nENV «DEBIAN_FRONTEND=noninteractive»\nRUN apt-get update",
      fixed: "FROM debian:trixie\nARG DEBIAN_FRONTEND=noninteractive\nRUN apt-get update",
      message:
        "`ENV DEBIAN_FRONTEND=noninteractive` stays in force in every container, where it makes apt and debconf act without asking.",
      safety: "safe",
    },
    {
      code: "FROM debian:trixie\nENV «DEBIAN_FRONTEND noninteractive»",
      fixed: "FROM debian:trixie\nARG DEBIAN_FRONTEND=noninteractive",
    },
    {
      code: "FROM debian:trixie\nENV A=1 \\\n    «DEBIAN_FRONTEND=noninteractive» \\\n    B=2",
      fixed: "FROM debian:trixie\nARG DEBIAN_FRONTEND=noninteractive\nENV A=1 \\\n    B=2",
    },
    {
      code: "FROM debian:trixie\n\n# Where we are\nENV TZ=UTC «DEBIAN_FRONTEND=noninteractive»",
      fixed: "FROM debian:trixie\n\nARG DEBIAN_FRONTEND=noninteractive\n\n# Where we are\nENV TZ=UTC",
    },
    {
      code: 'FROM debian:trixie\nENV «DEBIAN_FRONTEND="noninteractive"» TZ=UTC',
      fixed: 'FROM debian:trixie\nARG DEBIAN_FRONTEND="noninteractive"\nENV TZ=UTC',
    },
    { code: "FROM debian:trixie AS base\nENV «DEBIAN_FRONTEND=noninteractive»\nFROM base\nRUN apt-get update" },
  ],
  [
    { code: "FROM debian:trixie\nARG DEBIAN_FRONTEND=noninteractive", because: "an ARG is gone with the build" },
    {
      code: "FROM debian:trixie\nRUN DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata",
      because: "it holds for one command",
    },
    {
      code: "FROM debian:trixie\nRUN export DEBIAN_FRONTEND=noninteractive && apt-get update",
      because: "it holds for one RUN",
    },
    {
      code: "FROM debian:trixie\nENV DEBIAN_FRONTEND=noninteractive\nENV DEBIAN_FRONTEND=dialog",
      because: "it is set back",
    },
    {
      code: "FROM debian:trixie AS build\nENV DEBIAN_FRONTEND=noninteractive\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      because: "the stage does not ship",
    },
    {
      code: "FROM debian:trixie\nENV DEBIAN_FRONTEND=noninteractive",
      because: "the file is for development",
      path: ".devcontainer/Dockerfile",
    },
    { code: "FROM debian:trixie\nENV DEBIAN_FRONTEND=newt", because: "it asks, as it does anyway" },
  ],
);
