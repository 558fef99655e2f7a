import type { Command } from "./command.js";
import { isBourneShell } from "./interpreter.js";

const brief = new Set(["echo", "printf", "ls", "pwd", "cat", "true", "false", "env", "date", "whoami", "zsh", "fish"]);

/** A shell to type into, or a command that ends by itself. */
export function isBrief({ words }: Command): boolean {
  const name = words[0]?.value ?? "";
  const asksForHelp = words.length > 1 && ["--help", "-h", "--version"].includes(words.at(-1)?.value ?? "");
  return asksForHelp || isBourneShell(name) || brief.has(name);
}

/** `bash start.sh`: a shell that somebody gave a script to run. */
export function runsScript({ words }: Command): boolean {
  const [program, first] = words;
  return isBourneShell(program?.value ?? "") && first !== undefined && !first.raw.startsWith("-");
}
