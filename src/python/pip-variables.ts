import type { Dockerfile, Instruction } from "../dockerfile/model.js";
import type { Command, Word } from "../shell/command.js";
import { partOfWord } from "../shell/literal.js";
import { cover, type Span } from "../text/span.js";

/** A place that gives one of pip's variables a value. */
export interface PipVariable {
  readonly name: string;
  readonly value: Word;
  /** Name and value. */
  readonly at: Span;
  /** The ENV, ARG or command that sets it. */
  readonly by: Instruction | Command;
}

/** Every place of a file that sets a variable whose name begins with `PIP_`: ENV, ARG, `PIP_X=1 pip …`, `export PIP_X=1`. */
export function* pipVariables(dockerfile: Dockerfile): Iterable<PipVariable> {
  for (const instruction of dockerfile.instructions) {
    const one = instruction.keyword === "ONBUILD" ? (instruction.trigger ?? instruction) : instruction;
    if (one.keyword === "ENV" || one.keyword === "ARG")
      for (const pair of one.pairs) {
        const name = pair.name.value;
        if (name?.startsWith("PIP_") && pair.value) yield { name, value: pair.value, at: pair, by: one };
      }
    if (one.keyword !== "RUN") continue;
    for (const command of one.commands ?? []) yield* setBy(command);
  }
}

function* setBy(command: Command): Iterable<PipVariable> {
  for (const [name, value] of command.assignments)
    if (name.startsWith("PIP_"))
      yield { name, value, at: { start: value.start - name.length - 1, end: value.end }, by: command };
  if (command.words[0]?.value !== "export") return;
  for (const word of command.words.slice(1)) {
    const equals = word.value?.indexOf("=") ?? -1;
    const name = word.value?.slice(0, equals);
    if (equals > 0 && name?.startsWith("PIP_"))
      yield { name, value: partOfWord(word, equals + 1), at: cover(word, word), by: command };
  }
}

/** Another value in the place of a word's, with the word's own quotes. */
export function withOwnQuotes(word: Word, value: string): string {
  const quote = word.raw[0];
  const isQuoted = (quote === '"' || quote === "'") && word.raw.length > 1 && word.raw.endsWith(quote);
  return isQuoted ? `${quote}${value}${quote}` : value;
}
