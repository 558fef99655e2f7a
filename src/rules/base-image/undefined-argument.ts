import { isPlatformArgument } from "../../dockerfile/global-arguments.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "base-image/undefined-argument",
  level: "error",
  summary: "FROM uses a build argument that is not declared above it",
  equivalents: { hadolint: "DL3061", buildkit: ["UndefinedArgInFrom", "InvalidDefaultArgInFrom"] },
  mentions: ["$"],
  since: "0.1.0",
  messages: {
    undeclared: "`{name}` is not declared: no `ARG {name}` stands before the first `FROM`.",
    inside: "`{name}` is declared inside a stage only, where no `FROM` can see it.",
  },
  why: "It is empty here, whatever the build passes, so the image's name is wrong or empty and the build stops.",
  *check({ dockerfile }) {
    // Something else puts the values into a template.
    if (/\.(?:template|tmpl|tpl|in|j2|jinja2?|erb|m4|envsubst)(?:\.|$)/i.test(dockerfile.path ?? "")) return;
    const inside = new Set<string>();
    for (const one of dockerfile.instructions)
      if (one.keyword === "ARG" && one.stage) for (const { name } of one.pairs) inside.add(name.value ?? "");
    for (const { from, globals } of dockerfile.stages) {
      const declared = new Set(globals.flatMap(({ pairs }) => pairs.map(({ name }) => name.value)));
      for (const part of from.imageWord?.parts ?? []) {
        if (part.kind !== "variable" || part.fallback !== undefined || !from.imageWord) continue;
        if (declared.has(part.name) || isPlatformArgument(part.name)) continue;
        const message = inside.has(part.name) ? "inside" : "undeclared";
        yield { at: from.imageWord, message, data: { name: part.name } };
        break;
      }
    }
  },
});
