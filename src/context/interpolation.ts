/** The end of `${…}` that begins at an offset, nested ones gone over; -1 when it is not closed. */
function endOfBraces(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "}" && --depth === 0) return at;
    if (text[at] === "{" && text[at - 1] === "$") depth++;
  }
  return -1;
}

const named = /^\$(?:\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-?+])([\s\S]*))?\}|([A-Za-z_][A-Za-z0-9_]*))$/;

/**
 * A value of a compose file with its variables put in as far as the file itself tells: `${X:-1}` is `1`, `$$` is `$`.
 * What is not told stands as `${X}`, and `isKnown` is false.
 */
export function interpolate(text: string): { readonly value: string; readonly isKnown: boolean } {
  let value = "";
  let isKnown = true;
  let done = 0;
  for (let at = text.indexOf("$"); at !== -1; at = text.indexOf("$", done)) {
    value += text.slice(done, at);
    if (text[at + 1] === "$") {
      value += "$";
      done = at + 2;
      continue;
    }
    const isBraced = text[at + 1] === "{";
    const close = isBraced ? endOfBraces(text, at + 1) : -1;
    const length = isBraced ? close + 1 - at : 1 + nameLength(text, at + 1);
    if (length < 2) {
      // A lone dollar sign, or braces that nobody closed.
      value += text.slice(at);
      return { value, isKnown: false };
    }
    const [, braced, operator, fallback = "", plain = ""] = named.exec(text.slice(at, at + length)) ?? [];
    const isFallback = (operator === ":-" || operator === "-") && !fallback.includes("$");
    value += isFallback ? fallback : `\${${braced ?? plain}}`;
    isKnown &&= isFallback;
    done = at + length;
  }
  return { value: value + text.slice(done), isKnown };
}

function nameLength(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[A-Za-z0-9_]/.test(text[at] ?? "")) at++;
  return at - from;
}

/** Splits a command as compose does: by blanks, with quotes and backslashes, and no shell. */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote === "" && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (quote === "" && (character === '"' || character === "'")) {
      quote = character;
      word ??= "";
    } else if (character === quote) quote = "";
    else if (character === "\\" && quote !== "'" && at + 1 < text.length) word = (word ?? "") + (text[++at] ?? "");
    else word = (word ?? "") + character;
  }
  return word === undefined ? words : [...words, word];
}
