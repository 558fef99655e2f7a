import { partitionPoint } from "../text/partition-point.js";
import type { Span } from "../text/span.js";

/**
 * Text as a reader after us sees it (lines joined, quotes and escapes taken off), with the way back to the file
 * for every offset. Offsets into `text` are the view's own; those that it answers are the file's.
 */
export interface View {
  readonly text: string;
  /** The whole file that the text comes from. */
  readonly file: string;
  /** Ranges of `text`, in order, that an outer shell replaces before this text is read. */
  readonly holes: readonly Span[];
  /** Where the character at an offset of `text` starts in the file. */
  startOf(offset: number): number;
  /** Where the character before an offset of `text` ends in the file. */
  endOf(offset: number): number;
}

/** Puts a view together from pieces of its parent, in order; every offset is one of the parent's. */
export interface ViewBuilder {
  /** Takes a range over as it is. */
  keep(start: number, end: number): void;
  /** Lets one character stand for a range, e.g. `"` for `\"`. */
  stand(character: string, start: number, end: number): void;
  /** Takes over as it is what an outer shell will replace. */
  hole(start: number, end: number): void;
  build(): View;
}

const NO_HOLES: readonly Span[] = [];

/** A part of a file as it is. */
export function viewOf(file: string, span: Span): View {
  const { start, end } = span;
  return {
    text: file.slice(start, end),
    file,
    holes: NO_HOLES,
    startOf: (offset) => start + offset,
    endOf: (offset) => start + offset,
  };
}

/** The span in the file of a range of the view; a range without characters lies behind the character before it. */
export function fileSpan(view: View, start: number, end: number): Span {
  if (start < end) return { start: view.startOf(start), end: view.endOf(end) };
  const at = start > 0 ? view.endOf(start) : view.startOf(0);
  return { start: at, end: at };
}

/** Whether a range of the view touches something that an outer shell replaces. */
export function touchesHole(view: View, start: number, end: number): boolean {
  const { holes } = view;
  const next = holes[partitionPoint(holes, (hole) => hole.end <= start)];
  return next !== undefined && next.start < end;
}

/** Starts a view whose pieces come from `parent`. */
export function buildView(parent: View): ViewBuilder {
  // Piece i covers text from at[i] on, and the parent's range from[i]..to[i].
  const at: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const holes: Span[] = [];
  let text = "";
  let lastIsKept = false;

  const keep = (start: number, end: number): void => {
    if (start >= end) return;
    const last = at.length - 1;
    if (lastIsKept && to[last] === start) to[last] = end;
    else {
      at.push(text.length);
      from.push(start);
      to.push(end);
    }
    lastIsKept = true;
    text += parent.text.slice(start, end);
  };

  return {
    keep,
    stand(character, start, end) {
      at.push(text.length);
      from.push(start);
      to.push(end);
      lastIsKept = false;
      text += character;
    },
    hole(start, end) {
      holes.push({ start: text.length, end: text.length + end - start });
      keep(start, end);
    },
    build() {
      let hint = 0;
      const pieceAt = (offset: number): number => {
        // Offsets are mostly asked for in order: look where the last answer was before searching.
        if ((at[hint] ?? 0) <= offset && offset < (at[hint + 1] ?? Infinity)) return hint;
        return (hint = Math.max(0, partitionPoint(at, (start) => start <= offset) - 1));
      };
      return {
        text,
        file: parent.file,
        holes,
        startOf(offset) {
          const piece = pieceAt(offset);
          const start = (from[piece] ?? 0) + offset - (at[piece] ?? 0);
          return parent.startOf(start);
        },
        endOf(offset) {
          const piece = pieceAt(Math.max(0, offset - 1));
          const kept = (from[piece] ?? 0) + offset - (at[piece] ?? 0);
          const isWholePiece = offset === (at[piece + 1] ?? text.length);
          return parent.endOf(isWholePiece ? (to[piece] ?? 0) : kept);
        },
      };
    },
  };
}
