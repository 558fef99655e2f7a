import rule from "../../../src/rules/syntax/trailing-comment.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nEXPOSE 8000 «# the API»",
      message: "`EXPOSE` takes `# the API` for more of what it is given: a comment needs a line of its own.",
    },
    { code: "FROM python:3.13-slim\nCOPY app.py .  «# the app»" },
    { code: "FROM python:3.13-slim\nWORKDIR /app «# here»\nUSER 1000 «## not root»" },
  ],
  [
    { code: "FROM python:3.13-slim\n# the API\nEXPOSE 8000", because: "the comment has its own line" },
    { code: "FROM python:3.13-slim\nRUN true # done", because: "the shell knows comments" },
    { code: "FROM python:3.13-slim\nCOPY a#b /c#d", because: "the sign is a part of a name" },
    { code: 'FROM python:3.13-slim\nCOPY ["a # b", "/c"]', because: "the sign is a part of a name" },
    { code: "FROM python:3.13-slim\nCOPY a \\\n  # the rest\n  b /c/", because: "the comment has its own line" },
    { code: "FROM python:3.13-slim\nENV A='x # y'", because: "the sign is a part of the value" },
    { code: "FROM python:3.13-slim\nCOPY <<EOF /x\na # b\nEOF", because: "it is text of a file" },
  ],
);
