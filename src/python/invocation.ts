import type { Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { cover, type Span } from "../text/span.js";
import { isPython, pythonStart, type PythonStart } from "./interpreter.js";
import { peelRunners, type Runner } from "./runners.js";

/** What a command line runs in the end: `tini -- python3 -m pip install x` runs `pip`. */
export interface Invocation {
  /** The console script's or module's name: `pip`, `pip3.12`, `uvicorn`; a script's file name for `python manage.py`. */
  readonly name: string;
  readonly by: "program" | "module" | "script";
  /** The words that name it: `pip`, or `python3 -m pip`. */
  readonly head: Span;
  /** The head for messages, folders cut off: `python3 -m pip`. */
  readonly written: string;
  readonly args: readonly Word[];
  /** What started it, from the outside in. */
  readonly runners: readonly Runner[];
  /** The interpreter, for modules and scripts. */
  readonly python: PythonStart | undefined;
  /** The word that holds the program. */
  readonly program: Word;
}

const pythonRunners: readonly string[] = ["coverage", "debugpy", "viztracer"];

const known = new WeakMap<readonly Word[], { readonly invocation: Invocation | undefined }>();

/** Reads a command line; undefined when its program is not known. The same words are read once. */
export function invocationOf(words: readonly Word[]): Invocation | undefined {
  const before = known.get(words);
  if (before) return before.invocation;
  const invocation = readInvocation(words);
  known.set(words, { invocation });
  return invocation;
}

function readInvocation(words: readonly Word[]): Invocation | undefined {
  const { runners, words: rest } = peelRunners(words);
  const program = rest[0];
  const name = programName(program);
  if (!program || name === undefined) return undefined;
  if (runners.at(-1)?.starts === "module")
    return {
      name,
      by: "module",
      head: program,
      written: name,
      args: rest.slice(1),
      runners,
      python: undefined,
      program,
    };
  // `uv run app.py` and an executable script start Python by themselves.
  if (!isPython(name)) {
    const by = name.endsWith(".py") ? "script" : "program";
    return { name, by, head: program, written: name, args: rest.slice(1), runners, python: undefined, program };
  }
  const python = pythonStart(rest);
  if (!python?.target || (python.kind !== "module" && python.kind !== "script"))
    return { name, by: "program", head: program, written: name, args: rest.slice(1), runners, python, program };
  return moduleOrScript(program, name, python, runners) ?? undefined;
}

function moduleOrScript(
  program: Word,
  name: string,
  python: PythonStart,
  runners: readonly Runner[],
): Invocation | undefined {
  const { target } = python;
  const started = python.kind === "module" ? target?.value : programName(target);
  if (!target || started === undefined) return undefined;
  const inner = python.kind === "module" && pythonRunners.includes(started) ? innerStart(program, python) : undefined;
  if (inner) return { ...inner, runners: [...runners, ...inner.runners] };
  const written = python.kind === "module" ? `${name} -m ${started}` : `${name} ${started}`;
  return {
    name: started,
    by: python.kind === "module" ? "module" : "script",
    head: cover(program, target),
    written,
    args: python.args,
    runners,
    python,
    program,
  };
}

/** `python -m debugpy --listen 0.0.0.0:5678 -m uvicorn app:app` starts uvicorn. */
function innerStart(program: Word, python: PythonStart): Invocation | undefined {
  const at = python.args.findIndex((word) => word.value === "-m" || word.value?.endsWith(".py") === true);
  if (at === -1) return undefined;
  const before = python.args.slice(0, at);
  const inner = invocationOf([program, ...python.args.slice(at)]);
  return (
    inner && {
      ...inner,
      runners: [{ name: python.target?.value ?? "", words: before, starts: "program" }, ...inner.runners],
    }
  );
}
