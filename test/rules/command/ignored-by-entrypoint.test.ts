import rule from "../../../src/rules/command/ignored-by-entrypoint.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT exec python app.py\n«CMD ["--port", "80"]»',
      message: "This `CMD` is ignored: the `ENTRYPOINT` is in shell form and takes no arguments.",
      related: ["ENTRYPOINT"],
    },
    { code: 'FROM a AS x\nENTRYPOINT python app.py\n«CMD ["b"]»\nFROM x\nUSER c' },
    { code: 'FROM python:3.13-slim\nENTRYPOINT python app.py ${PORT}\n«CMD ["b"]»' },
    { code: "FROM python:3.13-slim\n«CMD app.py»\nENTRYPOINT python" },
    { code: 'FROM a AS x\nENTRYPOINT python app.py\nFROM x\n«CMD ["b"]»' },
    { code: 'FROM python:3.13-slim\nENTRYPOINT python app.py $PORT\n«CMD ["b"]»' },
  ],
  [
    { code: 'FROM python:3.13-slim\nENTRYPOINT ["python"]\nCMD ["app.py"]', because: "JSON form takes arguments" },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT exec python app.py "$@"\nCMD ["_", "b"]',
      because: "the string reads its arguments",
    },
    {
      code: 'FROM python:3.13-slim\nENTRYPOINT exec $0 ${@}\nCMD ["python"]',
      because: "the string reads its arguments",
    },
    { code: 'FROM python:3.13-slim\nENTRYPOINT exec ${@}\nCMD ["b"]', because: "the string reads its arguments" },
    { code: 'FROM a AS x\nENTRYPOINT b\nFROM x\nENTRYPOINT\nCMD ["c"]', because: "an empty ENTRYPOINT takes it back" },
    { code: "FROM python:3.13-slim\nENTRYPOINT python app.py", because: "there is no CMD" },
    { code: "FROM python:3.13-slim\nCMD python app.py", because: "there is no ENTRYPOINT" },
    {
      code: 'FROM a AS x\nCMD ["b"]\nFROM x\nENTRYPOINT python app.py',
      because: "ENTRYPOINT resets what an earlier stage says",
    },
    {
      code: "FROM python:3.13-slim\nENTRYPOINT ['python']\nCMD [\"app.py\"]",
      because: "a list that is no JSON is another matter",
    },
    { code: "FROM python:3.13-slim\nENTRYPOINT python app.py\nCMD []", because: "an empty CMD says nothing" },
  ],
);
