import type { Dockerfile, Run } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { apkCommand, leavesNoIndex } from "../../packages/apk.js";
import { layerWeights } from "../../packages/kept-layers.js";
import type { PackageCommand } from "../../packages/system.js";
import { insertWords } from "../../shell/insert.js";
import { remove, replace, type TextEdit } from "../../text/edit.js";

/** Options with which no index is fetched, or none into the layer. */
const sparing = ["--no-cache", "--cache-dir", "--no-network"];

export default defineRule({
  id: "apk/cache-in-layer",
  level: "warning",
  summary: "apk's package index stays in the image",
  equivalents: { hadolint: "DL3019" },
  mentions: ["apk"],
  since: "0.1.0",
  messages: {
    kept: "`{command}` leaves apk's package index in this layer.",
    updated: "`apk update` leaves its index in this layer, though `--no-cache` fetches its own.",
  },
  why: "Nothing reads the index in the finished image, and it is out of date with the next change of a package.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const run of dockerfile.instructions) {
      if (run.keyword !== "RUN") continue;
      const weight = weightOf(run.stage);
      const all = (run.commands ?? []).flatMap((command) => apkCommand(command) ?? []);
      const updates = all.filter(({ subcommand }) => subcommand === "update");
      const others = all.filter(({ subcommand }) => subcommand === "add" || subcommand === "upgrade");
      const keeping = others.filter((one) => one.isComplete && !sparing.some((option) => one.has(option)));
      // An upgrade or an install without an update before it has no index, unless it fetches one.
      const [first] = [...keeping.filter(({ subcommand }) => subcommand === "add"), ...keeping, ...updates];
      if (!weight || !first || leavesNoIndex(first) || others.some(({ isComplete }) => !isComplete)) continue;
      const isUpdate = first.subcommand === "update";
      if (isUpdate && others.length === 0) continue;
      yield {
        at: first.install,
        message: isUpdate ? "updated" : "kept",
        data: { command: first.name },
        subject: "apk",
        ...(isUpdate ? { level: "info" } : {}),
        ...weight,
        fixes: fixesFor(dockerfile, run, keeping, updates),
      };
    }
  },
});

function fixesFor(
  dockerfile: Dockerfile,
  run: Run,
  keeping: readonly PackageCommand[],
  updates: readonly PackageCommand[],
): readonly Fix[] {
  const edits: TextEdit[] = keeping.map(withoutCache);
  for (const { command } of updates) {
    const index = run.commands?.indexOf(command) ?? -1;
    const next = run.commands?.[index + 1];
    const between = next ? dockerfile.source.text.slice(command.end, next.start) : "#";
    const isPlain = command.next === "&&" || command.next === ";";
    if (!isPlain || next?.within !== command.within || !/^[\s\\]*(?:&&|;)[\s\\]*$/.test(between)) return [];
    if (next) edits.push(remove({ start: command.start, end: next.start }));
  }
  const before = updates.length === 0 && keeping.length > 0 ? updateBefore(dockerfile, run) : undefined;
  if (before) edits.push(before);
  const isInstead = before !== undefined || updates.length > 0;
  const title = isInstead ? "Let --no-cache fetch the index instead of apk update" : "Add --no-cache";
  return [{ title, safety: "safe", edits, ...(before ? { changesInstructions: true } : {}) }];
}

/** Takes a RUN right above out that does nothing but update, where no other RUN may install by its index. */
function updateBefore({ source, comments, instructions }: Dockerfile, run: Run): TextEdit | undefined {
  const above = instructions[run.index - 1];
  if (above?.keyword !== "RUN" || above.stage !== run.stage || above.form !== "shell" || above.flags.length > 0)
    return undefined;
  const [only, ...more] = above.commands ?? [];
  if (!only || more.length > 0 || apkCommand(only)?.subcommand !== "update") return undefined;
  if (comments.some(({ line }) => line === above.firstLine - 1)) return undefined;
  const others = instructions.filter((one) => one !== run && one !== above && one.keyword === "RUN");
  if (others.some((one) => /\bapk\b/.test(source.slice(one)))) return undefined;
  return remove({ start: source.lineStart(above.firstLine), end: source.lineStart(above.lastLine + 1) });
}

/** In the place of an option that has the index fetched, which `--no-cache` does by itself. */
function withoutCache({ command, install }: PackageCommand): TextEdit {
  const update = command.words.find(({ raw }) => ["--update", "--update-cache", "-U"].includes(raw));
  return update ? replace(update, "--no-cache") : insertWords(command, install, "--no-cache");
}
