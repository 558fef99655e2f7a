import rule from "../../../src/rules/stage/runtime-library-missing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM «python:3.12-slim-trixie»
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      fixed: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
RUN apt-get update \\
    && apt-get install -y --no-install-recommends libpq5 \\
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      safety: `review`,
      message: `\`psycopg2\` is compiled in the stage \`build\` and loads libpq, which \`python:3.12-slim-trixie\` does not have here.`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM «python:3.12-slim-trixie»
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      fixed: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends tini libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
    },
    {
      code: `FROM python:3.12 AS build
RUN pip wheel -w /wheels mysqlclient
FROM «python:3.12-slim»
COPY --from=build /wheels /wheels
RUN pip install /wheels/*
CMD ["python", "app.py"]`,
      fixed: `FROM python:3.12 AS build
RUN pip wheel -w /wheels mysqlclient
FROM python:3.12-slim
RUN apt-get update \\
    && apt-get install -y --no-install-recommends libmariadb3 \\
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /wheels /wheels
RUN pip install /wheels/*
CMD ["python", "app.py"]`,
    },
    {
      code: `FROM python:3.12 AS build
COPY requirements.txt .
RUN pip wheel -w /wheels -r requirements.txt
FROM «gcr.io/distroless/python3-debian13»
COPY --from=build /usr/local/lib/python3.12/site-packages /packages
COPY --from=build /wheels /wheels
CMD ["app.py"]`,
      files: {
        "requirements.txt": `psycopg2==2.9.10
`,
      },
    },
    {
      code: `FROM python:3.12-alpine
RUN apk add --no-cache --virtual .build-deps gcc musl-dev postgresql-dev \\
 && pip install --no-cache-dir psycopg2 \\
 && «apk del» .build-deps
CMD ["python", "app.py"]`,
      message: `\`apk del\` takes libpq away with its headers, and \`psycopg2\` loads it at every start.`,
    },
    {
      code: `FROM python:3.12-slim
RUN apt-get update && apt-get install -y gcc default-libmysqlclient-dev && pip install mysqlclient \\
 && «apt-get purge» -y gcc default-libmysqlclient-dev && apt-get autoremove -y
CMD ["python", "app.py"]`,
    },
  ],
  [
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
RUN apt-get update \\
    && apt-get install -y --no-install-recommends libpq5 \\
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `it is installed`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-trixie
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the full image has it`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2-binary==2.9.10
FROM python:3.12-slim-trixie
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the wheel brings its own`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
RUN apt-get update && apt-get install -y postgresql-client
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the client needs it too`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
COPY --from=build /usr/lib/x86_64-linux-gnu/libpq.so.5 /usr/lib/
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the library itself is copied`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
ARG PACKAGES
RUN apt-get update && apt-get install -y $PACKAGES
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `a variable may name it`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM example.com/team/python:1
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `nothing is known of the image`,
    },
    {
      code: `FROM python:3.12-alpine
RUN apk add --no-cache libpq && apk add --no-cache --virtual .build-deps gcc musl-dev postgresql-dev \\
 && pip install --no-cache-dir psycopg2 && apk del .build-deps
CMD ["python", "app.py"]`,
      because: `libpq stays`,
    },
    {
      code: `FROM python:3.12-slim
RUN apt-get update && apt-get install -y gcc libpq-dev && pip install psycopg2 && apt-get purge -y gcc libpq-dev
CMD ["python", "app.py"]`,
      because: `Debian keeps the library until it is told otherwise`,
    },
    {
      code: `FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv && /opt/venv/bin/pip install psycopg2==2.9.10
FROM python:3.12-slim-trixie
COPY --from=build /app /app
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `no packages are copied`,
    },
  ],
);
