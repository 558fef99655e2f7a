import rule from "../../../src/rules/dnf/cache-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM fedora:43\nRUN «dnf install» -y git",
      fixed: "FROM fedora:43\nRUN dnf install -y git && dnf clean all",
      message: "`dnf install` leaves dnf's cache in this layer.",
      safety: "safe",
    },
    {
      code: "FROM fedora:43\nRUN «dnf update» -y \\\n    && dnf install -y git",
      fixed: "FROM fedora:43\nRUN dnf update -y \\\n    && dnf install -y git \\\n    && dnf clean all",
    },
    {
      code: "FROM fedora:43\nRUN «dnf install» -y git\nRUN dnf clean all",
      fixed: "FROM fedora:43\nRUN dnf install -y git && dnf clean all\nRUN dnf clean all",
    },
    {
      code: "FROM fedora:43 AS build\nRUN «dnf install» -y gcc\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM fedora:43 AS build\nRUN dnf install -y gcc && dnf clean all\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: "FROM fedora:43\nRUN dnf install -y git && dnf clean all", because: "the same RUN cleans up" },
    { code: "FROM fedora:43\nRUN dnf install -y git && rm -rf /var/cache/dnf", because: "the folder is removed" },
    { code: "FROM fedora:43\nRUN dnf install -y git && rm -rf /var/cache/*", because: "all caches are removed" },
    {
      code: "FROM fedora:43\nRUN --mount=type=cache,target=/var/cache/dnf dnf install -y git",
      because: "the cache lies in a mount",
    },
    { code: "FROM fedora:43\nRUN dnf remove -y git", because: "nothing is downloaded" },
    { code: "FROM fedora:43\nRUN dnf install -y git && ./clean-layer.sh", because: "a script cleans up" },
    { code: "FROM fedora:43\nRUN dnf install -y git", because: "the file is for development", path: "Dockerfile.dev" },
  ],
);
