import rule from "../../../src/rules/pip/cache-mount-unused.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const mount = "--mount=type=cache,target=/root/.cache/pip";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN ${mount} pip install «--no-cache-dir» -r requirements.txt`,
      fixed: `${from}RUN ${mount} pip install -r requirements.txt`,
      message: "`--no-cache-dir` makes pip ignore the cache mount of this `RUN`.",
      safety: "safe",
    },
    {
      code: `${from}RUN ${mount} \\\n    pip install \\\n      «--no-cache-dir» \\\n      flask`,
      fixed: `${from}RUN ${mount} \\\n    pip install \\\n      flask`,
    },
    {
      code: `${from}RUN ${mount} pip «--no-cache» install a && pip install -q --no-cache-dir b`,
      fixed: `${from}RUN ${mount} pip install a && pip install -q b`,
      message: "`--no-cache` makes pip ignore the cache mount of this `RUN`.",
    },
    {
      code: `${from}RUN ${mount} ["pip", "install", «"--no-cache-dir"», "flask"]`,
      fixed: `${from}RUN ${mount} ["pip", "install", "flask"]`,
    },
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache pip install «--no-cache-dir» flask`,
      fixed: `${from}RUN --mount=type=cache,target=/root/.cache pip install flask`,
    },
    {
      code: `${from}RUN ${mount} pip install \\\n    # small\n    «--no-cache-dir» flask`,
    },
    {
      code: `${from}ENV PIP_NO_CACHE_DIR=1 PYTHONUNBUFFERED=1\nRUN «${mount}» pip install flask`,
      fixed: `${from}ENV PYTHONUNBUFFERED=1\nRUN ${mount} pip install flask`,
      safety: "review",
    },
    // Another command is under it.
    { code: `${from}ENV PIP_NO_CACHE_DIR=1\nRUN pip install uv\nRUN «${mount}» pip install flask` },
    {
      code: `FROM python:3.13-slim AS a\nENV PIP_NO_CACHE_DIR=off\nFROM a\nRUN «${mount}» pip install flask`,
      fixed: `FROM python:3.13-slim AS a\nFROM a\nRUN ${mount} pip install flask`,
      message: "pip does not use this cache mount: `PIP_NO_CACHE_DIR=off` switches its cache off.",
    },
    { code: `${from}RUN «${mount}» export PIP_NO_CACHE_DIR=1 && pip install flask` },
  ],
  [
    { code: `${from}RUN ${mount} pip install flask`, because: "the mount is used" },
    { code: `${from}RUN pip install --no-cache-dir flask`, because: "there is no mount" },
    {
      code: `${from}RUN --mount=type=cache,target=/var/cache/apt pip install --no-cache-dir flask`,
      because: "the mount is another program's",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache/uv pip install --no-cache-dir uv && uv sync`,
      because: "the mount is uv's",
    },
    {
      code: `${from}RUN --mount=type=cache,target=/root/.cache pip install --no-cache-dir uv && uv sync`,
      because: "uv uses the mount",
    },
    {
      code: `${from}RUN ${mount} pip install --no-cache-dir -U pip && pip install -r requirements.txt`,
      because: "the second install uses the mount",
    },
    {
      code: `${from}RUN ${mount} pip install --no-cache-dir tox && tox -e py`,
      because: "what tox starts may use the mount",
    },
    {
      code: `${from}RUN ${mount} pip install --no-cache-dir x && ./install.sh`,
      because: "the script may use the mount",
    },
    { code: `${from}ENV PIP_NO_CACHE_DIR=\nRUN ${mount} pip install flask`, because: "an empty value is ignored" },
    {
      code: `${from}ARG OFF\nENV PIP_NO_CACHE_DIR=$OFF\nRUN ${mount} pip install flask`,
      because: "the value is not known",
    },
    {
      code: `${from}RUN --mount=type=tmpfs,target=/root/.cache/pip pip install --no-cache-dir flask`,
      because: "a mount in memory is thrown away in any case",
    },
  ],
);
