import rule from "../../../src/rules/stage/reserved-name.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12 AS «scratch»
RUN pip install x`,
      message: `A stage can't be called \`scratch\`: that is the empty image.`,
    },
    {
      code: `FROM python:3.12 AS «context»
RUN pip install x`,
      message: `A stage can't be called \`context\`: that is the build context.`,
    },
    { code: `FROM python:3.12 as «Context»` },
  ],
  [
    {
      code: `FROM scratch
COPY x /`,
      because: `it is the image`,
    },
    { code: `FROM python:3.12 AS build-context`, because: `the name only holds the word` },
    {
      code: `FROM python:3.12 AS build
# scratch
RUN pip install x`,
      because: `a comment names it`,
    },
    {
      code: `FROM python:3.12
COPY --from=context x /`,
      because: `it is no name of a stage`,
    },
  ],
);
