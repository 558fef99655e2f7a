import rule from "../../../src/rules/apt/cache-mount-emptied.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN «--mount=type=cache,target=/var/cache/apt,sharing=locked» --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y git",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git",
      message: "The image's `docker-clean` deletes every package from this cache mount as soon as it is installed.",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/var/cache/apt «--mount=type=cache,target=/var/lib/apt» apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
      message: "`rm` empties this cache mount, so that the next build fetches everything again.",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN «--mount=type=cache,target=/var/cache/apt» apt-get update && apt-get install -y git && apt-get clean && rm -rf /var/lib/apt/lists/*",
      message: "`apt-get clean` empties this cache mount, so that the next build fetches everything again.",
    },
    {
      code: "FROM ubuntu:24.04\nRUN «--mount=type=cache,target=/var/cache/apt» \\\n    apt-get update && \\\n    apt-get install -y git",
      fixed:
        "FROM ubuntu:24.04\nRUN --mount=type=cache,target=/var/cache/apt \\\n    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && \\\n    apt-get install -y git",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt «--mount=type=cache,target=/var/lib/apt/lists» apt-get update && apt-get install -y git && apt-get dist-clean",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git",
      because: "the hook is taken away first",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN rm -f /etc/apt/apt.conf.d/docker-clean; echo 'Binary::apt::APT::Keep-Downloaded-Packages \"true\";' > /etc/apt/apt.conf.d/keep-cache\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y git",
      because: "the hook was taken away before",
    },
    {
      code: "FROM acme/base\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y git",
      because: "the image may have no hook",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y git",
      because: "only the lists are kept, and they stay",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask",
      because: "it is pip's cache",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=tmpfs,target=/var/cache/apt apt-get update && apt-get install -y git",
      because: "a tmpfs is meant to be emptied",
    },
    {
      code: "FROM python:3.13-slim-trixie\nCOPY 00keep /etc/apt/apt.conf.d/\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y git",
      because: "a copied file may keep the packages",
    },
  ],
);
