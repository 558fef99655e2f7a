import rule from "../../../src/rules/pip/development-requirements.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}COPY . .\nRUN pip install -r requirements.txt -r «requirements-dev.txt»`,
      message: "`requirements-dev.txt` brings what only development needs into the image that ships.",
    },
    { code: `${from}COPY . .\nRUN pip install -r «requirements/test.txt»` },
    { code: `${from}COPY . .\nRUN uv pip install --system -r «dev-requirements.txt»` },
    {
      code: `${from}COPY . .\nRUN pip install «".[dev]"»`,
      message: "The extra `dev` brings what only development needs into the image that ships.",
    },
  ],
  [
    { code: `${from}COPY . .\nRUN pip install -r requirements.txt`, because: "it is what the program needs" },
    { code: `${from}COPY . .\nRUN pip install .[postgres]`, because: "the extra is one of the program" },
    { code: `${from}RUN pip install "celery[pytest]"`, because: "another package's extra is for that package" },
    {
      code: "FROM python:3.13-slim AS app\nFROM app AS test\nCOPY . .\nRUN pip install -r requirements-dev.txt",
      because: "the stage is for tests",
    },
    {
      code: "FROM python:3.13-slim AS development\nCOPY . .\nRUN pip install -r requirements-dev.txt\nFROM development AS app",
      because: "the stage that it stands in is for development",
    },
    {
      code: `${from}COPY . .\nRUN pip install -r requirements-dev.txt`,
      path: "Dockerfile.test",
      because: "the file is for tests",
    },
    {
      code: `${from}COPY . .\nRUN pip install -r requirements-dev.txt\nCMD ["pytest"]`,
      because: "the image runs tests",
    },
    {
      code: `${from}COPY . .\nARG DEV\nRUN if [ -n "$DEV" ]; then pip install -r requirements-dev.txt; fi`,
      because: "it is done on demand",
    },
    { code: `${from}COPY . .\nRUN pip install -c constraints-dev.txt flask`, because: "constraints install nothing" },
  ],
);
