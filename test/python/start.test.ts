import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { startOf } from "../../src/dockerfile/scope.js";
import { serverStart } from "../../src/python/servers.js";
import { startCommands } from "../../src/python/start.js";

function startOfFile(body: string) {
  const dockerfile = parseDockerfile(`FROM python:3.13\n${body}\n`);
  const [stage] = dockerfile.stages;
  if (!stage) throw new Error("No stage.");
  return startCommands(startOf(stage));
}

test.each([
  ['CMD ["uvicorn", "app:app"]', [["uvicorn", "app:app"]]],
  ['ENTRYPOINT ["python", "manage.py"]\nCMD ["runserver", "80"]', [["python", "manage.py", "runserver", "80"]]],
  ['ENTRYPOINT ["python", "app.py"]', [["python", "app.py"]]],
  ['ENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "app:app"]', [["gunicorn", "app:app"]]],
  ['ENTRYPOINT ["docker-entrypoint"]\nCMD ["gunicorn"]', [["gunicorn"]]],
  ['ENTRYPOINT ["tini", "--"]\nCMD ["gunicorn"]', [["tini", "--", "gunicorn"]]],
  ['ENTRYPOINT python app.py\nCMD ["x"]', [["python", "app.py"]]],
  ["CMD a && b", [["a"], ["b"]]],
  ["RUN true", []],
])("%s", (body, expected) => {
  expect(startOfFile(body)?.map((command) => command.words.map((word) => word.value))).toEqual(expected);
});

test("a server is recognised across both", () => {
  const [command] = startOfFile('ENTRYPOINT ["python", "manage.py"]\nCMD ["runserver", "127.0.0.1:80"]') ?? [];
  const server = command && serverStart(command);
  expect([server?.name, server?.listens[0]?.host]).toEqual(["runserver", "127.0.0.1"]);
});

test("what was recognised in the one alone is no answer for both", () => {
  const dockerfile = parseDockerfile('FROM python:3.13\nENTRYPOINT ["python", "manage.py"]\nCMD ["runserver", "80"]\n');
  const [stage] = dockerfile.stages;
  if (!stage) throw new Error("No stage.");
  const start = startOf(stage);
  const [alone] = start.entrypoint?.commands ?? [];
  expect(alone && serverStart(alone)).toBeUndefined();
  const [both] = startCommands(start) ?? [];
  expect(both && serverStart(both)?.name).toBe("runserver");
});
