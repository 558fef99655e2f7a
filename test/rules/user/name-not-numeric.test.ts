import rule from "../../../src/rules/user/name-not-numeric.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}RUN useradd -u 10001 app\nUSER «app»\n`,
      fixed: `${base}RUN useradd -u 10001 app\nUSER 10001\n`,
      message: "Kubernetes cannot tell from the name `app` that the container does not run as root.",
      level: "info",
      profile: "strict",
      safety: "review",
    },
    {
      code: `${base}RUN adduser --uid 10001 --disabled-password app\nUSER «app:app»\n`,
      fixed: `${base}RUN adduser --uid 10001 --disabled-password app\nUSER 10001:app\n`,
    },
    { code: `${base}USER «nobody»\n` },
    { code: `${base}RUN useradd app\nUSER «app»\n` },
    { code: `${base}ARG WHO=app\nRUN useradd -u 10001 app\nUSER «$WHO»\n` },
    { code: `${base.trim()} AS base\nUSER «www-data»\nFROM base\nCMD python app.py\n` },
    { code: `${base}RUN useradd -u 10001 app || useradd -u 10002 app\nUSER «app»\n` },
  ],
  [
    { code: `${base}USER 10001\n`, because: "it is a number" },
    { code: `${base}USER 10001:app\n`, because: "the user is a number" },
    { code: `${base}USER root\n`, because: "user/root says more" },
    { code: base, because: "no user is set" },
    { code: `${base}USER $WHO\n`, because: "nobody knows whether it is a name" },
    { code: `${base}ARG WHO=10001\nUSER $WHO\n`, because: "the variable holds a number" },
    { code: `${base}USER app\nRUN true\nUSER 10001\n`, because: "only the last one counts" },
    { code: "FROM odoo:17\nCOPY x /x\n", because: "the image sets it, not the file" },
    { code: `${base}USER app\n`, path: "Dockerfile.dev", because: "the file is for development" },
  ],
);
