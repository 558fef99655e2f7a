import rule from "../../../src/rules/uv/environment-off-path.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\n";
const built = `${from}RUN uv sync --locked\n`;
const builder = "FROM python:3.13 AS build\nWORKDIR /app\nRUN uv sync --locked\n";
const path = 'ENV PATH="/app/.venv/bin:$PATH"\n';

ruleTable(
  rule,
  [
    {
      code: `${built}CMD [«"uvicorn"», "app:app"]`,
      fixed: `${built}${path}CMD ["uvicorn", "app:app"]`,
      message: "`uvicorn` lies in `/app/.venv/bin`, which is not on `PATH`.",
      safety: "review",
    },
    {
      code: `${builder}ENV PATH="/app/.venv/bin:$PATH"\n${from}COPY --from=build /app/.venv /app/.venv\n# start\nCMD exec «gunicorn» app:app`,
      fixed: `${builder}ENV PATH="/app/.venv/bin:$PATH"\n${from}COPY --from=build /app/.venv /app/.venv\n${path}# start\nCMD exec gunicorn app:app`,
    },
    {
      code: `${builder}${from}COPY --from=build /app /app\nENTRYPOINT ["tini", "--", «"celery"», "-A", "app", "worker"]`,
      fixed: `${builder}${from}COPY --from=build /app /app\n${path}ENTRYPOINT ["tini", "--", "celery", "-A", "app", "worker"]`,
    },
    {
      code: `${built}CMD [«"python", "-m", "uvicorn"», "app:app"]`,
      fixed: `${built}${path}CMD ["python", "-m", "uvicorn", "app:app"]`,
      message:
        "`python -m uvicorn` starts the system's Python, which sees nothing of what uv installed in `/app/.venv`.",
    },
    {
      code: `${from}COPY . .\nRUN uv sync --locked\nCMD [«"python", "app.py"»]`,
      fixed: `${from}COPY . .\nRUN uv sync --locked\n${path}CMD ["python", "app.py"]`,
      files: { "pyproject.toml": '[project]\nname = "a"\ndependencies = ["flask"]\n', "app.py": "" },
    },
    {
      code: `${from}ENV UV_PROJECT_ENVIRONMENT=/opt/venv PATH="/app/.venv/bin:$PATH"\nRUN uv sync\nCMD [«"fastapi"», "run"]`,
      fixed: `${from}ENV UV_PROJECT_ENVIRONMENT=/opt/venv PATH="/app/.venv/bin:$PATH"\nRUN uv sync\nENV PATH="/opt/venv/bin:$PATH"\nCMD ["fastapi", "run"]`,
    },
  ],
  [
    { code: `${built}${path}CMD ["uvicorn", "app:app"]`, because: "PATH leads to it" },
    {
      code: `${from}ENV VENV=/app/.venv\nENV PATH="$VENV/bin:$PATH"\nRUN uv sync\nCMD ["uvicorn", "app:app"]`,
      because: "PATH leads to it through a variable",
    },
    { code: `${built}ARG P\nENV PATH="$P:$PATH"\nCMD ["uvicorn", "app:app"]`, because: "the variable may lead to it" },
    { code: `${built}CMD ["/app/.venv/bin/uvicorn", "app:app"]`, because: "the path is given" },
    { code: `${built}CMD [".venv/bin/uvicorn", "app:app"]`, because: "the path is given" },
    { code: `${built}CMD ["uv", "run", "uvicorn", "app:app"]`, because: "uv finds it" },
    { code: `${built}CMD . .venv/bin/activate && exec uvicorn app:app`, because: "the environment is activated" },
    {
      code: `${from}ENV UV_PROJECT_ENVIRONMENT=/usr/local\nRUN uv sync\nCMD ["uvicorn", "app:app"]`,
      because: "the system's Python is the environment",
    },
    { code: `${built}RUN pip install uvicorn==0.35.0\nCMD ["uvicorn", "app:app"]`, because: "it is installed twice" },
    {
      code: `FROM company/base:1\nWORKDIR /app\nRUN uv sync\nCMD ["uvicorn", "a:a"]`,
      because: "the image is not known",
    },
    {
      code: `${built}RUN ln -s /app/.venv/bin/uvicorn /usr/bin/\nCMD ["uvicorn", "a:a"]`,
      because: "a link leads to it",
    },
    { code: `${built}CMD ["python", "app.py"]`, because: "what it depends on is not known" },
    { code: `${built}ENTRYPOINT ["/entrypoint.sh"]\nCMD ["uvicorn", "a:a"]`, because: "the script is not known" },
    {
      code: `${built}COPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["uvicorn", "a:a"]`,
      files: { "entrypoint.sh": '. /app/.venv/bin/activate\nexec "$@"\n' },
      because: "the script activates it",
    },
    {
      code: `${from}RUN uv export -o r.txt && uv pip install --system -r r.txt\nCMD ["uvicorn", "a:a"]`,
      because: "there is no environment",
    },
    { code: `${built}CMD ["nginx"]`, because: "nothing says that it is a Python program" },
    {
      code: `FROM ghcr.io/astral-sh/uv:python3.13-trixie AS b\nWORKDIR /app\nRUN uv sync\nFROM python:3.13-slim\nCOPY --from=b /usr/local /usr/local\nCOPY --from=b /app /app\nCMD ["uvicorn", "a:a"]`,
      because: "more is copied than can be followed",
    },
  ],
);
