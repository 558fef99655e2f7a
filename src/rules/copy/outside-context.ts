import { cleanPath } from "../../context/dockerignore.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "copy/outside-context",
  level: "error",
  summary: "COPY names a path outside the build context",
  mentions: [".."],
  since: "0.1.0",
  messages: {
    outside:
      "`{path}` leads out of the build context: Docker takes the `..` off and looks for `{inside}` in the context.",
  },
  why: "Nothing outside the context can be copied: the build stops, or takes another file than was meant.",
  *check({ dockerfile, context }) {
    for (const instruction of dockerfile.instructions) {
      if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from) continue;
      for (const word of instruction.sources) {
        const value = resolveWord(word, instruction);
        if (value === undefined || /^[a-z][a-z0-9+.-]*:|^git@/i.test(value)) continue;
        const path = cleanPath(value);
        if (path !== ".." && !path.startsWith("../")) continue;
        const inside = path.replace(/^(?:\.\.\/?)+/, "");
        const found = { at: word, message: "outside", data: { path: value, inside: inside || "." } } as const;
        const isThere = inside === "" || context.has(inside);
        // Only BuildKit forgives it, and only where the path exists in the context all the same.
        if (isThere === false) yield found;
        else if (isThere === undefined || word.raw !== value) yield { ...found, level: "warning" };
        else yield { ...found, level: "warning", fixes: [withoutParents(word, inside || ".")] };
      }
    }
  },
});

function withoutParents(word: Span, inside: string): Fix {
  return { title: "Copy {inside}", safety: "review", edits: [replace(word, inside)] };
}
