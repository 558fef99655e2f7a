/* Tells a template that makes Dockerfiles from a Dockerfile that is broken. */
import type { Instruction } from "./model.js";

/** Marks of Jinja, cookiecutter, Go and ERB. */
const marks = ["{{", "{%", "{#", "<%"];
/** In an image also those of sed and autoconf, `%%BASE%%` and `@BASE@`: no image name can hold them. */
const marksInImage = /\{\{|\{%|<%|%%\w+%%|@\w+@/;
/** A place for a name, `BASEIMAGE`: repositories have no capitals; what comes first is no stage either. */
const placeholder = /^(?!SCRATCH$)[A-Z][A-Z0-9_]+$/;

/**
 * Whether a file is plainly a template: FROM's image holds a mark, or one of the instructions that cannot be read (`broken`) does.
 */
export function isTemplate(
  instructions: readonly Instruction[],
  broken: ReadonlySet<Instruction>,
  text: string,
): boolean {
  const first = instructions.find(({ keyword }) => keyword === "FROM");
  if (first?.keyword === "FROM" && placeholder.test(first.image.raw)) return true;
  return instructions.some((one) => {
    if (one.keyword === "FROM" && marksInImage.test(one.image.raw)) return true;
    return broken.has(one) && holdsMark(text.slice(one.start, one.end), one.keyword === "UNKNOWN");
  });
}

/** Whether a mark stands outside of quotes: `--format '{{.Id}}'` is none. What is no instruction has to begin with one. */
function holdsMark(text: string, atStart: boolean): boolean {
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quote === "" && marks.some((mark) => text.startsWith(mark, at))) return true;
    if (atStart) return false;
    if (char === "\\") at++;
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = "";
  }
  return false;
}
