import rule from "../../../src/rules/pipenv/lock-not-enforced.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nCOPY Pipfile Pipfile.lock ./\n";
const files = { Pipfile: "", "Pipfile.lock": "{}" };

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «pipenv install» --system`,
      fixed: `${from}RUN pipenv install --deploy --system`,
      message: "`pipenv install` makes a lock of its own when Pipfile.lock does not fit the Pipfile.",
      safety: "safe",
    },
    {
      code: `FROM python:3.13-slim\nCOPY . .\nRUN pip install pipenv && «pipenv install» --system`,
      files,
      fixed: `FROM python:3.13-slim\nCOPY . .\nRUN pip install pipenv && pipenv install --deploy --system`,
      safety: "safe",
    },
    {
      code: `FROM python:3.13-slim\nCOPY Pipfile* ./\nRUN «python -m pipenv install»`,
      fixed: `FROM python:3.13-slim\nCOPY Pipfile* ./\nRUN python -m pipenv install --deploy`,
      safety: "review",
    },
    {
      code: `${from}RUN [«"pipenv", "install"», "--system"]`,
      fixed: `${from}RUN ["pipenv", "install", "--deploy", "--system"]`,
    },
    {
      code: `${from}RUN pipenv install --system «--skip-lock»`,
      files,
      message: "`--skip-lock` installs the newest versions that the Pipfile allows, whatever Pipfile.lock says.",
    },
  ],
  [
    { code: `${from}RUN pipenv install --system --deploy`, because: "the check is there" },
    { code: `${from}RUN pipenv install --system --ignore-pipfile`, because: "only the lock file is read" },
    { code: `${from}RUN pipenv sync --system`, because: "`sync` installs what is locked" },
    { code: `${from}RUN pipenv install --system flask`, because: "a package is named" },
    { code: `${from}RUN pipenv lock && pipenv install --system`, because: "the lock file is made anew on purpose" },
    {
      code: "FROM python:3.13-slim\nCOPY . .\nRUN pipenv install --system",
      files: { Pipfile: "" },
      because: "there is no lock file",
    },
    { code: "FROM python:3.13-slim\nCOPY Pipfile ./\nRUN pipenv install --system", because: "no lock file is copied" },
    { code: `${from}ARG OPTS\nRUN pipenv install $OPTS`, because: "the variable may hold the option" },
    { code: `${from}RUN pipenv install --dev`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${from}RUN pip install pipenv`, because: "pip installs pipenv itself" },
  ],
);
