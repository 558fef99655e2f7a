import rule from "../../../src/rules/pip/git-missing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nRUN pip install «git+https://example.com/x.git@v1»",
      message:
        "`git+https://example.com/x.git@v1` is fetched by git, which `python:3.13-slim` does not have and nothing installs.",
    },
    { code: 'FROM python:3.13-alpine\nRUN ["pip", "install", «"x @ git+https://example.com/x.git@v1"»]' },
    {
      code: "FROM python:3.13-slim AS a\nRUN apt-get update && apt-get install -y git\nFROM python:3.13-slim\nRUN pip install «git+ssh://git@example.com/x.git»",
    },
    {
      code: "FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r «requirements.txt»",
      files: { "requirements.txt": "flask==3.1.0\nx @ git+https://example.com/x.git@v1\n" },
      message:
        "`requirements.txt` has a package that is fetched by git (line 2), which `python:3.13-slim` does not have.",
    },
    {
      code: "FROM debian:trixie\nRUN apt-get install -y python3-pip\nRUN pip install -e «git+https://example.com/x.git#egg=x»",
    },
  ],
  [
    { code: "FROM python:3.13\nRUN pip install git+https://example.com/x.git", because: "the full image has git" },
    {
      code: "FROM python:3.13-slim\nRUN apt-get update && apt-get install -y git && pip install git+https://example.com/x.git",
      because: "git is installed in the same step",
    },
    {
      code: "FROM python:3.13-alpine AS a\nRUN apk add --no-cache git\nFROM a\nRUN pip install git+https://example.com/x.git",
      because: "the stage below installs git",
    },
    { code: "FROM example/base:1\nRUN pip install git+https://example.com/x.git", because: "the base may have git" },
    {
      code: "FROM python:3.13-slim\nARG PACKAGES\nRUN apt-get install -y $PACKAGES\nRUN pip install git+https://example.com/x.git",
      because: "git may be among the packages",
    },
    {
      code: "FROM python:3.13-slim\nRUN ./setup.sh\nRUN pip install git+https://example.com/x.git",
      because: "the script may install git",
    },
    {
      code: "FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt",
      files: {
        "requirements.txt":
          'flask==3.1.0  # was git+https://example.com/flask\nx @ git+https://example.com/x.git ; sys_platform == "win32"\n',
      },
      because: "no line that counts names a repository",
    },
    {
      code: "FROM python:3.13-slim\nRUN pip install https://github.com/a/b/archive/v1.zip",
      because: "it is an archive",
    },
  ],
);
