import rule from "../../../src/rules/apt/update-alone.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update»\nRUN apt-get install -y git",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update»\n# git for pip\nRUN apt-get install -y git && rm -rf /var/lib/apt/lists/*",
      fixed:
        "FROM python:3.13-slim-trixie\n# git for pip\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update» && apt-get upgrade -y\nRUN apt-get install -y git",
      fixed:
        "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM debian:trixie AS base\nRUN «apt-get update»\nFROM base\nRUN apt-get install -y git",
      fixed:
        "FROM debian:trixie AS base\nFROM base\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM debian:trixie\nRUN echo deb https://x ./ > /etc/apt/sources.list.d/x.list \\\n    && «apt-get update»\nRUN apt-get install -y git",
      fixed:
        "FROM debian:trixie\nRUN echo deb https://x ./ > /etc/apt/sources.list.d/x.list\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM debian:trixie\n\n# Update packages\nRUN «apt-get update»\n\n# Install what is needed\nRUN apt-get install -y git\n",
      fixed:
        "FROM debian:trixie\n\n# Update packages\n# Install what is needed\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n",
    },
    // A comment is not left over something else.
    {
      code: "FROM debian:trixie\n# Update packages\nRUN «apt-get update»\n\nENV A=1\nRUN apt-get install -y git",
    },
    {
      code: "FROM debian:trixie\nRUN «apt-get update»\nRUN apt-get install -y git\nRUN ./prepare.sh\nRUN apt-get install -y curl",
    },
    { code: 'FROM python:3.13-slim-trixie\nRUN [«"apt-get", "update"»]\nRUN ["apt-get", "install", "-y", "git"]' },
    {
      code: "FROM python:3.13-slim-trixie\nRUN «apt-get update»\nENV A=1\nRUN apt-get install -y git\nRUN apt-get install -y curl",
      fixed:
        "FROM python:3.13-slim-trixie\nENV A=1\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM debian:trixie\nRUN «apt-get -qq update»\nRUN apt-get -qq install -y git",
      fixed: "FROM debian:trixie\nRUN apt-get -qq update && apt-get -qq install -y git && rm -rf /var/lib/apt/lists/*",
    },
    {
      code: "FROM debian:trixie\nRUN «apt update»\nRUN apt install -y git",
      fixed: "FROM debian:trixie\nRUN apt update && apt install -y git && rm -rf /var/lib/apt/lists/*",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git",
      because: "both are in one RUN",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update\nRUN apt-get update && apt-get install -y git",
      because: "the install has an update of its own",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get update", because: "nothing installs by it" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\nRUN apt-get install -y git",
      because: "the lists are gone by then",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update\nRUN ./install.sh && apt-get install -y git",
      because: "the script may update",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y git",
      because: "the lists lie in a mount",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get update && apt-get install -y git\nRUN apt-get install -y curl",
      because: "the RUN installs too: apt/lists-in-layer says it",
    },
    { code: "FROM alpine\nRUN apk update\nRUN apk add git", because: "apk is no apt" },
    {
      code: "FROM debian:trixie\nRUN apt-get update\nRUN ./prepare.sh\nRUN apt-get install -y git",
      because: "the script may fetch the lists",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get update\nRUN bash ./prepare.sh\nRUN apt-get install -y git",
      because: "the script may fetch the lists",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get update\nCOPY lists/ /var/lib/apt/lists/\nRUN apt-get install -y git",
      because: "lists of the context's are used",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get -qq update && apt-get -qq install -y git",
      because: "the lists are fetched in the same RUN",
    },
  ],
);
