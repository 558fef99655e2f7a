import rule from "../../../src/rules/uv/conflicting-options.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv:0.9.5 /uv /bin/uv\nWORKDIR /app\n";
const mount = "RUN --mount=type=cache,target=/root/.cache/uv";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN uv sync --locked «--frozen» --no-dev`,
      fixed: `${from}RUN uv sync --locked --no-dev`,
      message: "uv refuses `--frozen` together with `--locked`.",
      safety: "safe",
    },
    {
      code: `${from}RUN ["uv", "sync", «"--frozen"», "--locked"]`,
      fixed: `${from}RUN ["uv", "sync", "--locked"]`,
    },
    {
      code: `${from}RUN uv sync --frozen «--locked» --no-install-workspace`,
      fixed: `${from}RUN uv sync --frozen --no-install-workspace`,
    },
    {
      code: `${from}ENV UV_FROZEN=1\nRUN uv sync «--locked»`,
      fixed: `${from}ENV UV_FROZEN=1\nRUN uv sync`,
      message: "uv refuses `--locked` together with `UV_FROZEN=1`.",
    },
    { code: `${from}RUN uv sync --all-extras «--extra» api` },
    { code: `${from}RUN uv sync «--locked» -U`, fixed: `${from}RUN uv sync -U` },
    {
      code: `${from}${mount} uv sync --locked «--no-cache»`,
      fixed: `${from}${mount} uv sync --locked`,
      message: "`--no-cache` makes uv ignore the cache mount of this `RUN`.",
      level: "warning",
    },
    {
      code: `${from}ENV UV_NO_CACHE=1\nRUN «--mount=type=cache,target=/root/.cache/uv» uv sync --locked`,
      message: "uv does not use this cache mount: `UV_NO_CACHE` switches its cache off.",
      level: "warning",
    },
    {
      code: `${from}ENV «PIP_INDEX_URL=https://example.org/simple»\nRUN uv sync --locked --no-cache`,
      fixed: `${from}ENV UV_DEFAULT_INDEX=https://example.org/simple\nRUN uv sync --locked --no-cache`,
      message: "uv does not read `PIP_INDEX_URL`; its own variable is `UV_DEFAULT_INDEX`.",
      level: "warning",
      safety: "review",
    },
    {
      code: `${from}ENV PYTHONUNBUFFERED=1 \\\n    «PIP_NO_CACHE_DIR=1»\nRUN uv pip install --system flask==3.1.0`,
      level: "warning",
    },
  ],
  [
    { code: `${from}RUN uv sync --locked`, because: "one of the two is given" },
    { code: `${from}ENV UV_FROZEN=0\nRUN uv sync --locked`, because: "the variable is off" },
    { code: `${from}ENV UV_LOCKED=1\nRUN uv sync --locked`, because: "both say the same" },
    { code: `${from}RUN uv sync --locked && uv run --frozen app.py`, because: "two commands have one each" },
    { code: `${from}RUN uv run --locked app.py --frozen`, because: "the second is the program's own" },
    { code: `${from}${mount} uv sync --locked`, because: "the mount is used" },
    {
      code: `${from}${mount} uv sync --locked && uv pip install --no-cache x==1`,
      because: "one of the commands uses the mount",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache uv sync --no-cache && make`,
      because: "something else may use the mount",
    },
    { code: `${from}ENV PIP_NO_CACHE_DIR=1\nRUN pip install uv && uv sync`, because: "pip reads it" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=1 UV_NO_CACHE=1\nRUN uv sync`, because: "uv's own is set too" },
    { code: `${from}ENV PIP_DISABLE_PIP_VERSION_CHECK=1\nRUN uv sync`, because: "it makes no difference to uv" },
    { code: `${from}ENV PIP_NO_CACHE_DIR=1\nRUN ./build.sh && uv sync`, because: "the script may call pip" },
    { code: `${from}ENV PIP_INDEX_URL=https://x.org/\nRUN echo`, because: "nothing is installed" },
    { code: `${from}RUN uv pip install --system --no-cache x==1`, because: "there is no mount" },
  ],
);
