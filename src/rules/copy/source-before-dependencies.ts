import type { BuildContext } from "../../context/facts.js";
import { copiesWholeContext } from "../../context/whole-context.js";
import type { Run } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { dependencyInstall, needsSource } from "../../python/dependency-install.js";
import { sourceMove, type SourceMove } from "../../rewrites/source-move.js";

export default defineRule({
  id: "copy/source-before-dependencies",
  level: "warning",
  summary: "The source is copied before the dependencies are installed",
  since: "0.1.0",
  messages: {
    before: "`{copy}` stands before `{install}`, so every change to any file installs all dependencies again.",
  },
  why: "Docker reuses a layer only while everything before it is unchanged; here an edit of one source file throws the installed dependencies away.",
  *check({ dockerfile, context }) {
    for (const { instructions } of dockerfile.stages) {
      const at = instructions.findIndex(copiesWholeContext);
      const copy = instructions[at];
      if (!copy || !copiesWholeContext(copy)) continue;
      const runs = instructions.slice(at + 1).filter((one): one is Run => one.keyword === "RUN");
      const install = firstDefined(runs, (run) => installFromFile(run, context));
      if (install === undefined) continue;
      const span = { start: copy.start, end: copy.body.end };
      const move = sourceMove(dockerfile, copy, context);
      yield {
        at: span,
        message: "before",
        data: { copy: dockerfile.source.slice(span), install, file: listed(move?.files ?? []) },
        subject: "the source",
        ...(move ? { fixes: [fixOf(move)] } : {}),
      };
    }
  },
});

function fixOf({ files, edits }: SourceMove): Fix {
  const move = { safety: "review", changesInstructions: true, edits } as const;
  return files.length > 0
    ? { title: "Copy {file} first, the rest behind the install", ...move }
    : { title: "Copy the source behind the install", ...move };
}

function listed(files: readonly string[]): string {
  return files.length > 1 ? `${files.slice(0, -1).join(", ")} and ${files.at(-1)}` : (files[0] ?? "");
}

function firstDefined<Item, Value>(items: readonly Item[], ask: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const value = ask(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The install of dependencies that a RUN does, and that needs no more than a file or two; undefined when it needs the source too. */
function installFromFile(run: Run, context: BuildContext): string | undefined {
  if (run.mounts.some((mount) => mount.type === "bind" && mount.from === undefined)) return undefined;
  let found: string | undefined;
  for (const command of run.commands ?? []) {
    if (needsSource(command, context)) return undefined;
    found ??= dependencyInstall(command);
  }
  return found;
}
