import rule from "../../../src/rules/stage/scripts-not-copied.js";
import { ruleTable } from "../table.js";

const site = "/usr/local/lib/python3.13/site-packages";
const build = "FROM python:3.13 AS build\nRUN pip install gunicorn\nFROM python:3.13-slim\n";
const copy = `COPY --from=build ${site} ${site}\n`;

ruleTable(
  rule,
  [
    {
      code: `${build}${copy}CMD [«"gunicorn"», "app:app"]`,
      message: "`gunicorn` is a script in `/usr/local/bin` of the stage `build`; only its packages are copied.",
    },
    { code: `${build}${copy}COPY . /app\nENTRYPOINT «uvicorn» app:app` },
    {
      code: `${build}${copy}CMD [«"celery"», "-A", "app", "worker"]`,
    },
  ],
  [
    {
      code: `${build}${copy}COPY --from=build /usr/local/bin /usr/local/bin\nCMD ["gunicorn", "app:app"]`,
      because: "the scripts are copied",
    },
    { code: `${build}COPY --from=build /usr/local /usr/local\nCMD ["gunicorn", "app:app"]`, because: "all is copied" },
    {
      code: `${build}${copy}COPY --from=build /usr/local/bin/gunicorn /usr/local/bin/\nCMD ["gunicorn", "app:app"]`,
      because: "the script is copied",
    },
    { code: `${build}${copy}CMD ["python", "-m", "gunicorn", "app:app"]`, because: "no script is needed" },
    { code: `${build}${copy}RUN pip install gunicorn\nCMD ["gunicorn", "app:app"]`, because: "it is installed here" },
    { code: `${build}${copy}CMD ["./start.sh"]`, because: "nobody knows what it starts" },
    { code: `${build}${copy}CMD ["/opt/bin/gunicorn", "app:app"]`, because: "another one is started" },
    { code: `${build}${copy}`, because: "nothing is started" },
  ],
);
