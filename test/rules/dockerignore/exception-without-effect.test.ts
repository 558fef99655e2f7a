import rule from "../../../src/rules/dockerignore/exception-without-effect.js";
import { ruleTable } from "../table.js";

const code = "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n";
const speaking = (marked: string, message?: string) => ({
  code,
  files: { ".dockerignore": marked.replace(/[«»]/g, "") },
  marked: { ".dockerignore": marked },
  ...(message === undefined ? {} : { message }),
});
const silent = (text: string, because: string) => ({ code, files: { ".dockerignore": text }, because });

ruleTable(
  rule,
  [
    speaking("«!README.md»\n*.md\n", "`!README.md` has no effect: `*.md` stands behind it and leaves it out again."),
    speaking("tests\n«!docs/index.md»\n", "`!docs/index.md` has no effect: nothing before it leaves that out."),
    speaking("docs\n«!docs/api»\ndocs/*\n"),
    speaking("«!src»\n*\n!app.py\n"),
    speaking("# all\n  «! README.md»\n**/*.md\n"),
  ],
  [
    { code, because: "nothing is known of what lies beside it" },
    silent("*.md\n!README.md\n", "it lets the file in"),
    silent("*\n!src\n**/__pycache__\n", "only a part is left out again"),
    silent("docs\n!docs/api/x.md\n", "it lies in a folder that is left out"),
    silent("docs/*.md\n!docs\n", "the folder holds what is left out"),
    silent("!*.md\n*.txt\n", "a pattern cannot be judged without every file"),
    silent("*\n!README.md\n*.md\n!README.md\n", "another line lets it in in the end"),
    silent("**/*.log\n!logs/keep.log\n", "a pattern at any depth matches it"),
    silent("[a-z]*\n!app\n", "the pattern may match it"),
  ],
);
