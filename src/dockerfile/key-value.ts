/* `ENV name value` written as `ENV name="value"`, so that BuildKit reads the same. */
import { quoteSeparated } from "./words.js";

/**
 * The value of the old form, given as it stands in the file, as the form with `=` needs it: in quotes where it holds
 * blanks, with quotes, escapes and variables meaning what they meant. undefined when that is not certain.
 */
export function valueForEquals(raw: string, escape: "\\" | "`"): string | undefined {
  if (/[\r\n]/.test(raw)) return /["'\\`]/.test(withoutContinuations(raw, escape)) ? undefined : `"${raw}"`;
  if (!areQuotesClosed(raw, escape)) return undefined;
  const words = quoteSeparated(raw, { start: 0, end: raw.length }, escape);
  return words.length === 1 ? raw : inQuotes(raw, escape);
}

/** The text with each escape at a line's end taken out. */
function withoutContinuations(raw: string, escape: string): string {
  return raw
    .split("\n")
    .map((line) => {
      const bare = line.trimEnd();
      return bare.endsWith(escape) ? bare.slice(0, -1) : line;
    })
    .join("\n");
}

type Quote = "" | '"' | "'";

function areQuotesClosed(raw: string, escape: string): boolean {
  let quote: Quote = "";
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at];
    if (char === escape && quote !== "'") {
      // An escape at the very end escapes nothing.
      if (++at === raw.length) return false;
    } else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
  }
  return quote === "";
}

/** One pair of double quotes round it all; what stood in quotes or behind escapes before means the same inside. */
function inQuotes(raw: string, escape: string): string | undefined {
  if (/\$\{[^}]*["'\\`\s]/.test(raw)) return undefined;
  let text = "";
  let quote: Quote = "";
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] ?? "";
    const needsEscape = char === '"' || char === "$" || char === escape;
    if (quote === "'") {
      if (char === "'") quote = "";
      else text += needsEscape ? escape + char : char;
    } else if (char === escape) {
      const next = raw[++at] ?? "";
      const isSpecial = next === '"' || next === "$" || next === escape;
      text += isSpecial ? escape + next : quote === "" ? next : escape + next;
    } else if (char === '"') quote = quote === '"' ? "" : '"';
    else if (char === "'" && quote === "") quote = "'";
    else text += char;
  }
  return `"${text}"`;
}
