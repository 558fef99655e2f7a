import { knownImage, type KnownImage } from "../data/images.js";
import type { ImageOs, ImageReference, PythonTag } from "./image.js";
import type { Stage } from "./model.js";

/** The stage, then the stages it builds on, nearest first. */
export function lineage(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  for (let next: Stage | undefined = stage; next; next = next.base) stages.push(next);
  return stages;
}

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
