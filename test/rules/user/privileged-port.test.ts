import rule from "../../../src/rules/user/privileged-port.js";
import { ruleTable } from "../table.js";

const base = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    {
      code: `${base}USER 10001\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", «"80"»]\n`,
      message: "Port 80 is below 1024, and the container runs as `10001`.",
      level: "info",
      profile: "strict",
    },
    { code: `${base}EXPOSE «80»\nUSER app\nCMD ["/run.sh"]\n` },
    { code: `${base}EXPOSE 8080 «443/tcp»\nUSER app\n` },
    { code: `${base}ENV P=80\nEXPOSE «$P»\nUSER app\n` },
    { code: `${base}USER app\nEXPOSE 80\nCMD gunicorn --bind 0.0.0.0:«443» app:app\n` },
    { code: `${base.trim()} AS base\nUSER app\nEXPOSE «80»\nFROM base\nCMD ["/run.sh"]\n` },
  ],
  [
    { code: `${base}EXPOSE 80\nCMD ["/run.sh"]\n`, because: "the container runs as root" },
    { code: `${base}USER app\nEXPOSE 8080\n`, because: "everybody may use that port" },
    { code: `${base}USER app\nEXPOSE 1024\n`, because: "1024 is free" },
    { code: `${base}USER app\nEXPOSE $PORT\n`, because: "nobody knows the port" },
    {
      code: `${base}USER app\nEXPOSE 80\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]\n`,
      because: "the server listens elsewhere",
    },
    {
      code: `${base}RUN setcap cap_net_bind_service=+ep /usr/local/bin/python3.13\nUSER app\nEXPOSE 80\n`,
      because: "it is allowed",
    },
    { code: `${base}USER root\nEXPOSE 80\n`, because: "the container runs as root" },
    { code: `FROM $BASE\nEXPOSE 80\n`, because: "nobody knows the user" },
    { code: `${base}USER app\nEXPOSE 80\n`, path: "Dockerfile.dev", because: "the file is for development" },
    { code: `${base}USER app\nEXPOSE 53/udp\n`, because: "only TCP ports are looked at" },
  ],
);
