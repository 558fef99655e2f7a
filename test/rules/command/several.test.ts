import rule from "../../../src/rules/command/several.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\n«CMD» ["a"]\nCMD ["b"]',
      message: "This `CMD` does nothing: a later one takes its place.",
    },
    { code: 'FROM python:3.13-slim\n«ENTRYPOINT» a\nRUN x\n«ENTRYPOINT» ["b"]\nENTRYPOINT ["c"]' },
    { code: "FROM python:3.13-slim\n«HEALTHCHECK» CMD true\nHEALTHCHECK NONE" },
    { code: 'FROM python:3.13-slim\n«cmd» ["a"]\ncmd ["b"]' },
    { code: 'FROM a AS x\n«CMD» ["a"]\nCMD ["b"]\nFROM x\nCMD ["c"]' },
  ],
  [
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT ["a"]\nCMD ["b"]\nHEALTHCHECK CMD true',
      because: "there is one of each",
    },
    { code: 'FROM a AS x\nCMD ["a"]\nFROM x\nCMD ["b"]', because: "a later stage may say something else" },
    { code: 'FROM python:3.13-slim\nCMD ["a"]\nONBUILD CMD ["b"]', because: "a trigger works in other images" },
    { code: 'FROM python:3.13-slim\n# CMD ["a"]\nCMD ["b"]', because: "a comment is none" },
    { code: "FROM python:3.13-slim\nRUN a\nRUN b", because: "every RUN counts" },
  ],
);
