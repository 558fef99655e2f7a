import rule from "../../../src/rules/uv/sync-at-start.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\n";
const built = `${from}RUN uv sync --locked --no-dev\n`;
const dev = '[project]\nname = "a"\n[dependency-groups]\ndev = ["pytest"]\n';

ruleTable(
  rule,
  [
    {
      code: `${from}RUN uv sync --locked\nCMD [«"uv", "run"», "uvicorn", "app:app"]`,
      fixed: `${from}RUN uv sync --locked\nCMD ["uv", "run", "--no-sync", "uvicorn", "app:app"]`,
      message: "`uv run` looks at lock and environment at every start, and installs what it misses there.",
      safety: "safe",
    },
    {
      code: `${built}CMD [«"uv", "run"», "app.py"]`,
      fixed: `${built}CMD ["uv", "run", "--no-sync", "app.py"]`,
      message: "`uv run` installs the `dev` group, which the build left out, at every start.",
    },
    {
      code: `${built}CMD [«"uv", "run"», "--frozen", "app.py"]`,
      fixed: `${built}CMD ["uv", "run", "--no-sync", "--frozen", "app.py"]`,
      message: "`uv run` installs the `dev` group, which the build left out, at every start.",
    },
    { code: `${built}CMD «uv run» gunicorn app:app`, fixed: `${built}CMD uv run --no-sync gunicorn app:app` },
    {
      code: `${built}CMD ["sh", "-c", "«uv run» manage.py migrate && exec uv run gunicorn app:app"]`,
      fixed: `${built}CMD ["sh", "-c", "uv run --no-sync manage.py migrate && exec uv run --no-sync gunicorn app:app"]`,
    },
    {
      code: `${built}ENTRYPOINT [«"uv", "run"»]\nCMD ["app"]`,
      fixed: `${built}ENTRYPOINT ["uv", "run", "--no-sync"]\nCMD ["app"]`,
    },
    {
      code: `${built}ENTRYPOINT ["tini", "--", «"uv", "run"», "-m", "app"]`,
      fixed: `${built}ENTRYPOINT ["tini", "--", "uv", "run", "--no-sync", "-m", "app"]`,
    },
    {
      code: `FROM python:3.13 AS b\nWORKDIR /app\nRUN uv sync\n${from}COPY --from=b /app /app\nCMD [«"uv", "run"», "app.py"]`,
      fixed: `FROM python:3.13 AS b\nWORKDIR /app\nRUN uv sync\n${from}COPY --from=b /app /app\nCMD ["uv", "run", "--no-sync", "app.py"]`,
    },
    { code: `${from}COPY pyproject.toml uv.lock ./\nCMD [«"uv", "run"», "app.py"]` },
    {
      code: `${built}COPY entrypoint.sh /\nENTRYPOINT [«"/entrypoint.sh"»]`,
      files: { "entrypoint.sh": "#!/bin/sh\nset -e\nexec uv run gunicorn app:app\n", "pyproject.toml": dev },
      message:
        "`/entrypoint.sh` calls `uv run`, which looks at lock and environment at every start, and installs what it misses.",
    },
  ],
  [
    { code: `${built}CMD ["uv", "run", "--no-sync", "app.py"]`, because: "nothing is brought up to date" },
    { code: `${built}ENV UV_NO_SYNC=1\nCMD ["uv", "run", "app.py"]`, because: "the variable says so" },
    { code: `${built}CMD ["uv", "run", "--frozen", "--no-dev", "app.py"]`, because: "nothing is left to do" },
    {
      code: `${built}ENV UV_FROZEN=1 UV_NO_DEV=1\nCMD ["uv", "run", "app.py"]`,
      because: "the variables leave nothing to do",
    },
    {
      code: `${from}RUN uv sync --frozen\nCMD ["uv", "run", "--frozen", "app.py"]`,
      because: "the build brought all that the start asks for",
    },
    {
      code: `${from}COPY pyproject.toml ./\nRUN uv sync --frozen --no-dev\nCMD ["uv", "run", "--frozen", "app.py"]`,
      files: { "pyproject.toml": '[project]\nname = "a"\n' },
      because: "the project has no such group",
    },
    { code: `${built}CMD ["/app/.venv/bin/uvicorn", "app:app"]`, because: "uv is not started" },
    { code: `${from}CMD ["uv", "run", "python", "-m", "http.server"]`, because: "there is no project" },
    { code: `${built}CMD ["uv", "run", "--no-project", "app.py"]`, because: "the project is left out" },
    { code: `${built}CMD ["uv", "run", "app.py"]`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${built}ENTRYPOINT app\nCMD ["uv", "run", "app.py"]`, because: "this CMD is never run" },
    { code: `${built}RUN uv run app.py check\nCMD ["app"]`, because: "it runs in the build" },
    {
      code: `${built}COPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]`,
      files: { "entrypoint.sh": "#!/bin/sh\nexec uv run --no-sync gunicorn app:app\n" },
      because: "the script says so",
    },
    {
      code: `${built}ENV UV_NO_SYNC=1\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]`,
      files: { "entrypoint.sh": "exec uv run app\n" },
      because: "the variable reaches the script",
    },
  ],
);
