import { currentPip, pipOfPython, pipOfSystem } from "../data/pip-versions.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, osOf, pythonOf, resolveWord, rootImage } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { pythonMinorOf } from "./image-python.js";
import { pipInstall } from "./pip.js";
import { isBelow } from "./version-order.js";

/** How the pip that runs at a command stands to a version; `held back`: the file itself asks for an older one. */
export type PipAge = "at least" | "older" | "held back" | "unknown";

/** Compares with a version the pip that the stage installs before a command, or else the one that its base image carries. */
export function pipAge(dockerfile: Dockerfile, command: Command, version: string): PipAge {
  const { stage } = instructionOf(command);
  if (!stage) return "unknown";
  for (const one of lineage(stage)) {
    const change = changesIn(dockerfile, one).findLast(({ start }) => start < command.start);
    if (change) return ageAfter(change.pip, stage, version);
  }
  return ageInImage(stage, version);
}

function ageAfter(pip: Installed, stage: Stage, version: string): PipAge {
  if (pip === "unknown") return "unknown";
  if (pip === "newest") return ageOfNewest(stage, version);
  if (isBelow(pip.version ?? pip.limit, version)) return "held back";
  return pip.version === undefined ? "unknown" : "at least";
}

interface Change {
  readonly start: number;
  readonly pip: Installed;
}

const changes = new WeakMap<Stage, readonly Change[]>();

function changesIn(dockerfile: Dockerfile, stage: Stage): readonly Change[] {
  const known = changes.get(stage);
  if (known) return known;
  const found: Change[] = [];
  for (const command of dockerfile.commands(stage)) {
    const pip = installedPip(command);
    if (pip) found.push({ start: command.start, pip });
  }
  changes.set(stage, found);
  return found;
}

type Installed = "newest" | "unknown" | { readonly version: string | undefined; readonly limit: string };

/** What a command makes of pip; undefined when it leaves pip alone. */
function installedPip(command: Command): Installed | undefined {
  if (command.words.some((word) => word.raw.includes("get-pip"))) return "unknown";
  const install = pipInstall(command, (word) => resolveWord(word, command));
  const pip = install?.packages.find(({ name }) => name === "pip");
  if (!install || !pip) return undefined;
  if (pip.version !== undefined) return { version: pip.version, limit: pip.version };
  const limit = /<(?!=)\s*([0-9][0-9.]*)/.exec(pip.specifier ?? "")?.[1];
  if (limit !== undefined) return { version: undefined, limit: limit.replace(/\.$/, "") };
  return pip.specifier === "" && install.has("--upgrade") ? "newest" : "unknown";
}

function ageOfNewest(stage: Stage, version: string): PipAge {
  const minor = pythonMinorOf(rootImage(stage));
  if (minor === undefined && !pythonOf(stage)) return "unknown";
  return isBelow(minor === undefined ? currentPip : pipOfPython(minor).newest, version) ? "older" : "at least";
}

function ageInImage(stage: Stage, version: string): PipAge {
  const python = pythonOf(stage);
  if (!python) {
    const os = osOf(stage);
    const packaged = os?.release === undefined ? undefined : pipOfSystem(os.family, os.release);
    return packaged === undefined ? "unknown" : isBelow(packaged, version) ? "older" : "at least";
  }
  const isLast = python.patch === undefined && rootImage(stage).digest === undefined;
  if (python.version === undefined || python.version === "3") return isLast ? "at least" : "unknown";
  const image = python.minor === undefined ? undefined : pipOfPython(python.minor).image;
  if (image === undefined) return "unknown";
  // Older images of a minor carry an older pip.
  return isBelow(image, version) ? "older" : isLast ? "at least" : "unknown";
}
