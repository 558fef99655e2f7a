import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Cmd } from "../../src/dockerfile/model.js";
import { execForm, insertExec } from "../../src/python/exec-form.js";
import { applyEdits } from "../../src/text/edit.js";

function read(command: string) {
  const dockerfile = parseDockerfile(`FROM python:3.13-slim\nCMD ${command}\n`);
  const cmd = dockerfile.instructions.find((one): one is Cmd => one.keyword === "CMD");
  if (!cmd || dockerfile.problems.length > 0) throw new Error(`Not read: ${command}`);
  return { dockerfile, cmd };
}

function asJson(command: string): string | undefined {
  const { dockerfile, cmd } = read(command);
  return execForm(dockerfile, cmd)?.text;
}

function inShell(command: string): string | undefined {
  const { dockerfile, cmd } = read(command);
  const edit = insertExec(cmd);
  return edit && applyEdits(dockerfile.source.text, [edit]).slice("FROM python:3.13-slim\nCMD ".length).trimEnd();
}

describe("execForm", () => {
  it.each([
    ["gunicorn app:app", '["gunicorn", "app:app"]'],
    [`gunicorn "app:create_app('x; y')"`, `["gunicorn", "app:create_app('x; y')"]`],
    ["nginx -g 'daemon off;'", '["nginx", "-g", "daemon off;"]'],
    ["python app.py --name 'a\"b' --cost '$5'", String.raw`["python", "app.py", "--name", "a\"b", "--cost", "$5"]`],
    ["python app.py --empty ''", '["python", "app.py", "--empty", ""]'],
    ["nice -n 5 python app.py", '["nice", "-n", "5", "python", "app.py"]'],
    ["gunicorn \\\n    --bind :8000 \\\n    app:app", '["gunicorn", \\\n    "--bind", ":8000", \\\n    "app:app"]'],
    ["\\\n  python app.py", '["python", "app.py"]'],
    ["python app.py --port $PORT", '["sh", "-c", "exec python app.py --port $PORT"]'],
    ["python app.py > /log", '["sh", "-c", "exec python app.py > /log"]'],
    ["cd /app && python main.py", '["sh", "-c", "cd /app && exec python main.py"]'],
    ["service cron start; python main.py", '["sh", "-c", "service cron start; exec python main.py"]'],
    ["DEBUG=1 python app.py", '["sh", "-c", "DEBUG=1 exec python app.py"]'],
    ["$BIN/serve", '["sh", "-c", "exec $BIN/serve"]'],
    ["ls *.py && python *.py", '["sh", "-c", "ls *.py && exec python *.py"]'],
    ["cd /app && sudo -E python main.py", '["sh", "-c", "cd /app && exec sudo -E python main.py"]'],
    ["bash start.sh $PORT", '["sh", "-c", "exec bash start.sh $PORT"]'],
    // Quotes would have to be escaped.
    ['python app.py --port "$PORT"', undefined],
    [`python manage.py migrate && gunicorn --bind 0.0.0.0:8000 ${"--reload ".repeat(10)}app:app`, undefined],
    ["python \\\n    # the application\n    app.py", undefined],
  ])("writes %s as %s", (command, json) => expect(asJson(command)).toBe(json));
});

describe("insertExec", () => {
  it.each([
    ['python app.py --port "$PORT"', 'exec python app.py --port "$PORT"'],
    ["python a.py && \\\n  python b.py", "python a.py && \\\n  exec python b.py"],
    ["python \\\n    # the application\n    app.py", "exec python \\\n    # the application\n    app.py"],
    ["A=1 B=2 python app.py", "A=1 B=2 exec python app.py"],
    ["[ -f x ] && python app.py", "[ -f x ] && exec python app.py"],
    // Nothing to stop, or what hears no signal as the first process either.
    ["bash", undefined],
    ["echo hello", undefined],
    ["gunicorn --help && flask --help", undefined],
    ["service cron start && tail -f /log/app.log", undefined],
    ["./daemon && sleep infinity", undefined],
    // The shell has to stay.
    ["python a.py & python b.py", undefined],
    ["python a.py | tee /log", undefined],
    ["python a.py || python b.py", undefined],
    ["trap 'echo bye' TERM; python app.py", undefined],
    ["if [ -f x ]; then python a.py; else python b.py; fi", undefined],
    ["(cd /app; python main.py)", undefined],
    ["time python app.py", undefined],
    ["cd /app", undefined],
    // It may hold a builtin.
    ["$RUN app.py", undefined],
    ["$(which python) app.py", undefined],
  ])("makes %s %s", (command, after) => expect(inShell(command)).toBe(after));
});
