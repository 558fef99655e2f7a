import { at, refuse } from "./refused.js";
import { shellWords } from "./shell-words.js";

/** An instruction as BuildKit's parser puts it together: continuation lines joined, comments left out. */
export interface Statement {
  /** From 1. */
  readonly line: number;
  /** Here-documents included. */
  readonly lastLine: number;
  readonly text: string;
  readonly heredocs: readonly string[];
}

export interface Statements {
  readonly escape: string;
  readonly statements: readonly Statement[];
}

/** In bytes; BuildKit's scanner takes no longer lines. */
const longestLine = 65_535;

/** Splits a file the way BuildKit's parser does, from its documentation: directives, comments, continuation, here-documents. */
export function readStatements(file: string): Statements {
  const lines = physicalLines(file);
  const escape = readDirectives(lines);
  const statements: Statement[] = [];
  for (let next = 0; next < lines.length;) {
    const line = next + 1;
    let { text, isOpen } = continued((lines[next++] ?? "").trimStart(), escape);
    if (isComment(text)) continue;
    if (text === "" && !isOpen) continue;
    while (isOpen && next < lines.length) {
      const more = lines[next++] ?? "";
      if (isComment(more) || more.trim() === "") continue;
      const part = continued(more, escape);
      text += part.text;
      isOpen = part.isOpen;
    }
    if (text.trim() === "") continue;
    const heredocs = at(line, () => markers(text));
    for (const marker of heredocs) next = at(line, () => endOfHeredoc(lines, next, marker));
    statements.push({ line, lastLine: next, text: text.trim(), heredocs: heredocs.map(({ name }) => name) });
  }
  if (statements.length === 0) refuse("the file has no instructions");
  return { escape, statements };
}

function physicalLines(file: string): readonly string[] {
  const lines = file.replace(/^\uFEFF/, "").split("\n");
  if (lines.at(-1) === "") lines.pop();
  lines.forEach((line, index) => {
    if (line.length > longestLine / 4 && Buffer.byteLength(line) > longestLine)
      at(index + 1, () => refuse("a line is too long"));
  });
  return lines.map((line) => line.replace(/[\r\n]+$/, ""));
}

/** `# syntax=`, `# escape=` and `# check=` at the top, each once; gives the escape character. */
function readDirectives(lines: readonly string[]): string {
  let escape = "\\";
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/.exec(line.trimStart());
    const name = match?.[1]?.toLowerCase() ?? "";
    if (!["syntax", "escape", "check"].includes(name)) break;
    if (seen.has(name)) at(index + 1, () => refuse(`the ${name} directive stands there twice`));
    seen.add(name);
    if (name !== "escape") continue;
    escape = match?.[2]?.trim() ?? "";
    if (escape !== "\\" && escape !== "`") at(index + 1, () => refuse("the escape character is none of \\ and `"));
  }
  return escape;
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith("#");
}

/** A line goes on in the next where it ends in one escape character; two are text. */
function continued(line: string, escape: string): { readonly text: string; readonly isOpen: boolean } {
  const bare = line.replace(/[ \t]+$/, "");
  const isOpen = bare.endsWith(escape) && bare.at(-2) !== escape;
  return isOpen ? { text: bare.slice(0, -1), isOpen } : { text: line, isOpen };
}

interface Marker {
  readonly name: string;
  readonly isChomped: boolean;
}

/** The here-documents that a RUN, COPY or ADD names, also behind ONBUILD; in JSON form there are none. */
function markers(text: string): readonly Marker[] {
  const match = /^\s*(?:onbuild\s+)?(?:run|copy|add)\s+(?:--\S+\s+)*(\S.*)$/is.exec(text);
  if (!match || isJsonList(match[1] ?? "")) return [];
  // Whatever the directive says, `\` is the escape character here.
  const words = shellWords(text, "\\") ?? [];
  return words.flatMap((word) => {
    const heredoc = /^(\d*)<<(-?)\s*([^<]+)$/.exec(word);
    const [name, ...more] = heredoc ? (shellWords(heredoc[3] ?? "", "\\", "unquoted") ?? []) : [];
    return name === undefined || more.length > 0 ? [] : [{ name, isChomped: heredoc?.[2] === "-" }];
  });
}

function isJsonList(text: string): boolean {
  if (!text.startsWith("[")) return false;
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

function endOfHeredoc(lines: readonly string[], from: number, { name, isChomped }: Marker): number {
  for (let next = from; next < lines.length; next++) {
    const line = lines[next] ?? "";
    if ((isChomped ? line.replace(/^\t+/, "") : line) === name) return next + 1;
  }
  return refuse(`the here-document ${name} never ends`);
}
