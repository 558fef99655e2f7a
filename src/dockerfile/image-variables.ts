import type { Lookup } from "./expansion.js";
import { baseImage, pythonOf, rootImage } from "./lineage.js";
import type { Stage } from "./model.js";

/** Every container has them; what they hold depends on the image and the user. */
const alwaysSet = new Set(["PATH", "HOME"]);

/** A variable as the image below a stage sets it; "unknown" for an image that no table names. */
export function imageVariable(stage: Stage, name: string): Lookup | "unknown" {
  if (alwaysSet.has(name)) return { value: undefined };
  if (rootImage(stage).isScratch) return "unset";
  const python = pythonOf(stage);
  if (python && name === "PYTHON_VERSION") return { value: python.patch };
  const environment = baseImage(stage)?.environment;
  if (!environment) return "unknown";
  const value = environment.get(name);
  return value === undefined ? "unset" : { value };
}
