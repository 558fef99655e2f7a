import rule from "../../../src/rules/yum/cache-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM rockylinux/rockylinux:8\nRUN «yum install» -y git",
      fixed: "FROM rockylinux/rockylinux:8\nRUN yum install -y git && yum clean all",
      message: "`yum install` leaves yum's cache in this layer.",
      safety: "safe",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN «yum update» -y \\\n    && yum install -y git",
      fixed: "FROM rockylinux/rockylinux:8\nRUN yum update -y \\\n    && yum install -y git \\\n    && yum clean all",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN «yum install» -y git\nRUN yum clean all",
      fixed: "FROM rockylinux/rockylinux:8\nRUN yum install -y git && yum clean all\nRUN yum clean all",
    },
    {
      code: "FROM rockylinux/rockylinux:8 AS build\nRUN «yum install» -y gcc\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM rockylinux/rockylinux:8 AS build\nRUN yum install -y gcc && yum clean all\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
  ],
  [
    {
      code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git && yum clean all",
      because: "the same RUN cleans up",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git && rm -rf /var/cache/yum",
      because: "the folder is removed",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git && rm -rf /var/cache/*",
      because: "all caches are removed",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN --mount=type=cache,target=/var/cache/yum yum install -y git",
      because: "the cache lies in a mount",
    },
    { code: "FROM rockylinux/rockylinux:8\nRUN yum remove -y git", because: "nothing is downloaded" },
    { code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git && ./clean-layer.sh", because: "a script cleans up" },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    {
      code: "FROM rockylinux/rockylinux:8\nRUN yum install -y git && dnf clean all",
      because: "dnf is behind today's yum",
    },
  ],
);
