/*
 * Patterns of `.dockerignore`, as moby's patternmatcher reads them: `*` and `?` stop at `/`, `**` does not, `[…]` is a
 * class of characters, `\` takes the next one literally. They are run as a set of states, not as a regular expression,
 * so that no pattern can make the match slow.
 */

interface Token {
  readonly kind: "literal" | "any" | "star" | "everything" | "folders" | "class";
  /** The character of `literal`. */
  readonly text?: string;
  readonly accepts?: (character: string) => boolean;
}

/** Whether a path matches as a whole. */
export type PathMatcher = (path: string) => boolean;

const never: PathMatcher = () => false;

/** Makes a matcher from a cleaned pattern; one that Docker would refuse matches nothing. */
export function compilePattern(pattern: string): PathMatcher {
  if (!/[*?[\]\\]/.test(pattern)) return (path) => path === pattern;
  if (pattern.startsWith("**") && !/[*?[\]\\]/.test(pattern.slice(2))) return endingWith(pattern.slice(2));
  const tokens = readTokens(pattern);
  if (!tokens) return never;
  const head = literalRun(tokens);
  const tail = literalRun([...tokens].reverse())
    .split("")
    .reverse()
    .join("");
  return (path) => path.startsWith(head) && path.endsWith(tail) && runTokens(tokens, path);
}

/** `**` before plain text: Docker looks at the end of the path only, so `**foo` matches `xfoo` too. */
function endingWith(suffix: string): PathMatcher {
  return (path) => path.endsWith(suffix) || (suffix.startsWith("/") && path === suffix.slice(1));
}

function literalRun(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.kind !== "literal") break;
    text += token.text ?? "";
  }
  return text;
}

function readTokens(pattern: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern[at] ?? "";
    if (character === "*" && pattern[at + 1] === "*") {
      at += 2;
      if (pattern[at] === "/") at++;
      // Said twice it is said once.
      if (tokens.at(-1)?.kind === "folders") tokens.pop();
      tokens.push({ kind: at === pattern.length ? "everything" : "folders" });
    } else if (character === "*") {
      at++;
      tokens.push({ kind: "star" });
    } else if (character === "?") {
      at++;
      tokens.push({ kind: "any" });
    } else if (character === "[") {
      const read = readClass(pattern, at);
      if (!read) return undefined;
      tokens.push({ kind: "class", accepts: read.accepts });
      at = read.end;
    } else {
      const isEscaped = character === "\\";
      if (isEscaped && at + 1 === pattern.length) return undefined;
      tokens.push({ kind: "literal", text: isEscaped ? (pattern[at + 1] ?? "") : character });
      at += isEscaped ? 2 : 1;
    }
  }
  return tokens;
}

function readClass(
  pattern: string,
  open: number,
): { accepts: (character: string) => boolean; end: number } | undefined {
  let at = open + 1;
  const isNegated = pattern[at] === "^";
  if (isNegated) at++;
  const ranges: [string, string][] = [];
  // A bare `-` or `]` makes the whole pattern invalid for Go.
  const take = (): string | undefined => {
    if (pattern[at] === "-" || pattern[at] === "]") return undefined;
    if (pattern[at] === "\\") at++;
    return pattern[at++];
  };
  while (pattern[at] !== "]") {
    const low = take();
    if (low === undefined) return undefined;
    let high: string | undefined = low;
    if (pattern[at] === "-") {
      at++;
      high = take();
    }
    if (high === undefined || high < low) return undefined;
    ranges.push([low, high]);
  }
  if (ranges.length === 0) return undefined;
  const accepts = (character: string): boolean =>
    ranges.some(([low, high]) => low <= character && character <= high) !== isNegated;
  return { accepts, end: at + 1 };
}

/**
 * Follows all ways through the tokens at once: at most tokens × characters steps. A state is the number of the token that
 * comes next; inside of a folder that `**` takes over, it is the complement of that number.
 */
function runTokens(tokens: readonly Token[], path: string): boolean {
  let states = new Set<number>();
  addState(states, 0, tokens);
  // By UTF-16 unit, as the tokens were read.
  for (const character of path.split("")) {
    const next = new Set<number>();
    for (const each of states) {
      const state = each < 0 ? ~each : each;
      const token = tokens[state];
      if (!token) continue;
      if (
        token.kind === "literal"
          ? token.text === character
          : token.kind === "class" && token.accepts?.(character) === true
      )
        addState(next, state + 1, tokens);
      else if (token.kind === "any" && character !== "/") addState(next, state + 1, tokens);
      else if (token.kind === "star" && character !== "/") addState(next, state, tokens);
      else if (token.kind === "everything") addState(next, state, tokens);
      else if (token.kind === "folders") {
        next.add(~state);
        if (character === "/") addState(next, state + 1, tokens);
      }
    }
    if (next.size === 0) return false;
    states = next;
  }
  return states.has(tokens.length);
}

/** Enters a state and those that can be reached from it without a character; where it was entered, so were they. */
function addState(states: Set<number>, state: number, tokens: readonly Token[]): void {
  let current = state;
  while (!states.has(current)) {
    states.add(current);
    const kind = tokens[current]?.kind;
    if (kind !== "star" && kind !== "everything" && kind !== "folders") return;
    current++;
  }
}
