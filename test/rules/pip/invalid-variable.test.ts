import rule from "../../../src/rules/pip/invalid-variable.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const install = "\nRUN pip install flask";

ruleTable(
  rule,
  [
    {
      code: `${from}ENV «PIP_ROOT_USER_ACTION=1»${install}`,
      fixed: `${from}ENV PIP_ROOT_USER_ACTION=ignore${install}`,
      message: "pip stops at `PIP_ROOT_USER_ACTION=1`: it takes only `warn` and `ignore`.",
      safety: "safe",
    },
    {
      code: `${from}ENV A=b «PIP_ROOT_USER_ACTION="ignored"»${install}`,
      fixed: `${from}ENV A=b PIP_ROOT_USER_ACTION="ignore"${install}`,
    },
    { code: `${from}ENV «PIP_ROOT_USER_ACTION=none»${install}` },
    {
      code: `${from}ARG «PIP_PYTHON_VERSION=3.13»${install}`,
      message:
        "pip stops at `PIP_PYTHON_VERSION=3.13`: it reads this as `--python-version`, which an install into this image does not take.",
    },
    {
      code: `${from}RUN «PIP_NO_CACHE_DIR=/tmp» pip install flask`,
      message: "pip stops at `PIP_NO_CACHE_DIR=/tmp`: it takes only words for yes and no, such as `1`.",
    },
    { code: `FROM python:3.13 AS a\nENV «PIP_NO_CACHE_DIR=never»\nFROM a${install}` },
  ],
  [
    { code: `${from}ENV PIP_ROOT_USER_ACTION=ignore${install}`, because: "pip takes the value" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=off${install}`, because: "off is a word for no" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=${install}`, because: "an empty value is ignored" },
    { code: `${from}ENV PIP_ROOT_USER_ACTION=1\nRUN true`, because: "pip is not run" },
    {
      code: `ARG PIP_PYTHON_VERSION=3.13\n${from}RUN pip install flask`,
      because: "an argument before FROM is not seen by pip",
    },
    { code: `${from}ARG V\nENV PIP_ROOT_USER_ACTION=$V${install}`, because: "the value is not known" },
    {
      code: `${from}ENV PIP_PYTHON_VERSION=3.13\nRUN pip install --target /lambda --only-binary=:all: flask`,
      because: "an install into a folder takes the option",
    },
    {
      code: `${from}ENV PIP_ROOT_USER_ACTION=1 PIP_ROOT_USER_ACTION=ignore\nRUN uv pip install --system flask`,
      because: "uv does not read it",
    },
  ],
);
