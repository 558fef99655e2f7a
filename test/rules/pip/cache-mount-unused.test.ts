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
      title: "Remove --no-cache-dir",
      related: [mount],
    },
    {
      code: `${from}ONBUILD RUN ${mount} pip install «--no-cache-dir» flask`,
      fixed: `${from}ONBUILD RUN ${mount} pip install flask`,
    },
    {
      code: `${from}RUN ${mount} pip install «--no-cache-dir» a && pip install \\\n    # small\n    --no-cache-dir b`,
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
      title: "Drop PIP_NO_CACHE_DIR",
      related: ["ENV PIP_NO_CACHE_DIR=1 PYTHONUNBUFFERED=1"],
    },
    {
      code: `${from}RUN pip install uv\nENV PIP_NO_CACHE_DIR=1\nRUN «${mount}» pip install flask`,
      fixed: `${from}RUN pip install uv\nRUN ${mount} pip install flask`,
    },
    {
      code: `${from}ENV PIP_NO_CACHE_DIR=1\nRUN true\nRUN «${mount}» pip install a && pip install b\nRUN «${mount}» pip install c`,
      fixed: `${from}RUN true\nRUN ${mount} pip install a && pip install b\nRUN ${mount} pip install c`,
    },
    // Another command is under it.
    { code: `${from}ENV PIP_NO_CACHE_DIR=1\nRUN pip install uv\nRUN «${mount}» pip install flask` },
    {
      code: `FROM python:3.13-slim AS a\nENV PIP_NO_CACHE_DIR=off\nFROM a\nRUN «${mount}» pip install flask`,
      fixed: `FROM python:3.13-slim AS a\nFROM a\nRUN ${mount} pip install flask`,
      message: "pip does not use this cache mount: `PIP_NO_CACHE_DIR=off` switches its cache off.",
    },
    { code: `${from}RUN «${mount}» export PIP_NO_CACHE_DIR=1 && pip install flask`, related: [] },
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
    {
      code: `${from}RUN ${mount} PIP_NO_CACHE_DIR=1 pip install a && pip install b`,
      because: "the second install uses the mount, whatever the variable says before it",
    },
    {
      code: `${from}RUN ${mount} PIP_NO_CACHE_DIR=1 pip install --no-cache-dir a && pip install --no-cache-dir b`,
      because: "two things switch it off, and neither alone is to blame",
    },
    {
      code: `${from}ARG OFF\nENV PIP_NO_CACHE_DIR=$OFF\nRUN ${mount} pip install --no-cache-dir flask`,
      because: "nobody knows what the variable does",
    },
    {
      code: `${from}RUN ${mount} PIP_NO_CACHE_DIR=$OFF pip install --no-cache-dir a && pip install --no-cache-dir b`,
      because: "nobody knows what the variable does to the first one",
    },
    { code: `${from}RUN ${mount} echo`, because: "nothing is installed" },
    { code: `${from}RUN ${mount} if pip install --no-cache-dir a; then`, because: "the script is not understood" },
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
