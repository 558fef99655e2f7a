import rule from "../../../src/rules/stage/wheels-in-layer.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN pip install --no-cache-dir /wheels/*
CMD ["python", "app.py"]`,
      fixed: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install --no-cache-dir /wheels/*
CMD ["python", "app.py"]`,
      safety: `review`,
      message: `\`/wheels\` is there for one \`pip install\` only, and this layer keeps it in the image.`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN pip install --no-cache-dir /wheels/* \\
    && rm -rf /wheels
CMD ["python", "app.py"]`,
      fixed: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install --no-cache-dir /wheels/*
CMD ["python", "app.py"]`,
      message: `\`/wheels\` is removed after \`pip install\`, but this layer keeps it in the image all the same.`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY requirements.txt .
COPY --from=build «/wheels /wheels»
RUN python -m pip install --no-index --find-links=/wheels -r requirements.txt`,
      fixed: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY requirements.txt .
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels python -m pip install --no-index --find-links=/wheels -r requirements.txt`,
    },
    {
      code: `FROM python:3.12 AS build
WORKDIR /src
RUN uv build
FROM python:3.12-slim
COPY --from=build «/src/dist/*.whl /tmp/»
RUN pip install /tmp/*.whl && rm /tmp/*.whl`,
    },
    {
      code: `FROM python:3.12 AS build
WORKDIR /src
RUN poetry build -f wheel
FROM python:3.12-slim
WORKDIR /pkg
COPY --from=build «/src/dist ./dist»
RUN pip install ./dist/app-1.0-py3-none-any.whl`,
      fixed: `FROM python:3.12 AS build
WORKDIR /src
RUN poetry build -f wheel
FROM python:3.12-slim
WORKDIR /pkg
RUN --mount=type=bind,from=build,source=/src/dist,target=/pkg/dist pip install ./dist/app-1.0-py3-none-any.whl`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN pip install /wheels/*
RUN rm -rf /wheels`,
    },
  ],
  [
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install /wheels/*`,
      because: `they are mounted`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /opt/data /opt/data
RUN pip install flask`,
      because: `no packages are copied`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /wheels /wheels`,
      because: `nothing installs them here`,
    },
    {
      code: `FROM python:3.12 AS base
RUN pip wheel -w /wheels flask
FROM python:3.12 AS build
COPY --from=base /wheels /wheels
RUN pip install --prefix=/install /wheels/*
FROM python:3.12-slim
COPY --from=build /install /usr/local`,
      because: `the stage does not ship`,
    },
    {
      code: `FROM python:3.12-slim
COPY vendor/ /vendor/
RUN pip install --find-links=/vendor flask`,
      because: `they come from the build context`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /wheels /wheels
RUN pip install /wheels/*`,
      because: `the file is for development`,
      path: `Dockerfile.dev`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip install --prefix=/install flask
FROM python:3.12-slim
COPY --from=build /install /usr/local`,
      because: `they are installed already`,
    },
    {
      code: `FROM node:22 AS web
RUN npm run build
FROM python:3.12-slim
COPY --from=web /dist /app/static
RUN pip install flask`,
      because: `it is no Python package`,
    },
  ],
);
