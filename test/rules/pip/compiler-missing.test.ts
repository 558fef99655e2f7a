import rule from "../../../src/rules/pip/compiler-missing.js";
import { ruleTable } from "../table.js";

const from = "FROM python:3.13-slim\n";
const apt = "apt-get update && apt-get install -y --no-install-recommends";

ruleTable(
  rule,
  [
    {
      code: `${from}RUN pip install flask «psycopg2==2.9.10»`,
      message:
        "`psycopg2` has no wheel for Linux and has to be compiled, but nothing installs a compiler before it; `psycopg2-binary` has wheels.",
    },
    {
      code: `${from}RUN ${apt} libmariadb3\nRUN pip install «mysqlclient»`,
      message:
        "`mysqlclient` has no wheel for Linux and has to be compiled, but nothing installs a compiler before it.",
    },
    { code: "FROM python:3.13-alpine\nRUN pip install «python-ldap»" },
    {
      code: `${from}COPY . .\nRUN pip install -r «requirements.txt»`,
      files: { "requirements.txt": "flask\npsycopg2\n" },
    },
    { code: `${from}RUN pip install «psycopg2» && ${apt} gcc libpq-dev` },
    { code: `${from}RUN uv pip install --system «mysqlclient»` },
  ],
  [
    { code: `${from}RUN pip install psycopg2-binary`, because: "it has wheels" },
    { code: `${from}RUN ${apt} gcc libpq-dev && pip install psycopg2`, because: "a compiler is installed" },
    { code: `${from}RUN ${apt} build-essential\nRUN pip install mysqlclient`, because: "a compiler is installed" },
    {
      code: "FROM python:3.13-slim AS a\nRUN apt-get install -y gcc\nFROM a\nRUN pip install psycopg2",
      because: "the stage inherits it",
    },
    { code: "FROM python:3.13\nRUN pip install psycopg2", because: "the full image has a compiler" },
    {
      code: "FROM example.com/python:3.13-slim\nRUN pip install psycopg2",
      because: "what that image has is not known",
    },
    { code: `${from}ARG P\nRUN ${apt} $P\nRUN pip install psycopg2`, because: "the packages are not known" },
    { code: `${from}COPY x.sh /\nRUN /x.sh\nRUN pip install psycopg2`, because: "the script may bring one" },
    { code: `${from}RUN pip install --find-links /wheels psycopg2`, because: "the folder may hold a wheel" },
    {
      code: `${from}COPY --from=example.com/wheels /w /w\nRUN pip install psycopg2`,
      because: "what is copied is not known",
    },
    { code: "FROM python:3.6-slim\nRUN pip install psycopg2==2.7.7", because: "that version has wheels" },
    { code: `${from}RUN pip install 'mysqlclient; sys_platform == "darwin"'`, because: "the marker leaves it out" },
  ],
);
