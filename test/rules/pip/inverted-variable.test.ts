import rule from "../../../src/rules/pip/inverted-variable.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}ENV «PIP_NO_COMPILE=1»`,
      fixed: `${from}ENV PIP_NO_COMPILE=0`,
      message:
        "`PIP_NO_COMPILE=1` changes nothing: pip reads this variable the other way round, and only a false value such as `0` does what its name says.",
      safety: "safe",
    },
    {
      code: `${from}ENV A=1 \\\n    # no noise\n    «PIP_NO_WARN_SCRIPT_LOCATION="True"» \\\n    B=2`,
      fixed: `${from}ENV A=1 \\\n    # no noise\n    PIP_NO_WARN_SCRIPT_LOCATION="0" \\\n    B=2`,
    },
    {
      code: `${from}ARG «PIP_NO_BUILD_ISOLATION=yes»`,
      fixed: `${from}ARG PIP_NO_BUILD_ISOLATION=0`,
      safety: "review",
    },
    { code: `${from}ENV «PIP_NO_COMPILE on»`, fixed: `${from}ENV PIP_NO_COMPILE 0` },
    {
      code: `${from}RUN «PIP_NO_COMPILE=1» pip install flask`,
      fixed: `${from}RUN PIP_NO_COMPILE=0 pip install flask`,
    },
    {
      code: `${from}RUN export «PIP_NO_COMPILE='t'» && pip install flask`,
      fixed: `${from}RUN export PIP_NO_COMPILE='0' && pip install flask`,
    },
  ],
  [
    { code: `${from}ENV PIP_NO_COMPILE=0`, because: "this is how it works" },
    { code: `${from}ENV PIP_NO_COMPILE=off`, because: "off does what 0 does" },
    { code: `${from}ENV PIP_NO_COMPILE=`, because: "an empty value is ignored" },
    { code: `${from}ENV PIP_NO_COMPILE=maybe`, because: "what is no boolean is another problem" },
    { code: `${from}ARG X\nENV PIP_NO_COMPILE=$X`, because: "the value is not known" },
    { code: `${from}ENV PIP_NO_DEPS=1 PIP_NO_INPUT=1 PIP_NO_INDEX=1`, because: "these are read the right way round" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=1`, because: "this one takes every boolean" },
    { code: `${from}ARG PIP_NO_COMPILE`, because: "it has no value" },
  ],
);
