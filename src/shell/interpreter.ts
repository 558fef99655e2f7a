import type { Word } from "./command.js";

/** Shells that the parser can read. zsh and ksh are not among them: they split words and read blocks in other ways. */
const bourneShells = new Set(["sh", "bash", "dash", "ash", "rbash"]);

/** The last part of a program's path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a program, given by path or name, is a shell whose text can be read. */
export function isBourneShell(program: string): boolean {
  return bourneShells.has(baseName(program));
}

/** Whether an interpreter as SHELL or a `#!` line names it (`/bin/sh`, `/usr/bin/env -S bash -e`) reads Bourne shell text. */
export function readsShellText(interpreter: string): boolean {
  const words = interpreter.split(/[ \t]+/).filter((word) => word !== "");
  const [first = ""] = words;
  if (baseName(first) !== "env") return isBourneShell(first);
  const program = words.slice(1).find((word) => !word.startsWith("-") && !word.includes("="));
  return program !== undefined && isBourneShell(program);
}

/** What the `#!` line at the top of a script names; undefined without one. */
export function interpreterLine(script: string): string | undefined {
  if (!script.startsWith("#!")) return undefined;
  const feed = script.indexOf("\n");
  return script.slice(2, feed === -1 ? script.length : feed).trim();
}

/** What a shell was told to run, by position among its arguments. */
type ShellScript =
  | { readonly kind: "string"; readonly index: number }
  /** It reads its standard input. */
  | { readonly kind: "input" };

const valuedLong = new Set(["--rcfile", "--init-file"]);

/**
 * What the arguments of a shell (without its name; undefined for one that holds an expansion) make it run.
 * undefined for a file, and when that is not certain.
 */
function shellScript(args: readonly (string | undefined)[]): ShellScript | undefined {
  let readsString = false;
  let readsInput = false;
  let index = 0;
  for (; index < args.length; index++) {
    const word = args[index];
    if (word === undefined && !readsString) return undefined;
    if (word === undefined) break;
    if (word === "--" || word === "-") {
      index++;
      break;
    }
    if (word.startsWith("--")) {
      if (valuedLong.has(word)) index++;
      continue;
    }
    if (!word.startsWith("-") && !word.startsWith("+")) break;
    if (word.includes("c")) readsString = true;
    if (word.includes("s")) readsInput = true;
    // `-o pipefail`, `-euxo pipefail`, `-O extglob`: each of these letters takes the next word.
    for (const letter of word) if (letter === "o" || letter === "O") index++;
  }
  if (readsString) return index < args.length ? { kind: "string", index } : undefined;
  return readsInput || index >= args.length ? { kind: "input" } : undefined;
}

const suValued = new Set(["-s", "--shell", "-g", "--group", "-G", "--supp-group", "-w", "--whitelist-environment"]);

/** Which argument of `su` or `runuser` (without its name) is handed to a shell by `-c`, and to which one; undefined when none is. */
function suScript(
  args: readonly (string | undefined)[],
): { readonly index: number; readonly shell: string } | undefined {
  let shell = "sh";
  let found: number | undefined;
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (word === undefined) continue;
    if (word === "-c" || word === "--command") found = ++index;
    else if (word.startsWith("--shell=")) shell = word.slice("--shell=".length);
    else if (suValued.has(word)) {
      const value = args[++index];
      if (word === "-s" || word === "--shell") shell = value ?? "";
    } else if (word.startsWith("-") && !/^-[lmpfP]*$|^--(?:login|preserve-environment|fast|pty)$/.test(word))
      return undefined;
  }
  return found === undefined || found >= args.length || !isBourneShell(shell) ? undefined : { index: found, shell };
}

/** The word that a command hands to a shell as its script: behind `sh -c`, `bash -lc`, `su app -c`. */
export function scriptArgument(
  words: readonly Word[],
): { readonly index: number; readonly interpreter: string } | undefined {
  const program = words[0]?.value;
  if (program === undefined) return undefined;
  const name = baseName(program);
  const isSu = name === "su" || name === "runuser";
  if (!isSu && !isBourneShell(name)) return undefined;
  const args = words.slice(1).map((word) => word.value);
  if (isSu) {
    const found = suScript(args);
    return found && { index: found.index + 1, interpreter: found.shell };
  }
  const found = shellScript(args);
  return found?.kind === "string" ? { index: found.index + 1, interpreter: program } : undefined;
}

/** Whether a command is a shell that takes its script from standard input: `bash -e <<EOF`, `curl … | sh -s -- -y`. */
export function readsInput(words: readonly Word[]): boolean {
  const program = words[0]?.value;
  if (program === undefined || !isBourneShell(program)) return false;
  return shellScript(words.slice(1).map((word) => word.value))?.kind === "input";
}
