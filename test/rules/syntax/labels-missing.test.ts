import rule from "../../../src/rules/syntax/labels-missing.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    { code: `«FROM python:3.13-slim»\nCMD ["a"]`, message: "No `LABEL` names authors or source of this image." },
    { code: `«FROM python:3.13-slim»\nLABEL version=1` },
    { code: `FROM python:3.13 AS build\nLABEL maintainer=a\n«FROM python:3.13-slim»\nCOPY --from=build /x /x` },
    { code: `«FROM python:3.13-slim AS app»\nFROM app AS test\nLABEL authors=a` },
    { code: `«FROM python:3.13-slim»\nLABEL org.opencontainers.image.title=a` },
  ],
  [
    { code: `${slim}LABEL maintainer=a`, because: "it names somebody" },
    { code: `${slim}LABEL org.opencontainers.image.source=https://x`, because: "it names the source" },
    { code: `${slim}LABEL a=b \\\n  org.opencontainers.image.authors=x`, because: "it names the authors" },
    { code: `FROM python:3.13-slim AS a\nLABEL authors=a\nFROM a`, because: "labels are inherited" },
    { code: `${slim}MAINTAINER a`, because: "that it is deprecated is told by another rule" },
    { code: `FROM scratch\nCOPY x /`, because: "files are exported from it" },
    { code: `${slim}LABEL $NAME=x`, because: "the name is not known" },
    { code: slim, path: "Dockerfile.dev", because: "nothing of it ships" },
  ],
);
