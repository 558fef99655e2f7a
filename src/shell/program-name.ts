import type { Word } from "./command.js";

/** The name of the program that a word stands for: `/opt/venv/bin/pip` and `$VENV/bin/pip` are `pip`; undefined when unknown. */
export function programName(word: Word | undefined): string | undefined {
  if (!word) return undefined;
  const text = word.value ?? literalFile(word);
  if (text === undefined) return undefined;
  const file = text.includes("/") ? text.slice(text.lastIndexOf("/") + 1) : text;
  const name = file.endsWith(".exe") ? file.slice(0, -".exe".length) : file;
  return name === "" ? undefined : name;
}

/** The end of a word with variables in it, where that holds the whole of a file's name. */
function literalFile({ parts }: Word): string | undefined {
  const last = parts.at(-1);
  return last?.kind === "literal" && last.value.includes("/") ? last.value : undefined;
}
