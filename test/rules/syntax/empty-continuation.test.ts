import rule from "../../../src/rules/syntax/empty-continuation.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN a && \\\n«»\n    b`,
      fixed: `${slim}RUN a && \\\n    b`,
      message: "This empty line stands in the middle of `RUN`, which goes on behind it.",
      safety: "safe",
    },
    { code: `${slim}RUN a && \\\n«»  \n\n    b && \\\n\n    c`, fixed: `${slim}RUN a && \\\n    b && \\\n    c` },
    { code: `${slim}ENV A=1 \\\n«»\n    # why\n\n    B=2`, fixed: `${slim}ENV A=1 \\\n    # why\n    B=2` },
    { code: `${slim}RUN a \\\n«»\n  <<EOF\n\nb\nEOF`, fixed: `${slim}RUN a \\\n  <<EOF\n\nb\nEOF` },
  ],
  [
    { code: `${slim}RUN a && \\\n    b\n\nRUN c`, because: "it stands between instructions" },
    { code: `${slim}RUN a && \\\n    # b\n    c`, because: "it is a comment" },
    { code: `${slim}RUN <<EOF\na\n\nb\nEOF`, because: "it belongs to a here-document" },
    { code: `${slim}RUN a \\\n\n`, because: "nothing follows" },
    { code: `${slim}RUN a &&     b`, because: "there is one line" },
  ],
);
