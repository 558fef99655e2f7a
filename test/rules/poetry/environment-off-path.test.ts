import rule from "../../../src/rules/poetry/environment-off-path.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\nCOPY pyproject.toml poetry.lock ./\n";
const install = "RUN poetry install --only main --no-root\n";
const built = `${from}${install}`;
const off = "ENV POETRY_VIRTUALENVS_CREATE=false\n";
const inProject = "ENV POETRY_VIRTUALENVS_IN_PROJECT=1\n";
const path = 'ENV PATH="/app/.venv/bin:$PATH"\n';
const files = { "pyproject.toml": '[tool.poetry.dependencies]\npython = "^3.13"\nflask = "^3"\n', "poetry.lock": "" };

ruleTable(
  rule,
  [
    {
      code: `${built}CMD [«"uvicorn"», "app:app"]`,
      fixed: `${from}${off}${install}CMD ["uvicorn", "app:app"]`,
      message: "`uvicorn` lies in the virtual environment that Poetry makes, which is not on `PATH`.",
      safety: "review",
    },
    {
      code: `${from}RUN pip install poetry==2.2.1 && poetry install\nCMD exec «gunicorn» app:app`,
      fixed: `${from}${off}RUN pip install poetry==2.2.1 && poetry install\nCMD exec gunicorn app:app`,
    },
    {
      code: `${built}CMD [«"python", "app.py"»]`,
      fixed: `${from}${off}${install}CMD ["python", "app.py"]`,
      files,
      message:
        "`python app.py` starts the system's Python, which sees nothing of what Poetry installed into a virtual environment.",
    },
    {
      code: `${from}${inProject}${install}CMD [«"uvicorn"», "app:app"]`,
      fixed: `${from}${inProject}${install}${path}CMD ["uvicorn", "app:app"]`,
    },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /app\n${inProject}RUN poetry install\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv\nCMD [«"uvicorn"», "app:app"]`,
      fixed: `FROM python:3.13 AS build\nWORKDIR /app\n${inProject}RUN poetry install\nFROM python:3.13-slim\nCOPY --from=build /app/.venv /app/.venv\n${path}CMD ["uvicorn", "app:app"]`,
    },
    {
      code: `${from}RUN poetry config virtualenvs.create true\n${install}ENTRYPOINT ["tini", "--", «"celery"», "-A", "app"]`,
      fixed: `${from}RUN poetry config virtualenvs.create true\n${off}${install}ENTRYPOINT ["tini", "--", "celery", "-A", "app"]`,
    },
  ],
  [
    { code: `${from}${off}${install}CMD ["uvicorn", "app:app"]`, because: "no environment is made" },
    {
      code: `${from}RUN poetry config virtualenvs.create false && poetry install\nCMD ["uvicorn", "app:app"]`,
      because: "no environment is made",
    },
    { code: `${built}CMD ["poetry", "run", "uvicorn", "app:app"]`, because: "Poetry finds it" },
    { code: `${from}${inProject}${install}${path}CMD ["uvicorn", "app:app"]`, because: "PATH leads to it" },
    { code: `${built}ENV PATH=/venv/bin:$PATH\nCMD ["uvicorn", "app:app"]`, because: "PATH may lead to it" },
    {
      code: `${from}RUN python -m venv .venv\n${install}CMD ["uvicorn", "app:app"]`,
      because: "the environment that is there is taken",
    },
    { code: `${from}ENV VIRTUAL_ENV=/venv\n${install}CMD ["uvicorn", "app:app"]`, because: "one is active" },
    {
      code: `${from}COPY poetry.toml ./\n${install}CMD ["uvicorn", "app:app"]`,
      files: { ...files, "poetry.toml": "[virtualenvs]\ncreate = false\n" },
      because: "poetry.toml says so",
    },
    { code: `${built}RUN pip install uvicorn==0.38.0\nCMD ["uvicorn", "app:app"]`, because: "it is installed twice" },
    {
      code: `${built}RUN poetry export -o r.txt && pip install -r r.txt\nCMD ["uvicorn", "app:app"]`,
      because: "it is installed by pip",
    },
    {
      code: `${built}CMD . $(poetry env info --path)/bin/activate && exec uvicorn app:app`,
      because: "it is activated",
    },
    { code: `${built}CMD ["python", "app.py"]`, because: "the project may need nothing" },
    { code: `FROM company/base:1\n${install}CMD ["uvicorn", "a:a"]`, because: "the image is not known" },
    {
      code: `FROM python:3.13 AS dev\nRUN poetry install\nFROM python:3.13\nCMD ["uvicorn", "a:a"]`,
      because: "it stays behind",
    },
  ],
);
