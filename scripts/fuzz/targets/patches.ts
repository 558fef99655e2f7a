import { applyPatch } from "diff";
import { decode } from "../../../src/source/decode.js";
import type { Hunk } from "../../../src/source/files.js";
import { diffHunks, unifiedDiff } from "../../../src/text/diff.js";
import { changedLines, lineMap, parseHunks } from "../../../src/text/hunks.js";
import { textBefore } from "../../../src/text/text-before.js";
import { pack, unpack } from "../archive.js";
import type { Seeds } from "../seeds.js";
import type { Target } from "../target.js";

const tokens = [
  "@@ -1,3 +1,4 @@",
  "\n@@ -0,0 +1 @@\n",
  "@@ -1 +0,0 @@ def f",
  "\n+",
  "\n-",
  "\n ",
  "\n\\ No newline at end of file\n",
  "--- a/x\n+++ b/x\n",
  "diff --git a/x b/x\n",
  "99999999999999999999",
  "-1",
  "1e9",
];

export const patchTargets: readonly Target[] = [
  {
    name: "patch",
    share: 20,
    tokens,
    seeds: (all) =>
      pairsOf(all).map(([before, after]) =>
        Buffer.from(unifiedDiff({ path: "Dockerfile", before, after }).split("\n").slice(3).join("\n")),
      ),
    run(bytes) {
      const { text } = decode(bytes);
      const hunks = parseHunks(text);
      const after = hunks
        .flatMap(({ lines }) => lines.filter((line) => /^[ +]/.test(line)).map((line) => line.slice(1)))
        .join("\n");
      textBefore(after, hunks);
      return faultsOfHunks(hunks);
    },
  },
  {
    name: "diff",
    share: 20,
    seeds: (all) =>
      pairsOf(all).map(([before, after]) =>
        pack(
          new Map([
            ["before", Buffer.from(before)],
            ["after", Buffer.from(after)],
          ]),
        ),
      ),
    run(bytes) {
      const tree = unpack(bytes);
      const textOf = (path: string): string => decode(tree.get(path) ?? Buffer.alloc(0)).text;
      const [before, after] = [textOf("before"), textOf("after")];
      const hunks = diffHunks(before, after);
      const faults = [...faultsOfHunks(hunks)];
      if (textBefore(after, hunks) !== before) faults.push("the hunks do not lead back");
      const map = lineMap(hunks);
      for (let line = 1; line <= before.split("\n").length; line++) {
        const fresh = map.toNew(line);
        if (fresh !== undefined && map.toOld(fresh) !== line)
          faults.push(`a line does not lead back: ${line} to ${fresh}`);
      }
      const patch = unifiedDiff({ path: "Dockerfile", before, after });
      if (patch !== "" && applyPatch(before, patch, { autoConvertLineEndings: false }) !== after)
        faults.push("the patch does not apply");
      if (!sameHunks(parseHunks(patch), hunks)) faults.push("the patch is read otherwise than it was written");
      return faults;
    },
  },
];

function faultsOfHunks(hunks: readonly Hunk[]): readonly string[] {
  changedLines(hunks);
  const map = lineMap(hunks);
  for (const { oldStart, newStart } of hunks) {
    map.toNew(oldStart);
    map.toOld(newStart);
    map.changeOfOld(oldStart);
    map.changeOfNew(newStart);
  }
  return hunks.flatMap(({ oldLines, newLines, lines }) => {
    const count = (marks: string): number => lines.filter((line) => marks.includes(line.charAt(0))).length;
    const isWhole =
      count(" -") === oldLines && count(" +") === newLines && lines.every((line) => /^[ +\-\\]/.test(line));
    return isWhole ? [] : [`a hunk does not hold what it says: ${oldLines} and ${newLines} of ${lines.length}`];
  });
}

function sameHunks(some: readonly Hunk[], others: readonly Hunk[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

/** Texts that differ in a few places: neighbours in the list of examples are often the bad and the good one. */
function pairsOf({ trees }: Seeds): readonly (readonly [string, string])[] {
  const texts = trees.slice(0, 800).map((tree) => decode(tree.get("Dockerfile") ?? Buffer.alloc(0)).text);
  return texts.slice(1).map((text, index) => [texts[index] ?? "", text]);
}
