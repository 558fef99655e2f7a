import { speaksOfBuilding } from "../../src/context/build-files.js";
import { readBuildIndex } from "../../src/context/build-index.js";
import type { BuildContext } from "../../src/context/facts.js";
import { buildContext } from "../../src/context/read.js";
import { shippedTarget } from "../../src/context/shipping.js";
import type { Dockerfile } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

/** Reads a Dockerfile and what lies beside it, by paths from the repository root, as a run does. */
export function readFiles(
  path: string,
  code: string,
  files: Readonly<Record<string, string>>,
  target?: string,
): { readonly dockerfile: Dockerfile; readonly context: BuildContext } {
  const texts = new Map([...Object.entries(files), [path, code]]);
  const entries = [...texts.keys()].map((name) => ({ path: name, kind: "file" as const }));
  const speaking = new Map([...texts].filter(([name, text]) => speaksOfBuilding(name, text)));
  const index = speaking.size === 0 ? undefined : readBuildIndex(speaking, entries);
  const stage = target ?? shippedTarget(index?.of(path) ?? []);
  const dockerfile = parseDockerfile(code, { path, ...(stage === undefined ? {} : { target: stage }) });
  return { dockerfile, context: buildContext({ dockerfile, entries, texts, index }) };
}
