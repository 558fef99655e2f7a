import rule from "../../../src/rules/copy/many-without-directory.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}COPY a.py b.py «/srv/code»\n`,
      fixed: `${base}COPY a.py b.py /srv/code/\n`,
      message: "`COPY` has 2 sources, but `/srv/code` does not end with `/`.",
      level: "error",
      safety: "safe",
    },
    { code: `${base}ADD a.py b.py c.py «code»\n`, fixed: `${base}ADD a.py b.py c.py code/\n` },
    { code: `${base}COPY ["a.py", "b.py", «"/code"»]\n`, fixed: `${base}COPY ["a.py", "b.py", "/code/"]\n` },
    {
      code: `${base}COPY a.py b.py «"/mycode"»\n`,
      fixed: `${base}COPY a.py b.py "/mycode/"\n`,
    },
    { code: `${base}ARG TO=/code\nCOPY a.py b.py «$TO»\n`, fixed: `${base}ARG TO=/code\nCOPY a.py b.py $TO/\n` },
    {
      code: `${base}WORKDIR /app\nCOPY a.py b.py «/app»\n`,
      fixed: `${base}WORKDIR /app\nCOPY a.py b.py /app/\n`,
      level: "info",
    },
    {
      code: `${base}RUN mkdir /data\nCOPY a b «/data»\n`,
      fixed: `${base}RUN mkdir /data\nCOPY a b /data/\n`,
      level: "info",
    },
    { code: `${base}COPY a b «/usr/local/bin»\n`, fixed: `${base}COPY a b /usr/local/bin/\n`, level: "info" },
    {
      code: `${base}COPY --chown=1:1 a.py \\\n  b.py \\\n  «/code»\n`,
      fixed: `${base}COPY --chown=1:1 a.py \\\n  b.py \\\n  /code/\n`,
    },
  ],
  [
    { code: `${base}COPY a.py b.py /code/\n`, because: "it ends with a slash" },
    { code: `${base}COPY a.py b.py .\n`, because: "the dot is a folder" },
    { code: `${base}COPY a.py b.py ./\n`, because: "it ends with a slash" },
    { code: `${base}COPY a.py b.py ..\n`, because: "two dots are a folder" },
    { code: `${base}COPY a.py b.py /code/.\n`, because: "the dot is a folder" },
    { code: `${base}COPY a.py /code\n`, because: "there is one source" },
    { code: `${base}COPY *.py /code\n`, because: "the pattern may match one file" },
    { code: `${base}COPY a.py b.py $TO\n`, because: "nobody knows how it ends" },
    { code: `${base}COPY --from=build --chown=1:1 /a /code\n`, because: "flags are no sources" },
    { code: `${base}COPY ["a b.py", "/code"]\n`, because: "the blank belongs to the name" },
  ],
);
