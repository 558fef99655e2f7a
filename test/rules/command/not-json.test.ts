import rule from "../../../src/rules/command/not-json.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: "FROM python:3.13-slim\nCMD «['python', 'app.py']»",
      fixed: 'FROM python:3.13-slim\nCMD ["python", "app.py"]',
      message: "This list is in single quotes, which JSON does not know, so `CMD` hands it to a shell as it stands.",
      safety: "safe",
    },
    {
      code: 'FROM python:3.13-slim\nCMD «["uvicorn" "app:app"]»',
      fixed: 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app"]',
      message: "This list is no valid JSON, so `CMD` hands it to a shell as it stands.",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT «["python", "app.py",]»',
      fixed: 'FROM python:3.13-slim\nENTRYPOINT ["python", "app.py"]',
    },
    {
      code: 'FROM python:3.13-slim\nCMD «["python", "app.py"»',
      fixed: 'FROM python:3.13-slim\nCMD ["python", "app.py"]',
    },
    {
      code: "FROM python:3.13-slim\nCMD «[“python”, “app.py”]»",
      fixed: 'FROM python:3.13-slim\nCMD ["python", "app.py"]',
    },
    { code: "FROM python:3.13-slim\nCMD «[python, app.py]»" },
    { code: 'FROM python:3.13-slim\nCMD «["python", "app.py]»' },
    {
      code: "FROM python:3.13-slim\nRUN «['pip', 'install', 'flask']»",
      fixed: 'FROM python:3.13-slim\nRUN ["pip", "install", "flask"]',
    },
    {
      code: "FROM python:3.13-slim\nHEALTHCHECK --interval=5s CMD «['curl', 'localhost']»",
      fixed: 'FROM python:3.13-slim\nHEALTHCHECK --interval=5s CMD ["curl", "localhost"]',
    },
  ],
  [
    { code: 'FROM python:3.13-slim\nCMD ["python", "app.py"]', because: "it is JSON" },
    { code: "FROM python:3.13-slim\nCMD []", because: "an empty list is JSON" },
    { code: 'FROM python:3.13-slim\nCMD [ "python" , \\\n  "app.py" ]', because: "JSON may go on in the next line" },
    { code: "FROM python:3.13-slim\nRUN [ -f x ] && true", because: "the shell has a `[` of its own" },
    { code: 'FROM python:3.13-slim\nRUN [ "$A" = "b" ]', because: "the shell has a `[` of its own" },
    {
      code: 'FROM python:3.13-slim\nHEALTHCHECK CMD [ "$(curl -s localhost)" = "ok" ]',
      because: "the shell has a `[` of its own",
    },
    { code: "FROM python:3.13-slim\nCMD [ -f app.py ] && python app.py", because: "the shell has a `[` of its own" },
    { code: "FROM python:3.13-slim\nCMD [[ -f app.py ]] && python app.py", because: "bash has a `[[` of its own" },
    { code: "FROM python:3.13-slim\nCMD python app.py", because: "it looks like no list" },
  ],
);
