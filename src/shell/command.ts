import type { Span } from "../text/span.js";
import type { CommandMemory } from "./recogniser.js";

/** A piece of a word: what the file says literally, a variable, or something that only running the shell can tell. */
export type WordPart =
  | { readonly kind: "literal"; readonly value: string }
  | {
      readonly kind: "variable";
      readonly name: string;
      /** `X` in `${name:-X}` and `${name-X}` when it is literal. */
      readonly fallback?: string;
    }
  /** A command substitution, arithmetic, or an expansion with an operator such as `${x%y}`. */
  | { readonly kind: "unknown" };

/** One word of a command or an instruction. The span covers its quotes. */
export interface Word extends Span {
  /** The file's own text, with quotes, escapes and continuations. */
  readonly raw: string;
  /** The text that the program sees; undefined when the word holds an expansion. A glob counts as literal text. */
  readonly value: string | undefined;
  readonly parts: readonly WordPart[];
}

/** A redirection such as `> file`, `2>&1`, `<<EOF`. */
export interface Redirect extends Span {
  readonly operator: string;
  readonly descriptor?: number;
  readonly target?: Word;
}

/** What joins a command to the next one of its list: `end` for the last. */
export type Connector = "&&" | "||" | ";" | "&" | "|" | "|&" | "end";

/** What a command is nested in, from the outside in. `sh -c` and `substitution` hold scripts of their own. */
export type Nesting =
  "subshell" | "group" | "if" | "condition" | "loop" | "case" | "function" | "substitution" | "sh -c" | "negation";

/**
 * A compound command, a substitution or the string behind `sh -c`, as a place that commands are nested in.
 * Commands of one list share one enclosure.
 */
export interface Enclosure extends Span {
  readonly kind: Nesting;
  /** What follows it in the list that it stands in, and what stands before it; a substitution and `sh -c` have their command's. */
  readonly next: Connector;
  readonly previous: Connector;
  /** What it is nested in itself; undefined at the top of the outermost script. */
  readonly within: Enclosure | undefined;
  /** The script that it stands in. */
  readonly script: Script;
}

/**
 * One simple command. Wrappers (`sudo -H`, `env X=1`, `time`, `exec`, `xargs`, `nice`, …) are peeled off:
 * `words` starts at the program that does the work.
 */
export interface Command extends Span {
  readonly words: readonly Word[];
  /** The peeled-off words, in order; empty for most commands. */
  readonly wrappers: readonly Word[];
  /** `NAME=value` before the command or given to `env`. A command of nothing but assignments has no words. */
  readonly assignments: ReadonlyMap<string, Word>;
  readonly redirects: readonly Redirect[];
  /** `json` for JSON form, where nothing is expanded and words are JSON strings. */
  readonly form: "shell" | "json";
  readonly nesting: readonly Nesting[];
  /** The innermost thing that it is nested in: the last of `nesting` with its own place. */
  readonly within: Enclosure | undefined;
  /** What follows it in its own list. */
  readonly next: Connector;
  /** What stands before it in its own list: `end` for the first. */
  readonly previous: Connector;
  /** The script that it belongs to; two commands in one script run in one shell process unless nested. */
  readonly script: Script;
  /** For recognisers alone. */
  readonly memory: CommandMemory;
}

/** A run of shell text: the whole of a shell-form instruction, one heredoc, or the string behind `sh -c`. */
export interface Script extends Span {
  /** Every simple command in source order, those in substitutions and nested `sh -c` included. */
  readonly commands: readonly Command[];
  /** What interprets it: a path or name such as `/bin/sh`, `bash`; undefined when unknown. */
  readonly interpreter: string | undefined;
  /** What POSIX does not know in it, in no order; what stands in nested scripts included. */
  readonly extensions: readonly Extension[];
}

/** Something that bash reads and a POSIX shell need not, called as it is written. */
export type ExtensionKind =
  | "[["
  | "(("
  | "for (("
  | "function"
  | "select"
  | "coproc"
  | "array"
  | "+="
  | "{a,b}"
  | "$'…'"
  | "&>"
  | "&>>"
  | "|&"
  | "<<<"
  | "process substitution"
  | "${!x}"
  | "${x/a/b}"
  | "${x:0:1}"
  | "${x^^}";

/** One of them; the span covers the words or signs that make it one. */
export interface Extension extends Span {
  readonly kind: ExtensionKind;
  /** The innermost script that it stands in. */
  readonly script: Script;
}
