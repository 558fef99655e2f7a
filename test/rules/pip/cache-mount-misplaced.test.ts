import rule from "../../../src/rules/pip/cache-mount-misplaced.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}ENV PIP_CACHE_DIR=/cache\nRUN «--mount=type=cache,target=/root/.cache/pip» pip install flask`,
      fixed: `${from}ENV PIP_CACHE_DIR=/cache\nRUN --mount=type=cache,target=/cache pip install flask`,
      message: "pip does not look in `/root/.cache/pip`: its cache is `/cache` here.",
      safety: "review",
    },
    {
      code: `${from}RUN «--mount=type=cache,target=/home/app/.cache/pip,uid=1000» pip install flask`,
      fixed: `${from}RUN --mount=type=cache,target=/root/.cache/pip,uid=1000 pip install flask`,
    },
    {
      code: `${from}USER app\nRUN «--mount=type=cache,target=/root/.cache/pip» pip install flask`,
      message: "pip does not look in `/root/.cache/pip`: it runs as `app`, not as root.",
    },
    {
      code: `${from}USER 1000\nENV HOME=/home/app\nRUN «--mount=type=cache,target=/home/app/.cache/pip» pip install flask`,
      message: "pip cannot write to this mount: it belongs to root, and pip runs as `1000`.",
    },
    {
      code: `${from}RUN «--mount=type=cache,target=/cache/uv» uv pip install --system flask`,
      fixed: `${from}RUN --mount=type=cache,target=/root/.cache/uv uv pip install --system flask`,
    },
    {
      code: `${from}RUN «--mount=type=cache,target=/root/.cache/uv» uv pip install --cache-dir /cache flask`,
      fixed: `${from}RUN --mount=type=cache,target=/cache uv pip install --cache-dir /cache flask`,
      message: "uv does not look in `/root/.cache/uv`: its cache is `/cache` here.",
    },
    {
      code: `${from}USER app\nRUN «--mount=type=cache,target=/root/.cache/uv» uv pip install --cache-dir /root/.cache/uv flask`,
      message: "uv cannot write to this mount: it belongs to root, and uv runs as `app`.",
    },
  ],
  [
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache/pip pip install flask`,
      because: "it lies where pip looks",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache pip install flask`,
      because: "it covers where pip looks",
    },
    {
      code: `${from}ENV HOME=/h\nUSER 1000\nRUN --mount=type=cache,target=/h/.cache/pip,uid=1000 pip install flask`,
      because: "it belongs to the user",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/var/cache/apt pip install flask`,
      because: "it is not meant for pip",
    },
    {
      code: `${from}USER app\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask`,
      because: "the user's home is not known",
    },
    {
      code: "FROM example.com/base:1\nRUN --mount=type=cache,target=/x/pip pip install flask",
      because: "the base image may set user and folder",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/x/pip pip install --cache-dir=/x/pip flask`,
      because: "the option names it",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/x/pip pip install --no-cache-dir flask`,
      because: "that no cache is used is another matter",
    },
    {
      code: `${from}ARG C\nENV PIP_CACHE_DIR=$C\nRUN --mount=type=cache,target=/x/pip pip install flask`,
      because: "the folder is not known",
    },
    {
      code: `${from}USER app\nRUN --mount=type=cache,target=/root/.cache/pip pip install --cache-dir=$C flask`,
      because: "the option may name it",
    },
    {
      code: `${from}ARG C\nENV UV_CACHE_DIR=$C\nUSER app\nRUN --mount=type=cache,target=/root/.cache/uv uv pip install flask`,
      because: "the variable may name it",
    },
    {
      code: `${from}ARG C\nENV XDG_CACHE_HOME=$C\nUSER app\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask`,
      because: "the variable may name the folder above it",
    },
    {
      code: `${from}ARG H\nENV HOME=$H\nUSER app\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask`,
      because: "the user's home may be root's",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/x/pip sudo -u app pip install flask`,
      because: "it runs as somebody else",
    },
  ],
);
