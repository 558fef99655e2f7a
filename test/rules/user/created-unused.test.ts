import rule from "../../../src/rules/user/created-unused.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";
const run = 'CMD ["gunicorn", "app:app"]';

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN «useradd» -m app\nCOPY . .\n${run}`,
      fixed: `${slim}RUN useradd -m app\nCOPY . .\nUSER app\n${run}`,
      safety: "review",
      message: "`useradd` makes the user `app`, but no `USER` follows, so the container runs as root.",
      level: "warning",
    },
    {
      code: `FROM python:3.13-alpine\nRUN «adduser» -D -u 1000 app\nCOPY . .\n${run}`,
      fixed: `FROM python:3.13-alpine\nRUN adduser -D -u 1000 app\nCOPY . .\nUSER 1000\n${run}`,
    },
    {
      code: `${slim}RUN «useradd» -m app && mkdir /data\n${run}`,
      fixed: `${slim}RUN useradd -m app && mkdir /data\nRUN chown app /data\nUSER app\n${run}`,
    },
    { code: `${slim}RUN «useradd» -m app && mkdir $DATA\n${run}` },
    {
      code: `${slim}ARG NAME=web\nRUN groupadd -r $NAME && «useradd» -r -g $NAME $NAME\n${run}`,
      fixed: `${slim}ARG NAME=web\nRUN groupadd -r $NAME && useradd -r -g $NAME $NAME\nUSER web\n${run}`,
    },
    {
      code: `${slim.trim()} AS base\nRUN «useradd» app\nFROM base\n${run}`,
      fixed: `${slim.trim()} AS base\nRUN useradd app\nFROM base\nUSER app\n${run}`,
    },
  ],
  [
    { code: `${slim}RUN useradd -m app\nUSER app\n${run}`, because: "it is used" },
    {
      code: `${slim}RUN useradd -m app\nUSER app\nRUN true\nUSER root\n${run}`,
      because: "user/root says that root comes last",
    },
    {
      code: `${slim}RUN useradd -m app\nCMD ["gunicorn", "--user", "app", "app:app"]`,
      because: "the server becomes that user",
    },
    { code: `${slim}RUN useradd -m app\nCMD ["/start.sh"]`, because: "the script may become that user" },
    {
      code: `${slim}RUN useradd -m app && apt-get install -y gosu\n${run}`,
      because: "gosu is there to become that user",
    },
    { code: `${slim}RUN useradd -m app`, because: "nothing is started" },
    { code: `${slim}${run}`, because: "no user is made" },
    { code: `${slim}RUN useradd -m app\n${run}`, path: "Dockerfile.dev", because: "it is for development" },
    { code: `${slim}RUN useradd a && useradd b\n${run}`, because: "nobody knows which of them is meant" },
    { code: `FROM example/base:1\nRUN useradd app\n${run}`, because: "the base may set a user" },
  ],
);
