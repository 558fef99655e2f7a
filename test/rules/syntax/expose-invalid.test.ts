import rule from "../../../src/rules/syntax/expose-invalid.js";
import { ruleTable } from "../table.js";

const slim = "FROM python:3.13-slim\n";

ruleTable(
  rule,
  [
    { code: `${slim}EXPOSE «80000»`, message: "There is no port `80000`: ports go up to 65535." },
    { code: `${slim}EXPOSE 80 «http»`, message: "`http` is no port: write `8000`, `8000/udp` or `8000-8010`." },
    { code: `${slim}EXPOSE «8080:80»`, fixed: `${slim}EXPOSE 80`, level: "warning", safety: "review" },
    { code: `${slim}EXPOSE «53/UDP»`, fixed: `${slim}EXPOSE 53/udp`, level: "info", safety: "safe" },
    {
      code: `${slim}EXPOSE «2100/TCP» 80 2101/TCP 53/Udp`,
      fixed: `${slim}EXPOSE 2100/tcp 80 2101/tcp 53/udp`,
      level: "info",
    },
    { code: `${slim}EXPOSE «:8080»`, fixed: `${slim}EXPOSE 8080`, level: "warning" },
    { code: `${slim}EXPOSE «80,443»`, fixed: `${slim}EXPOSE 80 443`, safety: "safe" },
    { code: `${slim}ARG PORT=99999\nEXPOSE «$PORT»` },
    { code: `${slim}EXPOSE «9000-8000»` },
  ],
  [
    { code: "FROM python:3.13\nEXPOSE 8000 # for the API", because: "the comment is another matter" },
    { code: `${slim}EXPOSE 80 443/tcp 53/udp`, because: "these are ports" },
    { code: `${slim}EXPOSE 8000-8010`, because: "it is a range" },
    { code: `${slim}EXPOSE 65535`, because: "it is the last port" },
    { code: `${slim}EXPOSE 9/sctp`, because: "it is a protocol" },
    { code: `${slim}EXPOSE $PORT`, because: "its value is not known" },
    { code: `${slim}ARG PORT=80\nEXPOSE \${PORT}/tcp`, because: "its value is a port" },
    { code: `${slim}EXPOSE 1 53/tcp 53/udp`, because: "one port may have both protocols" },
    { code: `${slim}ARG PROTO=udp\nEXPOSE 53/$PROTO`, because: "its protocol is known" },
    { code: `${slim}EXPOSE {port}`, because: "it is a template's place" },
    { code: `${slim}ENV PORTS="80 443"\nEXPOSE $PORTS`, because: "it is a list" },
  ],
);
