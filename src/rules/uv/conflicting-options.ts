import type { Dockerfile, Run } from "../../dockerfile/model.js";
import { defineRule, type Problem } from "../../engine/rule.js";
import { uvConflict } from "../../python/uv-conflicts.js";
import { variablesOfPip, type IgnoredVariable } from "../../python/uv-only.js";
import { uvAt } from "../../python/uv-settings.js";
import { unusedMount } from "../../python/uv-unused-mount.js";
import { removeWord } from "../../shell/insert.js";
import { replace } from "../../text/edit.js";

type Message = "refused" | "flag" | "variable" | "ignored";

export default defineRule<Message>({
  id: "uv/conflicting-options",
  level: "error",
  summary: "uv is told things that do not go together",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    refused: "uv refuses `{option}` together with `{other}`.",
    flag: "`{option}` makes uv ignore the cache mount of this `RUN`.",
    variable: "uv does not use this cache mount: `UV_NO_CACHE` switches its cache off.",
    ignored: "uv does not read `{name}`; its own variable is `{own}`.",
  },
  why: "The build stops, or what was meant does not happen.",
  *check({ dockerfile }) {
    const { text } = dockerfile.source;
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      const conflict = uv && uvConflict(uv);
      if (!uv || !conflict) continue;
      const { drop, keep } = conflict;
      const edit = drop.value === undefined ? removeWord(command, drop.word, text) : undefined;
      yield {
        at: drop.word,
        message: "refused",
        data: { option: drop.written, other: keep },
        fixes: edit ? [{ title: "Drop {option}", safety: "safe", edits: [edit] }] : [],
      };
    }
    for (const run of dockerfile.instructions) {
      const problem = run.keyword === "RUN" && run.mounts.length > 0 ? mountProblem(run, text) : undefined;
      if (problem) yield problem;
    }
    yield* ignoredVariables(dockerfile, variablesOfPip(dockerfile));
  },
});

function mountProblem(run: Run, text: string): Problem<Message> | undefined {
  const found = unusedMount(run);
  if (!found) return undefined;
  const { mount, users } = found;
  const flag = users[0]?.flag;
  if (!flag || users.some((one) => !one.flag)) return { at: mount, message: "variable", level: "warning" };
  const edits = users.flatMap((one) => (one.flag && removeWord(one.uv.command, one.flag.word, text)) ?? []);
  return {
    at: flag.word,
    message: "flag",
    data: { option: flag.written },
    level: "warning",
    related: [{ at: mount, message: "The mount is here." }],
    fixes: edits.length === users.length ? [{ title: "Drop {option}", safety: "safe", edits }] : [],
  };
}

/** pip's variables where uv alone installs. */
function* ignoredVariables({ source }: Dockerfile, variables: Iterable<IgnoredVariable>): Iterable<Problem<Message>> {
  for (const { variable, own } of variables) {
    const start = source.text.indexOf(variable.name, variable.at.start);
    const span = { start, end: start + variable.name.length };
    const isNamed = start !== -1 && span.end <= variable.at.end;
    yield {
      at: variable.at,
      message: "ignored",
      data: { name: variable.name, own: own.name },
      level: "warning",
      fixes:
        own.takesSameValue && isNamed
          ? [{ title: "Set {own} instead", safety: "review", edits: [replace(span, own.name)] }]
          : [],
    };
  }
}
