import rule from "../../../src/rules/npm/yarn-cache-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM node:22\nRUN «yarn install»",
      fixed: "FROM node:22\nRUN yarn install && yarn cache clean",
      message: "`yarn install` keeps everything that it downloads in this layer.",
      safety: "safe",
    },
    {
      code: "FROM node:22\nRUN «yarn install» --frozen-lockfile \\\n    && yarn build",
      fixed: "FROM node:22\nRUN yarn install --frozen-lockfile \\\n    && yarn build \\\n    && yarn cache clean",
    },
    {
      code: "FROM node:22 AS build\nRUN «yarn install»\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM node:22 AS build\nRUN yarn install && yarn cache clean\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
    // There is no yarn left to call.
    { code: "FROM node:22\nRUN «yarn install» && apt-get -yq remove nodejs npm yarn && apt-get clean" },
  ],
  [
    { code: "FROM node:22\nRUN yarn install && yarn cache clean", because: "the cache is emptied" },
    {
      code: "FROM node:22\nRUN --mount=type=cache,target=/root/.yarn yarn install",
      because: "the cache lies in a mount",
    },
    { code: "FROM node:22\nRUN yarn install && rm -rf /usr/local/share/.cache", because: "the folder is removed" },
    { code: "FROM node:22\nCOPY .yarnrc.yml .\nRUN yarn install", because: "newer Yarn keeps its cache elsewhere" },
    { code: "FROM node:22\nRUN yarn build", because: "nothing is installed" },
  ],
);
