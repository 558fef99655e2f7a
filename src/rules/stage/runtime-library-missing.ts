import type { BuildContext } from "../../context/facts.js";
import { libraryOf, type NeededLibrary } from "../../data/runtime-libs.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { removedLibrary } from "../../packages/removed-library.js";
import { comesWithout, mayHave } from "../../packages/has-library.js";
import { libraryInstall } from "../../packages/library-install.js";
import { sourceOnlyPackages } from "../../python/compiled.js";
import { compiledTransfers } from "../../python/compiled-transfers.js";
import { libcOf } from "../../python/libc.js";

export default defineRule({
  id: "stage/runtime-library-missing",
  level: "warning",
  summary: "A compiled package comes without the system library that it loads",
  since: "0.1.0",
  messages: {
    copied: "`{package}` is compiled in the stage {stage} and loads {library}, which `{image}` does not have here.",
    removed: "`{command}` takes {library} away with its headers, and `{package}` loads it at every start.",
  },
  why: 'The import fails when the container starts: "cannot open shared object file".',
  *check({ dockerfile, context, today }) {
    const reported = new Set<Stage>();
    for (const { from, to } of compiledTransfers(dockerfile)) {
      if (reported.has(to) || libcOf(from) !== libcOf(to) || !comesWithout(to)) continue;
      const found = missing(dockerfile, from, to, context);
      if (!found || !to.from.imageWord) continue;
      reported.add(to);
      const { resolved, raw } = rootImage(to);
      const stage = from.name === undefined ? `number ${from.index}` : `\`${from.name}\``;
      const fix = libraryInstall(dockerfile, to, found.library, today);
      yield {
        at: to.from.imageWord,
        message: "copied",
        data: {
          package: found.name,
          library: found.library.library,
          stage,
          image: resolved ?? raw,
          ...(fix ? { system: fix.name } : {}),
        },
        subject: found.name,
        ...(fix
          ? {
              fixes: [
                {
                  title: "Install {system}",
                  safety: "review",
                  edits: [fix.edit],
                  changesInstructions: fix.isStep,
                },
              ],
            }
          : {}),
      };
    }
    for (const stage of dockerfile.stages) {
      if (!comesWithout(stage)) continue;
      for (const name of sourceOnlyPackages(dockerfile, stage, context)) {
        const library = libraryOf(name);
        const removal = library && removedLibrary(dockerfile, stage, library);
        if (!library || removal?.command === undefined) continue;
        if (removal.command.start < stage.start) continue;
        const data = { command: removal.name, library: library.library, package: name };
        yield { at: removal.install, message: "removed", data, subject: name };
      }
    }
  },
});

function missing(
  dockerfile: Dockerfile,
  from: Stage,
  to: Stage,
  context: BuildContext,
): { name: string; library: NeededLibrary } | undefined {
  for (const name of sourceOnlyPackages(dockerfile, from, context)) {
    const library = libraryOf(name);
    if (library && !mayHave(dockerfile, to, library)) return { name, library };
  }
  return undefined;
}
