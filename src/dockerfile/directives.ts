import type { Span } from "../text/span.js";
import type { Directive, SyntaxProblem } from "./model.js";

const pattern = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=(.+)$/s;
const known = new Set(["syntax", "escape", "check"]);

/** The parser directives of a file as they are met. */
export interface Directives {
  readonly found: readonly Directive[];
  readonly problems: readonly SyntaxProblem[];
  readonly escape: "\\" | "`";
  /** Takes a comment line from its `#` on; false when it is no directive, and then no later line may be asked about. */
  take(line: Span): boolean;
}

/** Reads parser directives; https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/directives.go */
export function readDirectives(text: string): Directives {
  const found: Directive[] = [];
  const problems: SyntaxProblem[] = [];
  let escape: "\\" | "`" = "\\";
  return {
    found,
    problems,
    get escape() {
      return escape;
    },
    take(line) {
      const match = pattern.exec(text.slice(line.start, line.end));
      const name = match?.[1]?.toLowerCase();
      if (name === undefined || !known.has(name)) return false;
      const value = (match?.[2] ?? "").trim();
      const at = { start: line.start, end: line.end };
      if (found.some((earlier) => earlier.name === name))
        problems.push({ at, message: `The parser directive "${name}" is given twice; only one is allowed.` });
      found.push({ ...at, name, value });
      if (name === "escape") {
        if (value === "\\" || value === "`") escape = value;
        else problems.push({ at, message: "The escape directive takes a backslash or a backtick." });
      }
      return true;
    },
  };
}
