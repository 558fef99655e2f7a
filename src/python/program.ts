import { recogniser, type Recogniser } from "../shell/recogniser.js";
import type { Span } from "../text/span.js";
import { invocationOf } from "./invocation.js";
import type { PythonStart } from "./interpreter.js";
import { serverStart, type ServerStart } from "./servers.js";

/** The start of something written in Python. */
export interface PythonProgram {
  /** `server`: one that is known · `worker`: celery and kin · `plain`: a script, a module, code. */
  readonly kind: "plain" | "worker" | "server";
  /** For messages: `python -m app`, `celery`, `gunicorn`. */
  readonly name: string;
  readonly start: Span;
  /** The interpreter, where the command names it. */
  readonly python: PythonStart | undefined;
  readonly server: ServerStart | undefined;
}

/** Console scripts that run an application and are no servers. */
const workers: readonly string[] = [
  "celery",
  "rq",
  "rqworker",
  "dramatiq",
  "huey_consumer",
  "huey_consumer.py",
  "arq",
  "taskiq",
  "faust",
  "procrastinate",
  "scrapy",
  "luigid",
  "locust",
  "dagster",
  "dagster-daemon",
  "prefect",
];

/**
 * Reads the start of a Python program: `python app.py`, `python -m app`, `uv run app.py`, `celery …`, a known server.
 * undefined for everything else, a bare `python` and `python --version` too.
 */
export const pythonProgram: Recogniser<PythonProgram> = recogniser((command, words, resolve) => {
  const server = serverStart(command, resolve);
  if (server) {
    const { python } = server.invocation;
    return { kind: "server", name: server.name, start: server.start, python, server };
  }
  const invocation = invocationOf(words);
  if (!invocation) return undefined;
  const { python, name, written, head } = invocation;
  const isWorker = workers.includes(name);
  const runsCode = python !== undefined && ["script", "module", "code", "stdin"].includes(python.kind);
  if (!isWorker && !runsCode && invocation.by !== "script" && invocation.by !== "module") return undefined;
  return { kind: isWorker ? "worker" : "plain", name: written, start: head, python, server: undefined };
});

/** Modules and management commands that do one thing and end; nobody follows their output or stops them. */
const briefModules: readonly string[] = ["pytest", "unittest", "tox", "nox", "pip", "build", "venv", "compileall"];
const briefManagement: readonly string[] = [
  "test",
  "shell",
  "check",
  "migrate",
  "makemigrations",
  "collectstatic",
  "createsuperuser",
  "loaddata",
  "dumpdata",
];

/** Reads the start of a Python program that runs on for itself: tests, code given by `-c` and one-step tools are none. */
export const longRunning: Recogniser<PythonProgram> = (command, resolve) => {
  const program = pythonProgram(command, resolve);
  // A notebook's output goes to the notebook, and `http.server` prints to stderr.
  if (program?.server?.kind.parser === "traitlets" || program?.name.endsWith("http.server")) return undefined;
  if (program?.kind !== "plain") return program;
  if (program.python && program.python.kind !== "script" && program.python.kind !== "module") return undefined;
  const invocation = invocationOf(command.words);
  if (!invocation) return undefined;
  if (invocation.by === "module" && briefModules.includes(invocation.name)) return undefined;
  const asksForHelp = ["--help", "-h", "--version"].includes(invocation.args.at(-1)?.value ?? "");
  const isBrief = invocation.name === "manage.py" && briefManagement.includes(invocation.args[0]?.value ?? "");
  return asksForHelp || isBrief || invocation.name === "setup.py" ? undefined : program;
};
