import type { Stage } from "../dockerfile/model.js";
import { osOf, pythonOf } from "../dockerfile/scope.js";
import type { Invocation } from "./invocation.js";

/** Releases whose `python` and `easy_install` are those of Python 2. */
const python2Releases: Readonly<Record<string, readonly string[]>> = {
  debian: ["wheezy", "jessie", "stretch", "buster"],
  ubuntu: ["12.04", "14.04", "16.04", "18.04"],
  rhel: ["5", "6", "7"],
};

/** Whether a program is Python 2 of an old system itself. */
export function isSystemsPython2({ python, program }: Invocation, stage: Stage): boolean {
  const os = osOf(stage);
  const name = python?.program.value ?? program.value ?? "";
  return (
    pythonOf(stage) === undefined &&
    os?.release !== undefined &&
    python2Releases[os.family]?.includes(os.release) === true &&
    /^(?:\/usr\/bin\/)?(?:python2?|easy_install)$/.test(name)
  );
}
