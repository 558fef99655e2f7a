import rule from "../../../src/rules/healthcheck/no-failure.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://localhost/ || «true»",
      message: "`true` makes the health check succeed whatever comes before it.",
    },
    { code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://localhost/ || «exit 0»" },
    { code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://localhost/; «exit 0»" },
    { code: 'FROM python:3.13-slim\nHEALTHCHECK CMD ["sh", "-c", "python check.py || «:»"]' },
    {
      code: "FROM python:3.13\nHEALTHCHECK --timeout=3s CMD «curl» -s http://localhost:8000/ || exit 1",
      fixed: "FROM python:3.13\nHEALTHCHECK --timeout=3s CMD curl --fail -s http://localhost:8000/ || exit 1",
      message: "Without `--fail`, `curl` takes an error page of the application for success.",
      level: "info",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13\nHEALTHCHECK CMD [«"curl"», "http://127.0.0.1/"]',
      fixed: 'FROM python:3.13\nHEALTHCHECK CMD ["curl", "--fail", "http://127.0.0.1/"]',
      level: "info",
    },
  ],
  [
    { code: "FROM python:3.13\nHEALTHCHECK CMD curl -sf http://localhost/ || exit 1", because: "error pages count" },
    { code: "FROM python:3.13\nHEALTHCHECK CMD curl -s http://localhost/ | grep -q ok", because: "the answer is read" },
    {
      code: "FROM python:3.13\nHEALTHCHECK CMD curl -s -o /dev/null -w '%{http_code}' http://localhost/ | grep 200",
      because: "the status is read",
    },
    {
      code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl http://localhost/",
      because: "there is no curl, which says more",
    },
    { code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1", because: "it can fail" },
    { code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://localhost/", because: "it can fail" },
    {
      code: "FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://localhost/ && exit 0 || exit 1",
      because: "it can fail",
    },
    {
      code: "FROM python:3.13-slim\nHEALTHCHECK CMD if curl -f http://localhost/; then exit 0; else exit 1; fi",
      because: "a branch can fail",
    },
    { code: "FROM python:3.13-slim\nHEALTHCHECK CMD true", because: "a check that is none may be meant so" },
    { code: "FROM python:3.13-slim\nHEALTHCHECK NONE", because: "there is no check" },
    { code: "FROM python:3.13-slim\nRUN curl http://localhost/ || true", because: "it is no health check" },
  ],
);
