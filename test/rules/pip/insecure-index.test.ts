import rule from "../../../src/rules/pip/insecure-index.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install -i «http://pypi.example.com/simple» x`,
      message: "`pypi.example.com` is asked for packages over plain HTTP.",
    },
    {
      code: `${from}RUN pip install --trusted-host=pypi.org --trusted-host files.pythonhosted.org x`.replace(
        "=pypi.org",
        "=«pypi.org»",
      ),
      message: "The certificate of `pypi.org` is not checked.",
    },
    { code: `${from}RUN pip install --trusted-host a.example.com -i «http://a.example.com/simple» x` },
    { code: `${from}ENV «PIP_INDEX_URL=http://pypi.example.com/simple»` },
    {
      code: `${from}ENV «PIP_TRUSTED_HOST=pypi.example.com:8080»`,
      message: "The certificate of `pypi.example.com` is not checked.",
    },
    { code: `${from}RUN pip config set global.trusted-host «pypi.example.com»` },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r «requirements.txt»`,
      files: { "requirements.txt": "flask==3.1.0\n--trusted-host pypi.example.com\n" },
      message: "`requirements.txt` switches off the check of the certificate of `pypi.example.com` (line 2).",
    },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r «requirements.txt»`,
      files: { "requirements.txt": "-i http://pypi.example.com/simple\n" },
      message: "`requirements.txt` asks `pypi.example.com` for packages over plain HTTP (line 1).",
    },
    { code: `${from}ARG MIRROR=http://pypi.example.com/simple\nRUN pip install --extra-index-url «$MIRROR» x` },
  ],
  [
    { code: `${from}RUN pip install -i https://pypi.example.com/simple x`, because: "it is asked over TLS" },
    {
      code: `${from}RUN pip install -i http://localhost:3141/simple --trusted-host localhost x`,
      because: "it is the machine itself",
    },
    { code: `${from}RUN pip install -i http://127.0.0.1:3141/simple x`, because: "it is the machine itself" },
    { code: `${from}RUN pip install -i http://devpi:3141/simple x`, because: "a service of the same network" },
    {
      code: `${from}COPY requirements.txt .\nRUN pip install -r requirements.txt`,
      files: { "requirements.txt": "-i https://pypi.example.com/simple\n" },
      because: "the file's index is asked over TLS",
    },
    { code: `${from}ARG M\nRUN pip install -i $M x`, because: "the address is not known" },
    {
      code: `${from}RUN pip install -f http://wheels.example.com x==1 && true`.replace("http:", "https:"),
      because: "links over TLS are checked",
    },
    { code: `${from}RUN curl http://pypi.example.com/simple`, because: "it is no install" },
    { code: `${from}ENV INDEX_URL=http://pypi.example.com/simple`, because: "pip does not read it" },
  ],
);
