import rule from "../../../src/rules/pip/cache-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nRUN «pip install» flask==3.1.0",
      fixed: "FROM python:3.13-slim\nRUN pip install --no-cache-dir flask==3.1.0",
      message: "`pip install` keeps everything that it downloads in this layer.",
      safety: "safe",
    },
    {
      code: "FROM python:3.13-slim\nRUN apt-get update && \\\n    # why\n    «python3 -m pip install» -r requirements.txt",
      fixed:
        "FROM python:3.13-slim\nRUN apt-get update && \\\n    # why\n    python3 -m pip install --no-cache-dir -r requirements.txt",
      message: "`python3 -m pip install` keeps everything that it downloads in this layer.",
    },
    {
      code: "FROM python:3.13-slim\nRUN <<EOF\nset -e\n«pip install» a\n«pip3 download» b\nEOF",
      fixed:
        "FROM python:3.13-slim\nRUN <<EOF\nset -e\npip install --no-cache-dir a\npip3 download --no-cache-dir b\nEOF",
    },
    {
      code: 'FROM python:3.13-slim\nRUN [«"pip", "install"», "flask"]',
      fixed: 'FROM python:3.13-slim\nRUN ["pip", "install", "--no-cache-dir", "flask"]',
    },
    {
      code: "FROM python:3.13-slim\nENV PIP_NO_CACHE_DIR=\nRUN «pip install» flask",
      fixed: "FROM python:3.13-slim\nENV PIP_NO_CACHE_DIR=\nRUN pip install --no-cache-dir flask",
    },
    {
      code: "FROM python:3.13 AS build\nRUN «pip install» build\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      fixed:
        "FROM python:3.13 AS build\nRUN pip install --no-cache-dir build\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: "FROM python:3.13-slim\nRUN pip install --no-cache-dir flask", because: "the option is there" },
    {
      code: "FROM python:3.13-slim\nRUN pip --no-cache-dir install flask",
      because: "the option stands before the subcommand",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip install --no-cache flask",
      because: "pip takes a clear beginning of an option",
    },
    {
      code: "FROM python:3.13-slim\nENV PIP_NO_CACHE_DIR=off\nRUN pip install flask",
      because: "any boolean switches the cache off",
    },
    {
      code: "FROM python:3.13-slim AS a\nENV PIP_NO_CACHE_DIR=1\nFROM a\nRUN pip install flask",
      because: "the variable is inherited",
    },
    {
      code: "FROM python:3.13-slim\nARG OPTS\nRUN pip install $OPTS flask",
      because: "the variable may hold the option",
    },
    {
      code: "FROM python:3.13-slim\nRUN --mount=type=cache,target=/root/.cache pip install flask",
      because: "the cache lies in a mount",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip install flask && rm -rf /root/.cache/pip",
      because: "the same layer removes the cache",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip install flask && pip cache purge",
      because: "pip empties its cache in the same layer",
    },
    {
      code: "FROM python:3.13-slim\nRUN --mount=type=cache,target=/cache pip install --cache-dir=/cache/pip flask",
      because: "the folder that the option names lies in a mount",
    },
    {
      code: "FROM python:3.13-slim\nUSER 1000\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask",
      because: "the mount is meant for pip, though it lies elsewhere",
    },
    {
      code: 'FROM python:3.13-slim\nRUN pip install flask && rm -rf "$(pip cache dir)"',
      because: "the same layer removes what pip calls its cache",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip install --no-index --find-links=/wheels flask",
      because: "nothing is downloaded from a folder",
    },
    {
      code: "FROM python:3.13-slim\nCOPY pip.conf /etc/\nRUN pip install flask",
      because: "the configuration may switch the cache off",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip config set global.no-cache-dir true\nRUN pip install flask",
      because: "the configuration switches the cache off",
    },
    { code: "FROM python:3.13-slim\nRUN pip uninstall -y flask", because: "nothing is downloaded" },
    {
      code: "FROM python:3.13-slim\nRUN echo pip install flask",
      because: "the words are arguments of another program",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip install flask",
      path: "Dockerfile.dev",
      because: "the file is for development",
    },
    {
      code: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\nRUN pip install flask',
      because: "PowerShell is not understood",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip install flask && \\\n    /tmp/clean-layer.sh",
      because: "a script cleans up",
    },
  ],
);
