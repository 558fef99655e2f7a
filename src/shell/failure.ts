/* Whether a command that fails lets its script go on, or end well, all the same. */
import type { Command, Enclosure, Script } from "./command.js";
import { baseName, isBourneShell } from "./interpreter.js";
import { affects, commandAfter, indexFrom, isPipe, outermostScript } from "./list.js";

/** Options of the shell that decide what a failure does. */
export interface FailureOptions {
  /** `set -e`: the script ends at a failure. */
  readonly errexit: boolean;
  /** `set -o pipefail`: a pipeline fails with any of its parts. */
  readonly pipefail: boolean;
}

/**
 * The options in force at a command: those that its script's shell started with (for the outermost one `initial`),
 * changed by every `set` before it.
 */
export function failureOptionsAt(command: Command, initial: FailureOptions): FailureOptions {
  const shell = ownShell(command.within);
  const before = settingsOf(outermostScript(command));
  let options = shell ? startOptions(shell) : initial;
  const end = indexFrom(before, command.start);
  for (const earlier of before.slice(Math.max(0, end - mostSettings), end)) {
    if ((shell && earlier.start < shell.start) || !affects(earlier, command)) continue;
    options = withFlags(
      options,
      earlier.words.slice(1).map((word) => word.value ?? ""),
    );
  }
  return options;
}

/** No script sets more; a hostile one must not make every question walk all of it. */
const mostSettings = 50;

const settings = new WeakMap<Script, readonly Command[]>();

/** The `set` commands of a script, found once. */
function settingsOf(script: Script): readonly Command[] {
  const known = settings.get(script);
  if (known) return known;
  const found = script.commands.filter((command) => command.words[0]?.value === "set");
  settings.set(script, found);
  return found;
}

/**
 * Whether it is certain that a failure of the command can go unseen: the script goes on, or ends without an error.
 * False also where the file does not say. `initial` are the options that the outermost shell starts with.
 */
export function canHideFailure(command: Command, initial: FailureOptions): boolean {
  // With which options a function is called, its definition does not say.
  if (command.nesting.includes("function")) return false;
  const options = failureOptionsAt(command, initial);
  let node: Command | Enclosure = command;
  for (;;) {
    const outcome = outcomeInList(node, command, options);
    if (outcome !== "fails") return outcome === "hidden";
    const within: Enclosure | undefined = node.within;
    if (!within) return false;
    if (within.kind === "negation" || within.kind === "condition") return true;
    if (within.kind === "substitution") return false;
    if (within.kind === "loop") return !stopsAtFailure(node, options);
    node = within;
  }
}

/** What becomes of the list when a member of it fails. `fails`: so does the list. */
function outcomeInList(member: Command | Enclosure, command: Command, options: FailureOptions): Outcome {
  let node = member;
  let hasSkipped = false;
  const skipped: (Command | Enclosure)[] = [];
  for (;;) {
    const outcome = (hasSkipped ? outcomes.get(node) : undefined) ?? outcomeHere(node, command, options, hasSkipped);
    if (typeof outcome === "string") {
      for (const one of skipped) outcomes.set(one, outcome);
      return outcome;
    }
    if (node.next === "&&") hasSkipped = true;
    node = outcome;
    if (hasSkipped) skipped.push(node);
  }
}

/** What becomes of a list when something before a member failed behind which `&&` stands: options have no say in it. */
const outcomes = new WeakMap<Command | Enclosure, Outcome>();

type Outcome = "hidden" | "fails" | "stops" | "unknown";

/** What a member of the list settles; the next member where that one decides. */
function outcomeHere(
  node: Command | Enclosure,
  command: Command,
  options: FailureOptions,
  hasSkipped: boolean,
): Outcome | Command | Enclosure {
  if (isPipe(node.next) && !options.pipefail && !hasSkipped) return "hidden";
  if (node.next === "&") return "hidden";
  if (node.next === "end") return "fails";
  // After `a &&` the failure of a does not end even a shell with errexit.
  if (node.next === ";") return hasSkipped || !stopsAtFailure(node, options) ? "hidden" : "stops";
  const next = siblingAfter(node, command);
  if (next?.previous !== node.next) return "unknown";
  return node.next === "||" ? (alwaysSucceeds(next) ? "hidden" : "unknown") : next;
}

/** Whether errexit ends the script here: it is off inside conditions, negations and all but the last of a `&&` or `||` list. */
function stopsAtFailure(node: Command | Enclosure, { errexit }: FailureOptions): boolean {
  if (!errexit) return false;
  for (let at = node.within; at && at.kind !== "sh -c"; at = at.within)
    if (at.kind === "condition" || at.kind === "negation" || at.next === "&&" || at.next === "||") return false;
  return true;
}

/** The next member of the list that `node` is in; undefined for one that holds no command. */
function siblingAfter(node: Command | Enclosure, inside: Command): Command | Enclosure | undefined {
  const { commands } = outermostScript(inside);
  let found: Command | Enclosure | undefined = commands[indexFrom(commands, node.end)];
  while (found && found.within !== node.within) found = found.within;
  return found;
}

const successes = new Set(["true", ":", "echo", "printf"]);

function alwaysSucceeds(node: Command | Enclosure): boolean {
  if ("kind" in node) return false;
  const [program, argument] = node.words;
  if (program?.value === "exit") return argument?.value === "0";
  return program?.value !== undefined && successes.has(baseName(program.value)) && node.redirects.length === 0;
}

function ownShell(within: Enclosure | undefined): Enclosure | undefined {
  let at = within;
  while (at && at.kind !== "sh -c") at = at.within;
  return at;
}

/** The options that `bash -euo pipefail -c "…"` starts with. */
function startOptions(shell: Enclosure): FailureOptions {
  const { commands } = shell.script;
  for (let index = indexFrom(commands, shell.start) - 1; index >= 0; index--) {
    const host = commands[index];
    if (!host || host.end < shell.end) continue;
    const words = host.words.map((word) => word.value ?? "");
    const isShell = isBourneShell(words[0] ?? "");
    return isShell
      ? withFlags({ errexit: false, pipefail: false }, words.slice(1))
      : { errexit: false, pipefail: false };
  }
  // The shell of a here-document: what it was started with is not looked for, so nothing is claimed to be hidden.
  return { errexit: true, pipefail: true };
}

/** Reads the arguments of `set` and of a shell: `-e`, `+e`, `-euo pipefail`, `-o errexit`. */
export function withFlags(options: FailureOptions, words: readonly string[]): FailureOptions {
  let { errexit, pipefail } = options;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const isOn = word.startsWith("-");
    if (word.startsWith("--") && word !== "--") continue;
    if ((!isOn && !word.startsWith("+")) || word.length < 2 || word === "--") break;
    for (const letter of word.slice(1)) {
      if (letter === "e") errexit = isOn;
      if (letter !== "o") continue;
      const name = words[++index];
      if (name === "errexit") errexit = isOn;
      if (name === "pipefail") pipefail = isOn;
    }
  }
  return { errexit, pipefail };
}

/** Whether the text of a script looks at how its commands end. */
export function asksHowItEnded(script: string): boolean {
  return /\$\?|PIPESTATUS|\btrap\s|\bset -\w*e/.test(script);
}

/** Whether a command stands in a condition, or in a loop that is left once it succeeds. */
export function isTriedAgain({ nesting, script }: Command): boolean {
  if (nesting.includes("condition") || nesting.includes("negation")) return true;
  return nesting.includes("loop") && script.commands.some(({ words }) => words[0]?.value === "break");
}

/** What ends the chain of `&&` that a command stands in: `|| true`, `;`. */
export function restOfChain(command: Command): string {
  let last = command;
  for (let next = commandAfter(last); last.next === "&&" && next; next = commandAfter(last)) last = next;
  const words = last.next === "||" ? (commandAfter(last)?.words.map(({ raw }) => raw) ?? []) : [];
  return [last.next, ...words].join(" ").slice(0, 60);
}
