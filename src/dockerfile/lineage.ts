import { knownImage, type KnownImage } from "../data/images.js";
import type { ImageOs, ImageReference, PythonTag } from "./image.js";
import type { Dockerfile, Stage } from "./model.js";

/** The stage, then the stages it builds on, nearest first. */
export function lineage(stage: Stage): readonly Stage[] {
  let stages = lineages.get(stage);
  if (!stages) lineages.set(stage, (stages = stage.base ? [stage, ...lineage(stage.base)] : [stage]));
  return stages;
}

const lineages = new WeakMap<Stage, readonly Stage[]>();

/** The stages that build on a stage, itself first. */
export function stagesOn({ stages }: Dockerfile, stage: Stage): readonly Stage[] {
  let found = builders.get(stages);
  if (!found) {
    const made = new Map<Stage, Stage[]>();
    for (const one of stages)
      for (const below of lineage(one)) {
        const known = made.get(below);
        if (known) known.push(one);
        else made.set(below, [one]);
      }
    builders.set(stages, (found = made));
  }
  return found.get(stage) ?? [];
}

const builders = new WeakMap<readonly Stage[], ReadonlyMap<Stage, readonly Stage[]>>();

/** The image outside of this file that a stage comes from in the end. */
export function rootImage(stage: Stage): ImageReference {
  let root = stage;
  while (root.base) root = root.base;
  return root.image;
}

/** What the image below a stage shows of its system; Windows too where a stage asks for a shell that only Windows has. */
export function osOf(stage: Stage): ImageOs | undefined {
  let os = systems.get(stage);
  if (os === undefined) {
    const shown = stage.base ? osOf(stage.base) : stage.image.os;
    systems.set(stage, (os = usesWindowsShell(stage) ? windows : (shown ?? "unknown")));
  }
  return os === "unknown" ? undefined : os;
}

const windows: ImageOs = { family: "windows", release: undefined, libc: undefined };
const systems = new WeakMap<Stage, ImageOs | "unknown">();

/** PowerShell for Linux is called `pwsh`. */
function usesWindowsShell({ instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, words: [shell] }) =>
      keyword === "SHELL" && /^(?:.*[\\/])?(?:powershell|cmd)(?:\.exe)?$/i.test(shell?.value ?? ""),
  );
}

/** The official Python image below a stage. */
export function pythonOf(stage: Stage): PythonTag | undefined {
  return rootImage(stage).python;
}

const known = new WeakMap<ImageReference, KnownImage | "unknown">();

/** What is known of the image below a stage; undefined for an image that no table names. */
export function baseImage(stage: Stage): KnownImage | undefined {
  const image = rootImage(stage);
  let found = known.get(image);
  if (found === undefined) known.set(image, (found = knownImage(image) ?? "unknown"));
  return found === "unknown" ? undefined : found;
}
