import type { BuildContext } from "../../context/facts.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { envAtEnd, lineage, rootImage, startOf, stagesOn } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { copiedEnvironments, type CopiedEnvironment } from "../../python/copied-environment.js";
import { isPython } from "../../python/interpreter.js";
import { libcOf } from "../../python/libc.js";
import { hasNoPython, missingInterpreter } from "../../python/python-folders.js";
import { startCommands } from "../../python/start.js";
import { managedPython } from "../../python/uv-managed.js";
import { uvAt } from "../../python/uv-settings.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "stage/interpreter-missing",
  level: "error",
  summary: "The Python that an environment or a command needs is not in the image",
  since: "0.1.0",
  messages: {
    elsewhere:
      "The environment starts `{folder}/python`, by which it was made; `{image}` has no Python in that folder.",
    none: "The environment starts `{folder}/python`, by which it was made; `{image}` has no Python at all.",
    started: "`{program}` is started, but `{image}` has no Python and nothing here installs one.",
  },
  why: 'A virtual environment holds only a link to the Python that made it: without that the container stops with "no such file or directory".',
  *check({ dockerfile, context }) {
    let isReported = false;
    for (const environment of copiedEnvironments(dockerfile)) {
      const { to, copy } = environment;
      // A Python that uv fetched is uv's matter.
      if (isManaged(dockerfile, environment, context)) continue;
      const folder = missingInterpreter(dockerfile, environment);
      if (folder === undefined || !isStarted(dockerfile, to) || !needsInterpreter(dockerfile, environment)) continue;
      const message = hasNoPython(dockerfile, to) ? "none" : "elsewhere";
      // Where the C library differs too, that is the first to be mended.
      if (message === "elsewhere" && differs(environment)) continue;
      isReported = true;
      yield { at: copy.body, message, data: { folder, image: imageOf(to) }, subject: environment.source };
    }
    const { final } = dockerfile;
    if (isReported || !final || !hasNoPython(dockerfile, final) || setsPath(final)) return;
    const [first] = startCommands(startOf(final)) ?? [];
    const program = first?.words[0];
    const path = program?.value ?? "";
    const isKnown = /^(?:\/usr(?:\/local)?\/bin\/)?python[\d.]*$/.test(path);
    if (program && isKnown && isPython(programName(program)))
      yield { at: program, message: "started", data: { program: path, image: imageOf(final) } };
  },
});

/** What the file puts on PATH may hold a Python. */
function setsPath(stage: Stage): boolean {
  const path = envAtEnd(stage, "PATH");
  return path.state === "set" && path.by !== undefined;
}

function imageOf(stage: Stage): string {
  const { resolved, raw } = rootImage(stage);
  return resolved ?? raw;
}

function isManaged(dockerfile: Dockerfile, { venv }: CopiedEnvironment, context: BuildContext): boolean {
  const uv = venv && uvAt(venv.command);
  return uv !== undefined && managedPython(dockerfile, uv, context) !== undefined;
}

/** What nothing is started from is there to be copied from. */
function isStarted(dockerfile: Dockerfile, stage: Stage): boolean {
  const { final } = dockerfile;
  if (final && lineage(final).includes(stage) && !rootImage(stage).isScratch) return true;
  return stagesOn(dockerfile, stage).some((one) => {
    const { entrypoint, cmd } = startOf(one);
    return (entrypoint ?? cmd) !== undefined;
  });
}

/** With PYTHONPATH another Python may use the packages. */
function needsInterpreter(dockerfile: Dockerfile, { to, target }: CopiedEnvironment): boolean {
  const users = stagesOn(dockerfile, to);
  if (!users.some((one) => envAtEnd(one, "PYTHONPATH").state === "set")) return true;
  const started = users.flatMap((one) => startCommands(startOf(one)) ?? []);
  return started.some(({ words }) => words[0]?.value?.startsWith(`${target}/bin/`));
}

function differs({ from, to }: CopiedEnvironment): boolean {
  const [there, here] = [libcOf(from), libcOf(to)];
  return there !== undefined && here !== undefined && there !== here;
}
