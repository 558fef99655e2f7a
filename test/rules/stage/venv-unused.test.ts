import rule from "../../../src/rules/stage/venv-unused.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build «/opt/venv /opt/venv»
CMD ["python", "app.py"]`,
      fixed: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
CMD ["python", "app.py"]`,
      safety: `review`,
      message: `Nothing starts the environment \`/opt/venv\`: \`python\` is looked up on PATH, and \`/opt/venv/bin\` is not there.`,
    },
    {
      code: `FROM python:3.12 AS build
ENV VIRTUAL_ENV=/opt/venv PATH=/opt/venv/bin:$PATH
RUN python -m venv $VIRTUAL_ENV
RUN pip install flask
FROM python:3.12-slim
COPY --from=build «/opt/venv /opt/venv»
CMD gunicorn app:app`,
      fixed: `FROM python:3.12 AS build
ENV VIRTUAL_ENV=/opt/venv PATH=/opt/venv/bin:$PATH
RUN python -m venv $VIRTUAL_ENV
RUN pip install flask
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
CMD gunicorn app:app`,
    },
    {
      code: `FROM python:3.12-slim
WORKDIR /app
RUN «python -m venv venv» && . venv/bin/activate && pip install -r requirements.txt
CMD ["python", "app.py"]`,
      message: `Nothing starts the environment \`/app/venv\`: \`python\` is looked up on PATH, and \`/app/venv/bin\` is not there.`,
    },
    {
      code: `FROM python:3.12-slim
RUN «virtualenv /env»
RUN pip install flask
CMD ["uvicorn", "app:app"]`,
    },
    {
      code: `FROM python:3.12-slim
WORKDIR /app
RUN «uv venv» && uv pip install flask
ENTRYPOINT ["python", "-m", "app"]`,
    },
    {
      code: `FROM debian:13-slim AS build
RUN apt-get update && apt-get install -y python3-venv
RUN python3 -m venv /venv && /venv/bin/pip install flask
FROM gcr.io/distroless/python3-debian13
COPY --from=build «/venv /venv»
ENV PATH=/venv/bin:$PATH
CMD ["app.py"]`,
      message: `Nothing starts the environment \`/venv\`: \`gcr.io/distroless/python3-debian13\` runs its own Python, whatever PATH says.`,
    },
  ],
  [
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
CMD ["python", "app.py"]`,
      because: `it is on PATH`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
CMD ["/opt/venv/bin/python", "app.py"]`,
      because: `the command names it`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
ENV PYTHONPATH=/opt/venv/lib/python3.12/site-packages
CMD ["python", "app.py"]`,
      because: `PYTHONPATH leads there`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
ENV VIRTUAL_ENV=/opt/venv
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
CMD ["python", "app.py"]`,
      because: `a variable holds the folder`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
COPY start.sh /
CMD ["/start.sh"]`,
      because: `the script may activate it`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
CMD . /opt/venv/bin/activate && python app.py`,
      because: `it is activated`,
    },
    {
      code: `FROM python:3.12-slim
RUN python -m venv /opt/poetry && /opt/poetry/bin/pip install poetry==2.1.0
RUN /opt/poetry/bin/poetry install
CMD ["python", "app.py"]`,
      because: `it belongs to a tool`,
    },
    {
      code: `FROM python:3.12-slim
RUN python -m venv /opt/tool && /opt/tool/bin/pip install awscli
RUN pip install flask
CMD ["python", "app.py"]`,
      because: `the application is installed outside of it`,
    },
    {
      code: `FROM python:3.12-slim
WORKDIR /app
RUN uv sync --locked
CMD ["uv", "run", "python", "app.py"]`,
      because: `uv finds it`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
RUN ln -s /opt/venv/bin/python /usr/local/bin/python
CMD ["python", "app.py"]`,
      because: `a link leads there`,
    },
    {
      code: `FROM python:3.12-slim AS build
RUN python -m venv /opt/venv && /opt/venv/bin/pip install numpy
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
`,
      because: `nothing says what is started`,
    },
    {
      code: `FROM python:3.12-slim
WORKDIR /app
RUN python -m venv venv && . venv/bin/activate
RUN pip install flask
CMD ["python", "app.py"]`,
      because: `that it is activated for nothing says more`,
    },
    {
      code: `FROM python:3.12-slim
ARG NAME
RUN cd /opt/$NAME && python -m venv venv
CMD ["python", "app.py"]`,
      because: `nobody knows in which folder it is made`,
    },
    {
      code: `FROM python:3.12-slim
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
RUN pip install flask
CMD ["python", "app.py"]`,
      because: `it is on PATH before`,
    },
  ],
);
