import rule from "../../../src/rules/uv/hardlink-across-mount.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const mount = "--mount=type=cache,target=/root/.cache/uv";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «${mount}» uv sync --locked`,
      fixed: `${from}ENV UV_LINK_MODE=copy\nRUN ${mount} uv sync --locked`,
      message: "uv cannot link from this mount into the image, warns about it, and copies: `UV_LINK_MODE` is not set.",
      safety: "safe",
    },
    {
      code: `${from}ENV UV_COMPILE_BYTECODE=1 \\\n    UV_NO_DEV=1\nWORKDIR /app\nRUN «${mount}» uv sync --locked --no-install-project\nENV A=1\nRUN ${mount} uv sync --locked`,
      fixed: `${from}ENV UV_COMPILE_BYTECODE=1 \\\n    UV_NO_DEV=1 \\\n    UV_LINK_MODE=copy\nWORKDIR /app\nRUN ${mount} uv sync --locked --no-install-project\nENV A=1\nRUN ${mount} uv sync --locked`,
    },
    {
      code: `${from}ENV UV_NO_DEV=1\nRUN «${mount}» uv pip install --system x==1`,
      fixed: `${from}ENV UV_NO_DEV=1\nENV UV_LINK_MODE=copy\nRUN ${mount} uv pip install --system x==1`,
    },
    {
      code: `FROM python:3.13 AS a\nRUN «${mount}» uv sync\nFROM python:3.13-slim AS b\nRUN «${mount}» uv sync`,
      fixed: `FROM python:3.13 AS a\nENV UV_LINK_MODE=copy\nRUN ${mount} uv sync\nFROM python:3.13-slim AS b\nENV UV_LINK_MODE=copy\nRUN ${mount} uv sync`,
    },
    {
      code: `${from}ENV UV_LINK_MODE=symlink\nRUN «${mount}» uv sync --locked`,
      message: "`uv sync` leaves links into this mount, which is not part of the image.",
      level: "error",
    },
  ],
  [
    { code: `${from}ENV UV_LINK_MODE=copy\nRUN ${mount} uv sync`, because: "the variable is set" },
    { code: `${from}RUN ${mount} uv sync --link-mode=copy`, because: "the option is given" },
    { code: `${from}RUN ${mount} UV_LINK_MODE=copy uv sync`, because: "the command's own variable is set" },
    {
      code: `FROM python:3.13 AS base\nENV UV_LINK_MODE=copy\nFROM base\nRUN ${mount} uv sync`,
      because: "the variable is inherited",
    },
    { code: `${from}RUN uv sync`, because: "there is no mount" },
    { code: `${from}RUN ${mount} uv sync`, path: ".devcontainer/Dockerfile", because: "the file is for development" },
    { code: `${from}RUN ${mount} uv sync --no-cache`, because: "the mount is not used" },
    { code: `${from}RUN ${mount} uv lock`, because: "nothing is installed" },
    { code: `${from}ARG MODE\nENV UV_LINK_MODE=$MODE\nRUN ${mount} uv sync`, because: "the mode is not known" },
    {
      code: `${from}WORKDIR /a\nCOPY pyproject.toml ./\nRUN ${mount} uv sync`,
      files: { "pyproject.toml": '[tool.uv]\nlink-mode = "copy"\n' },
      because: "the project says so",
    },
  ],
);
