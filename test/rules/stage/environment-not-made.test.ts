import rule from "../../../src/rules/stage/environment-not-made.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13 AS build\nRUN pip install poetry==2.2.1 pipenv\nWORKDIR /app\nCOPY pyproject.toml ./\n";
const poetry = "RUN poetry install --only main --no-root\n";
const final = "FROM python:3.13-slim\nWORKDIR /app\n";
const setting = "ENV POETRY_VIRTUALENVS_IN_PROJECT=1\n";

ruleTable(
  rule,
  [
    {
      code: `${from}${poetry}${final}COPY --from=build «/app/.venv» /app/.venv`,
      fixed: `${from}${setting}${poetry}${final}COPY --from=build /app/.venv /app/.venv`,
      message:
        "`/app/.venv` is not there: without `POETRY_VIRTUALENVS_IN_PROJECT=1`, Poetry makes its environment in a folder of its own.",
      safety: "review",
    },
    {
      code: `${from}RUN pipenv sync\n${final}ENV VENV=/app/.venv\nCOPY --from=0 «$VENV» $VENV`,
      fixed: `${from}ENV PIPENV_VENV_IN_PROJECT=1\nRUN pipenv sync\n${final}ENV VENV=/app/.venv\nCOPY --from=0 $VENV $VENV`,
    },
    { code: `${from}${poetry}${final}COPY --from=build «/src/.venv/bin» /usr/local/bin` },
  ],
  [
    { code: `${from}${setting}${poetry}${final}COPY --from=build /app/.venv /app/.venv`, because: "it is made there" },
    {
      code: `${from}RUN poetry config virtualenvs.in-project true\n${poetry}${final}COPY --from=build /app/.venv .venv`,
      because: "it is made there",
    },
    {
      code: `${from}RUN python -m venv .venv\n${poetry}${final}COPY --from=build /app/.venv .venv`,
      because: "one is there, and taken",
    },
    { code: `${from}RUN uv sync\n${poetry}${final}COPY --from=build /app/.venv .venv`, because: "uv makes one" },
    { code: `${from}COPY .venv ./\n${poetry}${final}COPY --from=build /app/.venv .venv`, because: "one is copied" },
    { code: `${from}RUN ./install.sh\n${final}COPY --from=build /app/.venv .venv`, because: "the script may make it" },
    { code: `${from}${poetry}${final}COPY --from=build /opt/venv /opt/venv`, because: "it is another folder" },
    { code: `${from}${poetry}${final}COPY --from=other/image /app/.venv .venv`, because: "it is another image" },
    {
      code: `FROM company/base AS build\nWORKDIR /app\n${poetry}${final}COPY --from=build /app/.venv .venv`,
      because: "the base may say where",
    },
    {
      code: `${from}COPY poetry.toml ./\n${poetry}${final}COPY --from=build /app/.venv .venv`,
      files: { "poetry.toml": "[virtualenvs]\nin-project = true\n" },
      because: "poetry.toml says so",
    },
  ],
);
