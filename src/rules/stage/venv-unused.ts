import type { Dockerfile, Instruction } from "../../dockerfile/model.js";
import { envAtEnd, lineage, rootImage } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { startsOwnPython } from "../../python/image-entrypoint.js";
import { bareStart, mayServe, shippedVenvs } from "../../python/shipped-venvs.js";
import { uvOffPathStart } from "../../python/uv-off-path.js";
import { putOnPathBehind } from "../../python/off-path.js";
import { isOnPath } from "../../python/venv-on-path.js";
import { activatesForNothing } from "../../python/venv.js";

export default defineRule({
  id: "stage/venv-unused",
  level: "warning",
  summary: "The image has a virtual environment, but starts another Python",
  mentions: ["venv", "virtualenv", "uv", "poetry", "pipenv", "pdm"],
  since: "0.1.0",
  messages: {
    unused:
      "Nothing starts the environment `{folder}`: `{program}` is looked up on PATH, and `{folder}/bin` is not there.",
    fixed: "Nothing starts the environment `{folder}`: `{image}` runs its own Python, whatever PATH says.",
  },
  why: "What is installed in the environment is in the image, and yet the program that is started can't import it.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const [shipped] = shippedStages(dockerfile);
    if (!final || shipped !== final) return;
    const start = bareStart(final, context);
    if (!start || envAtEnd(final, "PYTHONPATH").state === "set" || envAtEnd(final, "PYTHONHOME").state === "set")
      return;
    const isOwn = startsOwnPython(final);
    // An environment that a step activates and does nothing more is a matter of its own.
    if (lineage(final).some((stage) => [...dockerfile.commands(stage)].some(activatesForNothing))) return;
    // What uv makes and nothing leads to is uv's matter.
    const isOfUv = uvOffPathStart(dockerfile, context) !== undefined;
    for (const environment of shippedVenvs(dockerfile, final)) {
      const { folder, tool, at, holder } = environment;
      if (!isOwn && isOnPath(start.command, folder)) continue;
      if (tool === "uv sync" && (isOfUv || !start.isPython)) continue;
      if (mayServe(dockerfile, final, environment)) continue;
      const { resolved, raw } = rootImage(final);
      const fix = isOwn ? undefined : pathFix(dockerfile, holder, folder);
      yield {
        at,
        message: isOwn ? "fixed" : "unused",
        data: { folder, program: start.name, image: resolved ?? raw },
        subject: folder,
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

function pathFix(dockerfile: Dockerfile, holder: Instruction, folder: string): Fix | undefined {
  if (holder.keyword !== "COPY" || !/^[\w./-]+$/.test(folder)) return undefined;
  return {
    title: "Put the environment on PATH",
    safety: "review",
    changesInstructions: true,
    edits: [putOnPathBehind(dockerfile, holder, folder)],
  };
}
