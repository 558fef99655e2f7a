import rule from "../../../src/rules/zypper/cache-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM opensuse/leap:15.6\nRUN «zypper install» -y git",
      fixed: "FROM opensuse/leap:15.6\nRUN zypper install -y git && zypper clean --all",
      message: "`zypper install` leaves zypper's cache in this layer.",
      safety: "safe",
    },
    {
      code: "FROM opensuse/leap:15.6\nRUN «zypper update» -y \\\n    && zypper install -y git",
      fixed:
        "FROM opensuse/leap:15.6\nRUN zypper update -y \\\n    && zypper install -y git \\\n    && zypper clean --all",
    },
    {
      code: "FROM opensuse/leap:15.6\nRUN «zypper install» -y git\nRUN zypper clean --all",
      fixed: "FROM opensuse/leap:15.6\nRUN zypper install -y git && zypper clean --all\nRUN zypper clean --all",
    },
    {
      code: "FROM opensuse/leap:15.6 AS build\nRUN «zypper install» -y gcc\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM opensuse/leap:15.6 AS build\nRUN zypper install -y gcc && zypper clean --all\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
  ],
  [
    {
      code: "FROM opensuse/leap:15.6\nRUN zypper install -y git && zypper clean --all",
      because: "the same RUN cleans up",
    },
    {
      code: "FROM opensuse/leap:15.6\nRUN zypper install -y git && rm -rf /var/cache/zypp",
      because: "the folder is removed",
    },
    {
      code: "FROM opensuse/leap:15.6\nRUN zypper install -y git && rm -rf /var/cache/*",
      because: "all caches are removed",
    },
    {
      code: "FROM opensuse/leap:15.6\nRUN --mount=type=cache,target=/var/cache/zypp zypper install -y git",
      because: "the cache lies in a mount",
    },
    { code: "FROM opensuse/leap:15.6\nRUN zypper remove -y git", because: "nothing is downloaded" },
    { code: "FROM opensuse/leap:15.6\nRUN zypper install -y git && ./clean-layer.sh", because: "a script cleans up" },
    {
      code: "FROM opensuse/leap:15.6\nRUN zypper install -y git",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
  ],
);
