import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { copiedEnvironments, takesPython } from "./copied-environment.js";
import { copiedWheels, mountedWheels } from "./copied-wheels.js";

/** From which stage to which compiled packages are copied: environments, wheels, a whole `/usr/local`. */
export function* compiledTransfers(dockerfile: Dockerfile): Iterable<{ from: Stage; to: Stage }> {
  yield* copiedEnvironments(dockerfile);
  yield* copiedWheels(dockerfile);
  yield* mountedWheels(dockerfile);
  for (const one of dockerfile.instructions)
    if (one.keyword === "COPY" && one.fromStage && one.stage && takesPython(one))
      yield { from: one.fromStage, to: one.stage };
}
