import rule from "../../../src/rules/pip/unpinned.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install «flask»`,
      message: "`flask` is installed in whatever version is the newest on the day of the build.",
      subject: ["flask"],
    },
    {
      code: `${from}RUN pip install «a b c d e»`,
      message: "`a, b, c, d, e` are installed in whatever versions are the newest on the day of the build.",
    },
    { code: `${from}RUN pip install «flask» wheel` },
    { code: `${from}ENV PIP_CONSTRAINT=/c.txt\nRUN uv pip install --system «flask»` },
    { code: `${from}ENV UV_NO_INDEX=1\nRUN pip install «flask»` },
    {
      code: `${from}RUN pip install «flask "gunicorn>=20"» uvicorn==0.34.0`,
      subject: ["flask", "gunicorn"],
      message: "`flask, gunicorn>=20` are installed in whatever versions are the newest on the day of the build.",
    },
    {
      code: `${from}RUN pip install «a b c d e f g»`,
      message: "`a, b, c, d, e` and 2 more are installed in whatever versions are the newest on the day of the build.",
    },
    { code: `${from}RUN pip install -r requirements.txt «gunicorn»` },
    {
      code: `${from}RUN pip install -U pip wheel «flask»`,
      message: "`flask` is installed in whatever version is the newest on the day of the build.",
    },
    {
      code: `${from}RUN pip install --upgrade «pip setuptools»`,
      level: "info",
      profile: "strict",
      message: "`pip, setuptools` are installed in whatever versions are the newest on the day of the build.",
    },
    { code: `${from}RUN uv pip install --system «"flask[async]"»` },
    { code: `${from}RUN uv tool install «ruff»` },
    { code: `${from}RUN pipx install «ruff@latest»` },
    { code: `${from}RUN pip install poetry «flask»` },
    {
      code: `${from}ARG PACKAGES="flask gunicorn"\nRUN pip install «$PACKAGES»`,
      message: "`flask, gunicorn` are installed in whatever versions are the newest on the day of the build.",
    },
    {
      code: `${from}RUN pip install «flask»>=3`,
      message: "`flask>=3` is installed in whatever version is the newest on the day of the build.",
    },
    {
      code: "FROM python:3.13 AS build\nRUN pip install «flask»\nFROM python:3.13-slim\nCOPY --from=build /x /x",
      level: "info",
      profile: "strict",
    },
  ],
  [
    { code: `${from}RUN pip install flask==3.1.0 "uvicorn~=0.34" 'x===1'`, because: "all have a version" },
    { code: `${from}RUN pip install "django>=5,<6"`, because: "an upper bound holds it" },
    { code: `${from}RUN pip install flask==$FLASK_VERSION`, because: "the version stands in a variable" },
    { code: `${from}RUN pip install "flask$FLASK_SPEC"`, because: "the variable may hold the version" },
    { code: `${from}ARG P\nRUN pip install $P`, because: "the variable has no value" },
    { code: `${from}ENV PIP_NO_INDEX=1\nRUN pip install flask`, because: "the folder says the version" },
    {
      code: `${from}ENV UV_CONSTRAINT=/c.txt\nRUN uv pip install --system flask`,
      because: "a variable names constraints",
    },
    { code: `${from}ENV UV_NO_INDEX=1\nRUN uv pip install --system flask`, because: "the folder says the version" },
    { code: `${from}RUN pip install flask>=$V`, because: "the version stands in a variable, the quotes are missing" },
    { code: `${from}RUN pip install -r requirements.txt`, because: "the file says what is installed" },
    { code: `${from}RUN pip install -c constraints.txt flask`, because: "constraints say the version" },
    { code: `${from}ENV PIP_CONSTRAINT=/c.txt\nRUN pip install flask`, because: "a variable names constraints" },
    { code: `${from}RUN pip install . ./lib -e src/x /wheels/*.whl`, because: "paths have no version to name" },
    { code: `${from}RUN pip install --no-index --find-links=/wheels flask`, because: "the folder says the version" },
    {
      code: `${from}RUN pip install git+https://example.com/x.git@v1.2 "y @ https://example.com/y-1.0-py3-none-any.whl"`,
      because: "a tag and a wheel's own name are versions",
    },
    { code: `${from}RUN pip install git+https://example.com/x.git`, because: "a repository is another rule's matter" },
    { code: `${from}RUN pipx install poetry`, because: "Poetry is another rule's matter" },
    { code: `${from}RUN uv tool install ruff@0.8.0`, because: "uv's own form names the version" },
    { code: `${from}RUN pip uninstall -y flask`, because: "nothing is installed" },
    {
      code: `${from}RUN pip install flask>=3,<4`,
      because: "what was meant has an upper bound; the missing quotes are another problem",
    },
    { code: `${from}RUN pip install $OPTIONS flask`, because: "the variable may hold constraints" },
    { code: `${from}RUN pip install flask`, path: "docker/dev/Dockerfile", because: "the file is for development" },
  ],
);
