import rule from "../../../src/rules/stage/venv-moved.js";
import { ruleTable } from "../table.js";

const build = "FROM python:3.13 AS build\nRUN python -m venv /build/venv\n";
const final = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${build}${final}COPY --from=build /build/venv «/opt/venv»\nENV PATH=/opt/venv/bin:$PATH\nCMD ["gunicorn", "app:app"]`,
      message: "The environment was made at `/build/venv`; at `/opt/venv`, `gunicorn` still starts with the old path.",
    },
    { code: `${build}${final}COPY --from=build /build/venv «/opt/venv»\nCMD ["/opt/venv/bin/uvicorn", "app:app"]` },
    {
      code: `FROM python:3.13 AS build\nWORKDIR /src\nRUN uv sync --locked\n${final}WORKDIR /app\nCOPY --from=build /src/.venv «.venv»\nCMD uvicorn app:app`,
    },
    {
      code: `FROM python:3.13 AS build\nENV UV_PROJECT_ENVIRONMENT=/e\nRUN uv sync\n${final}COPY --from=build /e «/opt/venv/»\nENTRYPOINT ["celery", "-A", "app", "worker"]`,
    },
  ],
  [
    {
      code: `${build}${final}COPY --from=build /build/venv /build/venv\nCMD ["gunicorn", "app:app"]`,
      because: "the path is the same",
    },
    {
      code: `${build}${final}COPY --from=build /build/venv /opt/venv\nCMD ["/opt/venv/bin/python", "-m", "gunicorn", "app:app"]`,
      because: "the interpreter finds its folder by itself",
    },
    {
      code: `FROM python:3.13 AS build\nRUN uv venv --relocatable /build/venv\n${final}COPY --from=build /build/venv /opt/venv\nCMD ["gunicorn", "app:app"]`,
      because: "its scripts name no folder",
    },
    { code: `${build}${final}COPY --from=build /build/venv /opt/venv`, because: "nothing says what is started" },
    {
      code: `${build}${final}COPY --from=build /build/app /opt/app\nCMD ["gunicorn", "app:app"]`,
      because: "it is no environment",
    },
    {
      code: `${build}${final}COPY --from=build /build/venv $TARGET\nCMD ["gunicorn", "app:app"]`,
      because: "the build says where to",
    },
    {
      code: `${build}${final}COPY --from=build /build/venv /opt/venv\nCMD ["/usr/bin/gunicorn", "app:app"]`,
      because: "another gunicorn is started",
    },
  ],
);
