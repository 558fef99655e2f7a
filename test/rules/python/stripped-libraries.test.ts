import rule from "../../../src/rules/python/stripped-libraries.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nRUN «find /usr/local/lib/python3.13/site-packages -name "*.so" -exec strip {} +»',
      message: "`strip` breaks libraries in installed wheels that were patched after they were linked.",
    },
    { code: 'FROM python:3.13-slim\nRUN find /opt/venv -name "*.so*" | «xargs strip --strip-all»' },
    {
      code: "FROM python:3.13-slim\nRUN pip install x && «find /usr/local/lib/python3.13/site-packages -type d -name tests -exec rm -rf {} +»",
      message: "This deletes `tests` folders of installed packages, some of which are imported.",
    },
  ],
  [
    { code: "FROM python:3.13-slim\nRUN strip /usr/bin/tool", because: "it is no installed package" },
    { code: "FROM python:3.13-slim\nRUN make && strip build/lib.so && make install", because: "it was just compiled" },
    {
      code: 'FROM python:3.13-slim\nRUN find /usr/local/lib/python3.13/site-packages -name "*.pyc" -delete',
      because: "bytecode can be made anew",
    },
    {
      code: "FROM python:3.13-slim\nRUN find /usr/local -depth -type d -name test -exec rm -rf {} +",
      because: "it is the standard library's",
    },
    {
      code: "FROM python:3.13-slim\nRUN find /usr/local/lib/python3.13/site-packages -name tests",
      because: "nothing is deleted",
    },
  ],
);
