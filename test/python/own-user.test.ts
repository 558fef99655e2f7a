import { emptyContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import root from "../../src/rules/user/root.js";
import { applyEdits } from "../../src/text/edit.js";
import { readFiles } from "../rules/read-files.js";
import { testDate } from "../rules/table.js";

const user = "RUN useradd --create-home --uid 10001 app\nUSER 10001\n";

interface Case {
  readonly code: string;
  /** The file after the fix; its absence means that none may be offered. */
  readonly fixed?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  // CMD holds the arguments of ENTRYPOINT.
  {
    code: 'FROM python:3.13-slim\nENTRYPOINT ["python", "-u"]\nCMD ["app.py"]',
    fixed: `FROM python:3.13-slim\n${user}ENTRYPOINT ["python", "-u"]\nCMD ["app.py"]`,
  },
  {
    code: 'FROM python:3.13-slim\nENTRYPOINT ["dumb-init", "--"]\nCMD ["gunicorn", "app:app"]',
    fixed: `FROM python:3.13-slim\n${user}ENTRYPOINT ["dumb-init", "--"]\nCMD ["gunicorn", "app:app"]`,
  },
  // A database beside the code, however the words are divided.
  { code: 'FROM python:3.13-slim\nENTRYPOINT ["python", "manage.py"]\nCMD ["runserver", "0.0.0.0:8000"]' },
  // A tool writes where its arguments say.
  { code: 'FROM python:3.13-slim\nENTRYPOINT ["python", "tool.py"]\nCMD ["--help"]' },
  {
    code: 'FROM gcr.io/distroless/python3-debian12\nCOPY . /app\nENTRYPOINT ["python", "/app/app.py"]',
    fixed: 'FROM gcr.io/distroless/python3-debian12\nCOPY . /app\nUSER 65532\nENTRYPOINT ["python", "/app/app.py"]',
  },
  // What is downloaded can be read by root alone.
  { code: "FROM python:3.13-slim\nADD https://example.com/model.bin /srv/model.bin\nCMD python app.py" },
  {
    code: "FROM python:3.13-slim\nADD --chmod=755 https://example.com/model.bin /srv/model.bin\nCMD python app.py",
    fixed: `FROM python:3.13-slim\nADD --chmod=755 https://example.com/model.bin /srv/model.bin\n${user}CMD python app.py`,
  },
  // Devices are root's.
  { code: "FROM debian:13-slim\nRUN apt-get install -y python3-rpi.gpio\nCMD python3 app.py" },
  {
    code: "FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD python app.py",
    files: { "requirements.txt": "RPi.GPIO==0.7.1\n" },
  },
  // Its home would be the folder of the code.
  { code: "FROM python:3.13-slim\nWORKDIR /home/app\nCOPY . .\nCMD python app.py" },
  {
    code: "FROM python:3.13-slim\nRUN SECRET_KEY=x django-admin collectstatic --noinput\nCMD gunicorn app.wsgi",
    fixed: `FROM python:3.13-slim\nRUN SECRET_KEY=x django-admin collectstatic --noinput\n${user}CMD gunicorn app.wsgi`,
  },
  // What is commented out does not belong to the start.
  {
    code: "FROM python:3.13-slim\n# EXPOSE 5000\nCMD python app.py",
    fixed: `FROM python:3.13-slim\n# EXPOSE 5000\n${user}CMD python app.py`,
  },
  {
    code: "FROM python:3.13-slim\nRUN mkdir -p /data /app/logs\nCMD python app.py",
    fixed:
      "FROM python:3.13-slim\nRUN mkdir -p /data /app/logs\nRUN useradd --create-home --uid 10001 app && chown app:app /data /app/logs\nUSER 10001\nCMD python app.py",
  },
  {
    code: "FROM alpine:3.22\nWORKDIR /app\nRUN apk add --no-cache python3 && mkdir -p uploads/thumbnails/by-customer uploads/originals/by-customer\nCMD python3 app.py",
    fixed:
      "FROM alpine:3.22\nWORKDIR /app\nRUN apk add --no-cache python3 && mkdir -p uploads/thumbnails/by-customer uploads/originals/by-customer\nRUN adduser -D -u 10001 app \\\n    && chown app:app /app/uploads/thumbnails/by-customer /app/uploads/originals/by-customer\nUSER 10001\nCMD python3 app.py",
  },
  {
    code: "FROM python:3.13-slim\nRUN mkdir /conf\nCOPY app.conf /conf/\nCMD python app.py",
    fixed: `FROM python:3.13-slim\nRUN mkdir /conf\nCOPY app.conf /conf/\n${user}CMD python app.py`,
  },
  {
    code: `FROM python:3.13-slim\nRUN git clone https://example.com/a.git /app && chmod 755 /app/run.py && rm -rf /root/.cache\nCMD python app.py`,
    fixed: `FROM python:3.13-slim\nRUN git clone https://example.com/a.git /app && chmod 755 /app/run.py && rm -rf /root/.cache\n${user}CMD python app.py`,
  },
  {
    code: 'FROM python:3.13-slim\nCMD ["sh", "-c", "exec uvicorn app:app --port ${PORT:-8000}"]',
    fixed: `FROM python:3.13-slim\n${user}CMD ["sh", "-c", "exec uvicorn app:app --port \${PORT:-8000}"]`,
  },
  {
    code: "FROM python:3.13-slim\nCMD flask run --host 0.0.0.0",
    fixed: `FROM python:3.13-slim\n${user}CMD flask run --host 0.0.0.0`,
  },
  {
    code: "FROM rockylinux:9\nRUN dnf install -y python3 && dnf clean all\nCMD python3 app.py",
    fixed: `FROM rockylinux:9\nRUN dnf install -y python3 && dnf clean all\n${user}CMD python3 app.py`,
  },
  {
    code: "FROM python:3.13-slim\nRUN pip install poetry==2.1.0\nRUN poetry config virtualenvs.create false && poetry install\nCMD python app.py",
    fixed: `FROM python:3.13-slim\nRUN pip install poetry==2.1.0\nRUN poetry config virtualenvs.create false && poetry install\n${user}CMD python app.py`,
  },
  {
    code: 'FROM python:3.13-slim\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "app:app"]',
    files: { "entrypoint.sh": '#!/bin/sh\nset -e\necho starting\nalembic upgrade head\nexec "$@"\n' },
    fixed: `FROM python:3.13-slim\nCOPY entrypoint.sh /\n${user}ENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "app:app"]`,
  },
  {
    code: "FROM python:3.13-slim\nCOPY . .\nCMD python manage.py migrate && gunicorn site.wsgi",
    files: { "manage.py": "", "requirements.txt": "django==5.2\npsycopg==3.2.1\n" },
    fixed: `FROM python:3.13-slim\nCOPY . .\n${user}CMD python manage.py migrate && gunicorn site.wsgi`,
  },
  {
    code: "FROM python:3.13-slim\nCOPY . .\nCMD python manage.py runserver",
    files: { "manage.py": "", "requirements.txt": "django==5.2\n" },
  },
  { code: "FROM python:3.13-slim\nCOPY . .\nCMD gunicorn app:app", files: { "app.py": "", "data.sqlite3": "" } },
  {
    code: 'FROM python:3.13-slim\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "app:app"]',
    files: { "entrypoint.sh": '#!/bin/sh\npython make.py\ntouch /app/ready\nexec "$@"\n' },
  },
  { code: "FROM python:3.13-slim\nEXPOSE 80\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nCMD gunicorn --bind 0.0.0.0:443 app:app" },
  { code: "FROM python:3.13-slim AS app\nCMD gunicorn app:app\nFROM app AS test\nRUN pip install pytest" },
  { code: "FROM python:3.13-slim\nENV UPLOAD_DIR=/uploads\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nENV DATABASE_URL=sqlite:////data/x.db\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nRUN mkdir $WHERE\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nRUN chmod 700 /app\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nRUN chmod u+x /app/x\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nRUN apt-get install -y tcpdump\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nRUN pip install poetry && poetry install\nCMD python app.py" },
  { code: "FROM python:3.13-slim\nCMD jupyter lab --ip 0.0.0.0" },
  { code: "FROM python:3.13-slim\nCMD python app.py > /out.txt" },
  {
    code: "FROM quay.io/jupyter/base-notebook:2025-01-01\nUSER root\nRUN apt-get update && apt-get install -y git\n",
    fixed:
      "FROM quay.io/jupyter/base-notebook:2025-01-01\nUSER root\nRUN apt-get update && apt-get install -y git\nUSER 1000\n",
  },
  {
    code: "FROM mambaorg/micromamba:2.0\nUSER root\nRUN micromamba install -y x\nWORKDIR /data\nCMD python app.py\n",
  },
  {
    code: "FROM mambaorg/micromamba:2.0 AS app\nUSER root\nRUN micromamba install -y x\nCMD x\nFROM app AS test\nRUN x\n",
  },
];

describe("the user that user/root offers", () => {
  it.each(cases)("$code", ({ code, fixed, files }) => {
    const { dockerfile, context } = files
      ? readFiles("Dockerfile", code, files)
      : { dockerfile: parseDockerfile(code, { path: "Dockerfile" }), context: emptyContext() };
    const [problem] = [...root.check({ dockerfile, context, today: testDate })];
    expect(problem).toBeDefined();
    const edits = problem?.fixes?.flatMap((fix) => fix.edits) ?? [];
    expect(edits.length === 0 ? undefined : applyEdits(code, edits)).toBe(fixed);
  });
});
