import rule from "../../../src/rules/pip/index-credentials.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install -i «https://me:pass@pypi.example.com/simple» x`,
      message: "The password for `pypi.example.com` stands in the file, and in the image's history.",
    },
    { code: `${from}ENV «PIP_EXTRA_INDEX_URL=https://me:pass@pypi.example.com/simple»` },
    { code: `${from}ARG «UV_INDEX_URL=https://me:pass@pypi.example.com/simple»` },
    {
      code: `${from}ARG TOKEN\nRUN pip install --extra-index-url «"https://me:\${TOKEN}@pypi.example.com/simple"» x`,
      message:
        "The password for `the index` comes from `TOKEN`: everyone who has the image can read it in its history.",
    },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r «requirements.txt»`,
      files: { "requirements.txt": "--index-url https://me:pass@pypi.example.com/simple\n" },
      message:
        "The password for `pypi.example.com` stands in `requirements.txt`, line 1, which everyone with the repository or the image can read.",
    },
    {
      code: `${from}ARG USER_NAME=ci\nARG PASS\nRUN pip config set global.index-url «https://\${USER_NAME}:\${PASS}@pypi.example.com/simple»`,
      message: "The password for `the index` comes from `PASS`: everyone who has the image can read it in its history.",
    },
    { code: `${from}ARG U\nARG P\nENV «PIP_INDEX_URL=https://$U:$P@pypi.example.com/simple»` },
    { code: `${from}RUN pip config set global.index-url «https://me:pass@pypi.example.com/simple»` },
    { code: `${from}RUN uv pip install --index «https://abcdefghij0123456789@pypi.example.com/simple» x` },
  ],
  [
    { code: `${from}RUN pip install -i https://pypi.example.com/simple x`, because: "there is no password" },
    { code: `${from}RUN pip install -i https://me@pypi.example.com/simple x`, because: "a name is no password" },
    {
      code: `${from}RUN pip install -i https://pypi.example.com/@scope/simple x`,
      because: "the sign stands in the path",
    },
    {
      code: `${from}RUN --mount=type=secret,id=t,env=TOKEN pip install -i "https://me:$TOKEN@pypi.example.com/simple" x`,
      because: "the secret is mounted",
    },
    {
      code: `${from}RUN --mount=type=secret,id=t TOKEN=$(cat /run/secrets/t) && pip install -i "https://me:$TOKEN@pypi.example.com/simple" x`,
      because: "the secret is read from a mount",
    },
    {
      code: `${from}RUN pip install -i "https://me:$(cat /x)@pypi.example.com/simple" x`,
      because: "what the command prints is not known",
    },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r requirements.txt`,
      files: { "requirements.txt": "--index-url https://${USER}:${TOKEN}@pypi.example.com/simple\n" },
      because: "the file leaves the password to variables",
    },
    { code: `${from}ARG PIP_INDEX_URL`, because: "it has no value here" },
    {
      code: `${from}RUN pip install -i https://me:<password>@pypi.example.com/simple x`.replace(
        "<password>",
        "{password}",
      ),
      because: "it is a place to fill in",
    },
    { code: `${from}RUN pip install --trusted-host me:80 x`, because: "a host and its port are no password" },
  ],
);
