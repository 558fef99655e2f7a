import type { LogCommand } from "./log-commands.js";

/** The levels of annotations. */
export type AnnotationLevel = "error" | "warning" | "notice";

/** An annotation as GitHub shows it. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** What becomes of a step's annotations. */
export interface ShownAnnotations {
  readonly shown: readonly Annotation[];
  /** How many were over the limit of their level. */
  readonly dropped: number;
}

const levels: readonly AnnotationLevel[] = ["error", "warning", "notice"];
const limitOfLevel = 10;
const messageLimit = 4096;

/** The annotations of a step: ten of each level, messages cut, columns dropped where the lines differ. */
export function showAnnotations(commands: readonly LogCommand[]): ShownAnnotations {
  const counts = new Map<string, number>();
  const shown: Annotation[] = [];
  let dropped = 0;
  for (const command of commands) {
    const level = levels.find((each) => each === command.name);
    if (!level) continue;
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    if (count > limitOfLevel) dropped += 1;
    else shown.push(toAnnotation(level, command));
  }
  return { shown, dropped };
}

function toAnnotation(level: AnnotationLevel, { properties, message }: LogCommand): Annotation {
  const { title, file } = properties;
  const line = numberOf(properties.line) ?? numberOf(properties.endLine);
  const endLine = numberOf(properties.endLine) ?? line;
  const isOneLine = line === endLine;
  const fields = {
    title,
    file,
    line,
    endLine,
    column: isOneLine ? numberOf(properties.col) : undefined,
    endColumn: isOneLine ? numberOf(properties.endColumn) : undefined,
  };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { level, message: message.slice(0, messageLimit), ...present };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
