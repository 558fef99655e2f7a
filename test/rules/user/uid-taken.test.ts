import rule from "../../../src/rules/user/uid-taken.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM ubuntu:24.04\nRUN useradd -m -u «1000» app",
      fixed: "FROM ubuntu:24.04\nRUN useradd -m -u 1001 app",
      message: "Ubuntu 24.04 comes with the user `ubuntu`, who has the number 1000 already.",
      safety: "review",
    },
    { code: "FROM ubuntu:noble\nARG U=1\nRUN adduser --uid «1000» --disabled-password app\nUSER 1000" },
    {
      code: "FROM ubuntu:26.04 AS a\nFROM a\nRUN useradd --uid=«1000» app",
      fixed: "FROM ubuntu:26.04 AS a\nFROM a\nRUN useradd --uid=1001 app",
    },
  ],
  [
    { code: "FROM ubuntu:22.04\nRUN useradd -u 1000 app", because: "22.04 has no such user" },
    { code: "FROM debian:trixie\nRUN useradd -u 1000 app", because: "Debian has no such user" },
    { code: "FROM ubuntu:24.04\nRUN useradd -u 1001 app", because: "the number is free" },
    { code: "FROM ubuntu:24.04\nRUN userdel -r ubuntu && useradd -u 1000 app", because: "the user is removed before" },
    { code: "FROM ubuntu:24.04\nRUN useradd -o -u 1000 app", because: "two may share the number" },
    { code: "FROM ubuntu:24.04\nRUN useradd -u 1000 app || true", because: "the build goes on" },
    { code: "FROM ubuntu:24.04\nRUN id 1000 || useradd -u 1000 app", because: "it asks before" },
    { code: "FROM ubuntu\nRUN useradd -u 1000 app", because: "the release is unknown" },
    {
      code: "FROM nvidia/cuda:12.8.0-base-ubuntu24.04\nRUN useradd -u 1000 app",
      because: "whoever built the image may have removed the user",
    },
  ],
);
