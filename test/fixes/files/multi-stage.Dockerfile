# syntax=docker/dockerfile:1
ARG PYTHON=3.13

FROM python:${PYTHON}-slim as build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PYTHONDONTWRITEBYTECODE=1
WORKDIR /src
# The compiler goes no further than this stage
RUN apt-get update && \
    apt-get install -y \
      # for psycopg
      gcc \
      libpq-dev && \
    rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN python -m venv /venv && \
    /venv/bin/pip install -r requirements.txt

FROM python:${PYTHON}-slim
ENV PATH="/venv/bin:$PATH" \
    APP_ENV=production
RUN apt-get update && apt install -y libpq5 curl
COPY --from=build /venv /venv
COPY . /app
WORKDIR /app
HEALTHCHECK CMD curl http://localhost:8000/health
CMD ["gunicorn", "app:app", "-b", "0.0.0.0:8000"]
