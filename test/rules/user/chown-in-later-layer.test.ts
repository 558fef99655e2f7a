import rule from "../../../src/rules/user/chown-in-later-layer.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";
const made = `${base}RUN useradd -u 10001 app\nWORKDIR /app\n`;

ruleTable(
  rule,
  [
    {
      code: `${made}COPY . .\nRUN «chown -R app:app /app»\n`,
      fixed: `${made}COPY --chown=app:app . .\nRUN chown app:app /app\n`,
      message: "`chown -R` stores every file again that an earlier step brought to `/app`.",
      level: "info",
      safety: "review",
      title: "Give them away where they are copied",
      related: ["COPY . ."],
      subject: ["/app"],
    },
    {
      code: `${base}ADD src /app/src\nRUN «chown -R 1:1 /app»\n`,
      fixed: `${base}ADD --chown=1:1 src /app/src\nRUN chown 1:1 /app\n`,
    },
    { code: `${made}COPY . .\nRUN «chown -R app:app $WHERE /app»\n` },
    {
      code: `${made}COPY requirements.txt .\nCOPY src/ ./src/\nRUN chmod +x src/x.sh && «chown --recursive 10001:10001 .»\n`,
      fixed: `${made}COPY --chown=10001:10001 requirements.txt .\nCOPY --chown=10001:10001 src/ ./src/\nRUN chmod +x src/x.sh && chown 10001:10001 .\n`,
    },
    { code: `${base}WORKDIR /app\nCOPY . .\nRUN useradd app && «chown -R app:app /app»\n` },
    {
      code: `${base}WORKDIR /app\nCOPY . .\nRUN mkdir -p data && useradd app && «chown -R app:app /app»\nUSER app\nCMD python app.py\n`,
      fixed: `${base}WORKDIR /app\nCOPY . .\nRUN mkdir -p data && useradd app && chown app:app /app /app/data\nUSER app\nCMD python app.py\n`,
      safety: "review",
      title: "Give away the folder, leave the code to root",
    },
    { code: `${base}WORKDIR /app\nCOPY . .\nRUN useradd app && «chown -R app:app /app»\nUSER app\nCMD ["/run.sh"]\n` },
    { code: `${made}COPY . .\nRUN pip install -e . && «chown -R app:app /app»\n` },
    { code: `${made}COPY . .\nRUN «chown -R app /app»\n` },
    { code: `${made}COPY . /app\nRUN cd / && «chmod -R 755 app»\n` },
    {
      code: `${base}ENV HOME=/home/app\nCOPY . $HOME\nRUN «chown -R 1:1 $HOME»\n`,
      fixed: `${base}ENV HOME=/home/app\nCOPY --chown=1:1 . $HOME\nRUN chown 1:1 $HOME\n`,
    },
    { code: `${base}COPY --from=build /opt/venv /opt/venv\nRUN «chown -R 1:1 /opt/venv /data»\n` },
    { code: `${made}COPY --chown=1:1 . .\nRUN «chown -R app:app /app»\n` },
    { code: `${base.trim()} AS base\nCOPY src /src\nFROM base\nRUN «chgrp -R 0 /src»\n` },
  ],
  [
    { code: `${made}COPY --chown=app:app . .\n`, because: "they are given away at once" },
    { code: `${made}RUN chown -R app:app /app\nCOPY . .\n`, because: "nothing was copied yet" },
    {
      code: `${made}COPY . .\nRUN mkdir -p /app/data && chown -R app:app /app/data\n`,
      because: "only a folder for data changes hands",
    },
    { code: `${made}COPY . .\nRUN chown -R app:app /\n`, because: "it is the whole system, not what was copied" },
    { code: `${made}COPY . $WHERE\nRUN chown -R app:app /app\n`, because: "nobody knows where it was copied to" },
    { code: `${made}COPY . .\nRUN chown app:app /app\n`, because: "it is the folder alone" },
    { code: `${made}RUN mkdir /data && chown -R app:app /data\n`, because: "nothing was copied at all" },
    { code: `${made}COPY . .\nRUN chmod +x /app/run.sh\n`, because: "a single file changes" },
    { code: `${made}COPY requirements.txt .\nRUN chown -R app:app /app\n`, because: "a single file weighs nothing" },
    { code: `${made}COPY . .\nRUN chown -R app:app /var/log/app\n`, because: "nothing was copied there" },
    { code: `${made}COPY . .\nRUN chown -R app:app $WHERE\n`, because: "nobody knows where" },
    { code: `${made}COPY . /application\nRUN chown -R app:app /app\n`, because: "the names only begin alike" },
    {
      code: `${made.replace("slim", "slim AS build")}COPY . .\nRUN chown -R app:app /app\nFROM python:3.13-slim\nCMD x\n`,
      because: "the builder does not ship",
    },
    {
      code: `${made}COPY . .\nRUN chown -R app:app /app\n`,
      path: "Dockerfile.dev",
      because: "the file is for development",
    },
    { code: `${made}COPY run.sh /app/\nRUN chmod -R +x /app\n`, because: "a single script weighs nothing" },
  ],
);
