import rule from "../../../src/rules/syntax/label-schema.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}LABEL «org.label-schema.vcs-url»=https://x`,
      fixed: `${slim}LABEL org.opencontainers.image.source=https://x`,
      message: "`org.label-schema.vcs-url`: the OCI's names have taken the place of label-schema.org's.",
      safety: "safe",
    },
    {
      code: `${slim}LABEL «org.label-schema.name»="a" \\\n      org.label-schema.schema-version="1.0" \\\n      org.label-schema.version=$V`,
      fixed: `${slim}LABEL org.opencontainers.image.title="a" \\\n      org.label-schema.schema-version="1.0" \\\n      org.opencontainers.image.version=$V`,
    },
    {
      code: `${slim}LABEL «"org.label-schema.url"»="https://x"`,
      fixed: `${slim}LABEL "org.opencontainers.image.url"="https://x"`,
    },
    {
      code: `${slim}LABEL «org.label-schema.vendor» Example`,
      fixed: `${slim}LABEL org.opencontainers.image.vendor Example`,
    },
    { code: `${slim}LABEL «org.label-schema.name»=a org.opencontainers.image.title=a` },
  ],
  [
    { code: `${slim}LABEL org.opencontainers.image.title=a`, because: "it is the OCI's name" },
    { code: `${slim}LABEL org.label-schema.schema-version=1.0`, because: "it has no successor" },
    { code: `${slim}LABEL description="org.label-schema.name"`, because: "it is a value" },
    { code: `${slim}ENV A=org.label-schema.name`, because: "it is no label" },
    { code: `${slim}LABEL $X=1`, because: "the name is not known" },
    { code: `${slim}LABEL org.label-schema.docker.cmd="run"`, because: "it has no successor" },
  ],
);
