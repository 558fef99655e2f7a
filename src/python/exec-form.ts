/* Shell-form commands without a shell in the way. */
import type { Cmd, Dockerfile, Entrypoint } from "../dockerfile/model.js";
import { isBrief, runsScript } from "../shell/brief.js";
import type { Command, Word } from "../shell/command.js";
import { isLast } from "../shell/list.js";
import { programName } from "../shell/program-name.js";
import { insertAt, type TextEdit } from "../text/edit.js";

/** What a shell-form instruction had better say. */
export interface ExecForm {
  /** A JSON list. */
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

/** Wrappers that are programs, and pass signals on or become what they start. */
const programs = new Set(
  "sudo doas env nice nohup setsid ionice stdbuf timeout gosu su-exec s6-setuidgid setpriv setarch linux32 linux64 tini docker-init dumb-init catatonit eatmydata xvfb-run".split(
    " ",
  ),
);

/** They only keep the container up, and as its first process hear no signal either. */
const waiters = new Set(["sleep", "tail", "tailf", "watch", "cat", "yes"]);

/** A longer line, or one with quotes in it, is easier to read as it stands. */
const longest = 120;

/**
 * The same command without a shell where nothing in it needs one, else with `exec` behind `sh -c`, so that signals
 * arrive. undefined where that would change what it means or be hard to read, or where a comment stands in it.
 */
export function execForm(dockerfile: Dockerfile, instruction: Cmd | Entrypoint): ExecForm | undefined {
  const { source, escape } = dockerfile;
  const { commands, body, firstLine, lastLine } = instruction;
  if (!commands || escape !== "\\" || instruction.heredocs.length > 0) return undefined;
  if (dockerfile.comments.some(({ line }) => line >= firstLine && line <= lastLine)) return undefined;
  const list = plainList(commands, source.text, instruction);
  if (list !== undefined) return { text: list, hasShell: false };
  const place = placeForExec(commands);
  if (place === undefined) return undefined;
  const script = `${source.text.slice(body.start, place)}exec ${source.text.slice(place, body.end)}`.trim();
  if (/["\\\r\n]/.test(script) || script.length > longest) return undefined;
  return { text: `["sh", "-c", ${JSON.stringify(script)}]`, hasShell: true };
}

/**
 * Puts `exec` before the last command, so that whichever shell is in force gives way to it. undefined where that would change
 * more than who gets the signals, or nothing.
 */
export function insertExec({ commands, heredocs }: Cmd | Entrypoint): TextEdit | undefined {
  const place = commands && heredocs.length === 0 ? placeForExec(commands) : undefined;
  return place === undefined ? undefined : insertAt(place, "exec ");
}

/** The words of a lone command in which the shell has nothing to do as a JSON list, on the lines that they stand on. */
function plainList(commands: readonly Command[], text: string, { body }: Cmd | Entrypoint): string | undefined {
  const [command] = commands;
  if (commands.length !== 1 || !command || command.nesting.length > 0 || command.next !== "end") return undefined;
  if (command.assignments.size > 0 || command.redirects.length > 0) return undefined;
  const words = [...command.wrappers, ...command.words];
  if (words.some(({ value, raw }) => value === undefined || isPattern(raw))) return undefined;
  if (builtins.has(words[0]?.value ?? "")) return undefined;
  let list = "[";
  let at = body.start;
  for (const word of words) {
    const gap = text.slice(at, word.start);
    if (!/^(?:[ \t]|\\[ \t]*\r?\n)*$/.test(gap)) return undefined;
    if (at > body.start) list += gap.includes("\n") ? `, ${gap.trimStart()}` : ", ";
    list += JSON.stringify(word.value);
    at = word.end;
  }
  return text.slice(at, body.end).trim() === "" && words.length > 0 ? `${list}]` : undefined;
}

/** What the shell replaces by file names or folders, unless it stands in quotes. */
function isPattern(raw: string): boolean {
  return /[*?[~{]/.test(raw) && !/^(["'])[^"']*\1$/.test(raw);
}

/** Where `exec` goes before the last command of a list, when it changes nothing but who gets the signals. */
function placeForExec(commands: readonly Command[]): number | undefined {
  const last = commands.findLast((command) => isLast(command) && !command.within);
  const [program] = last?.words ?? [];
  if (!last || !program || commands.some((command) => command.next === "&" || command.within?.next === "&"))
    return undefined;
  const endsList = last.previous === "end" || last.previous === "&&" || last.previous === ";";
  const isUseless = waiters.has(programName(program) ?? "") || (isBrief(last) && !runsScript(last));
  // A trap or a function of the shell would be gone.
  const hasTrap = commands.some(
    (command) => command.words[0]?.value === "trap" || command.nesting.includes("function"),
  );
  if (!endsList || isUseless || hasTrap) return undefined;
  const [wrapper] = last.wrappers;
  if (wrapper) return wrapper.start === last.start && programs.has(wrapper.value ?? "") ? wrapper.start : undefined;
  // `NAME=value exec program` gives the variable to the program.
  return isProgram(program) ? program.start : undefined;
}

/** Whether a word names a program, and no builtin; a variable may hold either, a path can't. */
function isProgram({ value, parts }: Word): boolean {
  if (value !== undefined) return !builtins.has(value);
  const isKnown = parts.every(({ kind }) => kind !== "unknown");
  return isKnown && parts.some((part) => part.kind === "literal" && part.value.includes("/"));
}
