import rule from "../../../src/rules/user/owns-code.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\nRUN useradd -u 10001 app\nWORKDIR /app\n";

ruleTable(
  rule,
  [
    {
      code: `${base}COPY «--chown=app:app» . .\nUSER app\n`,
      message: "The code in `/app` belongs to `app`, as whom the application runs.",
      level: "info",
      profile: "strict",
    },
    { code: `${base}COPY «--chown=10001» . .\nUSER app\n` },
    { code: `${base}COPY «--chown=app» src/ src/\nUSER 10001:10001\n` },
    { code: `${base}COPY . .\nRUN «chown -R app:app /app»\nUSER app\n` },
    { code: `${base}COPY . .\nRUN chmod +x x && «chown -R 10001 .»\nUSER app\n` },
    { code: `${base}ENV U=app\nCOPY «--chown=$U» . .\nCOPY --chown=$U b b\nUSER $U\n` },
    { code: `${base}COPY --chown=root . .\nCOPY «--chown=app» pkg pkg\nUSER app\n` },
  ],
  [
    { code: `${base}COPY . .\nUSER app\n`, because: "the code is root's" },
    { code: `${base}COPY --chown=root:root . .\nUSER app\n`, because: "the code is given to root" },
    { code: `${base}COPY --chown=app . .\n`, because: "user/root says more" },
    { code: `${base}COPY --chown=deploy . .\nUSER app\n`, because: "it belongs to another user" },
    { code: `${base}COPY --chown=app data/ data/\nUSER app\n`, because: "it is data" },
    { code: `${base}RUN mkdir logs && chown -R app logs\nCOPY . .\nUSER app\n`, because: "it is a folder for logs" },
    { code: `${base}RUN chown -R app /app\nCOPY . .\nUSER app\n`, because: "the folder was empty then" },
    { code: `${base}COPY --chown=app conf.yml /etc/x/\nUSER app\n`, because: "it is no code of the application" },
    { code: `${base}COPY --chown=$WHO . .\nUSER app\n`, because: "nobody knows to whom" },
    { code: `${base}COPY --chown=app . .\nUSER app\n`, path: "Dockerfile.dev", because: "the file is for development" },
  ],
);
