import type { Stage } from "../../dockerfile/model.js";
import { rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { frozenPrograms, isAllPure } from "../../python/compiled.js";
import { copiedEnvironments, takesPython } from "../../python/copied-environment.js";
import { libcOf } from "../../python/libc.js";
import { hasNoPython } from "../../python/python-folders.js";

export default defineRule({
  id: "stage/libc-mismatch",
  level: "error",
  summary: "Compiled Python packages are copied between Alpine and a system with glibc",
  since: "0.1.0",
  mentions: ["from="],
  messages: {
    packages:
      "The packages are installed on `{from}` ({there}) and copied to `{to}` ({here}), which can't load what is compiled in them.",
    interpreter:
      "The Python of `{from}` is linked to {there} and copied to `{to}`, which has {here}: it does not start there.",
    program: "{tool} makes the program on `{from}` ({there}); on `{to}` it does not start.",
  },
  why: 'Compiled code asks for the C library that it was linked to: imports fail, and programs stop with a misleading "not found".',
  *check({ dockerfile, context }) {
    for (const { from, to, copy } of copiedEnvironments(dockerfile)) {
      const pair = pairOf(from, to);
      if (!pair || hasNoPython(dockerfile, to) || isAllPure(dockerfile, from, context)) continue;
      yield { at: copy.body, message: "packages", data: pair };
    }
    for (const copy of dockerfile.instructions) {
      if (copy.keyword !== "COPY" || !copy.fromStage || !copy.stage || !takesPython(copy)) continue;
      const pair = pairOf(copy.fromStage, copy.stage);
      if (pair) yield { at: copy.body, message: "interpreter", data: pair };
    }
    for (const { from, to, copy, tool } of frozenPrograms(dockerfile)) {
      const isAlone = rootImage(to).isScratch && tool === "PyInstaller";
      const pair = isAlone ? { ...imagesOf(from, to), there: libcOf(from) ?? "its own C library" } : pairOf(from, to);
      if (pair) yield { at: copy.body, message: "program", data: { ...pair, tool } };
    }
  },
});

function imagesOf(from: Stage, to: Stage): { from: string; to: string } {
  const [one, other] = [rootImage(from), rootImage(to)];
  return { from: one.resolved ?? one.raw, to: other.resolved ?? other.raw };
}

function pairOf(from: Stage, to: Stage): { from: string; to: string; there: string; here: string } | undefined {
  const [there, here] = [libcOf(from), libcOf(to)];
  if (there === undefined || here === undefined || there === here) return undefined;
  return { ...imagesOf(from, to), there, here };
}
