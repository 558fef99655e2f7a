import rule from "../../../src/rules/syntax/cd-for-workdir.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN «cd /app»\nRUN make`,
      fixed: `${slim}WORKDIR /app\nRUN make`,
      message: "`cd /app` has no effect: the next instruction starts in the folder of `WORKDIR` again.",
      safety: "review",
    },
    {
      code: `${slim}RUN git clone https://x/y && «cd y»\nRUN make`,
      fixed: `${slim}RUN git clone https://x/y\nWORKDIR y\nRUN make`,
    },
    { code: `${slim}RUN mkdir /y \\\n    && «cd /y»`, fixed: `${slim}RUN mkdir /y\nWORKDIR /y` },
    { code: `${slim}RUN «cd "$APP"»` },
    { code: `${slim}WORKDIR /app\nRUN «cd app»` },
    { code: `${slim}RUN mkdir -p /app && «cd /app»\nWORKDIR /app` },
    { code: `${slim}RUN --network=none «cd /x»` },
    { code: `${slim}ONBUILD RUN «cd /x»` },
  ],
  [
    { code: `${slim}RUN cd /app && make`, because: "make runs there" },
    { code: `${slim}RUN cd /app && make && cd ..`, because: "it leads back" },
    { code: `${slim}RUN cd /app; make; cd /x`, because: "so does this" },
    { code: `${slim}RUN make && cd /`, because: "nobody goes on at the root" },
    { code: `${slim}RUN (cd /app && make)`, because: "the subshell ends" },
    { code: `${slim}RUN test -d /x || cd /y`, because: "it is an alternative" },
    { code: `${slim}RUN echo cd /app`, because: "it is an argument" },
    { code: `${slim}RUN make && cd -`, because: "it goes back" },
  ],
);
