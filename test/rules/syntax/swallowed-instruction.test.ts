import rule from "../../../src/rules/syntax/swallowed-instruction.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN pip install x \\\n«RUN» pip install y`,
      fixed: `${slim}RUN pip install x\nRUN pip install y`,
      message: "`RUN` belongs to the `RUN` above it, whose last line ends with `\\`.",
      safety: "safe",
    },
    { code: `${slim}RUN a && \\\n    b && \\\n\n«COPY» . .`, fixed: `${slim}RUN a && \\\n    b\n\nCOPY . .` },
    { code: `${slim}RUN a \\\n«COPY» b c \\\nCMD d`, fixed: `${slim}RUN a\nCOPY b c\nCMD d` },
    { code: `${slim}WORKDIR /app \\\n«COPY» x y`, fixed: `${slim}WORKDIR /app\nCOPY x y` },
    { code: `${slim}COPY a b/ \\\n# then\n«ENV» A 1`, fixed: `${slim}COPY a b/\n# then\nENV A 1` },
    {
      code: `${slim}RUN apt-get install -y a \\\n  b; \\\n  «CMD» ["x"]`,
      fixed: `${slim}RUN apt-get install -y a \\\n  b\n  CMD ["x"]`,
    },
  ],
  [
    { code: `${slim}HEALTHCHECK --interval=5s \\\n  CMD curl x`, because: "it is one instruction" },
    { code: `${slim}ONBUILD \\\n  RUN a`, because: "it is the trigger" },
    { code: `${slim}RUN a && \\\n  run b`, because: "it is a program of that name" },
    { code: `${slim}RUN echo "x \\\nRUN b"`, because: "it is quoted" },
    { code: `${slim}RUN printf 'FROM a\\n\\\nRUN b\\n' > D`, because: "it is quoted" },
    { code: `${slim}RUN a \\\n# RUN b\n  c`, because: "it is a comment" },
    { code: `${slim}RUN <<EOF\na \\\nRUN b\nEOF`, because: "it stands in a here-document" },
    { code: `${slim}ENV A=1 \\\n    USER=x`, because: "it is a name" },
    { code: `${slim}RUN a\nRUN b`, because: "nothing is continued" },
  ],
);
