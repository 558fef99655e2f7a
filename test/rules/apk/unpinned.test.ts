import rule from "../../../src/rules/apk/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache «git»", message: "No version is asked for of `git`." },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache «git curl~=8.14 jq»",
      message: "No version is asked for of `git`, `jq`.",
    },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .deps «gcc musl-dev»" },
    { code: 'FROM python:3.13-alpine\nRUN ["apk", "add", «"git"»]' },
  ],
  [
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache git=2.49.1-r0", because: "a version is asked for" },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache 'git~=2.49'", because: "a range is asked for" },
    { code: 'FROM python:3.13-alpine\nRUN apk add --no-cache "git>2"', because: "a bound is asked for" },
    {
      code: "FROM python:3.13-alpine\nARG V=2\nRUN apk add --no-cache git=$V",
      because: "a variable holds the version",
    },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache ./git.apk", because: "it is a file" },
    { code: "FROM python:3.13-alpine\nRUN apk del git", because: "it is removed" },
  ],
);
