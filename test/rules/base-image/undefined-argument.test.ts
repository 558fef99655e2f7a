import rule from "../../../src/rules/base-image/undefined-argument.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «python:$VERSION»",
      message: "`VERSION` is not declared: no `ARG VERSION` stands before the first `FROM`.",
    },
    {
      code: "FROM python:3.13 AS build\nARG VERSION=3.13\nFROM «python:${VERSION}-slim»",
      message: "`VERSION` is declared inside a stage only, where no `FROM` can see it.",
    },
    { code: "ARG A=1\nFROM «${B}»" },
    { code: "FROM «$REGISTRY/python:$VERSION»" },
  ],
  [
    { code: "ARG VERSION=3.13\nFROM python:$VERSION", because: "it is declared" },
    { code: "ARG VERSION\nFROM python:$VERSION", because: "the build gives its value" },
    { code: "FROM python:${VERSION:-3.13}", because: "it has a value of its own" },
    { code: "FROM --platform=$BUILDPLATFORM python:3.13", because: "BuildKit sets it" },
    { code: "FROM base-$TARGETARCH", because: "BuildKit sets it" },
    { code: "FROM python:3.13", because: "there is no variable" },
    { code: "FROM python:$VERSION", path: "Dockerfile.template", because: "something else puts the value in" },
    { code: "ARG A=3.13\nARG VERSION=$A\nFROM python:${VERSION}-slim", because: "it is declared" },
  ],
);
