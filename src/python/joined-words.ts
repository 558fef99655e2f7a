import { serverKinds } from "../data/servers.js";
import type { Command, Word } from "../shell/command.js";
import { invocationOf, type Invocation } from "./invocation.js";
import { isPython } from "./interpreter.js";
import { programName } from "../shell/program-name.js";

/** A string of a JSON list in which several arguments stand. */
export interface JoinedWord {
  readonly word: Word;
  /** `program`: it names no program · `option`: it is refused or misread · `tolerated`: it happens to work. */
  readonly kind: "program" | "option" | "tolerated";
  readonly program: string;
}

/** Programs other than servers whose options are read by click, which takes no value in the same argument. */
const clickPrograms = new Set([
  "celery",
  "flask",
  "fastapi",
  "streamlit",
  "uvicorn",
  "alembic",
  "dagster",
  "prefect",
  "litestar",
  "mlflow",
]);
const argparsePrograms = new Set(["manage.py", "alembic"]);
/** Whatever stands in front of a blank there is a program or a subcommand for sure. */
const programs =
  /^(?:\S*\/)?(?:python[0-9.]*|gunicorn|uvicorn|flask|fastapi|streamlit|celery|hypercorn|daphne|uv|poetry|pipenv|npm|node|bash|sh)$/;
const subcommands = new Set(["run", "dev", "runserver", "runserver_plus", "worker", "beat"]);

/** The strings of a command in JSON form that hold several arguments of a Python program, where that does not do what it seems to. */
export function joinedWords(command: Command): readonly JoinedWord[] {
  const all = [...command.wrappers, ...command.words];
  const [head] = all;
  const [name = "", ...behind] = (head?.value ?? "").split(/\s+/);
  if (head && behind.length > 0) return programs.test(name) ? [{ word: head, kind: "program", program: name }] : [];
  const interpreter = joinedInterpreterOption(command.words);
  if (interpreter) return [interpreter];
  const invocation = invocationOf(command.words);
  return invocation ? [...joinedArguments(invocation)] : [];
}

/** `["python", "-m flask", "run"]`: Python looks for a module whose name begins with a blank. */
function joinedInterpreterOption(words: readonly Word[]): JoinedWord | undefined {
  const program = programName(words[0]);
  if (!isPython(program)) return undefined;
  for (const word of words.slice(1)) {
    const text = word.value ?? "";
    if (!text.startsWith("-") || text === "-c" || text === "-m") break;
    if (/^-[a-zA-Z]+ +\S/.test(text) && !/^-[a-zA-Z]*[cWX]/.test(text))
      return { word, kind: "option", program: program ?? "" };
  }
  return undefined;
}

function* joinedArguments(invocation: Invocation): Iterable<JoinedWord> {
  const parser = parserOf(invocation);
  if (!parser) return;
  const program = invocation.written;
  for (const [index, word] of invocation.args.entries()) {
    const text = word.value ?? "";
    const [name = "", ...values] = text.trim().split(/\s+/);
    if (values.length === 0 || text !== text.trim()) continue;
    const isSubcommand = index === 0 && subcommands.has(name);
    // `main:app --host 0.0.0.0`: options do not stand in an application's name.
    const holdsOption = !name.startsWith("-") && values.some((value) => /^--?[a-z][a-z-]*(?:=|$)/.test(value));
    if (isSubcommand || holdsOption) yield { word, kind: "option", program };
    else if (/^--[a-z][a-z.-]*$/.test(name) && values.length === 1) yield { word, kind: "option", program };
    else if (/^-[a-zA-Z]$/.test(name) && values.length === 1 && parser !== "long") {
      // A number may begin with a blank; gunicorn takes blanks off whatever it is given, but for the file behind `-c`.
      const isTolerated = /^[0-9]+$/.test(values[0] ?? "") || (invocation.name === "gunicorn" && name !== "-c");
      yield { word, kind: isTolerated ? "tolerated" : "option", program };
    }
  }
}

/** Who takes the options apart; `long` for those that are known to refuse a value in the same argument for long ones only. */
function parserOf({ name, by }: Invocation): "click" | "argparse" | "long" | undefined {
  const kind = serverKinds().find((one) => (by === "module" ? one.modules : one.programs).includes(name));
  if (clickPrograms.has(name) || kind?.parser === "click") return "click";
  if (argparsePrograms.has(name) || kind?.parser === "argparse") return "argparse";
  return name === "uwsgi" || kind?.parser === "getopt" ? "long" : undefined;
}
