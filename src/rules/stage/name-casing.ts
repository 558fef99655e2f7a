import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { replace, type TextEdit } from "../../text/edit.js";

export default defineRule({
  id: "stage/name-casing",
  level: "info",
  summary: "A stage's name has capital letters",
  equivalents: { buildkit: "StageNameCasing" },
  since: "0.1.0",
  messages: { casing: "The stage's name `{name}` has capital letters." },
  why: "Docker takes stage names without regard to case; names in lower case can't be mistaken for keywords or variables.",
  *check({ dockerfile }) {
    const lower = new Set(dockerfile.stages.flatMap(({ name }) => (name === name?.toLowerCase() ? (name ?? []) : [])));
    for (const { name, from } of dockerfile.stages) {
      if (name === undefined || from.name?.value !== name || name === name.toLowerCase()) continue;
      const edits = renamed(dockerfile, name);
      yield {
        at: from.name,
        message: "casing",
        data: { name },
        ...(edits && !lower.has(name.toLowerCase())
          ? { fixes: [{ title: "Write it in lower case", safety: "safe", edits }] }
          : {}),
      };
    }
  },
});

/** The name in lower case, here and wherever it is used; undefined when a use can't be replaced for certain. */
function renamed({ source, stages, instructions }: Dockerfile, name: string): readonly TextEdit[] | undefined {
  const lower = name.toLowerCase();
  const words = [
    ...stages.flatMap(({ from }) => [from.name, from.imageWord]),
    ...instructions.map((one) => (one.keyword === "COPY" || one.keyword === "ADD" ? one.from : undefined)),
  ].filter((word) => word?.value?.toLowerCase() === lower && word.value !== lower);
  const edits = words.flatMap((word) => (word?.raw === word?.value && word ? [replace(word, lower)] : []));
  if (edits.length !== words.length) return undefined;
  for (const one of instructions) {
    if (one.keyword !== "RUN") continue;
    for (const mount of one.mounts) {
      if (mount.from?.toLowerCase() !== lower || mount.from === lower) continue;
      const at = source.slice(mount).indexOf(`from=${mount.from}`);
      if (at === -1) return undefined;
      const start = mount.start + at + "from=".length;
      edits.push(replace({ start, end: start + name.length }, lower));
    }
  }
  return edits;
}
