import rule from "../../../src/rules/user/large-uid-log.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.12-slim-bookworm\n";

ruleTable(
  rule,
  [
    {
      code: `${base}RUN «useradd» -u 1234567 app\n`,
      fixed: `${base}RUN useradd -l -u 1234567 app\n`,
      message:
        "`useradd` of Debian bookworm reserves room in `/var/log/lastlog` for all users up to the number 1234567.",
      safety: "safe",
    },
    {
      code: `${base}RUN groupadd app && «useradd» --uid=100000 --create-home app\n`,
      fixed: `${base}RUN groupadd app && useradd --no-log-init --uid=100000 --create-home app\n`,
    },
    {
      code: `FROM ubuntu:22.04\nARG U=1000000000\nRUN «useradd» -m -u $U app\n`,
      fixed: `FROM ubuntu:22.04\nARG U=1000000000\nRUN useradd -l -m -u $U app\n`,
    },
    {
      code: `FROM debian:11\nRUN «/usr/sbin/useradd» -u 200000 app\n`,
      fixed: `FROM debian:11\nRUN /usr/sbin/useradd -l -u 200000 app\n`,
    },
    {
      code: `FROM rockylinux:9\nRUN «useradd» -u 200000 app\n`,
      fixed: `FROM rockylinux:9\nRUN useradd -l -u 200000 app\n`,
    },
    {
      code: `${base.trim()} AS base\nRUN «useradd» -u 200000 app\nFROM base\nCMD python app.py\n`,
      fixed: `${base.trim()} AS base\nRUN useradd -l -u 200000 app\nFROM base\nCMD python app.py\n`,
    },
  ],
  [
    { code: `${base}RUN useradd -l -u 1234567 app\n`, because: "the option is given" },
    { code: `${base}RUN useradd --no-log-init -u 1234567 app\n`, because: "the long option is given" },
    { code: `${base}RUN useradd -lmu 1234567 app\n`, because: "the option is given among others" },
    { code: `${base}RUN useradd -u 10001 app\n`, because: "the number is small" },
    { code: `${base}RUN useradd app\n`, because: "no number is given" },
    { code: `${base}RUN useradd -u $U app\n`, because: "nobody knows the number" },
    { code: "FROM python:3.13-slim-trixie\nRUN useradd -u 1234567 app\n", because: "trixie writes no such log" },
    { code: "FROM python:3.13-slim\nRUN useradd -u 1234567 app\n", because: "the tag does not name a release" },
    { code: "FROM ubuntu:26.04\nRUN useradd -u 1234567 app\n", because: "this Ubuntu writes no such log" },
    { code: `${base}RUN adduser --uid 1234567 app\n`, because: "adduser is another program" },
    {
      code: `${base.trim()} AS build\nRUN useradd -u 1234567 app\nFROM python:3.13-slim\nCMD python app.py\n`,
      because: "the builder does not ship",
    },
  ],
);
