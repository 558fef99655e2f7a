/* The options that Poetry 2.0 took away. */
import type { Option } from "../shell/options.js";
import { removeWord } from "../shell/insert.js";
import { replace, type TextEdit } from "../text/edit.js";
import type { ToolCommand } from "./tool-command.js";

/** An option that is no more, and what stands for it: nothing (``), or undefined where there is no such thing. */
export interface RemovedOption {
  readonly option: Option;
  readonly instead: string | undefined;
}

/** The option, the commands that had it, and what stands for it. */
const removed: readonly (readonly [option: string, subcommands: readonly string[], instead: string | undefined])[] = [
  ["--no-dev", ["install", "update"], "--only main"],
  ["--dev-only", ["install"], "--only dev"],
  ["--remove-untracked", ["install"], "--sync"],
  ["--no-update", ["lock"], ""],
  ["--check", ["lock"], undefined],
];

/** The options of a command that Poetry 2.0 refuses. */
export function removedOptions(poetry: ToolCommand): readonly RemovedOption[] {
  return poetry.options.flatMap((option) => {
    const found = removed.find(([name, on]) => name === option.name && on.includes(poetry.subcommand));
    return found ? { option, instead: found[2] } : [];
  });
}

/** The edit that says the same in words that Poetry 2.0 knows; undefined where that is not certain. */
export function replaceRemoved(
  poetry: ToolCommand,
  { option, instead }: RemovedOption,
  text: string,
): TextEdit | undefined {
  const { command } = poetry;
  // `--only` beside other choices of groups would mean something else.
  const choosesGroups = ["--only", "--with", "--without"].some((name) => poetry.has(name));
  if (instead === undefined || option.word.value !== option.name || (instead.startsWith("--only") && choosesGroups))
    return undefined;
  if (instead === "") return removeWord(command, option.word, text);
  if (!command.words.includes(option.word)) return undefined;
  const words = instead.split(" ");
  return replace(option.word, command.form === "json" ? words.map((word) => JSON.stringify(word)).join(", ") : instead);
}
