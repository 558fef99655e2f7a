import rule from "../../../src/rules/uv/lock-fallback.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «uv sync» --frozen --no-dev || uv sync --no-dev`,
      fixed: `${from}RUN uv sync --frozen --no-dev`,
      message: "When `uv sync` fails, `uv sync` installs without the lock, and the build goes on.",
      safety: "safe",
    },
    {
      code: `${from}RUN «uv sync» --locked 2>/dev/null \\\n    || uv sync \\\n    && rm -rf /root/.cache`,
      fixed: `${from}RUN uv sync --locked 2>/dev/null \\\n    && rm -rf /root/.cache`,
    },
    {
      code: `${from}RUN «uv sync» --locked || uv lock && uv sync --locked`,
      fixed: `${from}RUN uv sync --locked && uv sync --locked`,
    },
    { code: `${from}RUN «uv sync» --frozen || (echo "no lock"; uv sync)` },
    { code: `${from}RUN (cd api && «uv sync» --frozen) || (cd api && uv sync)` },
    {
      code: `${from}RUN «uv sync» --frozen || uv pip install --system -r requirements.txt`,
      fixed: `${from}RUN uv sync --frozen`,
    },
  ],
  [
    { code: `${from}RUN uv sync --locked`, because: "there is no fallback" },
    { code: `${from}RUN uv sync --locked && uv sync`, because: "both run" },
    { code: `${from}RUN uv sync --frozen --offline || uv sync --frozen`, because: "the lock is kept to" },
    { code: `${from}ENV UV_FROZEN=1\nRUN uv sync --no-dev || uv sync`, because: "the variable holds for both" },
    { code: `${from}RUN uv sync || uv sync --no-cache`, because: "neither insists on the lock" },
    { code: `${from}RUN uv sync --locked || (echo "run uv lock"; exit 1)`, because: "the build stops" },
    { code: `${from}RUN uv sync --locked || uv lock --check`, because: "nothing is installed" },
    { code: `${from}RUN test -f uv.lock || uv sync`, because: "what failed is no install" },
    { code: `${from}RUN uv sync --frozen; uv sync`, because: "the second runs in any case" },
  ],
);
