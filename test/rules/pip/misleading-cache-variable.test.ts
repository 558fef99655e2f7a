import rule from "../../../src/rules/pip/misleading-cache-variable.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}ENV «PIP_NO_CACHE_DIR=off»`,
      fixed: `${from}ENV PIP_NO_CACHE_DIR=1`,
      message: "`PIP_NO_CACHE_DIR=off` switches the cache off, as every other value does; `1` says so.",
      safety: "safe",
    },
    { code: `${from}ENV A=b \\\n    «PIP_NO_CACHE_DIR="false"»`, fixed: `${from}ENV A=b \\\n    PIP_NO_CACHE_DIR="1"` },
    { code: `${from}ARG «PIP_NO_CACHE_DIR=0»`, fixed: `${from}ARG PIP_NO_CACHE_DIR=1` },
    { code: `${from}RUN «PIP_NO_CACHE_DIR=no» pip install x`, fixed: `${from}RUN PIP_NO_CACHE_DIR=1 pip install x` },
  ],
  [
    { code: `${from}ENV PIP_NO_CACHE_DIR=1`, because: "it reads as what it does" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=true`, because: "it reads as what it does" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=`, because: "an empty value is ignored" },
    { code: `${from}ARG V\nENV PIP_NO_CACHE_DIR=$V`, because: "the value is not known" },
    { code: `${from}ENV UV_NO_CACHE=0`, because: "uv reads its own variable the right way round" },
    { code: `${from}ENV PIP_NO_INPUT=0`, because: "it is another variable" },
  ],
);
