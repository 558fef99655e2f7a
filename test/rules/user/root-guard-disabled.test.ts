import rule from "../../../src/rules/user/root-guard-disabled.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}ENV «C_FORCE_ROOT=1»\nCMD ["celery", "-A", "app", "worker"]\n`,
      message: "Celery does not want to run as root, and `C_FORCE_ROOT` makes it do so all the same.",
      level: "info",
      profile: "recommended",
    },
    { code: `${base}ENV A=1 «C_FORCE_ROOT=true» B=2\n` },
    { code: `${base}ENV «RUNNER_ALLOW_RUNASROOT=1»\n` },
    {
      code: `${base}CMD ["jupyter", "lab", «"--allow-root"»]\n`,
      message: "`--allow-root` starts a program as root that refuses to run so by itself.",
    },
    { code: `${base}CMD jupyter notebook --ip=0.0.0.0 «--allow-root»\n` },
    {
      code: `${base}ENV «PIP_ROOT_USER_ACTION=ignore»\n`,
      message:
        "`PIP_ROOT_USER_ACTION` hides pip's warning, also from whoever installs something in the container later.",
      profile: "strict",
    },
    { code: `FROM quay.io/jupyter/base-notebook\nUSER root\nCMD ["jupyter", "lab", «"--allow-root"»]\n` },
  ],
  [
    { code: `${base}ENV C_FORCE_ROOT=\n`, because: "it is empty" },
    { code: `${base}ENV C_FORCE_ROOT=0\n`, because: "it is off" },
    {
      code: `${base}ENV C_FORCE_ROOT=1\nUSER 10001\nCMD celery worker\n`,
      because: "the container does not run as root",
    },
    { code: `${base}ENV PIP_ROOT_USER_ACTION=warn\n`, because: "that is the default" },
    { code: `${base}ARG PIP_ROOT_USER_ACTION=ignore\n`, because: "an argument is not in the image" },
    { code: `${base}RUN PIP_ROOT_USER_ACTION=ignore pip install x\n`, because: "it is for one command" },
    { code: `${base}RUN wp core download --allow-root\n`, because: "the step is over when the container starts" },
    { code: `${base}ENV C_FORCE_ROOT=1\n`, path: "docker/dev/Dockerfile", because: "the file is for development" },
    {
      code: `${base.trim()} AS build\nENV C_FORCE_ROOT=1\nFROM python:3.13-slim\nCMD python app.py\n`,
      because: "the builder does not ship",
    },
    { code: `${base}CMD ["jupyter", "lab", "--allow-root=False"]\n`, because: "it is off" },
  ],
);
