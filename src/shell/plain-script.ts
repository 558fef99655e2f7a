/*
 * Scripts of plain and quoted words, joined by nothing but `&&`, `||`, `;` and `|`: four of five that are written. They are
 * read here in one go, without a tree; everything else, what looks wrong too, is the parser's.
 */
import type { Connector, Word, WordPart } from "./command.js";
import { scriptArgument } from "./interpreter.js";
import { literalValue } from "./literal.js";
import { addCommand, type Place } from "./place.js";
import type { View } from "./view.js";

/** Reads a plain script and leaves its commands behind; false for any other, of which nothing is left. */
export function readPlainScript(view: View, place: Place): boolean {
  if (view.holes.length > 0) return false;
  const pieces = readPieces(view.text);
  if (!pieces) return false;
  const { commands } = place.script;
  const before = commands.length;
  for (const { words, previous, next } of pieces) {
    const read = words.map((word) => readPlainWord(word, view));
    const start = read[0]?.start ?? 0;
    const end = read.at(-1)?.end ?? start;
    const command = addCommand(place, { start, end }, read, { form: "shell", joints: { previous, next } });
    // What is handed to a shell is a script of its own.
    if (!scriptArgument(command.words)) continue;
    commands.length = before;
    return false;
  }
  return true;
}

/** Pieces of words that no shell reads in a way of its own, but for globs and plain variables. */
const bare = "[\\w\\-./:=,@%+*?]";
const variable = "\\$(?:[A-Za-z_]\\w*(?!\\w)|\\{[A-Za-z_]\\w*\\})";
const singleQuoted = "'[^'\\r\\n]*'";
const doubleQuoted = `"(?:[^"\\\\$\`\\r\\n]|${variable})*"`;

/** A word or an operator. */
const token = new RegExp(`[ \\t]*(?:((?:${bare}|${variable}|${singleQuoted}|${doubleQuoted})+)|(&&|\\|\\||[;|]))`, "y");

/** What may begin something else than a simple command. */
const reserved = new Set(
  "if then else elif fi do done case esac in for while until select function time coproc".split(" "),
);

interface Range {
  readonly text: string;
  readonly pos: number;
}

interface Piece {
  readonly words: Range[];
  readonly previous: Connector;
  next: Connector;
}

/** The commands of a text with what joins them; undefined when it is not plain. */
function readPieces(text: string): readonly Piece[] | undefined {
  const end = text.trimEnd().length;
  const pieces: Piece[] = [];
  let piece: Piece = { words: [], previous: "end", next: "end" };
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) return undefined;
    const word = match[1];
    if (word !== undefined) {
      const isFirst = piece.words.length === 0;
      // `NAME=value` before a command is no word of it, and `+=` is bash's own.
      if (isFirst && (reserved.has(word) || word.includes("="))) return undefined;
      if (word.includes("+=")) return undefined;
      if (isFirst) pieces.push(piece);
      piece.words.push({ text: word, pos: token.lastIndex - word.length });
      continue;
    }
    if (piece.words.length === 0) return undefined;
    const operator = match[2] as Connector;
    const isLast = operator === ";" && token.lastIndex >= end;
    piece.next = isLast ? "end" : operator;
    piece = { words: [], previous: operator, next: "end" };
  }
  const last = pieces.at(-1);
  return last && (piece.words.length > 0 || last.next === "end") ? pieces : undefined;
}

function readPlainWord({ text, pos }: Range, view: View): Word {
  const start = view.startOf(pos);
  const end = view.endOf(pos + text.length);
  const raw = view.file.slice(start, end);
  if (!/["'$]/.test(text)) return { start, end, raw, value: text, parts: [{ kind: "literal", value: text }] };
  const parts = partsOf(text);
  return { start, end, raw, value: literalValue(parts), parts };
}

/** Literal text, quotes off, and variables; a word without either is one empty literal. */
function partsOf(text: string): readonly WordPart[] {
  const parts: WordPart[] = [];
  let literal = "";
  const addName = (name: string | undefined): void => {
    if (name === undefined) return;
    if (literal !== "") parts.push({ kind: "literal", value: literal });
    literal = "";
    parts.push({ kind: "variable", name });
  };
  for (const [, double, single, outside] of text.matchAll(/"([^"]*)"|'([^']*)'|([^"']+)/g)) {
    literal += single ?? "";
    // Literal text, and a name by the one or the other way to write it, in turn.
    for (const [index, piece] of (double ?? outside ?? "").split(/\$(?:(\w+)|\{(\w+)\})/).entries()) {
      if (index % 3 === 0) literal += piece;
      else addName(piece);
    }
  }
  if (literal !== "" || parts.length === 0) parts.push({ kind: "literal", value: literal });
  return parts;
}
