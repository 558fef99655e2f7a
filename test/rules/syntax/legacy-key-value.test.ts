import rule from "../../../src/rules/syntax/legacy-key-value.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}ENV «PYTHONUNBUFFERED 1»`,
      fixed: `${from}ENV PYTHONUNBUFFERED=1`,
      message: "`ENV PYTHONUNBUFFERED …` is the old form; write `PYTHONUNBUFFERED=…`.",
      safety: "safe",
    },
    {
      code: `${from}LABEL «maintainer Jane Doe <jane@example.com>»`,
      fixed: `${from}LABEL maintainer="Jane Doe <jane@example.com>"`,
      message: "`LABEL maintainer …` is the old form; write `maintainer=…`.",
    },
    { code: `${from}LABEL «maintainer  "Jane Doe"»`, fixed: `${from}LABEL maintainer="Jane Doe"` },
    { code: `${from}ENV «PATH /opt/x:$PATH»`, fixed: `${from}ENV PATH=/opt/x:$PATH` },
    { code: `${from}ENV «ARGS --a $A --b \${B:-x}»`, fixed: `${from}ENV ARGS="--a $A --b \${B:-x}"` },
    { code: `${from}ENV «ARGS say "a  b" 'c $d'»`, fixed: `${from}ENV ARGS="say a  b c \\$d"` },
    { code: `${from}ENV «ARGS a\\ b "\\$c" \\"d»`, fixed: `${from}ENV ARGS="a b \\$c \\"d"` },
    {
      code: `${from}ENV «ARGS a \\\n    # why\n    b»\nUSER x`,
      fixed: `${from}ENV ARGS="a \\\n    # why\n    b"\nUSER x`,
    },
    { code: `${from}ONBUILD ENV «A b»`, fixed: `${from}ONBUILD ENV A=b` },
    { code: `${from}ENV «ARGS \\\n    a \\\n    b»` },
    {
      code: `${from}ENV «PYTHONUNBUFFERED 1 \\\n    PIP_NO_INPUT 1»`,
      level: "warning",
      message:
        "Without an equals sign, all that follows is the value of `PYTHONUNBUFFERED`: `PIP_NO_INPUT` is not set.",
    },
    {
      code: `${from}ENV «PATH ="/opt/x:$PATH"»`,
      fixed: `${from}ENV PATH="/opt/x:$PATH"`,
      level: "warning",
      safety: "review",
      message: "The blank before the equals sign makes it part of the value of `PATH`.",
    },
    { code: `${from}LABEL «license = MIT or BSD»`, fixed: `${from}LABEL license="MIT or BSD"`, level: "warning" },
  ],
  [
    { code: `${from}ENV PYTHONUNBUFFERED=1`, because: "the equals sign is there" },
    { code: `${from}ENV A=1 B="2 3"`, because: "several names can stand beside each other" },
    { code: `${from}LABEL maintainer="Jane Doe"`, because: "the equals sign is there" },
    { code: `${from}LABEL "a b"="c d"`, because: "a quoted name takes an equals sign too" },
    { code: `${from}ARG VERSION`, because: "an argument may have no value" },
    { code: `${from}ARG VERSION=1`, because: "the equals sign is there" },
    { code: `${from}RUN export A 1`, because: "it is no instruction" },
    { code: `${from}ENV A="b c" \\\n    # ENV D e\n    F=g`, because: "a comment sets nothing" },
    { code: `${from}MAINTAINER Jane Doe`, because: "it takes no name" },
    { code: `${from}EXPOSE 80 81`, because: "ports are no pairs" },
    { code: `${from}ENV A="x y" \\\n    B=z`, because: "both have their equals sign" },
    { code: `${from}RUN <<EOF\nENV A b\nEOF`, because: "the text of a here-document is no instruction" },
    { code: `# ENV A b\n${from}`, because: "it is a comment" },
  ],
);
