import { removedPipOptions, type RemovedOption } from "../../data/removed-pip-options.js";
import { defineRule } from "../../engine/rule.js";
import { pipAge } from "../../python/pip-version.js";
import { pipInstall } from "../../python/pip.js";
import type { Option } from "../../shell/options.js";

export default defineRule({
  id: "pip/removed-option",
  level: "error",
  summary: "pip is given an option that it no longer has",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    refused: "pip refuses `{option}`: the option was removed in pip {version}.",
    later: "`{option}` was removed in pip {version}: with that version or a later one, this command fails.",
  },
  why: "The build breaks, if not today then with the first newer pip.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip") continue;
      const seen = new Set<RemovedOption>();
      for (const option of pip.options) {
        const removed = removedPipOptions().find((one) => isOption(one, option, pip.subcommand));
        if (!removed || seen.has(removed)) continue;
        seen.add(removed);
        const age = pipAge(dockerfile, command, removed.since);
        if (age === "held back") continue;
        yield {
          at: option.word,
          message: age === "at least" ? "refused" : "later",
          data: {
            option: removed.value === undefined ? option.written : `${option.written} ${removed.value}`,
            version: removed.since,
          },
          ...(age === "unknown" ? { level: "warning" } : {}),
          // It works in this image; a newer base image will show.
          ...(age === "older" ? { level: "info", profile: "strict" } : {}),
        };
      }
    }
  },
});

function isOption(removed: RemovedOption, { name, value }: Option, subcommand: string): boolean {
  if (removed.option !== name || !removed.subcommands.includes(subcommand)) return false;
  return removed.value === undefined || removed.value === value?.value;
}
