import type { Hunk } from "../source/files.js";

/**
 * The text as it was before the hunks were applied to it; undefined when they do not fit it to the letter.
 * So what stood at the place where a branch began is known without reading it.
 */
export function textBefore(after: string, hunks: readonly Hunk[]): string | undefined {
  const lines = splitLines(after);
  const before: string[] = [];
  let done = 0;
  for (const hunk of hunks) {
    // By convention a side without lines names the line before it.
    const first = hunk.newLines === 0 ? hunk.newStart : hunk.newStart - 1;
    if (first < done || first > lines.length) return undefined;
    while (done < first) before.push(lines[done++] ?? "");
    const entries = withLineEnds(hunk.lines);
    for (const { mark, text } of entries) {
      if (mark !== "-" && lines[done++] !== text) return undefined;
      if (mark !== "+") before.push(text);
    }
  }
  while (done < lines.length) before.push(lines[done++] ?? "");
  return before.join("");
}

/** Lines with their line feed; the last may have none. */
function splitLines(text: string): readonly string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** `\ No newline at end of file` speaks of the line above it. */
function withLineEnds(lines: readonly string[]): readonly { readonly mark: string; readonly text: string }[] {
  return lines.flatMap((line, index) => {
    if (line.startsWith("\\")) return [];
    const end = lines[index + 1]?.startsWith("\\") ? "" : "\n";
    return [{ mark: line.charAt(0), text: `${line.slice(1)}${end}` }];
  });
}
