import rule from "../../../src/rules/npm/unpinned.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim-trixie\nRUN npm install -g «pyright»",
      message: "No version is asked for of `pyright`.",
    },
    {
      code: "FROM python:3.13-slim-trixie\nRUN npm i -g «@acme/cli»",
      message: "No version is asked for of `@acme/cli`.",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN npm install --global «yarn typescript@latest»" },
    {
      code: "FROM node AS build\nRUN npm install -g «pnpm»\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: "FROM python:3.13-slim-trixie\nRUN npm install", because: "package.json says the versions" },
    { code: "FROM python:3.13-slim-trixie\nRUN npm ci", because: "the lock file says the versions" },
    { code: "FROM python:3.13-slim-trixie\nRUN npm install -g pyright@1.1.407", because: "a version is asked for" },
    { code: "FROM python:3.13-slim-trixie\nRUN npm install -g @acme/cli@^2", because: "a range is asked for" },
    {
      code: "FROM python:3.13-slim-trixie\nARG V\nRUN npm install -g pyright@$V",
      because: "a variable holds the version",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN npm install ./local", because: "it is a folder" },
    {
      code: "FROM python:3.13-slim-trixie\nRUN npm install git+https://github.com/acme/cli.git",
      because: "it is an address",
    },
    { code: "FROM python:3.13-slim-trixie\nRUN npm install -g npm@latest", because: "it is npm itself" },
    { code: "FROM python:3.13-slim-trixie\nRUN npm run build", because: "nothing is installed" },
  ],
);
