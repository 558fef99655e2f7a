/* Whether a container starts something that lies in the environment of uv, and that nobody leads it to. */
import type { BuildContext } from "../context/facts.js";
import type { Dockerfile } from "../dockerfile/model.js";
import { shippedStages } from "../dockerfile/ships.js";
import { instructionOf } from "../dockerfile/scope.js";
import { offPathStart, type OffPathStart } from "./off-path.js";
import { copiesOf, uvEnvironment } from "./uv-environment.js";
import { projectOf, syncsProject, uvAt } from "./uv-settings.js";

/** A start that does not find what uv installed. */
export interface UvOffPathStart extends OffPathStart {
  /** Absolute. */
  readonly environment: string;
}

/** Finds it in the stage that ships; undefined wherever the start may find its environment. */
export function uvOffPathStart(dockerfile: Dockerfile, context: BuildContext): UvOffPathStart | undefined {
  const environment = shippedEnvironment(dockerfile, context);
  const start = environment && offPathStart(dockerfile, context, { ...environment, madeBy: "uv" });
  return start && { ...start, environment: environment.folder };
}

interface ShippedEnvironment {
  readonly folder: string;
  readonly hasDependencies: boolean;
}

/** The one environment that `uv sync` makes and that ships; undefined when there is none, or another one may be meant. */
function shippedEnvironment(dockerfile: Dockerfile, context: BuildContext): ShippedEnvironment | undefined {
  const shipped = shippedStages(dockerfile);
  const found = new Map<string, boolean>();
  for (const command of dockerfile.commands()) {
    const uv = uvAt(command);
    if (uv?.subcommand !== "sync" || !syncsProject(uv)) continue;
    const folder = uvEnvironment(uv);
    const { stage } = instructionOf(command);
    if (folder === undefined || !stage) return undefined;
    const targets = shipped.includes(stage)
      ? [folder]
      : copiesOf(dockerfile, stage, folder).flatMap(({ to, target }) => (target && shipped.includes(to) ? target : []));
    const hasDependencies = projectOf(uv, context)?.hasDependencies === true;
    for (const target of targets) found.set(target, hasDependencies || found.get(target) === true);
  }
  const [only] = found;
  if (!only || found.size > 1 || !/venv|env$/i.test(only[0])) return undefined;
  return { folder: only[0], hasDependencies: only[1] };
}
