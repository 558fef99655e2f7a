import rule from "../../../src/rules/apk/build-packages-kept.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual «.build-deps» gcc musl-dev && pip install x",
      message: "`.build-deps` is never deleted, so its packages stay in the image.",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual «.build-deps» gcc\nRUN pip install x\nRUN apk del .build-deps",
      subject: ".build-deps",
    },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual «tools» curl gcc" },
    { code: "FROM python:3.13-alpine\nRUN ./prepare.sh && apk add --no-cache --virtual «.build-deps» gcc && A=1" },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual «.build-deps» gcc && ./build.shx" },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache -t «build» gcc" },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual=«.deps» build-base" },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual «.build-deps» gcc && apk del .other" },
  ],
  [
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build-deps gcc && pip install x && apk del .build-deps",
      because: "the same RUN deletes them",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build-deps gcc && pip install x && apk del --purge --no-cache .build-deps",
      because: "options stand between",
    },
    {
      code: "FROM python:3.13-alpine\nARG D=.build-deps\nRUN apk add --no-cache --virtual $D gcc && apk del $D",
      because: "a variable holds the name",
    },
    { code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .run-deps libpq", because: "these are to stay" },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual tools curl git",
      because: "nothing says that these are for building",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build-deps gcc && pip install x && cleanup",
      because: "the command may delete them",
    },
    {
      code: 'FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build-deps gcc && "./build.sh"',
      because: "the quoted script may delete them",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache gcc",
      because: "there is no name: stage/build-tools-in-final says it",
    },
    {
      code: "FROM alpine AS build\nRUN apk add --no-cache --virtual .build-deps gcc\nFROM python:3.13-alpine\nCOPY --from=build /x /x",
      because: "the stage is thrown away with them",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build-deps gcc",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
    {
      code: "FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build-deps gcc && ./build.sh",
      because: "the script may delete them",
    },
  ],
);
