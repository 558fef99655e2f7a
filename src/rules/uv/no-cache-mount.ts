import type { BuildContext } from "../../context/facts.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { envOf } from "../../dockerfile/scope.js";
import { setVariableFor } from "../../dockerfile/set-variable.js";
import { defineRule } from "../../engine/rule.js";
import { runningUser } from "../../packages/user-home.js";
import { addCacheMounts, installsFromContext, type InstallingRun } from "../../python/add-cache-mount.js";
import { pipInstall } from "../../python/pip.js";
import { removesUvCache, uvCacheMounts } from "../../python/uv-cache.js";
import { isSettled, uvAt, uvFile } from "../../python/uv-settings.js";
import type { ToolCommand } from "../../python/tool-command.js";
import type { TextEdit } from "../../text/edit.js";

export default defineRule({
  id: "uv/no-cache-mount",
  level: "info",
  profile: "strict",
  summary: "uv downloads everything again whenever one dependency changes",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    unmounted:
      "Whenever one dependency changes, `{command}` downloads all of them again: no cache mount keeps them between builds.",
  },
  why: "With a cache mount only what is new is downloaded and built, and nothing of the cache gets into the image.",
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment) return;
    for (const stage of dockerfile.stages) {
      const runs = unmountedRuns(stage).filter(({ commands }) =>
        commands.every((uv) => !isSettled(uv, context, "no-cache") && runningUser(dockerfile, uv.command)),
      );
      const first = runs[0]?.commands.find(changesOften);
      if (!first) continue;
      const edits = addCacheMounts(dockerfile, "uv", runs);
      const mode = linkMode(dockerfile, stage, runs, context);
      const fix = { title: "Keep uv's cache in a mount", safety: "review", changesInstructions: true } as const;
      yield {
        at: first.install,
        message: "unmounted",
        data: { command: first.name },
        subject: `uv ${first.subcommand}`,
        ...(edits ? { fixes: [{ ...fix, edits: [...mode, ...edits] }] } : {}),
      };
    }
  },
});

/** The RUNs of a stage that install what the project asks for, each with all its commands of uv. */
function unmountedRuns({ instructions }: Stage): readonly InstallingRun[] {
  return instructions.flatMap((run) => {
    if (run.keyword !== "RUN" || !run.commands) return [];
    const commands = run.commands.flatMap((command) => {
      const uv = uvAt(command);
      return uv && /^(?:sync|add|pip (?:install|sync)|tool install)$/.test(uv.subcommand) ? uv : [];
    });
    const isPlain = commands.every((uv) => uv.isComplete && uvCacheMounts(uv).length === 0 && !removesUvCache(uv));
    return isPlain && commands.some(changesOften) ? [{ run, commands }] : [];
  });
}

function changesOften(uv: ToolCommand): boolean {
  if (["--no-index", "--dry-run", "--help", "--offline", "--no-deps"].some((option) => uv.has(option))) return false;
  if (uv.subcommand === "sync") return uvFile(uv, "pyproject.toml") !== undefined;
  const pip = pipInstall(uv.command);
  return pip?.tool === "uv pip" && installsFromContext(pip);
}

/** Out of a mount uv cannot link, and says so each time. */
function linkMode(
  dockerfile: Dockerfile,
  stage: Stage,
  runs: readonly InstallingRun[],
  context: BuildContext,
): readonly TextEdit[] {
  const [first] = runs;
  const isSaid = runs.every(({ commands }) =>
    commands.every(
      (uv) =>
        uv.has("--link-mode") ||
        envOf(uv.command, "UV_LINK_MODE").state === "set" ||
        isSettled(uv, context, "link-mode"),
    ),
  );
  return isSaid || !first ? [] : [setVariableFor(dockerfile, { ...first.run, stage }, "UV_LINK_MODE", "copy")];
}
