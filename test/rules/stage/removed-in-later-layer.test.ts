import rule from "../../../src/rules/stage/removed-in-later-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*
RUN pip install x
RUN «apt-get purge» -y --auto-remove gcc`,
      message: `Removing \`gcc\` here hides what an earlier layer installed, and the image stays as large.`,
    },
    {
      code: `FROM python:3.12-alpine
RUN apk add --no-cache gcc musl-dev
RUN pip install x
RUN «apk del» gcc musl-dev`,
      message: `Removing \`gcc\`, \`musl-dev\` here hides what an earlier layer installed, and the image stays as large.`,
    },
    {
      code: `FROM python:3.12-slim
COPY data.tar.gz /tmp/
RUN tar xzf /tmp/data.tar.gz -C /opt && rm «/tmp/data.tar.gz»`,
      message: `Removing \`/tmp/data.tar.gz\` here hides what an earlier layer holds, and the image stays as large.`,
    },
    {
      code: `FROM python:3.12-slim
WORKDIR /src
RUN curl -fsSLO https://example.com/model.bin
RUN python build.py && rm -f «model.bin»`,
    },
    {
      code: `FROM python:3.12-slim
RUN git clone https://example.com/team/tool.git /tmp/tool
RUN cd /tmp/tool && pip install .
RUN rm -rf «/tmp/tool»`,
    },
    {
      code: `FROM python:3.12-slim
RUN pip install x
RUN «find /usr/local -name __pycache__ -exec rm -rf {} +»`,
      message: `This step only deletes: \`__pycache__\` of earlier layers is hidden, and the image stays as large.`,
    },
    {
      code: `FROM python:3.12-slim AS base
RUN apt-get update && apt-get install -y git
FROM base
RUN «apt-get remove» -y git`,
    },
  ],
  [
    {
      code: `FROM python:3.12-slim
RUN apt-get update && apt-get install -y gcc && pip install x && apt-get purge -y --auto-remove gcc`,
      because: `it is the same layer`,
    },
    {
      code: `FROM python:3.12-alpine
RUN apk add curl && apk del curl
RUN apk add curl && curl -o /x https://example.com/x && apk del curl`,
      because: `each layer removes what it installed`,
    },
    {
      code: `FROM python:3.12-slim
RUN curl -o /tmp/x.tgz https://example.com/x.tgz && tar xzf /tmp/x.tgz && rm /tmp/x.tgz`,
      because: `it is the same layer`,
    },
    {
      code: `FROM python:3.12-slim
COPY requirements.txt /tmp/
RUN pip install -r /tmp/requirements.txt && rm /tmp/requirements.txt`,
      because: `a small file is no loss`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN apt-get update && apt-get install -y gcc
RUN apt-get purge -y gcc
FROM python:3.12-slim
COPY --from=build /x /x`,
      because: `the stage does not ship`,
    },
    {
      code: `FROM python:3.12-slim
RUN apt-get purge -y perl-base`,
      because: `it came with the image`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel -w /wheels x
FROM python:3.12-slim
COPY --from=build /wheels /wheels
RUN pip install /wheels/* && rm -rf /wheels`,
      because: `wheels are another matter`,
    },
    {
      code: `FROM nginx:1.27
RUN rm /etc/nginx/conf.d/default.conf`,
      because: `it came with the image`,
    },
    {
      code: `FROM python:3.12-slim
RUN pip install x && find /usr/local -name __pycache__ -exec rm -rf {} +`,
      because: `it is the same layer`,
    },
    {
      code: `FROM python:3.12-slim
COPY environment.yml* noop.txt /tmp/conda-tmp/
RUN conda env update -f /tmp/conda-tmp/environment.yml && rm -rf /tmp/conda-tmp`,
      because: `small files are no loss`,
    },
    {
      code: `FROM python:3.12-slim
RUN --mount=type=bind,source=data.tar.gz,target=/tmp/data.tar.gz tar xzf /tmp/data.tar.gz
RUN rm -rf /var/cache/fontconfig`,
      because: `nothing of the file brought it`,
    },
    {
      code: `FROM python:3.12-alpine
RUN apk add --no-cache --virtual .build-deps gcc musl-dev
RUN pip install x
RUN apk del .build-deps`,
      because: `a group that is deleted too late is another matter`,
    },
  ],
);
