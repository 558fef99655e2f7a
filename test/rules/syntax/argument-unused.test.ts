import rule from "../../../src/rules/syntax/argument-unused.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    { code: `${slim}ARG «VERSION»\nCOPY . .`, message: "Nothing reads the build argument `VERSION`." },
    { code: `${slim}ARG «VERSION=1»\nRUN apt-get update && rm -rf /x` },
    { code: `FROM python:3.13-slim AS a\nARG «X»\nFROM python:3.13-slim\nRUN echo $X` },
    { code: `${slim}ARG A «B=2»\nLABEL v=$A` },
    { code: `${slim}RUN echo $V\nARG «V»` },
  ],
  [
    { code: `${slim}ARG V\nLABEL v=$V`, because: "it is read" },
    { code: `${slim}ARG V\nRUN echo \${V}`, because: "the shell reads it" },
    { code: `${slim}ARG V\nARG W=$V\nLABEL w=$W`, because: "another argument reads it" },
    { code: `FROM python:3.13-slim AS a\nARG V\nFROM a\nRUN echo $V`, because: "a later stage reads it" },
    { code: `${slim}ARG V\nRUN ./build.sh`, because: "the script may read it" },
    { code: `${slim}ARG V\nRUN pip install .`, because: "the build may read it" },
    { code: `${slim}ARG PIP_INDEX_URL`, because: "pip reads it" },
    { code: `${slim}ARG DEBIAN_FRONTEND=noninteractive\nRUN apt-get update`, because: "apt reads it" },
    { code: `${slim}ARG CACHEBUST=1`, because: "it is there to change" },
    { code: `${slim}ARG http_proxy`, because: "programs read it" },
    { code: `${slim}ARG TARGETARCH`, because: "BuildKit sets it" },
  ],
);
