import { envOf, instructionOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { readRequirementFiles } from "../../python/requirement-files.js";
import type { Requirement } from "../../context/facts.js";

export default defineRule({
  id: "pip/unpinned-requirements",
  level: "info",
  summary: "A requirements file names packages without a version",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    one: "`{file}` asks for `{packages}` without a version (line {line}).",
    several: "`{file}` asks for `{packages}` without a version (from line {line} on).",
    many: "`{file}` asks for `{packages}` and {count} more without a version (from line {line} on).",
  },
  why: "Two builds of the same commit can give two different images, and a new release can break a build that nobody touched.",
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment || context.locked?.length) return;
    const shipped = shippedStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || pip.constraints.length > 0 || pip.has("--no-index"))
        continue;
      if (["PIP_CONSTRAINT", "UV_CONSTRAINT"].some((name) => envOf(command, name).state === "set")) continue;
      const { stage } = instructionOf(command);
      const isKept = stage !== undefined && shipped.includes(stage);
      for (const { file, requirements } of readRequirementFiles(pip, context)) {
        const open = requirements.filter(isOpen);
        const [first] = open;
        if (!first || requirements.some(({ hasHash }) => hasHash)) continue;
        const names = open.slice(0, mostNames).map(({ name, specifier }) => name + (specifier ?? ""));
        yield {
          at: file.word,
          message: open.length === 1 ? "one" : open.length > mostNames ? "many" : "several",
          data: {
            file: first.file,
            packages: names.join(", "),
            line: String(first.line),
            count: String(open.length - names.length),
          },
          subject: first.file,
          ...(isKept ? {} : { profile: "strict" }),
        };
      }
    }
  },
});

const mostNames = 5;

/** An upper bound holds a version as well as `~=` does. */
function isOpen({ isPinned, isLocal, name, specifier }: Requirement): boolean {
  return isPinned === false && !isLocal && name !== "" && specifier?.includes("<") !== true;
}
