/* Another way to find a Dockerfile's instructions, made to be compared with the real one: no offsets, no spans, strings only. */

export interface Found {
  readonly keyword: string;
  /** From 1: where its first character that is no continuation stands. */
  readonly line: number;
}

const blank = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/u;
const comment = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*#/u;

/** Keyword and line of each instruction; stops at a here-document that is never ended. */
export function splitAgain(text: string): readonly Found[] {
  const rows = text
    .replace(/^\ufeff/, "")
    .split("\n")
    .map((row) => row.replace(/\r+$/, ""));
  const escape = escapeOf(rows);
  const found: Found[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (isIgnored(rows[at])) continue;
    const parts: { row: number; text: string }[] = [];
    for (let goesOn = true; goesOn && at < rows.length; at++) {
      const row = rows[at] ?? "";
      if (parts.length > 0 && isIgnored(row)) continue;
      const trimmed = row.replace(/[ \t]+$/, "");
      goesOn = trimmed.endsWith(escape) && !trimmed.endsWith(escape + escape);
      parts.push({ row: at + 1, text: goesOn ? trimmed.slice(0, -1) : row });
    }
    at--;
    const whole = parts.map((part) => part.text).join("");
    const keyword = /^[^\t\v\f\r ]+/.exec(trimmed(whole))?.[0] ?? "";
    found.push({
      keyword: keyword.toUpperCase(),
      line: parts.find((part) => !blank.test(part.text))?.row ?? parts[0]?.row ?? 0,
    });
    for (const { name, chomp } of markers(trimmed(whole))) {
      do at++;
      while (at < rows.length && (chomp ? (rows[at] ?? "").replace(/^\t+/, "") : rows[at]) !== name);
    }
  }
  return found;
}

/** Unlike JavaScript's own trim: U+FEFF is no blank, U+0085 is one. */
function trimmed(text: string): string {
  return text.replace(/^(?:[^\S\ufeff]|\u0085)+|(?:[^\S\ufeff]|\u0085)+$/g, "");
}

function isIgnored(row: string | undefined): boolean {
  return row === undefined || blank.test(row) || comment.test(row);
}

function escapeOf(rows: readonly string[]): string {
  for (const row of rows) {
    const directive = /^#\s*(syntax|check|escape)\s*=(.+)$/i.exec(trimmed(row));
    if (!directive) return "\\";
    if (directive[1]?.toLowerCase() === "escape" && directive[2]?.trim() === "`") return "`";
  }
  return "\\";
}

/** The here-documents that a whole instruction opens. */
function markers(whole: string): readonly { name: string; chomp: boolean }[] {
  const opens = /^(?:onbuild[\t\v\f\r ]+)?(?:run|copy|add)[\t\v\f\r ]+(?:--\S+\s+)*(.*)$/is.exec(whole);
  const rest = opens?.[1] ?? "";
  if (!rest.includes("<<") || isJson(rest)) return [];
  // Quoted text, escapes and substitutions become one letter each, so that blanks are left between words only.
  const held: string[] = [];
  const flat = whole.replace(/\\[^]|'[^']*'|"(?:\\[^]|[^"\\])*"|\$\{[^}]*\}/g, (unit) => {
    held.push(unit);
    return "\ue000";
  });
  const substitutions = held.flatMap((unit) => (/^['\\]/.test(unit) ? [] : (unit.match(/\$\{[^}]*\}?/g) ?? [])));
  const isRefused = substitutions.some((one) => !/^\$\{\w+(?:[:+\-?#%/].*)?\}$/s.test(one));
  if (isRefused || /["']/.test(flat)) return [];
  return flat.split(/(?:[^\S\ufeff]|\u0085)+/).flatMap((word) => {
    const units = Array.from(word).map((char) => (char === "\ue000" ? (held.shift() ?? "") : char));
    const opened = /^\d*<<(-?)([^<]*)$/s.exec(units.join(""));
    const name = units.join("").slice((opened?.[0].length ?? 0) - (opened?.[2]?.length ?? 0));
    if (!opened || name === "") return [];
    const plain = name.replace(/\\([^])|(["'])([^]*?)\2/g, "$1$3");
    return plain === "" ? [] : [{ name: plain, chomp: opened[1] === "-" }];
  });
}

function isJson(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
