import rule from "../../../src/rules/copy/no-workdir.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}COPY . «.»\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
      fixed: `${base}WORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
      message: "`.` is taken from `/` here: no `WORKDIR` stands above.",
      level: "warning",
      safety: "review",
    },
    {
      code: `${base}COPY requirements.txt «.»\nRUN pip install -r requirements.txt\nWORKDIR /srv\nCOPY . .\n`,
      fixed: `${base}WORKDIR /srv\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n`,
    },
    { code: `${base}COPY requirements.txt «.»\nRUN pip install -r /requirements.txt\n` },
    { code: `${base}COPY src «src»\nCOPY b b\n` },
    { code: `${base}COPY . «.»\nRUN cd src && make\n` },
    { code: `${base}RUN mkdir x\nCOPY . «.»\n` },
    {
      code: `${base}\nRUN pip install uv\n\n# the code\nCOPY . «./»\n`,
      fixed: `${base}\nRUN pip install uv\n\nWORKDIR /app\n\n# the code\nCOPY . ./\n`,
    },
    {
      code: `${base}# the code\nCOPY . «./»\n`,
      fixed: `${base}WORKDIR /app\n# the code\nCOPY . ./\n`,
    },
    {
      code: `${base}COPY requirements.txt «./»\nRUN pip install -r requirements.txt\nENV HOME_OF_APP=/srv/x\nWORKDIR $HOME_OF_APP\nCOPY . ./\n`,
      fixed: `${base}WORKDIR /srv/x\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nENV HOME_OF_APP=/srv/x\nWORKDIR $HOME_OF_APP\nCOPY . ./\n`,
    },
    { code: `${base}COPY . «.»\nCOPY x /x\n` },
    { code: `${base.trim()} AS base\nRUN true\nFROM base\nCOPY a «a»\n` },
    { code: `FROM scratch\nCOPY app «app»\n` },
  ],
  [
    { code: `${base}WORKDIR /app\nCOPY . .\n`, because: "the folder is set" },
    { code: `${base}COPY . /app\n`, because: "the path is absolute" },
    { code: `${base.trim()} AS base\nWORKDIR /app\nFROM base\nCOPY . .\n`, because: "the stage below sets it" },
    { code: "FROM quay.io/jupyter/base-notebook\nCOPY . .\n", because: "the image sets one" },
    { code: "FROM registry.example.com/base\nCOPY . .\n", because: "the image may set one" },
    { code: "FROM node:22\nCOPY . .\n", because: "nobody knows the image's folder" },
    { code: `${base}COPY . $WHERE\n`, because: "nobody knows where" },
    { code: `${base}COPY . .\n`, path: "Dockerfile.dev", because: "the file is for development" },
    {
      code: `${base.trim()} AS build\nCOPY . .\nFROM python:3.13-slim\nCOPY --from=build /x /x\n`,
      because: "the builder does not ship",
    },
    { code: `${base}RUN cp a b\n`, because: "nothing is copied" },
    { code: `${base}COPY ["a b", "/app/"]\n`, because: "the path is absolute" },
    { code: `${base}COPY . ~/app\n`, because: "nobody meant a folder of that name to be relative" },
  ],
);
