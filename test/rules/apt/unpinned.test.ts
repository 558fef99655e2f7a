import rule from "../../../src/rules/apt/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y «git»",
      message: "No version is asked for of `git`.",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y «git curl=8.14.1-2 jq»",
      message: "No version is asked for of `git`, `jq`.",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y \\\n    «git \\\n    curl» && rm -rf /var/lib/apt/lists/*",
    },
    { code: 'FROM python:3.13-slim-trixie\nRUN ["apt-get", "install", "-y", «"git"»]' },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y «a b c d e f g»",
      message: "No version is asked for of `a`, `b`, `c`, `d`, `e` and 2 more.",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y git=1:2.47.3-0+deb13u1",
      because: "a version is asked for",
    },
    {
      code: "FROM python:3.13-slim-trixie\nARG GIT=1\nRUN apt-get install -y git=$GIT",
      because: "a variable holds the version",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y ./git.deb", because: "it is a file" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN apt-get install -y --snapshot 20261101T000000Z git",
      because: "the archive's state is pinned",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN sed -i s,deb.debian.org,snapshot.debian.org/archive, /etc/apt/sources.list.d/debian.sources\nRUN apt-get install -y git",
      because: "the sources are a snapshot",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN apt-get update", because: "nothing is installed" },
  ],
);
