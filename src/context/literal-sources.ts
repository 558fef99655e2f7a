import type { Dockerfile, Instruction } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import type { Span } from "../text/span.js";
import { contextPath } from "./sources.js";

/** One thing of the build context that a COPY, an ADD or a bind mount names. */
export interface LiteralSource {
  readonly at: Span;
  readonly instruction: Instruction;
  /** From the context's root, cleaned; `.` for all of it. */
  readonly path: string;
}

/** Every source that is a plain path: no globs, no unknown variables, no addresses, nothing outside the context. */
export function* literalSources(dockerfile: Dockerfile): Iterable<LiteralSource> {
  for (const instruction of dockerfile.instructions) {
    for (const { at, written } of writtenSources(instruction)) {
      const path = /[*?[\]\\$]/.test(written) ? undefined : contextPath(written);
      if (path !== undefined) yield { at, instruction, path };
    }
  }
}

function writtenSources(instruction: Instruction): readonly { readonly at: Span; readonly written: string }[] {
  if (instruction.keyword === "RUN")
    return instruction.mounts.flatMap(({ type, from, source, start, end }) =>
      type === "bind" && from === undefined && source !== undefined ? [{ at: { start, end }, written: source }] : [],
    );
  if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from) return [];
  return instruction.sources.flatMap((at) => {
    const written = resolveWord(at, instruction);
    return written === undefined ? [] : [{ at, written }];
  });
}
