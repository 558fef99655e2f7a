import rule from "../../../src/rules/stage/user-site-unreachable.js";
import { ruleTable } from "../table.js";

const build = "FROM python:3.13 AS build\nRUN pip install --user flask\nFROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${build}COPY --from=build /root/.local «/root/.local»\nENV PATH=/root/.local/bin:$PATH\nUSER app`,
      message: "The container runs as `app`, who can't read `/root/.local`: `/root` is open to root alone.",
      level: "warning",
    },
    { code: `${build}USER 1000:1000\nCOPY --from=build /root/.local «/root/.local»` },
    { code: `${build.trim()} AS base\nCOPY --from=build /root/.local/ «/root/.local/»\nFROM base\nUSER app` },
    {
      code: `${build}COPY --from=build /root/.local /root/.local\nCMD [«"gunicorn", "app:app"»]`,
      fixed: `${build}COPY --from=build /root/.local /root/.local\nENV PATH="/root/.local/bin:$PATH"\nCMD ["gunicorn", "app:app"]`,
      message: "`gunicorn` lies in `/root/.local/bin`, which is not on PATH.",
      level: "error",
    },
    {
      code: `${build}COPY --from=build /root/.local /home/app/.local\nUSER app\nCMD «uvicorn app:app»`,
      fixed: `${build}COPY --from=build /root/.local /home/app/.local\nENV PATH="/home/app/.local/bin:$PATH"\nUSER app\nCMD uvicorn app:app`,
      level: "error",
    },
  ],
  [
    {
      code: `${build}COPY --from=build /root/.local /root/.local\nENV PATH=/root/.local/bin:$PATH\nCMD ["gunicorn", "app:app"]`,
      because: "PATH names the folder",
    },
    {
      code: `${build}COPY --from=build /root/.local /root/.local\nENV PATH=$TOOLS:$PATH\nCMD ["gunicorn", "app:app"]`,
      because: "a variable may name the folder",
    },
    {
      code: `${build}COPY --from=build /root/.local /root/.local\nCMD ["python", "-m", "gunicorn", "app:app"]`,
      because: "Python finds the packages there",
    },
    {
      code: `${build}COPY --from=build /root/.local /usr/local\nCMD ["gunicorn", "app:app"]`,
      because: "the scripts end up on PATH",
    },
    {
      code: `${build}RUN pip install gunicorn\nCOPY --from=build /root/.local /root/.local\nCMD ["gunicorn", "app:app"]`,
      because: "the script may come from elsewhere",
    },
    { code: `${build}COPY --from=build /root/.local /root/.local`, because: "it runs as root" },
    { code: `${build}COPY --from=build /root/.local /root/.local\nUSER root`, because: "it runs as root" },
    {
      code: `${build}COPY --from=build /root/.local /home/app/.local\nUSER app`,
      because: "it lies in the user's home",
    },
    { code: `${build}COPY --from=build /root/.local /root/.local\nUSER $WHO`, because: "the build says as whom" },
    {
      code: `${build}COPY --from=build /root/.local /root/.local\nRUN chmod a+rx /root\nUSER app`,
      because: "the folder is opened",
    },
    {
      code: `${build}COPY --from=build /root/.local /root/.local\nUSER app`,
      path: "Dockerfile.dev",
      because: "it is for development",
    },
    {
      code: `${build}COPY --from=build /root/.local /root/.local\nFROM scratch\nUSER app`,
      because: "the stage does not ship",
    },
  ],
);
