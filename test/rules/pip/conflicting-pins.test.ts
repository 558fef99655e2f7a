import rule from "../../../src/rules/pip/conflicting-pins.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install flask==2.3.0\nRUN pip install «flask==3.1.0»`,
      message: "`flask` is installed as 3.1.0 here, but as 2.3.0 before: the later one takes the earlier one's place.",
    },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r requirements.txt && pip install «pydantic==1.10.0»`,
      files: { "requirements.txt": "pydantic==2.9.0\n" },
    },
    {
      code: `${from}COPY a.txt b.txt ./\nRUN pip install -r a.txt\nRUN pip install -r «b.txt»`,
      files: { "a.txt": "requests==2.31.0\nx==1\n", "b.txt": "x==1.0\nrequests==2.32.0\n" },
    },
    { code: `${from}RUN pip install "Flask_Cors==4.0.0"\nRUN pip install --no-deps «flask-cors==5.0.0»` },
    {
      code: `FROM python:3.13 AS base\nRUN pip install x==1\nFROM base\nRUN pip install «x==2»`,
    },
    { code: `${from}ARG V=2.0\nRUN uv pip install --system x==1.0\nRUN uv pip install --system «x==$V»` },
  ],
  [
    { code: `${from}RUN pip install x==1\nRUN pip install x==1.0.0`, because: "the versions are one" },
    {
      code: `${from}RUN pip install torch==2.1.0\nRUN pip install torch==2.1.0+cpu`,
      because: "the second is a build of the first",
    },
    { code: `${from}RUN pip install x==1\nRUN pip install y==2`, because: "the packages differ" },
    {
      code: `FROM python:3.13 AS a\nRUN pip install x==1\nFROM python:3.13\nRUN pip install x==2`,
      because: "the stages have nothing to do with each other",
    },
    {
      code: `${from}RUN /opt/a/bin/pip install x==1\nRUN /opt/b/bin/pip install x==2`,
      because: "the environments differ",
    },
    {
      code: `${from}RUN pip install x==1\nENV PATH="/opt/venv/bin:$PATH"\nRUN pip install x==2`,
      because: "PATH leads elsewhere",
    },
    {
      code: `${from}RUN . /a/bin/activate && pip install x==1\nRUN . /b/bin/activate && pip install x==2`,
      because: "the environments differ",
    },
    { code: `${from}RUN pip install --target /a x==1\nRUN pip install x==2`, because: "the folders differ" },
    {
      code: `${from}ARG GPU\nRUN if [ "$GPU" ]; then pip install x==1; else pip install x==2; fi`,
      because: "one of them runs",
    },
    { code: `${from}RUN pip install x==1 || pip install x==2`, because: "one of them counts" },
    {
      code: `${from}RUN pip install x==1\nRUN pip uninstall -y x && pip install x==2`,
      because: "the first is taken out",
    },
    { code: `${from}RUN pip install "x==1; python_version<'3.9'"\nRUN pip install x==2`, because: "a marker decides" },
    { code: `${from}RUN pip install x\nRUN pip install x==2`, because: "the first is no pin" },
    {
      code: `${from}RUN pip install setuptools==58.0.0\nRUN pip install setuptools==80.0.0`,
      because: "it builds with one",
    },
    { code: `${from}RUN conda run -n a pip install x==1\nRUN conda run -n b pip install x==2`, because: "they differ" },
    { code: `${from}RUN python3.11 -m pip install x==1\nRUN python3.12 -m pip install x==2`, because: "they differ" },
  ],
);
