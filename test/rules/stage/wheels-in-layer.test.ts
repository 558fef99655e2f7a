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
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \\
    pip install --no-cache-dir /wheels/*
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
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \\
    python -m pip install --no-index --find-links=/wheels -r requirements.txt`,
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
      code: `# syntax=docker/dockerfile:1.4
FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim

# the packages
COPY --from=build «/wheels /wheels»
RUN set -x \\
  && pip install /wheels/* \\
  && rm -rf /wheels \\
  && pip check
`,
      fixed: `# syntax=docker/dockerfile:1.4
FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim

# the packages
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \\
  set -x \\
  && pip install /wheels/* \\
  && pip check
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim

COPY --from=build «/wheels /wheels»

RUN --mount=type=cache,target=/root/.cache/pip \\
    --mount=type=tmpfs,target=/tmp \\
    pip install /wheels/*
`,
      fixed: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim

RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \\
    --mount=type=cache,target=/root/.cache/pip \\
    --mount=type=tmpfs,target=/tmp \\
    pip install /wheels/*
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN --mount=type=cache,target=/root/.cache/pip pip install /wheels/*
`,
      fixed: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels --mount=type=cache,target=/root/.cache/pip pip install /wheels/*
`,
    },
    {
      code: `FROM python:3.12 AS build
WORKDIR /src
RUN python -m build
FROM python:3.12-slim
COPY --from=build «/src/dist/*.whl /tmp/dist/»
RUN pip install --no-cache-dir --no-index --find-links=/tmp/dist /tmp/dist/*.whl && rm -rf /tmp/dist
`,
      fixed: `FROM python:3.12 AS build
WORKDIR /src
RUN python -m build
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/src/dist,target=/tmp/dist \\
    pip install --no-cache-dir --no-index --find-links=/tmp/dist /tmp/dist/*.whl
`,
    },
    {
      code: `FROM python:3.12
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=0 «/wheels /wheels»
RUN pip install /wheels/*
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY requirements.txt /wheels/
COPY --from=build «/wheels /wheels»
RUN pip install -r /wheels/requirements.txt -f /wheels
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
# the packages
COPY --from=build «/wheels /wheels»
COPY app.py .
RUN pip install /wheels/*
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN pip install /wheels/* && rm -rf /wheels /root/.cache
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN pip install /wheels/* && touch /wheels/done
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN cd /wheels && pip install /wheels/* && rm *.whl $OTHER
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN pip install /wheels/*
RUN rm -rf /wheels && echo done
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build «/wheels /wheels»
RUN pip install /wheels/*
RUN pip install /wheels/x.whl
`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
WORKDIR /wheels
COPY app.py .
COPY --from=build «/wheels .»
RUN pip install ./*
`,
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
RUN rm -rf /wheels
CMD ["python"]`,
      fixed: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install /wheels/*
CMD ["python"]`,
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
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install /wheels/*
`,
      because: `they are mounted from the start`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \\
    --mount=type=cache,target=/root/.cache/pip \\
    pip install /wheels/*
`,
      because: `they are mounted beside a cache`,
    },
    {
      code: `FROM python:3.12 AS build
WORKDIR /src
RUN python -m build
FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/src/dist,target=/tmp/dist pip install /tmp/dist/*.whl
`,
      because: `the folder of the build is mounted`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /usr/share/dict /dict
RUN pip install flask
`,
      because: `it is no package that is copied`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /wheels /wheels
CMD ["python"]
`,
      because: `they are kept for later`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY wheels /wheels
RUN pip install /wheels/*
`,
      because: `they come with the context`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
ADD wheels.tar.gz /wheels
RUN pip install /wheels/*
`,
      because: `an archive is unpacked`,
    },
    {
      code: `FROM python:3.12 AS build
RUN python -m venv /opt/venv
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
`,
      because: `an environment is copied`,
    },
    {
      code: `FROM python:3.12 AS build
RUN make
FROM python:3.12-slim
COPY --from=build /out /out
RUN pip install /out
`,
      because: `nobody says that packages are made`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=example/wheels:1 /wheels /wheels
RUN pip install /wheels/*
`,
      because: `another image has them`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /wheels /other
RUN pip install flask
`,
      because: `they are not installed from there`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build $DIR /wheels
RUN pip install /wheels/*
`,
      because: `nobody knows what is copied`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim AS test
COPY --from=build /wheels /wheels
RUN pip install /wheels/*
FROM python:3.12-slim
RUN pip install flask
`,
      because: `the tests do not ship`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
COPY --from=build /wheels /wheels
RUN pip install /wheels/*
`,
      because: `a stage can not copy from itself`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel --no-cache-dir --wheel-dir=/wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /wheels/README /doc/
RUN pip install flask
`,
      because: `a text is copied`,
    },
  ],
);
