import rule from "../../../src/rules/uv/no-environment.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\nCOPY --from=ghcr.io/astral-sh/uv:0.9.5 /uv /uvx /bin/\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN «uv pip install» -r requirements.txt`,
      fixed: `${from}RUN uv pip install --system -r requirements.txt`,
      message: "`uv pip install` is refused: there is no virtual environment, and nothing allows the system's Python.",
      safety: "safe",
    },
    {
      code: `FROM python:3.13\nRUN pip install uv==0.9.5 && «uv pip install» flask==3.1.0`,
      fixed: `FROM python:3.13\nRUN pip install uv==0.9.5 && uv pip install --system flask==3.1.0`,
    },
    {
      code: `FROM ghcr.io/astral-sh/uv:python3.13-trixie-slim\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.cache/uv «uv pip install» .`,
      fixed: `FROM ghcr.io/astral-sh/uv:python3.13-trixie-slim\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.cache/uv uv pip install --system .`,
    },
    {
      code: `${from}ENV VIRTUAL_ENV=/usr/local\nRUN «uv pip install» flask==3.1.0`,
      fixed: `${from}ENV VIRTUAL_ENV=/usr/local\nRUN uv pip install --system flask==3.1.0`,
      message: "`uv pip install` is refused: `VIRTUAL_ENV` names the system's Python, which is no virtual environment.",
    },
    {
      code: `FROM python:3.13\nRUN curl -LsSf https://astral.sh/uv/0.9.5/install.sh | sh\nENV PATH="/root/.local/bin:$PATH"\nRUN «uv pip sync» requirements.txt`,
      fixed: `FROM python:3.13\nRUN curl -LsSf https://astral.sh/uv/0.9.5/install.sh | sh\nENV PATH="/root/.local/bin:$PATH"\nRUN uv pip sync --system requirements.txt`,
    },
    {
      code: `${from}RUN ["/bin/uv", "--version"]\nRUN [«"uv", "pip", "uninstall"», "x"]`,
      fixed: `${from}RUN ["/bin/uv", "--version"]\nRUN ["uv", "pip", "uninstall", "--system", "x"]`,
    },
    { code: "FROM ubuntu:24.04\nCOPY --from=ghcr.io/astral-sh/uv:0.9.5 /uv /bin/uv\nRUN «uv pip install» x==1" },
    {
      code: `${from}RUN uv venv /opt/venv\nRUN «uv pip install» x==1`,
      message:
        "`uv pip install` is refused: it does not look in `/opt/venv`, which neither `VIRTUAL_ENV` nor `PATH` names.",
    },
  ],
  [
    { code: `${from}RUN uv pip install --system x`, because: "the system's Python is allowed" },
    { code: `${from}ENV UV_SYSTEM_PYTHON=1\nRUN uv pip install x`, because: "the variable allows it" },
    { code: `${from}RUN uv pip install --python /usr/local/bin/python x`, because: "a Python is named" },
    { code: `${from}RUN uv pip install -p 3.13 x`, because: "a Python is named" },
    { code: `${from}RUN uv pip install --target /deps x`, because: "a folder is named" },
    { code: `${from}RUN uv pip install --prefix=/install x`, because: "a folder is named" },
    { code: `${from}RUN uv venv && uv pip install x`, because: "an environment is made" },
    {
      code: `${from}ENV VIRTUAL_ENV=/opt/venv\nRUN uv venv /opt/venv\nRUN uv pip install x`,
      because: "the environment is named",
    },
    {
      code: `${from}RUN python -m venv /opt/venv\nENV PATH="/opt/venv/bin:$PATH"\nRUN uv pip install x`,
      because: "the first Python on PATH is an environment's",
    },
    {
      code: `${from}RUN uv venv /opt/venv\nRUN . /opt/venv/bin/activate && uv pip install x`,
      because: "the environment is activated",
    },
    {
      code: `${from}ENV VENV=/opt/venv\nENV PATH=$VENV/bin:$PATH\nRUN python -m venv $VENV\nRUN uv pip install x`,
      because: "a variable leads to it",
    },
    { code: `${from}RUN uv sync\nRUN uv pip install x`, because: "the project has its environment" },
    { code: `${from}RUN . /opt/venv/bin/activate && uv pip install x`, because: "one is activated" },
    { code: `FROM company/python:3.13\nRUN uv pip install x`, because: "the image may have an environment" },
    {
      code: "FROM registry.access.redhat.com/ubi9/python-312-minimal:latest\nRUN uv pip install x",
      because: "the image's own Python is that of an environment",
    },
    { code: "FROM continuumio/miniconda3\nRUN uv pip install x", because: "conda's environment counts" },
    {
      code: `FROM python:3.13 AS b\nRUN uv venv /app/.venv\nFROM python:3.13-slim\nCOPY --from=b /app /app\nRUN uv pip install x`,
      because: "the environment is copied",
    },
    { code: `${from}ARG FLAGS\nRUN uv pip install $FLAGS x`, because: "the variable may hold the option" },
    { code: `${from}COPY . .\nRUN ./setup.sh && uv pip install x`, because: "a script may make one" },
    { code: `${from}RUN python -m uv pip install x`, because: "uv works on the Python that started it" },
    { code: `${from}RUN uv pip compile requirements.in && uv pip list`, because: "nothing is installed" },
    {
      code: `${from}WORKDIR /app\nCOPY pyproject.toml ./\nRUN uv pip install x`,
      files: { "pyproject.toml": "[tool.uv.pip]\nsystem = true\n" },
      because: "the project allows it",
    },
    { code: `${from}RUN poetry run uv pip install x`, because: "what starts it names an environment" },
  ],
);
