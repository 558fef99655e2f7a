import rule from "../../../src/rules/copy/source-before-dependencies.js";
import { ruleTable } from "../table.js";

const files = { "requirements.txt": "flask==3.1.0\n", "app.py": "" };

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install --no-cache-dir -r requirements.txt",
      files,
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt ./\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .",
      message: "`COPY . .` stands before `pip install`, so every change to any file installs all dependencies again.",
      safety: "review",
    },
    {
      code: 'FROM python:3.13-slim\n# the program\n«ADD --chown=app ./ /srv/»\n\nRUN pip install -U pip && \\\n    pip install -r /srv/deploy/requirements.txt\n\nCMD ["python", "app.py"]\n',
      files: { "deploy/requirements.txt": "flask\n", "app.py": "" },
      fixed:
        'FROM python:3.13-slim\n# the program\nADD --chown=app deploy/requirements.txt /srv/deploy/\n\nRUN pip install -U pip && \\\n    pip install -r /srv/deploy/requirements.txt\n\nADD --chown=app ./ /srv/\n\nCMD ["python", "app.py"]\n',
    },
    {
      code: "FROM python:3.13-slim\nCOPY requirements.txt .\n«COPY . .»\nRUN pip install -r requirements.txt",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install -r requirements.txt",
      files: { "requirements.txt": "-r base.txt\n", "base.txt": "flask\n", "app.py": "" },
    },
    { code: "FROM python:3.13-slim\n«COPY . /app»\nRUN pipenv install --system --deploy" },
    { code: "FROM python:3.13-slim\n«COPY . /app»\nRUN uv sync --locked --no-install-project" },
    { code: "FROM python:3.13-slim\n«COPY . /app»\nRUN ./prepare.sh && pip install -r requirements.txt" },
  ],
  [
    {
      code: "FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .",
      because: "the source comes last",
    },
    { code: "FROM python:3.13-slim\nCOPY . .\nRUN pip install .", because: "the project itself is installed" },
    {
      code: "FROM python:3.13-slim\nCOPY . .\nRUN pip install -r requirements.txt -e .",
      because: "the project is installed along",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt",
      files: { "requirements.txt": "-e .\n", "app.py": "" },
      because: "the requirements name the project",
    },
    {
      code: "FROM python:3.13-slim\nCOPY . .\nRUN --mount=type=bind,source=requirements.txt,target=requirements.txt pip install -r requirements.txt",
      because: "the file comes in by a bind mount",
    },
    {
      code: "FROM python:3.13-slim\nCOPY app app\nRUN pip install -r app/requirements.txt",
      because: "a folder of its own is copied",
    },
    { code: "FROM python:3.13-slim\nCOPY . .\nRUN pip install flask", because: "no file is read" },
    {
      code: "FROM python:3.13-slim AS build\nCOPY . .\nFROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt",
      because: "the source is copied in another stage",
    },
    { code: "FROM python:3.13-slim\nCOPY . .\nRUN poetry install", because: "Poetry installs the project too" },
  ],
);
