import rule from "../../../src/rules/pip/requirements-not-copied.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const install = "RUN pip install -r requirements.txt";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install -r «requirements.txt»`,
      message: "`requirements.txt` is not there yet: nothing before this brings `/requirements.txt` into the image.",
    },
    { code: `${from}COPY requirements.txt .\nWORKDIR /app\nRUN pip install -r «requirements.txt»` },
    { code: `${from}COPY . /app\nRUN pip install -r «requirements.txt»` },
    { code: `${from}WORKDIR /app\nRUN pip install -r «requirements.txt»\nCOPY . .` },
    { code: `${from}WORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt -c «constraints.txt»` },
    { code: `${from}COPY requirements.txt /app/\nRUN cd /srv && uv pip install --system -r «requirements.txt»` },
    {
      code: "FROM python:3.13 AS a\nCOPY . /app\nFROM python:3.13-slim\nWORKDIR /app\nRUN pip install -r «requirements.txt»",
    },
    {
      code: `${from}WORKDIR /app\nCOPY requirements/prod.txt requirements.txt\nRUN pip install -r «requirements.txt»`,
      files: { "requirements/prod.txt": "-r base.txt\nx==1\n", "requirements/base.txt": "flask==3.1.0\n" },
      message:
        "`requirements/prod.txt` includes `requirements/base.txt` (line 1), and nothing before this brings `/app/base.txt` into the image.",
    },
    {
      code: `${from}WORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r «requirements.txt»`,
      files: { "requirements.txt": "x==1\n-c constraints.txt\n" },
    },
  ],
  [
    {
      code: `${from}WORKDIR /app\nCOPY requirements requirements\nRUN pip install -r requirements/prod.txt`,
      files: { "requirements/prod.txt": "-r base.txt\nx==1\n", "requirements/base.txt": "flask==3.1.0\n" },
      because: "the whole folder is copied",
    },
    {
      code: `${from}WORKDIR /app\nCOPY requirements/prod.txt requirements/base.txt /app/\nRUN pip install -r prod.txt`,
      files: { "requirements/prod.txt": "-r base.txt\n", "requirements/base.txt": "-r ./base.txt\nflask==3.1.0\n" },
      because: "both are copied into one folder",
    },
    {
      code: `${from}WORKDIR /app\nCOPY base.txt .\nCOPY deploy/all.txt deploy/\nRUN pip install -r deploy/all.txt`,
      files: { "deploy/all.txt": "-r ../base.txt\n-r https://example.com/more.txt\n", "base.txt": "flask==3.1.0\n" },
      because: "the file above lies where it is looked for",
    },
    { code: `${from}COPY requirements.txt .\n${install}`, because: "the file is copied" },
    { code: `${from}WORKDIR /app\nCOPY . .\n${install}`, because: "the whole context is copied" },
    { code: `${from}COPY requirements*.txt ./\n${install}`, because: "the pattern may stand for it" },
    { code: `${from}COPY deploy /app\nWORKDIR /app\n${install}`, because: "the folder may hold it" },
    { code: `${from}COPY requirements.txt /app\nWORKDIR /app\n${install}`, because: "/app is a folder by then" },
    {
      code: `${from}RUN --mount=type=bind,source=requirements.txt,target=requirements.txt pip install -r requirements.txt`,
      because: "it is mounted",
    },
    {
      code: `${from}RUN --mount=type=bind,target=/src cd /src && pip install -r requirements.txt`,
      because: "the context is mounted",
    },
    { code: `FROM example.com/base:1\n${install}`, because: "the base image may hold it" },
    { code: `FROM python:3.13 AS a\nCOPY requirements.txt .\nFROM a\n${install}`, because: "the stage inherits it" },
    {
      code: `${from}RUN echo flask > requirements.txt && pip install -r requirements.txt`,
      because: "it is written before",
    },
    {
      code: `${from}RUN git clone https://example.com/x && cd x && pip install -r requirements.txt`,
      because: "a clone may bring it",
    },
    { code: `${from}RUN curl -O https://example.com/requirements.txt\n${install}`, because: "it is downloaded" },
    { code: `${from}RUN pip install -r https://example.com/requirements.txt`, because: "pip downloads it" },
    { code: `${from}ARG F\nRUN pip install -r $F`, because: "its name is not known" },
    { code: `${from}ARG D\nWORKDIR $D\n${install}`, because: "the folder is not known" },
    { code: `${from}ONBUILD ${install}`, because: "it runs in another build" },
    { code: `${from}COPY <<EOF requirements.txt\nflask\nEOF\n${install}`, because: "a here-document writes it" },
  ],
);
