import type { Dockerfile } from "../../dockerfile/model.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { copiedWheels } from "../../python/copied-wheels.js";
import { wheelMount } from "../../rewrites/wheel-mount.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "stage/wheels-in-layer",
  level: "warning",
  summary: "Packages are copied into the image only to be installed",
  since: "0.1.0",
  mentions: ["from="],
  messages: {
    kept: "`{target}` is there for one `{command}` only, and this layer keeps it in the image.",
    removed: "`{target}` is removed after `{command}`, but this layer keeps it in the image all the same.",
  },
  why: "The image holds every package twice: as it was copied, and as it was installed.",
  *check({ dockerfile }) {
    const shipped = shippedStages(dockerfile);
    const removals = removalsIn(dockerfile);
    let tried = 0;
    for (const wheels of copiedWheels(dockerfile)) {
      const { copy, to, target, install } = wheels;
      if (!shipped.includes(to)) continue;
      const edits = tried++ < mostFixes ? wheelMount(dockerfile, wheels) : undefined;
      yield {
        at: copy.body,
        message: (removals.get(target) ?? 0) > copy.end ? "removed" : "kept",
        data: { target, command: install.name },
        related: [{ at: install.install, message: "They are installed here." }],
        ...(edits
          ? { fixes: [{ title: "Mount them for this step only", safety: "review", changesInstructions: true, edits }] }
          : {}),
      };
    }
  },
});

/** Where each path is last removed. */
function removalsIn(dockerfile: Dockerfile): ReadonlyMap<string, number> {
  const removals = new Map<string, number>();
  for (const { words, start } of dockerfile.commands())
    if (programName(words[0]) === "rm")
      for (const { value } of words) removals.set(value?.replace(/\/(?:\*(?:\.whl)?)?$/, "") ?? "", start);
  return removals;
}

/** More copies of wheels than anyone makes: each is compared with all of the file. */
const mostFixes = 20;
