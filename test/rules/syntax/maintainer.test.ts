import rule from "../../../src/rules/syntax/maintainer.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

const label = "LABEL org.opencontainers.image.authors";

ruleTable(
  rule,
  [
    {
      code: `${slim}«MAINTAINER» Ada <a@x.org>`,
      fixed: `${slim}${label}="Ada <a@x.org>"`,
      message: "`MAINTAINER` has been deprecated since Docker 1.13.",
      safety: "safe",
    },
    {
      code: `${slim}«maintainer» "Ada, Bob"\nUSER x`,
      fixed: `${slim}${label.replace("LABEL", "label")}="Ada, Bob"\nUSER x`,
    },
    { code: `${slim}«MAINTAINER» 'Ada'`, fixed: `${slim}${label}="Ada"` },
    { code: `${slim}«MAINTAINER» Ada "the" Great` },
    { code: `${slim}«MAINTAINER» $WHO` },
  ],
  [
    { code: `${slim}LABEL maintainer="Ada"`, because: "a label is fine" },
    { code: `${slim}${label}="Ada"`, because: "this is what it should be" },
    { code: `${slim}# MAINTAINER Ada`, because: "it is a comment" },
    { code: `${slim}RUN echo MAINTAINER`, because: "it is an argument" },
    { code: `${slim}RUN <<EOF\nMAINTAINER x\nEOF`, because: "it stands in a here-document" },
  ],
);
