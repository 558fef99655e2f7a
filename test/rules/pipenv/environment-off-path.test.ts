import rule from "../../../src/rules/pipenv/environment-off-path.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\nCOPY Pipfile Pipfile.lock ./\n";
const inProject = "ENV PIPENV_VENV_IN_PROJECT=1\n";
const path = 'ENV PATH="/app/.venv/bin:$PATH"\n';

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pipenv install --deploy\nCMD [«"gunicorn"», "app:app"]`,
      fixed: `${from}RUN pipenv install --system --deploy\nCMD ["gunicorn", "app:app"]`,
      message: "`gunicorn` lies in the virtual environment that pipenv makes, which is not on `PATH`.",
      safety: "review",
    },
    {
      code: `${from}RUN pip install pipenv && pipenv sync\nCMD «celery» -A app worker`,
      fixed: `${from}RUN pip install pipenv && pipenv sync --system\nCMD celery -A app worker`,
    },
    {
      code: `${from}${inProject}RUN pipenv sync\nCMD [«"python", "-m", "uvicorn"», "app:app"]`,
      fixed: `${from}${inProject}RUN pipenv sync\n${path}CMD ["python", "-m", "uvicorn", "app:app"]`,
    },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /app\n${inProject}RUN pipenv install\nFROM python:3.13-slim\nCOPY --from=build /app /app\nCMD [«"flask"», "run"]`,
      fixed: `FROM python:3.13 AS build\nWORKDIR /app\n${inProject}RUN pipenv install\nFROM python:3.13-slim\nCOPY --from=build /app /app\n${path}CMD ["flask", "run"]`,
    },
    {
      code: `${from}ENV PIPENV_VENV_IN_PROJECT=0\nRUN pipenv install flask==3.1.2\nCMD [«"flask"», "run"]`,
      fixed: `${from}ENV PIPENV_VENV_IN_PROJECT=0\nRUN pipenv install --system flask==3.1.2\nCMD ["flask", "run"]`,
    },
  ],
  [
    {
      code: `${from}RUN pipenv install --system --deploy\nCMD ["gunicorn", "a:a"]`,
      because: "it is the system's Python",
    },
    { code: `${from}ENV PIPENV_SYSTEM=1\nRUN pipenv install\nCMD ["gunicorn", "a:a"]`, because: "a variable says so" },
    { code: `${from}RUN pipenv sync\nCMD ["pipenv", "run", "gunicorn", "a:a"]`, because: "pipenv finds it" },
    { code: `${from}${inProject}RUN pipenv sync\n${path}CMD ["gunicorn", "a:a"]`, because: "PATH leads to it" },
    {
      code: `${from}${inProject}RUN pipenv sync\nCMD ["/app/.venv/bin/gunicorn", "a:a"]`,
      because: "the path is given",
    },
    {
      code: `${from}RUN pipenv requirements > r.txt && pip install -r r.txt\nCMD ["gunicorn", "a:a"]`,
      because: "pip installs it",
    },
    {
      code: `${from}RUN pipenv requirements > r.txt && pip install -r r.txt && pipenv sync\nCMD ["gunicorn", "a:a"]`,
      because: "pip installs it too",
    },
    {
      code: `${from}ENV VIRTUAL_ENV=/v PATH=/v/bin:$PATH\nRUN pipenv sync\nCMD ["gunicorn", "a:a"]`,
      because: "one is active",
    },
    { code: `${from}RUN pipenv sync\nCMD ["bash"]`, because: "nothing of it is started" },
    { code: `FROM company/base\nRUN pipenv sync\nCMD ["gunicorn", "a:a"]`, because: "the image is not known" },
  ],
);
