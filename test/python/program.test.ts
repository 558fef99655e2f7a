import { cacheFolder, disablesPipCache, isPythonSwitchOn, pipBoolean } from "../../src/python/environment.js";
import { pythonStart } from "../../src/python/interpreter.js";
import { invocationOf } from "../../src/python/invocation.js";
import { pythonProgram } from "../../src/python/program.js";
import { firstCommand } from "./commands.js";

describe("pythonStart", () => {
  test.each([
    ["CMD python app.py --x", { kind: "script", version: undefined, isUnbuffered: false, optimize: 0 }],
    ["CMD python3.12 -u app.py", { kind: "script", version: "3.12", isUnbuffered: true }],
    ["CMD python -um app", { kind: "module", isUnbuffered: true }],
    ["CMD python -m app", { kind: "module", isUnbuffered: false }],
    ["CMD python -OO -B app.py", { kind: "script", optimize: 2, writesNoBytecode: true }],
    ["CMD python -W ignore -X dev -u app.py", { kind: "script", isUnbuffered: true }],
    ["CMD python -Wignore app.py -u", { kind: "script", isUnbuffered: false }],
    ["CMD python -c 'print(1)' -u", { kind: "code", isUnbuffered: false }],
    ["CMD python - x", { kind: "stdin" }],
    ["CMD python", { kind: "interactive", target: undefined }],
    ["CMD python -V", { kind: "version" }],
    ["CMD python --version", { kind: "version" }],
    ["CMD pypy3 app.py", { kind: "script", version: "3" }],
    ["CMD /usr/bin/python3 $APP", { kind: "script" }],
  ])("%s", (instruction, expected) => {
    expect(pythonStart(firstCommand(instruction).command.words)).toMatchObject(expected);
  });

  test.each(["CMD pythonista x", "CMD python3-config --x", "CMD ipython", "CMD $PYTHON app.py", "CMD ./python.sh"])(
    "%s starts none",
    (instruction) => {
      expect(pythonStart(firstCommand(instruction).command.words)).toBeUndefined();
    },
  );

  test("what it starts, and with which arguments", () => {
    const { command } = firstCommand("CMD python -Xdev -m app.main -m x");
    const start = pythonStart(command.words);
    expect([start?.target?.value, start?.args.map((word) => word.value)]).toEqual(["app.main", ["-m", "x"]]);
  });
});

describe("pythonProgram", () => {
  test.each([
    ["CMD python app.py", "plain", "python app.py"],
    ["CMD python -m app.main", "plain", "python -m app.main"],
    ["CMD python -c 'x()'", "plain", "python"],
    ["CMD uv run app.py", "plain", "app.py"],
    ["CMD uv run -m app", "plain", "app"],
    ["CMD ./main.py", "plain", "main.py"],
    ["CMD celery -A app worker", "worker", "celery"],
    ["CMD poetry run celery -A app worker", "worker", "celery"],
    ["CMD python -m celery worker", "worker", "python -m celery"],
    ["CMD gunicorn app:app", "server", "gunicorn"],
    ["CMD python manage.py runserver", "server", "runserver"],
    ["CMD tini -- python app.py", "plain", "python app.py"],
  ])("%s is %s", (instruction, kind, name) => {
    const program = pythonProgram(firstCommand(instruction).command);
    expect(program && [program.kind, program.name]).toEqual([kind, name]);
  });

  test.each(["CMD python", "CMD python --version", "CMD bash", "CMD node app.js", "CMD ./entrypoint.sh", "CMD $APP"])(
    "%s is none",
    (instruction) => {
      expect(pythonProgram(firstCommand(instruction).command)).toBeUndefined();
    },
  );
});

test("a chain of runners ends, however long", () => {
  const { command } = firstCommand(`CMD ${"tini -- ".repeat(5000)}python app.py`);
  expect(invocationOf(command.words)?.name).toBe("app.py");
});

test.each([
  ["1", true],
  ["TRUE", true],
  ["on", true],
  ["0", false],
  ["off", false],
  ["", undefined],
  ["x", undefined],
])("pipBoolean(%j) is %s", (value, expected) => {
  expect(pipBoolean(value)).toBe(expected);
});

test.each([
  ["1", true],
  ["off", true],
  ["0", true],
  ["", false],
  ["maybe", undefined],
])("disablesPipCache(%j) is %s", (value, expected) => {
  expect(disablesPipCache(value)).toBe(expected);
});

test.each([
  ["1", true],
  ["yes", true],
  ["false", true],
  ["0", false],
  ["", false],
])("isPythonSwitchOn(%j) is %s", (value, expected) => {
  expect(isPythonSwitchOn(value)).toBe(expected);
});

test.each([
  ["pip", { HOME: "/root" }, "/root/.cache/pip"],
  ["pip", { HOME: "/root", PIP_CACHE_DIR: "/c" }, "/c"],
  ["uv", { HOME: "/root", XDG_CACHE_HOME: "/x" }, "/x/uv"],
  ["poetry", { HOME: "/home/a" }, "/home/a/.cache/pypoetry"],
  ["pip", {}, undefined],
] as const)("cacheFolder(%s, %j) is %s", (tool, variables: Readonly<Record<string, string>>, expected) => {
  expect(cacheFolder(tool, (name) => variables[name])).toBe(expected);
});
