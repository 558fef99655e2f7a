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
        'FROM python:3.13-slim\nCOPY --chown=app deploy/requirements.txt /srv/deploy/\n\nRUN pip install -U pip && \\\n    pip install -r /srv/deploy/requirements.txt\n\n# the program\nADD --chown=app ./ /srv/\n\nCMD ["python", "app.py"]\n',
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\n«COPY . .»\nRUN pip install -r requirements.txt\n",
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . /app»\n\n# the packages\nRUN pip install -r requirements.txt\nRUN pip install gunicorn\nRUN ./build.sh\n",
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt /app/\n\n# the packages\nRUN pip install -r requirements.txt\nRUN pip install gunicorn\n\nCOPY . /app\nRUN ./build.sh\n",
    },
    {
      code: "FROM python:3.13-slim\n# the code\n«COPY --chown=1000 . /app»\nWORKDIR /app\nRUN apt-get update && apt-get install -y curl\n# the packages\nRUN pip install -r requirements/prod.txt\n",
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nRUN apt-get update && apt-get install -y curl\n# the packages\nCOPY --chown=1000 requirements/ /app/requirements/\nRUN pip install -r requirements/prod.txt\n# the code\nCOPY --chown=1000 . /app\n",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n# RUN apt-get install vim\n«COPY . .»\nRUN ls\nRUN pip install -r requirements.txt\n",
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\n# RUN apt-get install vim\nRUN ls\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .\n",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n# the requirements\n«COPY . .»\nRUN pip install -r requirements.txt\n",
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\n# the requirements\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .\n",
    },
    {
      code: "from python:3.13-slim\nworkdir /app\n«add        . .»\nrun        pip install -r requirements.txt\n",
      fixed:
        "from python:3.13-slim\nworkdir /app\ncopy       requirements.txt ./\nrun        pip install -r requirements.txt\nadd        . .\n",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install -r requirements.txt -c limits/upper.txt",
      files: {
        "requirements.txt": "-r base.txt\n",
        "base.txt": "flask\n",
        "limits/upper.txt": "flask==3.1.0\n",
        "app.py": "",
      },
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt base.txt ./\nCOPY limits/upper.txt ./limits/\nRUN pip install -r requirements.txt -c limits/upper.txt\nCOPY . .",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install -r requirements/prod.txt",
      files: { "requirements/prod.txt": "-r base.txt\n", "requirements/base.txt": "flask\n", "app.py": "" },
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements/ ./requirements/\nRUN pip install -r requirements/prod.txt\nCOPY . .",
    },
    {
      code: "FROM python:3.13-slim\n«COPY . /app»\nWORKDIR /app\nRUN pip install pipenv==2026.8.0\nRUN pipenv install --system --deploy",
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nRUN pip install pipenv==2026.8.0\nCOPY Pipfile Pipfile.lock /app/\nRUN pipenv install --system --deploy\nCOPY . /app",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN uv sync --locked --no-install-project",
      files: {
        "pyproject.toml": '[project]\nname = "a"\nversion = "1"\n',
        "uv.lock": "version = 1\n",
        ".python-version": "3.13\n",
        "app.py": "",
      },
      fixed:
        "FROM python:3.13-slim\nWORKDIR /app\nCOPY pyproject.toml uv.lock .python-version ./\nRUN uv sync --locked --no-install-project\nCOPY . .",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN poetry install --no-root",
      files: {
        "pyproject.toml": '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\nother = { path = "../other" }\n',
        "poetry.lock": "",
        "app.py": "",
      },
    },
    { code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN poetry install --no-root" },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install -r requirements.txt",
      files: { "requirements.txt": "-r missing.txt\n", "app.py": "" },
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install -r requirements.txt",
      files: { "requirements.txt": "--find-links wheels\nflask\n", "app.py": "" },
    },
    { code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nWORKDIR /srv\nRUN pip install -r /app/requirements.txt" },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nCOPY deploy/app.ini ./app.ini\nRUN pip install -r requirements.txt",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN chmod +x run.sh\nRUN pip install -r requirements.txt",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nRUN python -m venv env\nRUN env/bin/pip install -r requirements.txt",
    },
    { code: "FROM python:3.13-slim\n«COPY --exclude=docs . /app»\nRUN pip install -r /app/requirements.txt" },
    { code: "FROM python:3.13-slim\n«COPY ./* /app/»\nRUN pip install -r /app/requirements.txt" },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\n# Install the requirements\n«COPY . .»\nRUN apt-get update\nRUN pip install -r requirements.txt",
    },
    {
      code: "FROM python:3.13-slim\nARG DIR=/a\n«COPY . $DIR»\nARG DIR=/b\nRUN pip install -r /a/requirements.txt",
    },
    { code: "FROM python:3.13-slim\nWORKDIR /app\n«COPY . .»\nVOLUME /app\nRUN pip install -r requirements.txt" },
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
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt base.txt ./\nRUN pip install -r requirements.txt\nCOPY . .",
      because: "the files come first",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements/ ./requirements/\nRUN pip install -r requirements/prod.txt\nCOPY . .",
      because: "their folder comes first",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY Pipfile Pipfile.lock ./\nRUN pipenv install --system --deploy\nCOPY . .",
      because: "pipenv has its files first",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --locked --no-install-project\nCOPY . .\nRUN uv sync --locked",
      because: "the project is installed behind its dependencies",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN uv sync --locked",
      because: "uv installs the project too",
    },
    { code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN python -m build", because: "nothing is installed" },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt .",
      because: "the project is installed in the same step",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install ./lib",
      because: "a part of the source is installed",
    },
    {
      code: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["python", "app.py"]',
      because: "there are no dependencies",
    },
    {
      code: "FROM python:3.13-slim\nCOPY --from=build . /app\nRUN pip install -r /app/requirements.txt",
      because: "it comes from elsewhere",
    },
    {
      code: "FROM python:3.13-slim\nRUN --mount=type=bind,target=/src pip install -r /src/requirements.txt\nCOPY . .",
      because: "the context is mounted",
    },
    {
      code: "FROM python:3.13-slim\nCOPY requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\nADD . /app",
      because: "the source is added last",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY src ./src\nCOPY requirements.txt .\nRUN pip install -r requirements.txt",
      because: "only a part is copied",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install --no-deps -e .",
      because: "an editable install reads the source",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN poetry install --only main",
      because: "Poetry installs the project with its main group",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY environment.yml .\nRUN conda env update --file environment.yml\nCOPY . .",
      because: "the environment comes first",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN conda install numpy",
      because: "no file is read by conda",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt -r $EXTRA ./lib",
      because: "the source is installed along",
    },
    {
      code: "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install --upgrade pip",
      because: "pip itself reads no file",
    },
  ],
);
