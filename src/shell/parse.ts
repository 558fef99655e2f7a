import type { Span } from "../text/span.js";
import type { Script, Word } from "./command.js";

/** Where shell text stands in a file and how it is continued. */
export interface ShellText {
  /** The whole file. */
  readonly text: string;
  readonly span: Span;
  /** `instruction`: continued lines of an instruction, joined by Dockerfile rules first. `heredoc`: lines as they are. */
  readonly kind: "instruction" | "heredoc";
  /** The file's escape character. */
  readonly escape: "\\" | "`";
  /** The shell that runs it, e.g. `/bin/sh`; undefined when unknown (then read as sh). */
  readonly interpreter: string | undefined;
}

/** Reads shell text; undefined when it is not understood: parse errors, or an interpreter that is no Bourne-like shell. */
export declare function parseShell(input: ShellText): Script | undefined;
/** Reads the strings of a JSON form as one command, with `sh -c "…"` parsed in place where offsets can be kept. */
export declare function parseJsonForm(words: readonly Word[], span: Span, text: string): Script | undefined;
