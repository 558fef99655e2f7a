import rule from "../../../src/rules/uv/no-cache-mount.js";
import { emptyContext } from "../../../src/context/empty-context.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nENV UV_LINK_MODE=copy\n";
const copy = "COPY pyproject.toml uv.lock ./\n";
const mount = "--mount=type=cache,target=/root/.cache/uv";

ruleTable(
  rule,
  [
    {
      code: `${from}${copy}RUN «uv sync» --locked --no-cache`,
      fixed: `${from}${copy}RUN ${mount} uv sync --locked`,
      message:
        "Whenever one dependency changes, `uv sync` downloads all of them again: no cache mount keeps them between builds.",
      safety: "review",
    },
    {
      code: `FROM python:3.13-slim\n${copy}RUN «uv sync» --locked`,
      fixed: `FROM python:3.13-slim\nENV UV_LINK_MODE=copy\n${copy}RUN ${mount} uv sync --locked`,
    },
    {
      code: `${from}COPY requirements.txt .\nRUN «uv pip install» --system --no-cache -r requirements.txt`,
      fixed: `${from}COPY requirements.txt .\nRUN ${mount} uv pip install --system -r requirements.txt`,
    },
    {
      code: `${from}${copy}RUN «uv sync» --locked --no-install-project --no-cache\nCOPY . .\nRUN uv sync --locked --no-cache`,
      fixed: `${from}${copy}RUN ${mount} uv sync --locked --no-install-project\nCOPY . .\nRUN ${mount} uv sync --locked`,
    },
    {
      code: `FROM python:3.13-slim\nENV UV_NO_CACHE=1 UV_LINK_MODE=copy\n${copy}RUN «uv sync» --locked`,
      fixed: `${from}${copy}RUN ${mount} uv sync --locked`,
    },
    {
      code: `${from}RUN useradd -m -u 1001 app\nUSER 1001\nWORKDIR /home/app\n${copy}RUN «uv sync» --locked`,
      fixed: `${from}RUN useradd -m -u 1001 app\nUSER 1001\nWORKDIR /home/app\n${copy}RUN --mount=type=cache,target=/home/app/.cache/uv,uid=1001,gid=1001 uv sync --locked`,
    },
    { code: `${from}ENV UV_NO_CACHE=1\n${copy}RUN «uv sync» --locked\nRUN uv pip install gunicorn` },
  ],
  [
    { code: `${from}${copy}RUN ${mount} uv sync --locked`, because: "there is a mount" },
    { code: `${from}RUN uv pip install --system flask==3.1.2`, because: "it runs again only when it is edited" },
    { code: `${from}RUN uv tool install ruff==0.14.0`, because: "it runs again only when it is edited" },
    { code: `${from}${copy}RUN uv sync --locked --offline`, because: "nothing is downloaded" },
    { code: `${from}${copy}RUN uv sync --locked && uv cache clean`, because: "the author removes the cache" },
    { code: `FROM registry.example.com/base\n${copy}RUN uv sync`, because: "nobody knows whom it runs as" },
    {
      code: `${from}${copy}RUN uv sync`,
      files: { "pyproject.toml": '[project]\nname = "app"\nversion = "0"\n[tool.uv]\nno-cache = true\n' },
      because: "the project says so",
    },
    { code: `${from}${copy}RUN uv sync`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${from}${copy}RUN uv run pytest`, because: "it is no install" },
  ],
);

it("offers no mount where the frontend may not know any", () => {
  const dockerfile = parseDockerfile(`# syntax=docker/dockerfile:1.0\n${from}${copy}RUN uv sync --locked\n`);
  const [problem] = rule.check({ dockerfile, context: emptyContext(), today: "2026-11-21" });
  expect(problem?.message).toBe("unmounted");
  expect(problem?.fixes).toBeUndefined();
});
