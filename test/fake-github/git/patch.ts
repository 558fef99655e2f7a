/** The two sides of a diff, as GitHub names them: LEFT is the base, RIGHT the head. */
export type Side = "LEFT" | "RIGHT";

/** One line of a hunk. */
export interface DiffLine {
  readonly kind: "context" | "added" | "removed";
  /** Without its first character. */
  readonly text: string;
  /** 1-based; removed and context lines have one. */
  readonly left?: number;
  /** 1-based; added and context lines have one. */
  readonly right?: number;
  /** Lines down from the file's first hunk header. */
  readonly position: number;
}

/** A hunk of a file's patch. */
export interface Hunk {
  readonly header: string;
  readonly lines: readonly DiffLine[];
  /** The hunk as it stands in the patch, header included. */
  readonly raw: readonly string[];
}

/** Where a line of a file stands in a patch. */
export interface DiffPlace {
  readonly hunk: Hunk;
  readonly line: DiffLine;
}

/** Reads the hunks of one file's patch; whatever stands before the first header is passed over. */
export function parsePatch(patch: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let lines: DiffLine[] = [];
  let raw: string[] = [];
  let left = 0;
  let right = 0;
  let position = -1;
  for (const text of patch.split("\n")) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (header) {
      position += 1;
      left = Number(header[1]);
      right = Number(header[2]);
      lines = [];
      raw = [text];
      hunks.push({ header: text, lines, raw });
      continue;
    }
    const mark = text[0];
    if (hunks.length === 0 || mark === undefined || !" +-\\".includes(mark)) continue;
    position += 1;
    raw.push(text);
    const content = text.slice(1);
    if (mark === " ") lines.push({ kind: "context", text: content, left: left++, right: right++, position });
    if (mark === "+") lines.push({ kind: "added", text: content, right: right++, position });
    if (mark === "-") lines.push({ kind: "removed", text: content, left: left++, position });
  }
  return hunks;
}

/** Finds a file's line in its hunks: RIGHT are added and context lines, LEFT removed and context lines. */
export function findLine(hunks: readonly Hunk[], side: Side, number: number): DiffPlace | undefined {
  for (const hunk of hunks) {
    const line = hunk.lines.find((each) => (side === "RIGHT" ? each.right : each.left) === number);
    if (line) return { hunk, line };
  }
  return undefined;
}

/** Finds the line at a position, which is the older way to name a line of a diff. */
export function findPosition(hunks: readonly Hunk[], position: number): DiffPlace | undefined {
  for (const hunk of hunks) {
    const line = hunk.lines.find((each) => each.position === position);
    if (line) return { hunk, line };
  }
  return undefined;
}

/** The part of a hunk that GitHub keeps with a comment: from its header down to the line. */
export function hunkDownTo(place: DiffPlace): string {
  const first = place.hunk.lines[0]?.position ?? place.line.position;
  return place.hunk.raw.slice(0, place.line.position - first + 2).join("\n");
}
