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

/** What the image below a stage shows of its system. */
export function osOf(stage: Stage): ImageOs | undefined {
  return rootImage(stage).os;
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
