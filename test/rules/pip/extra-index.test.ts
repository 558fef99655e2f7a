import rule from "../../../src/rules/pip/extra-index.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install --extra-index-url «https://pypi.example.com/simple» x`,
      message:
        "`pypi.example.com` is asked beside the main index: either may answer for any package, and the higher version wins.",
    },
    { code: `${from}ENV «PIP_EXTRA_INDEX_URL="https://pypi.org/simple https://pypi.example.com/simple"»` },
    { code: `${from}RUN pip config set global.extra-index-url «https://pypi.example.com/simple»` },
    {
      code: `${from}COPY requirements requirements\nRUN pip install -r «requirements/prod.txt»`,
      files: {
        "requirements/prod.txt": "-r base.txt\nflask==3.1.0\n",
        "requirements/base.txt": "--extra-index-url https://pypi.example.com/simple\nx==1\n",
      },
      message:
        "`requirements/base.txt` asks `pypi.example.com` beside the main index (line 1): either may answer for any package.",
    },
    {
      code: `${from}RUN uv pip install --system --index-strategy unsafe-best-match --extra-index-url «https://pypi.example.com/simple» x`,
    },
  ],
  [
    { code: `${from}RUN pip install -i https://pypi.example.com/simple x`, because: "there is one index" },
    {
      code: `${from}RUN pip install --extra-index-url https://download.pytorch.org/whl/cpu torch`,
      because: "everybody may fetch these wheels",
    },
    {
      code: `${from}RUN uv pip install --system --extra-index-url https://pypi.example.com/simple x`,
      because: "uv stops at the first index that has the package",
    },
    {
      code: `${from}ENV UV_EXTRA_INDEX_URL=https://pypi.example.com/simple`,
      because: "uv stops at the first index that has the package",
    },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r requirements.txt`,
      files: { "requirements.txt": "--extra-index-url https://download.pytorch.org/whl/cpu\ntorch==2.6.0\n" },
      because: "everybody may fetch these wheels",
    },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r requirements.txt`,
      files: { "requirements.txt": "--index-url https://pypi.example.com/simple\nx==1\n" },
      because: "the file names one index",
    },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r requirements.txt`,
      files: {
        "requirements.txt": "flask==3.1.0\n",
        "dev/requirements.txt": "--extra-index-url https://pypi.example.com/simple\n",
      },
      because: "another file than the one that is installed names it",
    },
    { code: `${from}ARG I\nRUN pip install --extra-index-url $I x`, because: "the address is not known" },
    {
      code: `${from}RUN pip install --extra-index-url http://devpi:3141/simple x`,
      because: "the host is one of the build's own network",
    },
    { code: `${from}RUN echo --extra-index-url https://pypi.example.com/simple`, because: "it is no install" },
  ],
);
