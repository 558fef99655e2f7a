import rule from "../../../src/rules/stage/libc-mismatch.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12-alpine AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
      message: `The packages are installed on \`python:3.12-alpine\` (musl) and copied to \`python:3.12-slim\` (glibc), which can't load what is compiled in them.`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-alpine
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN pip install --prefix=/install -r requirements.txt
FROM python:3.12-alpine3.22
COPY --from=build «/install /usr/local»
CMD ["python", "app.py"]`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN pip install --user -r requirements.txt
FROM gcr.io/distroless/python3
COPY --from=build «/root/.local /root/.local»
CMD ["app.py"]`,
    },
    {
      code: `FROM ghcr.io/astral-sh/uv:python3.12-alpine AS build
WORKDIR /app
RUN uv sync --locked
FROM python:3.12-slim-bookworm
COPY --from=build «/app /app»
CMD ["/app/.venv/bin/python", "app.py"]`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN pip install -r requirements.txt
FROM debian:13-slim
COPY --from=build «/usr/local /usr/local»
CMD ["python", "app.py"]`,
      message: `The Python of \`python:3.12-alpine\` is linked to musl and copied to \`debian:13-slim\`, which has glibc: it does not start there.`,
    },
    {
      code: `FROM python:3.12-slim AS build
WORKDIR /src
RUN pyinstaller --onefile app.py
FROM alpine:3.22
COPY --from=build «/src/dist/app /app»
ENTRYPOINT ["/app"]`,
      message: `PyInstaller makes the program on \`python:3.12-slim\` (glibc); on \`alpine:3.22\` it does not start.`,
    },
    {
      code: `FROM python:3.12-slim AS build
WORKDIR /src
RUN pyinstaller --onefile app.py
FROM scratch
COPY --from=build «/src/dist/app /app»
ENTRYPOINT ["/app"]`,
    },
  ],
  [
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `both have glibc`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM alpine:3.22
RUN apk add --no-cache python3
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `both have musl`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install flask==3.0.0 click
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `all of it is plain Python`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM example.com/team/python:1
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `nothing is known of the image`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/data /opt/data
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `no environment is copied`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM alpine:3.22
RUN apk add --no-cache python3 gcompat
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `glibc programs are provided for`,
    },
    {
      code: `FROM python:3.12-alpine AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM debian:13-slim
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `there is no Python at all, which is another matter`,
    },
    {
      code: `FROM node:22-alpine AS build
RUN npm ci && npm run build
FROM python:3.12-slim
COPY --from=build /app/dist /app/static
CMD ["python", "app.py"]`,
      because: `no Python packages are copied`,
    },
    {
      code: `FROM python:3.12-alpine AS build
COPY requirements.txt .
RUN pip install --prefix=/install -r requirements.txt
FROM python:3.12-slim
COPY --from=build /install /usr/local
CMD ["python", "app.py"]`,
      because: `its requirements are plain Python`,
      files: {
        "requirements.txt": `flask==3.0.0
click
`,
      },
    },
  ],
);
