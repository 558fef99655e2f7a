import rule from "../../../src/rules/apt/lists-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» && apt-get install -y git",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
      message: "`apt-get update` leaves the package lists in this layer.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» \\\n    && apt-get install -y \\\n       git \\\n    && apt-get clean",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update \\\n    && apt-get install -y \\\n       git \\\n    && apt-get clean \\\n    && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» && \\\n    apt-get install -y git && \\\n    rm -rf /var/cache/apt/*",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && \\\n    apt-get install -y git && \\\n    rm -rf /var/cache/apt/* && \\\n    rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» && apt-get install -y \\\n    git \\\n    curl",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y \\\n    git \\\n    curl \\\n    && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN set -eux; \\\n\t«apt-get update»; \\\n\tapt-get install -y git",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y git; \\\n\trm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN <<EOF\nset -e\n«apt-get update»\napt-get install -y git\nEOF",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN <<EOF\nset -e\napt-get update\napt-get install -y git\nrm -rf /var/lib/apt/lists/*\nEOF",
    },
    {
      code: 'FROM python:3.13-slim-trixie\nRUN ["sh", "-c", "«apt-get update» && apt-get install -y git"]',
      fixed:
        'FROM python:3.13-slim-trixie\nRUN ["sh", "-c", "apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*"]',
    },
    {
      code: "FROM debian:trixie AS build\nRUN «apt-get update» && apt-get install -y gcc\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM debian:trixie AS build\nRUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» && apt-get install -y git\nRUN apt-get install -y curl",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*",
      safety: "review",
    },
    {
      code: "FROM docker.elastic.co/elasticsearch/elasticsearch:8.4.0\nRUN «apt update» && apt install -y wget\nRUN wget https://example.com/wait.sh -O wait.sh\nRUN chmod +x wait.sh\nRUN apt install -y python3",
      fixed:
        "FROM docker.elastic.co/elasticsearch/elasticsearch:8.4.0\nRUN apt update && apt install -y wget && rm -rf /var/lib/apt/lists/*\nRUN wget https://example.com/wait.sh -O wait.sh\nRUN chmod +x wait.sh\nRUN apt-get update && apt install -y python3 && rm -rf /var/lib/apt/lists/*",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» && apt-get install -y git\nRUN ./prepare.sh\nRUN apt-get install -y curl",
    },
    {
      code: "FROM python:3.13-slim-trixie AS base\nRUN «apt-get update» && apt-get install -y git\nRUN ./prepare.sh\nFROM base\nRUN apt-get install -y curl",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» && apt-get install -y git\nRUN ./prepare.sh\nFROM python:3.13-slim-trixie\nRUN ./prepare.sh\nRUN apt-get install -y curl",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN ./prepare.sh\nFROM python:3.13-slim-trixie\nRUN ./prepare.sh\nRUN apt-get install -y curl",
      level: "info",
      profile: "strict",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
      because: "the same RUN removes the lists",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists",
      because: "the folder itself is removed",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -r /var/lib/apt/*",
      because: "all of apt's state is removed",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/{apt,dpkg,cache,log}/",
      because: "braces name the folder too",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && find /var/lib/apt/lists -type f -delete",
      because: "find removes the lists",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && apt-get dist-clean",
      because: "trixie's apt removes the lists itself",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y git",
      because: "the lists lie in a cache mount",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y git",
      because: "the lists lie in memory",
    },
    {
      code: "FROM python:3.13-slim-trixie\nENV LISTS=/var/lib/apt/lists\nRUN apt-get update && apt-get install -y git && rm -rf $LISTS/*",
      because: "the path is in a variable",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update\nRUN apt-get install -y git",
      because: "an update by itself is apt/update-alone",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && ./clean-layer.sh",
      because: "a script cleans up",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN echo apt-get update",
      because: "the words are arguments of another program",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
  ],
);
