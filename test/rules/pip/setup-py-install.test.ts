import rule from "../../../src/rules/pip/setup-py-install.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13\nCOPY . .\nRUN «python setup.py install»",
      fixed: "FROM python:3.13\nCOPY . .\nRUN python -m pip install --no-cache-dir .",
      message: "`python setup.py install` needs setuptools, which this image does not have.",
      safety: "review",
    },
    {
      code: "FROM python:3.11\nENV PIP_NO_CACHE_DIR=1\nRUN cd /x && «python3 setup.py install» && true",
      fixed: "FROM python:3.11\nENV PIP_NO_CACHE_DIR=1\nRUN cd /x && python3 -m pip install . && true",
      level: "warning",
      message: "`python3 setup.py install` is deprecated: setuptools leaves installing to pip.",
    },
    { code: "FROM python:3.13\nRUN pip install -r r.txt && «python setup.py develop»", level: "warning" },
    { code: "FROM python:slim\nRUN «easy_install» flask" },
    { code: "FROM example.com/base:1\nRUN «python setup.py build install» --prefix=/x", level: "warning" },
    {
      code: "FROM ubuntu:16.04\nRUN apt-get install -y python3 && «python3 setup.py install»",
      level: "warning",
      fixed: "FROM ubuntu:16.04\nRUN apt-get install -y python3 && python3 -m pip install --no-cache-dir .",
    },
    { code: 'FROM python:3.12\nRUN [«"python", "setup.py", "install"»]' },
  ],
  [
    {
      code: "FROM python:3.13\nRUN pip install setuptools==80.9.0 && python setup.py install",
      because: "setuptools is installed before it",
    },
    { code: "FROM python:2.7\nRUN python setup.py install", because: "Python 2 knows nothing better" },
    {
      code: "FROM ubuntu:16.04\nRUN apt-get install -y python-dev && python setup.py install",
      because: "this system's `python` is Python 2",
    },
    { code: "FROM centos:7\nRUN easy_install supervisor", because: "this system's is Python 2's" },
    { code: "FROM debian:jessie\nRUN easy_install -U setuptools", because: "this system's is Python 2's" },
    { code: "FROM python:3.13\nRUN pip install .", because: "pip installs it" },
    { code: "FROM python:3.11\nRUN python setup.py build_ext --inplace", because: "nothing is installed" },
    { code: "FROM python:3.11\nRUN python setup.py sdist", because: "nothing is installed" },
    { code: "FROM python:3.13\nRUN python manage.py install", because: "it is another script" },
    {
      code: "FROM python:3.13\nRUN echo python setup.py install",
      because: "the words are arguments of another program",
    },
  ],
);
