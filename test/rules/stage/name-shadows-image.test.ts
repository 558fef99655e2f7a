import rule from "../../../src/rules/stage/name-shadows-image.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12 AS «python»
FROM python
RUN pip install x`,
      message: `The stage is called \`python\`: from here on, \`python\` in \`FROM\` and \`--from\` is this stage and not the image.`,
    },
    {
      code: `FROM node:22 AS «node»
FROM python:3.12
COPY --from=node /x /x`,
    },
    {
      code: `FROM example.com/base:1 AS «Debian»
RUN x`,
    },
  ],
  [
    { code: `FROM python:3.12 AS build`, because: `it is no image` },
    { code: `FROM python:3.12 AS python-base`, because: `the name only holds the word` },
    { code: `FROM python:3.12`, because: `it has no name` },
    {
      code: `FROM python:3.12 AS base
FROM base AS final`,
      because: `they are names of their own`,
    },
  ],
);
