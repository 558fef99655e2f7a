/** A suggestion block of a comment: the lines that are to stand in place of the commented ones. */
export interface Suggestion {
  readonly lines: readonly string[];
  /** A block without an end runs to the comment's end, which nobody means. */
  readonly isClosed: boolean;
}

/** The suggestion blocks of a comment's Markdown; blocks shown inside other fences are none. */
export function findSuggestions(body: string): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  let fence:
    { readonly mark: string; readonly indent: number; readonly info: string; readonly lines: string[] } | undefined;
  const close = (isClosed: boolean): void => {
    if (fence?.info === "suggestion") suggestions.push({ lines: fence.lines, isClosed });
    fence = undefined;
  };
  for (const line of body.split(/\r?\n/)) {
    if (fence) {
      if (isClosing(line, fence.mark)) close(true);
      else fence.lines.push(stripIndent(line, fence.indent));
      continue;
    }
    const [, indent = "", mark = "", info = ""] = /^( {0,3})(`{3,}|~{3,})([^`]*)$/.exec(line) ?? [];
    if (mark !== "") fence = { mark, indent: indent.length, info: info.trim().split(/\s/)[0] ?? "", lines: [] };
  }
  close(false);
  return suggestions;
}

/** Lines as a diff counts them, so that a final line ending makes no line of its own. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function isClosing(line: string, mark: string): boolean {
  const trimmed = line.replace(/^ {0,3}/, "").trimEnd();
  return trimmed.length >= mark.length && trimmed === mark.charAt(0).repeat(trimmed.length);
}

function stripIndent(line: string, indent: number): string {
  return line.replace(new RegExp(`^ {0,${indent}}`), "");
}
