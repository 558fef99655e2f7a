import type { Word } from "./command.js";
import { isLoose, literalStart, partOfWord } from "./literal.js";

/** Which options a program takes, as far as reading its command line needs it. */
export interface OptionTable {
  /** Options that take a value. The names of one option stand in one string, the one to ask for last: `-r --requirement`. */
  readonly valued: readonly string[];
  /** Options without a value; those with one name may be left out where `abbreviates` is not set. */
  readonly flags: readonly string[];
  /** A long name may be cut short as long as it is clear (optparse, argparse). */
  readonly abbreviates?: boolean;
  /** What follows the first operand belongs to another program. */
  readonly stopsAtOperand?: boolean;
  /** A long option that is not in the table takes the next word as its value, unless that looks like an option. */
  readonly unknownTakeValue?: boolean;
}

/** One option as given. */
export interface Option {
  /** The last of its names in the table; as written when the table does not have it. */
  readonly name: string;
  /** As written, without a value. */
  readonly written: string;
  /** The word that holds the name. */
  readonly word: Word;
  /** Its value: the next word, or what stands behind `=` or the letter in the same word. */
  readonly value: Word | undefined;
}

/** A command line taken apart. */
export interface Arguments {
  readonly options: readonly Option[];
  /** What is no option, in order; lone variables, which may stand for options too, are among them. */
  readonly operands: readonly Word[];
  /** Whether no word could stand for options that cannot be seen. */
  readonly isComplete: boolean;
  /** Whether an option was given, by any of its names. */
  has(name: string): boolean;
  /** The value of the last such option; undefined when absent or without value. */
  option(name: string): Word | undefined;
  /** Every value given for an option. */
  all(name: string): readonly Word[];
}

interface Names {
  readonly canonical: ReadonlyMap<string, string>;
  readonly valued: ReadonlySet<string>;
}

const compiled = new WeakMap<OptionTable, Names>();

function namesOf(table: OptionTable): Names {
  const known = compiled.get(table);
  if (known) return known;
  const canonical = new Map<string, string>();
  const valued = new Set<string>();
  for (const [groups, takesValue] of [[table.valued, true] as const, [table.flags, false] as const])
    for (const group of groups) {
      const names = group.split(" ");
      const last = names[names.length - 1] ?? group;
      for (const name of names) canonical.set(name, last);
      if (takesValue) valued.add(last);
    }
  const names = { canonical, valued };
  compiled.set(table, names);
  return names;
}

/** The last name of a long option, which may be cut short. */
function canonicalName(written: string, table: OptionTable): string {
  const { canonical } = namesOf(table);
  const exact = canonical.get(written);
  if (exact !== undefined || !table.abbreviates) return exact ?? written;
  const candidates = new Set<string>();
  for (const [name, last] of canonical) if (name.startsWith(written)) candidates.add(last);
  const [only] = candidates;
  return candidates.size === 1 && only !== undefined ? only : written;
}

/** Reads the words behind a program's name; `globals` are those before its subcommand, of which only the options count. */
export function readArguments(words: readonly Word[], table: OptionTable, globals: readonly Word[] = []): Arguments {
  const before = globals.length === 0 ? undefined : readWords(globals, table);
  const { options, operands, isComplete } = readWords(words, table);
  const all = before ? [...before.options, ...options] : options;
  const isClear = isComplete && (before ? before.isComplete : true);
  return { options: all, operands, isComplete: isClear, ...questions(all, table) };
}

function readWords(words: readonly Word[], table: OptionTable): Pick<Arguments, "options" | "operands" | "isComplete"> {
  const { valued } = namesOf(table);
  const options: Option[] = [];
  const operands: Word[] = [];
  let isComplete = true;
  let readsOptions = true;
  let index = 0;
  const takeNext = (): Word | undefined => words[index++];
  while (index < words.length) {
    const word = words[index++];
    if (!word) break;
    const text = literalStart(word);
    if (readsOptions && word.value === undefined && text === "-") {
      isComplete = false;
      continue;
    }
    const isOperand = !readsOptions || text === "-" || !text.startsWith("-");
    if (isOperand) {
      if (readsOptions && isLoose(word)) isComplete = false;
      operands.push(word);
      if (table.stopsAtOperand) readsOptions = false;
    } else if (text === "--" && word.value !== undefined) {
      readsOptions = false;
    } else if (text.startsWith("--")) {
      const equals = text.indexOf("=");
      if (equals === -1 && word.value === undefined) {
        isComplete = false;
        continue;
      }
      const written = equals === -1 ? text : text.slice(0, equals);
      const name = canonicalName(written, table);
      const isUnknown = !namesOf(table).canonical.has(written);
      const mayTakeNext =
        table.unknownTakeValue === true && isUnknown && !literalStart(words[index] ?? word).startsWith("-");
      const takesNext = valued.has(name) || mayTakeNext;
      const value = equals !== -1 ? partOfWord(word, equals + 1) : takesNext ? takeNext() : undefined;
      options.push({ name, written, word, value });
    } else {
      isComplete = readCluster(word, text, table, takeNext, options) && isComplete;
    }
  }
  return { options, operands, isComplete };
}

/** `-qr file`, `-rfile`; false when a variable in the word may hold further letters. */
function readCluster(
  word: Word,
  text: string,
  table: OptionTable,
  takeNext: () => Word | undefined,
  options: Option[],
): boolean {
  const { canonical, valued } = namesOf(table);
  const whole = canonical.get(text);
  if (whole !== undefined && word.value !== undefined) {
    options.push({ name: whole, written: text, word, value: valued.has(whole) ? takeNext() : undefined });
    return true;
  }
  for (let at = 1; at < text.length; at++) {
    const written = `-${text[at] ?? ""}`;
    const name = canonical.get(written) ?? written;
    if (!valued.has(name)) {
      options.push({ name, written, word, value: undefined });
      continue;
    }
    const hasRest = at + 1 < text.length || word.value === undefined;
    options.push({ name, written, word, value: hasRest ? partOfWord(word, at + 1) : takeNext() });
    return true;
  }
  return word.value !== undefined;
}

const noQuestions: Pick<Arguments, "has" | "option" | "all"> = {
  has: () => false,
  option: () => undefined,
  all: () => [],
};

function questions(options: readonly Option[], table: OptionTable): Pick<Arguments, "has" | "option" | "all"> {
  // Most commands have few options or none.
  if (options.length === 0) return noQuestions;
  const { canonical } = namesOf(table);
  const last = (name: string): Option | undefined => {
    const own = canonical.get(name) ?? name;
    return options.findLast((option) => option.name === own);
  };
  return {
    has: (name) => last(name) !== undefined,
    option: (name) => last(name)?.value,
    all: (name) => {
      const own = canonical.get(name) ?? name;
      return options.flatMap((option) => (option.name === own ? (option.value ?? []) : []));
    },
  };
}
