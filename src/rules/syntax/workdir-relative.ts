import { resolveWord, lineage, workdirOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";

export default defineRule({
  id: "syntax/workdir-relative",
  level: "warning",
  summary: "WORKDIR is relative to a folder that the file does not name",
  equivalents: { hadolint: "DL3000", buildkit: "WorkdirRelativePath" },
  mentions: ["workdir"],
  since: "0.1.0",
  messages: { relative: "Where `{path}` lies is up to the base image: no `WORKDIR` before it is absolute." },
  why: "Another base image, or another version of it, moves everything that follows to another folder.",
  *check({ dockerfile: { stages } }) {
    for (const stage of stages) {
      // A second relative one builds on the first, which was told.
      const first = stage.instructions.find((one) => one.keyword === "WORKDIR");
      const isInherited = lineage(stage).some(
        (one) => one !== stage && one.instructions.some(({ keyword }) => keyword === "WORKDIR"),
      );
      if (first?.keyword !== "WORKDIR" || !first.path || isInherited) continue;
      const { path } = first;
      const value = resolveWord(path, first);
      const before = workdirOf(first);
      // A base image that is known to bring a folder of its own is meant.
      if (
        value === undefined ||
        /^(?:["']?[/\\]|["']?[A-Za-z]:|\.?\/?$)/.test(value) ||
        (before !== undefined && before !== "/")
      )
        continue;
      const canFix = before === "/" && /^[\w.-]/.test(path.raw) && !value.startsWith("..");
      const skipped = path.raw.startsWith("./") ? 2 : 0;
      const edits = skipped > 0 ? [] : [insertAt(path.start, "/")];
      yield {
        at: { start: path.start, end: path.end },
        message: "relative",
        data: { path: path.raw },
        // An image that nobody knows here may be made for it.
        ...(before === undefined ? { level: "info" as const, profile: "strict" as const } : {}),
        ...(canFix && edits.length > 0
          ? { fixes: [{ title: "Make it absolute", safety: "safe" as const, edits }] }
          : {}),
      };
    }
  },
});
