import rule from "../../../src/rules/user/world-writable.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${slim}RUN chmod -R «777» /app`,
      message: "`chmod 777` lets every user of the container write to `/app`.",
      level: "warning",
    },
    {
      code: `${slim}RUN chmod «0777» entrypoint.sh`,
      fixed: `${slim}RUN chmod +x entrypoint.sh`,
      safety: "review",
      title: "Make it executable only",
      subject: ["entrypoint.sh"],
    },
    { code: `${slim}RUN chmod «777» run.sh.d`, level: "info" },
    { code: `${slim}RUN chmod «777» entrypoint.d a-R`, level: "info" },
    { code: `${slim}RUN chmod «777» run.sh data`, level: "info" },
    { code: `${slim}RUN ["chmod", «"777"», "run.sh"]` },
    { code: `${slim}RUN chmod -vR «777» data` },
    { code: `${slim}RUN chmod «777» /tmp /app/tmp`, level: "info" },
    { code: `${slim}RUN chmod «602» a`, level: "info" },
    { code: `${slim}RUN chmod «u+x,o+w» a`, level: "info" },
    {
      code: `${slim}RUN chmod «666» a b c`,
      message: "`chmod 666` lets every user of the container write to `a`, `b`, `c`.",
      level: "info",
    },
    { code: `${slim}RUN mkdir uploads && chmod «a+rwx» uploads`, level: "info" },
    { code: `${slim}RUN chmod -v --recursive «ugo+w» /data /cache` },
    { code: `${slim}RUN ["chmod", "-R", «"o=rwX"», "/app"]` },
    {
      code: `${slim}RUN chmod «666» a b c d`,
      message: "`chmod 666` lets every user of the container write to `a`, `b`, `c` and more.",
      level: "info",
    },
  ],
  [
    { code: `${slim}RUN chmod 755 /app`, because: "others can't write" },
    { code: `${slim}RUN chmod -R g=u /app`, because: "it opens for the group only" },
    { code: `${slim}RUN chmod 777`, because: "nothing is named" },
    { code: `${slim}RUN chown 777 /app`, because: "that is an owner" },
    { code: `${slim}RUN chmod 777 "/tmp"`, because: "quotes mean nothing" },
    { code: `${slim}RUN chmod 777 tmp/x`, because: "the folder may be the one for temporary files" },
    { code: `${slim}RUN chmod a+rx run.sh`, because: "it opens for reading and running" },
    { code: `${slim}RUN chmod ug+w run.sh`, because: "others can't write" },
    { code: `${slim}RUN chmod 07777 /app`, because: "the sticky bit is set" },
    { code: `${slim}RUN chmod za+w /app`, because: "no such users are known" },
    { code: `${slim}RUN chmod a+wz /app`, because: "no such right is known" },
    { code: `${slim}RUN chmod a+rwxt /data`, because: "the sticky bit is set" },
    { code: `${slim}RUN chmod +x run.sh`, because: "it makes it executable" },
    { code: `${slim}RUN chmod 1777 /data`, because: "with the sticky bit everybody may remove only what is their own" },
    { code: `${slim}RUN chmod 777 /tmp /var/tmp/x`, because: "temporary folders are everybody's" },
    { code: `${slim}RUN chmod o-w,a-w /app`, because: "it takes rights away" },
    { code: `${slim}RUN chmod $MODE /app`, because: "the mode is unknown" },
    {
      code: `FROM python:3.13 AS build\nRUN chmod -R 777 /app\n${slim}COPY --from=build /x /x`,
      because: "it does not ship",
    },
    { code: `${slim}RUN chmod -R 777 /app`, path: "Dockerfile.dev", because: "it is for development" },
  ],
);
