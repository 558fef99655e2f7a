import { partitionPoint } from "../text/partition-point.js";
import type { Span } from "../text/span.js";

/** What is left of one physical line of an instruction. */
export type Piece = Span;

/** An instruction's own lines as the one line that BuildKit reads, with the way back to the file. */
export interface Joined {
  readonly text: string;
  /** The file span of `text.slice(start, end)`; what was dropped in between is covered. */
  readonly span: (start: number, end: number) => Span;
}

/** Joins the pieces of a file's text; one piece (the usual case) costs nothing. */
export function joinPieces(fileText: string, pieces: readonly Piece[]): Joined {
  const first = pieces[0] ?? { start: 0, end: 0 };
  if (pieces.length < 2) {
    return {
      text: fileText.slice(first.start, first.end),
      span: (start, end) => ({ start: first.start + start, end: first.start + end }),
    };
  }
  const starts: number[] = [];
  let text = "";
  for (const piece of pieces) {
    starts.push(text.length);
    text += fileText.slice(piece.start, piece.end);
  }
  const offset = (at: number): number => {
    const index = partitionPoint(starts, (start) => start <= at) - 1;
    return (pieces[index]?.start ?? 0) + at - (starts[index] ?? 0);
  };
  return {
    text,
    // The end belongs to the character before it, else a span that ends a line would reach into the next one.
    span: (start, end) => ({ start: offset(start), end: end > start ? offset(end - 1) + 1 : offset(start) }),
  };
}
