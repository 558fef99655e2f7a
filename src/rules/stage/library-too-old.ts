import type { Copy, Stage } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { compiledPackage, frozenPrograms } from "../../python/compiled.js";
import { copiedEnvironments, takesPython } from "../../python/copied-environment.js";
import { glibcOf, isNewer } from "../../python/libc.js";
import { missingInterpreter } from "../../python/python-folders.js";

export default defineRule({
  id: "stage/library-too-old",
  level: "error",
  summary: "What is compiled on a newer release is copied to an older one",
  since: "0.1.0",
  mentions: ["from="],
  messages: {
    compiled:
      "`{what}` is compiled on {from} (glibc {newer}) and copied to {to}, whose glibc {older} may be too old for it.",
  },
  why: 'Compiled code asks for the C library of the release that it was built on: an older one stops it with "version `GLIBC_…\' not found".',
  *check({ dockerfile, context, today }) {
    const found = new Set<Copy>();
    for (const environment of copiedEnvironments(dockerfile)) {
      const { from, to, copy } = environment;
      const data = releases(from, to, today);
      const what = data && compiledPackage(dockerfile, from, context);
      if (!data || what === undefined || missingInterpreter(dockerfile, environment) !== undefined) continue;
      found.add(copy);
      yield { at: copy.body, message: "compiled", data: { ...data, what }, subject: what };
    }
    const programs = [...frozenPrograms(dockerfile)].map(({ copy, tool }) => ({ copy, what: tool }));
    const pythons = dockerfile.instructions.flatMap((copy) =>
      copy.keyword === "COPY" && takesPython(copy) ? [{ copy, what: "python" }] : [],
    );
    for (const { copy, what } of [...programs, ...pythons]) {
      const data = copy.fromStage && copy.stage && releases(copy.fromStage, copy.stage, today);
      if (data && !found.has(copy)) yield { at: copy.body, message: "compiled", data: { ...data, what } };
    }
  },
});

function releases(
  from: Stage,
  to: Stage,
  today: string,
): Record<"from" | "to" | "newer" | "older", string> | undefined {
  const [there, here] = [glibcOf(from, today), glibcOf(to, today)];
  if (!there || !here || !isNewer(there, here)) return undefined;
  return { from: there.release, to: here.release, newer: there.version, older: here.version };
}
