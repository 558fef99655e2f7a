import type { Stage } from "../../dockerfile/model.js";
import { envAtEnd, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { copiedEnvironments } from "../../python/copied-environment.js";
import { pythonMinorOf } from "../../python/image-python.js";
import { namedPythons } from "../../python/named-pythons.js";
import { distributionMinor, distrolessMinor, missingInterpreter } from "../../python/python-folders.js";

export default defineRule({
  id: "stage/python-version-mismatch",
  level: "error",
  summary: "Python packages are copied to a stage with another Python",
  mentions: ["--from"],
  since: "0.1.0",
  messages: {
    stages:
      "The packages are installed by Python {from} and copied to an image with Python {to}, which does not look for them there.",
    path: "`{path}` is the folder of another Python: this image has Python {to}.",
  },
  why: "Every import of them fails when the container starts: each minor version has its own `lib/python3.X`, and compiled packages fit one only.",
  *check({ dockerfile }) {
    for (const environment of copiedEnvironments(dockerfile)) {
      const { from, to, copy, kind, source, target, targetWord } = environment;
      const here = pythonMinorOf(rootImage(to)) ?? distrolessMinor(to) ?? distributionMinor(dockerfile, to);
      if (here === undefined || namedPythons(dockerfile, to).length > 0) continue;
      // The interpreter comes first, and what `--target` fills has no version in its path.
      if (kind === "target" || missingInterpreter(dockerfile, environment) !== undefined) continue;
      const there = pythonMinorOf(rootImage(from)) ?? distributionMinor(dockerfile, from);
      const isManaged = namedPythons(dockerfile, from).length > 0 || setsOwnPython(from);
      const named = /\/python([23]\.[0-9]{1,2})\/(?:site|dist)-packages$/.exec(target)?.[1];
      // `/usr/lib/python3` and other prefixes belong to a Python of their own.
      const isOfficial = target.startsWith("/usr/local/lib/");
      if (named !== undefined && isOfficial && named !== here) {
        yield { at: targetWord, message: "path", data: { path: target, to: here } };
      } else if (there !== undefined && there !== here && !isManaged && !isTargetOnly(source, target)) {
        yield { at: copy.body, message: "stages", data: { from: there, to: here } };
      }
    }
  },
});

function setsOwnPython(stage: Stage): boolean {
  return envAtEnd(stage, "UV_PYTHON").state === "set" || envAtEnd(stage, "UV_PYTHON_INSTALL_DIR").state === "set";
}

/** Pure packages may be taken on purpose from one version's folder to another's. */
function isTargetOnly(source: string, target: string): boolean {
  const minor = (path: string): string | undefined => /\/python([23]\.[0-9]{1,2})\//.exec(`${path}/`)?.[1];
  return minor(source) !== undefined && minor(target) !== undefined && minor(source) !== minor(target);
}
