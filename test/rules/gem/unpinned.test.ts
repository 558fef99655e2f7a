import rule from "../../../src/rules/gem/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN gem install «bundler»",
      message: "No version is asked for of `bundler`.",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN gem install --no-document «fpm rake»" },
    { code: 'FROM python:3.13-slim-trixie\nRUN ["gem", "install", «"fpm"»]' },
  ],
  [
    { code: "FROM python:3.13-slim-trixie\nRUN gem install bundler -v 2.7.2", because: "a version is asked for" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN gem install bundler --version 2.7.2",
      because: "the long name is there",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN gem install bundler:2.7.2",
      because: "the version stands behind a colon",
    },
    {
      code: "FROM python:3.13-slim-trixie\nARG V\nRUN gem install bundler:$V",
      because: "a variable holds the version",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN gem install ./local.gem", because: "it is a file" },
    { code: "FROM python:3.13-slim-trixie\nRUN gem update --system", because: "nothing is named" },
  ],
);
