import rule from "../../../src/rules/syntax/unreadable.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}«COPY» .`,
      message: "COPY takes at least one source and a destination.",
    },
    { code: `${from}«COPY» a\nCOPPY c d` },
    { code: `${from}«ONBUILD» FROM x` },
    { code: "«RUN» true\nFROM python:3.13-slim" },
  ],
  [
    { code: from, because: "it can be read" },
    { code: `${from}RUN echo COPPY`, because: "the word is an argument" },
    { code: `${from}COPPY . .`, because: "words that are no instruction have a rule of their own" },
    { code: "FROM {{ base }}\nCOPPY . .", because: "it is a template" },
    { code: `${from}# COPPY . .`, because: "it is a comment" },
    { code: "{% if x %}\nFROM python:3.13-slim\n{% endif %}", because: "what a template makes is not known" },
  ],
);
