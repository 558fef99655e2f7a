/* What a container starts, as far as file and build context tell: the one place that knows how to get there. */
import type { BuildContext } from "../context/facts.js";
import { contextOrigin, scriptPath } from "../context/origin.js";
import type { Stage } from "../dockerfile/model.js";
import { startOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { isBourneShell } from "../shell/interpreter.js";
import { parseShell } from "../shell/parse.js";
import { isLast } from "../shell/list.js";
import { peelRunners } from "./runners.js";
import { startCommands } from "./start.js";

/** What a container of a stage starts, ENTRYPOINT and CMD put together. */
export interface Started {
  /** Every command in order: one for JSON form, more for shell text; what `sh -c` runs stands behind its `sh`. */
  readonly commands: readonly Command[];
  /** Those that nothing comes after: the container lives as long as one of them. */
  readonly last: readonly Command[];
  /** Whether it starts something else beside them. */
  readonly hasBackground: boolean;
  /** The text of the entrypoint script that hands over to them. */
  readonly script: string | undefined;
}

/**
 * What a container of a stage starts. An entrypoint script counts as handing over to CMD when its text is known and
 * says so. undefined when nothing is started, or when it cannot be told.
 */
export function startedBy(stage: Stage, context: BuildContext): Started | undefined {
  const start = startOf(stage);
  const { entrypoint, cmd } = start;
  const first = entrypoint?.form === "json" ? entrypoint.commands?.[0] : undefined;
  if (first && isEntrypointScript(first)) {
    const script = scriptText(first, context)?.text;
    return script !== undefined && handsOver(script) && cmd?.commands ? describe(cmd.commands, script) : undefined;
  }
  // The shell of a shell-form CMD is the argument of a JSON ENTRYPOINT: only what merely starts it leads on to it.
  if (first && cmd?.form === "shell")
    return cmd.commands && onlyStarts(first, cmd.commands) ? describe(cmd.commands, undefined) : undefined;
  const commands = startCommands(start);
  return commands && commands.length > 0 ? describe(commands, undefined) : undefined;
}

function describe(commands: readonly Command[], script: string | undefined): Started {
  const last = commands.filter((command) => isLast(command) && command.words.length > 0);
  const hasScript = commands.some((command) => command.nesting.includes("sh -c"));
  return {
    commands,
    last: hasScript ? last.filter((command) => !isBourneShell(command.words[0]?.value ?? "")) : last,
    hasBackground: commands.some((command) => command.next === "&" || command.within?.next === "&"),
    script,
  };
}

function onlyStarts(entrypoint: Command, commands: readonly Command[]): boolean {
  const own = [...entrypoint.wrappers, ...entrypoint.words];
  const argument = commands[0]?.words[0];
  return argument !== undefined && peelRunners([...own, argument]).words.length === 1;
}

/** Whether a command runs a script of the image, by its name. */
export function isEntrypointScript(command: Command): boolean {
  return scriptPath(command) !== undefined;
}

/** A shell script of the build context. */
export interface StartScript {
  readonly text: string;
  /** undefined when it is not understood. */
  readonly commands: readonly Command[] | undefined;
}

/** The script that a command runs, followed back through COPY to the build context; undefined when its text is not there. */
export function scriptText(command: Command, context: BuildContext): StartScript | undefined {
  const path = scriptPath(command);
  const origin = path === undefined ? undefined : contextOrigin(command, path);
  const text = origin === undefined ? undefined : context.text(origin);
  if (text === undefined) return undefined;
  const span = { start: 0, end: text.length };
  const script = parseShell({ text, span, kind: "heredoc", escape: "\\", interpreter: "/bin/sh" });
  return { text, commands: script?.commands };
}

/**
 * The one command that a script ends with while its shell waits for it. undefined where it says `exec`, where the shell
 * has to stay (a trap, something in the background, a pipe), and where there are several ends.
 */
export function lastOfScript(commands: readonly Command[] | undefined): Command | undefined {
  const ends = commands?.filter((command) => isLast(command) && command.words.length > 0) ?? [];
  const [last, ...others] = ends;
  if (!commands || !last || others.length > 0 || (last.within && last.within.kind !== "sh -c")) return undefined;
  const staysForMore = commands.some(
    ({ words, next, within, nesting }) =>
      words[0]?.value === "trap" || next === "&" || within?.next === "&" || nesting.includes("function"),
  );
  const isPlain = last.wrappers.length === 0 && last.assignments.size === 0;
  const endsList = last.previous === "end" || last.previous === "&&" || last.previous === ";";
  return isPlain && endsList && !staysForMore ? last : undefined;
}

/** Whether a script ends up in what it was given: `exec "$@"`, `exec gosu app "$@"`. */
export function handsOver(script: string): boolean {
  return script.split("\n").some((line) => /^\s*exec\s/.test(line) && /\$(?:@|\*|\{@\})/.test(line));
}
