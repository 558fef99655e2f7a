import rule from "../../../src/rules/stage/library-too-old.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12-trixie AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-bookworm
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
      message: `\`psycopg2\` is compiled on trixie (glibc 2.41) and copied to bookworm, whose glibc 2.36 may be too old for it.`,
    },
    {
      code: `FROM python:3.12 AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-bookworm
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
    },
    {
      code: `FROM python:3.12-trixie AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install --no-binary :all: numpy==2.1.0
FROM python:3.12-slim-bookworm
COPY --from=build «/opt/venv /opt/venv»
CMD ["/opt/venv/bin/python", "app.py"]`,
    },
    {
      code: `FROM python:3.12-trixie AS build
RUN pip install flask
FROM debian:bookworm-slim
COPY --from=build «/usr/local /usr/local»
CMD ["python", "app.py"]`,
      message: `\`python\` is compiled on trixie (glibc 2.41) and copied to bookworm, whose glibc 2.36 may be too old for it.`,
    },
    {
      code: `FROM python:3.12-trixie AS build
WORKDIR /src
RUN python -m PyInstaller app.py
FROM ubuntu:22.04
COPY --from=build «/src/dist/app /opt/app»
CMD ["/opt/app/app"]`,
    },
    {
      code: `FROM python:3.12-trixie AS build
COPY requirements.txt .
RUN pip install --prefix=/install -r requirements.txt
FROM python:3.12-slim-bookworm
COPY --from=build «/install /usr/local»
CMD ["python", "app.py"]`,
      files: {
        "requirements.txt": `mysqlclient==2.2.7
`,
      },
    },
  ],
  [
    {
      code: `FROM python:3.12-bookworm AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the newer release runs what the older one built`,
    },
    {
      code: `FROM python:3.12-trixie AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the releases are the same`,
    },
    {
      code: `FROM python:3.12-trixie AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy==2.1.0
FROM python:3.12-slim-bookworm
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `wheels are built for old releases`,
    },
    {
      code: `FROM python:3.12 AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `both tags mean one release`,
    },
    {
      code: `FROM python:3.12-trixie AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2-binary==2.9.10
FROM python:3.12-slim-bookworm
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `its wheel is installed`,
    },
    {
      code: `FROM python:3.12-trixie AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM debian:bookworm-slim
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the interpreter is missing, which is another matter`,
    },
    {
      code: `FROM example.com/team/build:1 AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-bookworm
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `nothing is known of the builder`,
    },
    {
      code: `FROM python:3.12-trixie AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-bookworm
COPY --from=build /src /src
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `no environment is copied`,
    },
  ],
);
