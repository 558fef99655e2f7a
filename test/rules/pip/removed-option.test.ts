import rule from "../../../src/rules/pip/removed-option.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.12-slim\nRUN pip install «--install-option=--prefix=/x» flask",
      message: "pip refuses `--install-option`: the option was removed in pip 23.1.",
    },
    { code: "FROM python:3.8\nRUN pip install «--process-dependency-links» flask" },
    { code: "FROM python:slim\nRUN pip install «--global-option=build_ext» --global-option=-I/x flask" },
    {
      code: "FROM python:3.10\nRUN pip install --upgrade pip && pip install «--use-feature=2020-resolver» flask",
      message: "pip refuses `--use-feature 2020-resolver`: the option was removed in pip 23.0.",
    },
    { code: "FROM python:3.10\nRUN pip install pip==23.1\nRUN pip install «--install-option=x» flask" },
    {
      code: "FROM example.com/base:1\nRUN pip install «--install-option=x» flask",
      message: "`--install-option` was removed in pip 23.1: with that version or a later one, this command fails.",
      level: "warning",
    },
    { code: "FROM python:3.8.0\nRUN pip install «--use-feature=in-tree-build» .", level: "warning" },
    {
      code: "FROM python:3.11\nRUN pip install «--global-option=build_ext» flask",
      level: "info",
      profile: "strict",
    },
    { code: "FROM ubuntu:20.04\nRUN pip3 install «-b» /tmp/build flask", level: "info", profile: "strict" },
    {
      code: "FROM python:3.6\nRUN pip install -U pip && pip install «--install-option=x» flask",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: "FROM python:3.13\nRUN pip install --no-build-isolation flask", because: "the option is there to stay" },
    {
      code: "FROM python:3.13\nRUN pip install pip==22.3 && pip install --install-option=x flask",
      because: "an older pip is asked for",
    },
    {
      code: "FROM python:3.13\nRUN pip install 'pip<23'\nRUN pip install --install-option=x flask",
      because: "a newer pip is kept out",
    },
    {
      code: "FROM python:3.13 AS a\nRUN pip install pip==20.1\nFROM a\nRUN pip install --install-option=x flask",
      because: "the stage inherits the older pip",
    },
    { code: "FROM python:3.13\nRUN pip install --use-feature=fast-deps flask", because: "that feature is there" },
    { code: "FROM python:3.13\nRUN pip wheel --build-constraint c.txt .", because: "that is another option" },
    { code: "FROM python:3.13\nRUN pip download -d /wheels flask", because: "download still takes it" },
    { code: "FROM python:3.13\nRUN uv pip install --no-build flask", because: "uv has options of its own" },
    { code: "FROM python:3.13\nRUN python setup.py install --install-option=x", because: "it is not pip's option" },
    {
      code: "FROM python:3.13\nRUN pip install --config-settings=--global-option=x flask",
      because: "it is another option's value",
    },
  ],
);
