import rule from "../../../src/rules/base-image/platform-redundant.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM «--platform=$TARGETPLATFORM» python:3.13-slim AS app",
      fixed: "FROM python:3.13-slim AS app",
      message: "`--platform=$TARGETPLATFORM` is what every `FROM` does without it.",
      safety: "safe",
    },
    { code: "FROM «--platform=${TARGETPLATFORM}»   python:3.13", fixed: "FROM python:3.13" },
  ],
  [
    { code: "FROM --platform=$BUILDPLATFORM python:3.13", because: "the builder's platform is another one" },
    { code: "FROM --platform=linux/$TARGETARCH python:3.13", because: "it is put together" },
    { code: "FROM --platform=${TARGETPLATFORM:-linux/amd64} python:3.13", because: "it says more" },
    { code: "FROM python:3.13", because: "there is no flag" },
  ],
);
