import rule from "../../../src/rules/poetry/run-at-start.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}CMD [«"poetry", "run"», "gunicorn", "app:app"]`,
      message: "`poetry run` starts Poetry before `gunicorn`, and stays in the image for nothing else.",
    },
    {
      code: `${from}ENV POETRY_VIRTUALENVS_CREATE=false\nCMD [«"poetry", "run"», "python", "-m", "app"]`,
      fixed: `${from}ENV POETRY_VIRTUALENVS_CREATE=false\nCMD ["python", "-m", "app"]`,
      safety: "review",
    },
    {
      code: `${from}RUN poetry config virtualenvs.create false\nCMD «poetry run» uvicorn app:app`,
      fixed: `${from}RUN poetry config virtualenvs.create false\nCMD uvicorn app:app`,
    },
    {
      code: `${from}ENV PATH="/app/.venv/bin:$PATH"\nENTRYPOINT [«"poetry", "run"», "start"]`,
      fixed: `${from}ENV PATH="/app/.venv/bin:$PATH"\nENTRYPOINT ["start"]`,
    },
    { code: `${from}CMD ["sh", "-c", "alembic upgrade head && «poetry run» gunicorn app:app"]` },
  ],
  [
    { code: `${from}CMD ["gunicorn", "app:app"]`, because: "the server is started by itself" },
    { code: `${from}RUN poetry run python manage.py collectstatic`, because: "the build runs it" },
    { code: `${from}CMD ["poetry", "run", "x"]`, path: "Dockerfile.dev", because: "the file is for development" },
    {
      code: `FROM python:3.13-slim AS test\nCMD ["poetry", "run", "pytest"]\n${from}CMD ["app"]`,
      because: "the stage for tests does not ship",
    },
    { code: `${from}CMD ["poetry", "run", "a"]\nCMD ["b"]`, because: "the later CMD counts" },
    { code: `${from}CMD ["uv", "run", "app"]`, because: "that is another tool" },
  ],
);
