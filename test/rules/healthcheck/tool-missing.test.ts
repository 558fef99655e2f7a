import rule from "../../../src/rules/healthcheck/tool-missing.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nHEALTHCHECK CMD «curl» -f http://localhost:80/ || exit 1",
      fixed:
        'FROM python:3.13-slim\nHEALTHCHECK CMD ["python", "-c", "import urllib.request; urllib.request.urlopen(\'http://localhost:80/\', timeout=3)"]',
      message: "The health check runs `curl`, which `python:3.13-slim` does not have and nothing installs.",
      safety: "review",
    },
    {
      code: 'FROM python:3.13-slim\nHEALTHCHECK --interval=5s CMD [«"wget"», "-q", "http://127.0.0.1/"]',
      fixed:
        'FROM python:3.13-slim\nHEALTHCHECK --interval=5s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen(\'http://127.0.0.1/\', timeout=3)"]',
    },
    { code: "FROM python:3.13-alpine\nHEALTHCHECK CMD «curl» -X POST http://localhost/" },
    { code: "FROM debian:trixie-slim\nRUN apt-get install -y python3\nHEALTHCHECK CMD «curl» http://localhost/" },
    { code: "FROM python:3.13-slim\nHEALTHCHECK CMD «curl» -f http://localhost:$PORT/" },
  ],
  [
    {
      code: "FROM python:3.13-slim\nRUN apt-get install -y curl\nHEALTHCHECK CMD curl -f http://localhost/",
      because: "it is installed",
    },
    {
      code: "FROM python:3.13-slim AS base\nRUN apt-get install -y curl\nFROM base\nHEALTHCHECK CMD curl -f http://localhost/",
      because: "it is inherited",
    },
    { code: "FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost/", because: "the full image has it" },
    { code: "FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q http://127.0.0.1/", because: "busybox has it" },
    {
      code: "FROM python:3.13-slim\nRUN ./install.sh\nHEALTHCHECK CMD curl -f http://localhost/",
      because: "the script may install it",
    },
    {
      code: "FROM python:3.13-slim\nARG TOOLS\nRUN apt-get install -y $TOOLS\nHEALTHCHECK CMD curl -f http://localhost/",
      because: "the variable may hold it",
    },
    {
      code: "FROM python:3.13-slim\nCOPY --from=tools /usr/bin/ /usr/bin/\nHEALTHCHECK CMD curl -f http://localhost/",
      because: "the copied folder may hold it",
    },
    {
      code: "FROM registry.example.com/base\nHEALTHCHECK CMD curl -f http://localhost/",
      because: "the image is not known",
    },
    { code: "FROM python:3.13-slim\nHEALTHCHECK CMD python check.py", because: "it is Python's own" },
    { code: "FROM python:3.13-slim\nHEALTHCHECK NONE", because: "there is no check" },
    {
      code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://localhost/",
      because: "the file is for development",
      path: "Dockerfile.dev",
    },
  ],
);
