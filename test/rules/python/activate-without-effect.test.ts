import rule from "../../../src/rules/python/activate-without-effect.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nRUN python -m venv /opt/venv\nRUN «. /opt/venv/bin/activate»\nRUN pip install flask",
      fixed:
        'FROM python:3.13-slim\nRUN python -m venv /opt/venv\nENV PATH="/opt/venv/bin:$PATH"\nRUN pip install flask',
      message: "Activating `/opt/venv` has no effect: the shell that this `RUN` starts ends right after it.",
      safety: "review",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nRUN python -m venv venv && «. venv/bin/activate»\nRUN pip install flask",
      fixed:
        'FROM python:3.13-slim\nWORKDIR /app\nRUN python -m venv venv\nENV PATH="/app/venv/bin:$PATH"\nRUN pip install flask',
    },
    {
      code: 'FROM python:3.13-slim\nSHELL ["/bin/bash", "-c"]\nWORKDIR /\nRUN python -m venv v && \\\n    «source ./v/bin/activate»',
      fixed:
        'FROM python:3.13-slim\nSHELL ["/bin/bash", "-c"]\nWORKDIR /\nRUN python -m venv v\nENV PATH="/v/bin:$PATH"',
    },
    { code: "FROM registry.example.com/base\nRUN «. venv/bin/activate»" },
    {
      code: "FROM python:3.13-slim\nENV VENV=/venv\nRUN «. $VENV/bin/activate»",
      fixed: 'FROM python:3.13-slim\nENV VENV=/venv\nENV PATH="/venv/bin:$PATH"',
      message: "Activating `/venv` has no effect: the shell that this `RUN` starts ends right after it.",
    },
    { code: "FROM python:3.13-slim\nRUN <<EOF\npython -m venv /v\n«. /v/bin/activate»\nEOF" },
    {
      code: "FROM python:3.13-slim\nRUN cd /opt/x && python -m venv venv && «. venv/bin/activate»",
      fixed: 'FROM python:3.13-slim\nRUN cd /opt/x && python -m venv venv\nENV PATH="/opt/x/venv/bin:$PATH"',
    },
    {
      code: "FROM python:3.13-slim\nARG NAME\nRUN cd /opt/$NAME && python -m venv venv && «. venv/bin/activate»",
    },
  ],
  [
    {
      code: "FROM python:3.13-slim\nRUN . /opt/venv/bin/activate && pip install flask",
      because: "the same shell goes on",
    },
    {
      code: "FROM python:3.13-slim\nRUN . /opt/venv/bin/activate; \\\n    pip install flask",
      because: "the same shell goes on",
    },
    {
      code: 'FROM python:3.13-slim\nENV PATH="/opt/venv/bin:$PATH"\nRUN . /opt/venv/bin/activate',
      because: "the environment is on PATH",
    },
    {
      code: 'FROM python:3.13-slim\nENV VIRTUAL_ENV=/opt/venv\nENV PATH="$VIRTUAL_ENV/bin:$PATH"\nRUN . /opt/venv/bin/activate',
      because: "a variable puts it on PATH",
    },
    {
      code: "FROM python:3.13-slim\nRUN python -m venv /v\nRUN . /v/bin/activate\nENV PATH=/v/bin:$PATH",
      because: "PATH holds it afterwards",
    },
    { code: "FROM continuumio/miniconda3\nRUN source activate base", because: "conda's activation is another matter" },
    { code: "FROM python:3.13-slim\nRUN (. /v/bin/activate)", because: "a subshell may be meant" },
    { code: "FROM python:3.13-slim\nCMD . /v/bin/activate && python app.py", because: "the command goes on" },
    {
      code: 'FROM python:3.13-slim\nRUN echo ". /v/bin/activate" >> ~/.bashrc',
      because: "it is text for another file",
    },
  ],
);
