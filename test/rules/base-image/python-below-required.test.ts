import rule from "../../../src/rules/base-image/python-below-required.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: `FROM «python:3.11-slim»
COPY . .
RUN pip install --no-cache-dir .`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.12"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
      fixed: `FROM python:3.12-slim
COPY . .
RUN pip install --no-cache-dir .`,
      safety: `review`,
      message: `\`pyproject.toml\` asks for Python \`>=3.12\`, and \`python:3.11-slim\` has 3.11: \`pip install\` refuses to install.`,
    },
    {
      code: `FROM «python:3.10.4-slim-bookworm» AS build
COPY . .
RUN pip install --no-cache-dir .
FROM python:3.10.4-slim-bookworm
COPY --from=build /x /x`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.12"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
      fixed: `FROM python:3.12-slim-bookworm AS build
COPY . .
RUN pip install --no-cache-dir .
FROM python:3.12-slim-bookworm
COPY --from=build /x /x`,
    },
    {
      code: `FROM «python:3.14-slim»
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root`,
      files: {
        "pyproject.toml": `[tool.poetry]
name = "app"
version = "1"
[tool.poetry.dependencies]
python = ">=3.10,<3.13"
[build-system]
requires = ["poetry-core"]
build-backend = "poetry.core.masonry.api"
`,
      },
      fixed: `FROM python:3.12-slim
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root`,
    },
    {
      code: `FROM «ubuntu:22.04»
RUN apt-get update && apt-get install -y python3-pip
COPY . .
RUN pip3 install .`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.11"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM «python:3.11-slim»
ENV UV_PYTHON_DOWNLOADS=never
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-install-project`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.13"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
      fixed: `FROM python:3.13-slim
ENV UV_PYTHON_DOWNLOADS=never
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-install-project`,
    },
    {
      code: `FROM «python:3.11-slim»
COPY Pipfile Pipfile.lock ./
RUN pipenv install --system --deploy`,
      files: {
        Pipfile: `[packages]
flask = "*"
[requires]
python_version = "3.12"
`,
      },
      fixed: `FROM python:3.12-slim
COPY Pipfile Pipfile.lock ./
RUN pipenv install --system --deploy`,
    },
  ],
  [
    {
      code: `FROM python:3.12-slim
COPY . .
RUN pip install --no-cache-dir .`,
      because: `it is accepted`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.12"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM python:3.9-slim
COPY . .
RUN pip install --no-cache-dir .`,
      because: `some patch of it is accepted`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.9.2"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM python:3.11-slim
COPY requirements.txt .
RUN pip install -r requirements.txt`,
      because: `the project itself is not installed`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.12"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
        "requirements.txt": `flask
`,
      },
    },
    {
      code: `FROM python:3.11-slim
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-install-project`,
      because: `uv fetches a Python that fits`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.12"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM python:3-slim
COPY . .
RUN pip install --no-cache-dir .`,
      because: `the minor is not named`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.12"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM python:3.11-slim
COPY . .
RUN pip install --no-cache-dir .`,
      because: `no version is asked for`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM python:3.12-slim
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root`,
      because: `the caret goes up to the next major version`,
      files: {
        "pyproject.toml": `[tool.poetry]
name = "app"
version = "1"
[tool.poetry.dependencies]
python = "^3.10"
[build-system]
requires = ["poetry-core"]
build-backend = "poetry.core.masonry.api"
`,
      },
    },
    {
      code: `FROM python:3.11-slim
COPY . .
RUN pip install --no-cache-dir .`,
      because: `what is asked for is not understood`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = "three"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM example.com/team/python:3.9
COPY . .
RUN pip install --no-cache-dir .`,
      because: `nothing is known of the image`,
      files: {
        "pyproject.toml": `[project]
name = "app"
version = "1"
requires-python = ">=3.12"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
      },
    },
    {
      code: `FROM python:3.11-slim
COPY Pipfile Pipfile.lock ./
RUN pipenv install --system`,
      because: `pipenv only warns then`,
      files: {
        Pipfile: `[packages]
flask = "*"
[requires]
python_version = "3.12"
`,
      },
    },
    {
      code: `FROM python:3.11-slim\nCOPY . .\nRUN pip install --ignore-requires-python .`,
      because: `the check is switched off`,
      files: { "pyproject.toml": `[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.12"\n` },
    },
  ],
);
