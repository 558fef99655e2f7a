import rule from "../../../src/rules/poetry/removed-installer.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const old = "https://raw.githubusercontent.com/python-poetry/poetry/master/get-poetry.py";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN curl -sSL «${old}» | python`,
      message: `\`${old}\` is gone: the download answers with an error page.`,
    },
    {
      code: `${from}RUN curl -sSL «"https://raw.githubusercontent.com/sdispater/poetry/master/get-poetry.py"» -o get-poetry.py && python get-poetry.py`,
    },
    { code: `${from}RUN wget -qO- «${old}» | python3 - --yes` },
    { code: `${from}ADD «${old}» /tmp/` },
    {
      code: `${from}ENV POETRY_VERSION=1.8.5 POETRY_HOME=/opt/poetry\nRUN curl -sSL «${old}» | python -`,
      fixed: `${from}ENV POETRY_VERSION=1.8.5 POETRY_HOME=/opt/poetry\nRUN curl -sSL https://install.python-poetry.org | python -`,
      safety: "review",
    },
    {
      code: `${from}RUN curl -sSL «https://raw.githubusercontent.com/python-poetry/poetry/1.1.15/get-poetry.py» | python`,
      level: "warning",
    },
    { code: `${from}ARG U=${old}\nRUN curl -sSL «$U» | python` },
  ],
  [
    { code: `${from}RUN curl -sSL https://install.python-poetry.org | python3 -`, because: "the installer is there" },
    { code: `${from}RUN pip install poetry==2.1.3`, because: "pip installs it" },
    { code: `${from}# get-poetry.py\nRUN pip install poetry==2.1.3`, because: "a comment names it" },
    { code: `${from}COPY get-poetry.py /tmp/\nRUN python /tmp/get-poetry.py`, because: "the project has a copy" },
    { code: `${from}RUN rm -f get-poetry.py`, because: "nothing is downloaded" },
    { code: `${from}RUN curl -O https://mirror.example.com/get-poetry.py`, because: "a mirror may have kept it" },
    { code: `${from}RUN echo ${old}`, because: "the words are arguments of another program" },
  ],
);
