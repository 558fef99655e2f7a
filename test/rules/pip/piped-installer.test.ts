import rule from "../../../src/rules/pip/piped-installer.js";
import { ruleTable } from "../table.js";

const from = "FROM debian:trixie\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «curl -sSL https://bootstrap.pypa.io/get-pip.py | python3»`,
      message: "What `https://bootstrap.pypa.io/get-pip.py` answers is run as it comes; nothing checks it.",
    },
    { code: `${from}RUN «wget -qO- https://install.python-poetry.org | python3 -» && poetry --version` },
    {
      code: `${from}ARG URL\nRUN «curl -L "$URL" | python»`,
      message: "What is downloaded here is run as it comes; nothing checks it.",
    },
    { code: `${from}RUN bash -c "«curl https://x.example.com/i.py | python3 - --yes»"` },
  ],
  [
    {
      code: `${from}RUN curl -O https://bootstrap.pypa.io/get-pip.py && echo "$SUM get-pip.py" | sha256sum -c && python3 get-pip.py`,
      because: "the sum is checked",
    },
    {
      code: `${from}RUN curl https://x.example.com/a.json | python3 -m json.tool`,
      because: "a module reads it as data",
    },
    {
      code: `${from}RUN curl https://x.example.com/a.json | python3 -c 'import sys'`,
      because: "the code is given, and reads data",
    },
    { code: `${from}RUN curl https://x.example.com/a.json | python3 convert.py`, because: "a script reads it as data" },
    { code: `${from}RUN curl https://x.example.com/i.sh | sh`, because: "a shell is another matter" },
    {
      code: `${from}RUN curl https://raw.example.com/python-poetry/poetry/get-poetry.py | python3`,
      because: "that installer is gone, which is another matter",
    },
    { code: `${from}RUN cat install.py | python3`, because: "nothing is downloaded" },
  ],
);
