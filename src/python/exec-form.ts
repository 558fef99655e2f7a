/* Shell-form commands without a shell in the way. */
import type { Cmd, Dockerfile, Entrypoint } from "../dockerfile/model.js";
import type { Command } from "../shell/command.js";
import { isLast } from "../shell/list.js";

/** What a shell-form instruction had better say. */
export interface ExecForm {
  readonly text: string;
  /** Whether a shell stays in between to fill in variables, and then gives way to the program. */
  readonly hasShell: boolean;
}

/** What only the shell itself can do. */
const builtins = new Set(
  "alias bg break builtin cd command continue declare eval exec exit export fg getopts hash jobs let local read readonly return set shift shopt source times trap type typeset ulimit umask unalias unset wait . : [[".split(
    " ",
  ),
);

/**
 * The same command without a shell where nothing in it needs one, else with `exec` behind `sh -c`, so that signals
 * arrive. undefined where that would change what it means, or where a comment stands in it.
 */
export function execForm(dockerfile: Dockerfile, instruction: Cmd | Entrypoint): ExecForm | undefined {
  const { source, escape } = dockerfile;
  const { commands, body, firstLine, lastLine } = instruction;
  const [first] = commands ?? [];
  if (!commands || !first || escape !== "\\" || instruction.heredocs.length > 0) return undefined;
  if (dockerfile.comments.some(({ line }) => line >= firstLine && line <= lastLine)) return undefined;
  const text = source.slice(body).trim();
  const values = plainValues(commands, text);
  if (values) return { text: `[${values.map((value) => JSON.stringify(value)).join(", ")}]`, hasShell: false };
  const target = replaceable(commands);
  if (!target) return undefined;
  const script =
    `${source.text.slice(body.start, target.start)}exec ${source.text.slice(target.start, body.end)}`.trim();
  // On several lines it reads better as it is: the shell gives way to the program all the same.
  if (/[\r\n]/.test(script)) return { text: script, hasShell: true };
  return { text: `["sh", "-c", ${JSON.stringify(script)}]`, hasShell: true };
}

/** The words of a lone command in which the shell has nothing to do. */
function plainValues(commands: readonly Command[], text: string): readonly string[] | undefined {
  const [command] = commands;
  if (commands.length !== 1 || !command || command.within || command.next !== "end") return undefined;
  if (command.assignments.size > 0 || command.redirects.length > 0 || /[`$;&|<>()!#]/.test(text)) return undefined;
  const words = [...command.wrappers, ...command.words];
  if (words.some(({ value, raw }) => value === undefined || isPattern(raw))) return undefined;
  const values = words.flatMap(({ value }) => value ?? []);
  return builtins.has(values[0] ?? "") ? undefined : values;
}

/** What the shell replaces by file names or folders, unless it stands in quotes. */
function isPattern(raw: string): boolean {
  return /[*?[~{]/.test(raw) && !/^(["'])[^"']*\1$/.test(raw);
}

/** The last command of a list, when putting `exec` before it changes nothing but who gets the signals. */
function replaceable(commands: readonly Command[]): Command | undefined {
  const last = commands.findLast((command) => isLast(command) && !command.within);
  if (!last || commands.some((command) => command.next === "&" || command.within?.next === "&")) return undefined;
  const isAlone = last.assignments.size === 0 && last.wrappers.length === 0 && last.words.length > 0;
  const endsList = last.previous === "end" || last.previous === "&&" || last.previous === ";";
  const isProgram = !builtins.has(last.words[0]?.value ?? "") && last.words[0]?.value !== undefined;
  // A trap or a function of the shell would be gone.
  const hasTrap = commands.some(
    (command) => command.words[0]?.value === "trap" || command.nesting.includes("function"),
  );
  return isAlone && endsList && isProgram && !hasTrap ? last : undefined;
}
