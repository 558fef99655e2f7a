import rule from "../../../src/rules/pip/development-requirements.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const start = '\nCMD ["gunicorn", "-b", ":8000", "app:app"]';

ruleTable(
  rule,
  [
    {
      code: `${from}COPY . .\nRUN pip install -r requirements.txt -r «requirements-dev.txt»${start}`,
      message: "`requirements-dev.txt` brings what only development needs into the image that ships.",
    },
    { code: `${from}COPY . .\nRUN pip install -r «requirements/test.txt»${start}` },
    { code: `${from}COPY . .\nRUN uv pip install --system -r «dev-requirements.txt»${start}` },
    { code: `${from}RUN pip install -r requirements.txt -r «dev-requirements.txt»\nENTRYPOINT ["/run.sh"]` },
    {
      code: `${from}COPY . .\nRUN pip install «".[dev]"»${start}`,
      message: "The extra `dev` brings what only development needs into the image that ships.",
    },
  ],
  [
    { code: `${from}COPY . .\nRUN pip install -r requirements.txt${start}`, because: "it is what the program needs" },
    { code: `${from}COPY . .\nRUN pip install .[postgres]${start}`, because: "the extra is one of the program" },
    { code: `${from}RUN pip install "celery[pytest]"${start}`, because: "another package's extra is for that package" },
    {
      code: "FROM python:3.13-slim AS app\nFROM app AS test\nCOPY . .\nRUN pip install -r requirements-dev.txt\nCMD python app.py",
      because: "the stage is for tests",
    },
    {
      code: "FROM python:3.13-slim AS development\nCOPY . .\nRUN pip install -r requirements-dev.txt\nFROM development AS app\nCMD python app.py",
      because: "the stage that it stands in is for development",
    },
    {
      code: `${from}COPY . .\nRUN pip install -r requirements-dev.txt${start}`,
      path: "Dockerfile.test",
      because: "the file is for tests",
    },
    {
      code: `${from}COPY . .\nRUN pip install -r requirements-dev.txt\nCMD ["pytest"]`,
      because: "the image runs tests",
    },
    {
      code: `${from}COPY . .\nARG DEV\nRUN if [ -n "$DEV" ]; then pip install -r requirements-dev.txt; fi${start}`,
      because: "it is done on demand",
    },
    {
      code: `${from}COPY . .\nRUN pip install -r requirements.txt -r requirements-dev.txt`,
      because: "nothing is started: it is a base, or there to be worked with",
    },
    {
      code: `${from}COPY . .\nRUN pip install -r requirements-dev.txt\nCMD ["python", "manage.py", "runserver", "0:80"]`,
      because: "a development server is started",
    },
    {
      code: "FROM debian:trixie\nRUN git clone https://example.com/x /x && pip install -r /x/test-requirements.txt\nENTRYPOINT hack/dind",
      because: "nothing but tests is installed",
    },
    {
      code: `${from}COPY . .\nRUN pip install -c constraints-dev.txt flask${start}`,
      because: "constraints install nothing",
    },
  ],
);
