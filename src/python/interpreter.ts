import type { Word } from "../shell/command.js";
import { literalStart, partOfWord } from "../shell/literal.js";
import { programName } from "../shell/program-name.js";

/** How a Python interpreter is started. */
export interface PythonStart {
  /** The word that names the interpreter. */
  readonly program: Word;
  /** As its name says: `3.12`, `3`, or undefined for plain `python`. */
  readonly version: string | undefined;
  readonly kind: "script" | "module" | "code" | "stdin" | "interactive" | "version";
  /** The script's path, the module's name, or the code; undefined for the other kinds. */
  readonly target: Word | undefined;
  /** What the started program sees. */
  readonly args: readonly Word[];
  /** `-u`: output is not held back. */
  readonly isUnbuffered: boolean;
  /** `-B`: no bytecode is written. */
  readonly writesNoBytecode: boolean;
  /** The number of `-O`. */
  readonly optimize: number;
  /** The interpreter's own options. */
  readonly options: readonly Word[];
}

const interpreter = /^(?:python|pypy)([0-9](?:\.[0-9]{1,2})?)?t?$/;

/** Whether a program's name is that of a Python interpreter: `python`, `python3.12`, `pypy3`. */
export function isPython(name: string | undefined): boolean {
  return name !== undefined && interpreter.test(name);
}

/** Reads `python …`; undefined when the words start no Python, or its options cannot be told. */
export function pythonStart(words: readonly Word[]): PythonStart | undefined {
  const [program] = words;
  const name = programName(program);
  const match = name === undefined ? null : interpreter.exec(name);
  if (!program || !match) return undefined;
  const options: Word[] = [];
  const letters: string[] = [];
  let index = 1;
  const end = (kind: PythonStart["kind"], target: Word | undefined, next: number): PythonStart => ({
    program,
    version: match[1],
    kind,
    target,
    args: words.slice(next),
    isUnbuffered: letters.includes("u"),
    writesNoBytecode: letters.includes("B"),
    optimize: letters.filter((letter) => letter === "O").length,
    options,
  });
  for (; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const text = literalStart(word);
    if (text === "-" && word.value !== undefined) return end("stdin", undefined, index + 1);
    if (!text.startsWith("-")) return end("script", word, index + 1);
    options.push(word);
    if (text.startsWith("--")) {
      if (text === "--check-hash-based-pycs") index++;
      if (text === "--version" || text === "--help") return end("version", undefined, index + 1);
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const letter = text[at] ?? "";
      if (letter === "m" || letter === "c") {
        const hasRest = at + 1 < text.length || word.value === undefined;
        const target = hasRest ? partOfWord(word, at + 1) : words[index + 1];
        return end(letter === "m" ? "module" : "code", target, hasRest ? index + 1 : index + 2);
      }
      if (letter === "W" || letter === "X") {
        if (at + 1 === text.length && word.value !== undefined) index++;
        break;
      }
      if (letter === "V" || letter === "h" || letter === "?") return end("version", undefined, index + 1);
      letters.push(letter);
    }
  }
  return end("interactive", undefined, index);
}
