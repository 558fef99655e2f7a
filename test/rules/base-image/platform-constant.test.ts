import rule from "../../../src/rules/base-image/platform-constant.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «--platform=linux/amd64» python:3.13-slim",
      message:
        "`--platform=linux/amd64` is written out, so the image is built for that platform whatever is asked for.",
    },
    { code: "FROM «--platform=linux/amd64» python:3.13 AS build\nFROM python:3.13-slim" },
    { code: "FROM «--platform=arm64» python:3.13 AS app" },
  ],
  [
    { code: "FROM --platform=$BUILDPLATFORM python:3.13", because: "it is a variable" },
    { code: "ARG P=linux/amd64\nFROM --platform=${P} python:3.13", because: "it is a variable" },
    { code: "FROM python:3.13", because: "there is no flag" },
    {
      code: "FROM --platform=linux/amd64 python:3.13 AS a\nFROM --platform=linux/arm64 python:3.13 AS b",
      because: "each platform has its stage",
    },
    { code: "FROM --platform=linux/amd64 python:3.13 AS build-amd64", because: "the stage is named for it" },
    {
      code: "FROM --platform=linux/arm64/v8 python:3.13",
      path: "docker/Dockerfile.aarch64",
      because: "the file is named for it",
    },
  ],
);
