/* Whether a system library may be in a stage. */
import { imageName } from "../data/images.js";
import type { NeededLibrary } from "../data/runtime-libs.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage, osOf, pythonOf, rootImage, stagesOn } from "../dockerfile/scope.js";
import { installsOf } from "./installs.js";

/** Whether a stage is on a plain image of a system or of Python, without database clients of any kind. */
export function comesWithout(stage: Stage): boolean {
  const python = pythonOf(stage);
  if (python) return python.variant === "slim" || python.variant === "alpine";
  const name = imageName(rootImage(stage)) ?? "";
  return /^(?:debian|ubuntu|alpine|gcr\.io\/distroless\/.*)$/.test(name) && osOf(stage) !== undefined;
}

/** Whether a stage, or one that builds on it, installs or copies what may hold the library. */
export function mayHave(dockerfile: Dockerfile, to: Stage, library: NeededLibrary): boolean {
  const answers = known.get(to) ?? new Map<string, boolean>();
  known.set(to, answers);
  const before = answers.get(library.library);
  if (before !== undefined) return before;
  const answer = [...lineage(to).slice(1), ...stagesOn(dockerfile, to)].some((stage) => {
    const { names, isComplete } = installsOf(dockerfile, stage);
    return !isComplete || names.some((name) => library.brings(name)) || copiesLibraries(stage);
  });
  answers.set(library.library, answer);
  return answer;
}

/** By the library's name: many copies may lead to one stage. */
const known = new WeakMap<Stage, Map<string, boolean>>();

function copiesLibraries(stage: Stage): boolean {
  return stage.instructions.some(
    (one) =>
      (one.keyword === "COPY" || one.keyword === "ADD") &&
      one.sources.some(({ raw }) => /\.so\b|^["']?\/usr\/lib|^["']?\/lib|linux-gnu|^["']?\/["']?$|\.deb\b/.test(raw)),
  );
}
