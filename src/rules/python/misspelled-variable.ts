import type { Assigning, Dockerfile } from "../../dockerfile/model.js";
import { envAtEnd } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { intendedVariable } from "../../python/variable-names.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "python/misspelled-variable",
  level: "warning",
  summary: "A variable has almost the name of one that Python reads",
  since: "0.1.0",
  messages: { misspelled: "Nothing reads `{name}`; `{intended}` was most likely meant." },
  why: "What the variable was to switch on or off stays as it is, and nobody notices.",
  *check({ dockerfile }) {
    let read: ReadonlySet<string> | undefined;
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "ENV" && one.keyword !== "ARG") continue;
      for (const pair of one.pairs) {
        const name = pair.name.value ?? "";
        const intended = pair.value && intendedVariable(name);
        if (intended === undefined) continue;
        read ??= namesRead(dockerfile);
        if (read.has(name)) continue;
        const fix: Fix = {
          title: "Call it {intended}",
          safety: "review",
          edits: [replace(pair.name, intended)],
        };
        const canFix = pair.name.raw === name && !isSet(one, intended);
        yield {
          at: pair.name,
          message: "misspelled",
          data: { name, intended },
          ...(canFix ? { fixes: [fix] } : {}),
        };
      }
    }
  },
});

/** A name that the file itself uses is the file's own. */
function namesRead({ source }: Dockerfile): ReadonlySet<string> {
  return new Set([...source.text.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]*)/g)].map((match) => match[1] ?? ""));
}

function isSet({ stage }: Assigning, name: string): boolean {
  return stage !== undefined && envAtEnd(stage, name).state === "set";
}
