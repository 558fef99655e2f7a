import type { Stage } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { runningUser } from "../../packages/user-home.js";
import { addCacheMounts, installsFromContext, type InstallingRun } from "../../python/add-cache-mount.js";
import { isConfiguredIn, pipCacheMounts, removesPipCache, stagesWithPipConfiguration } from "../../python/pip-cache.js";
import { pipInstall, type PipInstall } from "../../python/pip.js";

export default defineRule({
  id: "pip/no-cache-mount",
  level: "info",
  profile: "strict",
  summary: "pip downloads everything again whenever one requirement changes",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    unmounted:
      "Whenever one requirement changes, `{command}` downloads all of them again: no cache mount keeps them between builds.",
  },
  why: "With a cache mount only what is new is downloaded and built, and nothing of the cache gets into the image.",
  *check({ dockerfile }) {
    if (dockerfile.isDevelopment) return;
    const configured = stagesWithPipConfiguration(dockerfile);
    for (const stage of dockerfile.stages) {
      const runs = unmountedRuns(stage).filter(({ commands }) =>
        commands.every(({ command }) => !isConfiguredIn(configured, command) && runningUser(dockerfile, command)),
      );
      const first = runs[0]?.commands.find(changesOften);
      if (!first) continue;
      const edits = addCacheMounts(dockerfile, "pip", runs);
      yield {
        at: first.install,
        message: "unmounted",
        data: { command: first.name },
        subject: "pip install",
        ...(edits
          ? { fixes: [{ title: "Keep pip's cache in a mount", safety: "review", changesInstructions: true, edits }] }
          : {}),
      };
    }
  },
});

/** The RUNs of a stage that install what the project asks for, each with all its commands of pip. */
function unmountedRuns({ instructions }: Stage): readonly InstallingRun<PipInstall>[] {
  return instructions.flatMap((run) => {
    if (run.keyword !== "RUN" || !run.commands) return [];
    const commands = run.commands.flatMap((command) => {
      const pip = pipInstall(command);
      return pip?.tool === "pip" ? pip : [];
    });
    const isPlain = commands.every(
      (pip) => pip.isComplete && pipCacheMounts(pip).length === 0 && !removesPipCache(pip),
    );
    return isPlain && commands.some(changesOften) ? [{ run, commands }] : [];
  });
}

function changesOften(pip: PipInstall): boolean {
  return !["--no-index", "--no-deps", "--dry-run"].some((option) => pip.has(option)) && installsFromContext(pip);
}
