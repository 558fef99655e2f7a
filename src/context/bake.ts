/* Bake files in JSON: which targets build which Dockerfile. */
import { isDevelopmentFile, isDevelopmentName } from "./build-files.js";
import type { BrokenFile, ImageBuild } from "./facts.js";
import { folderBelow, folderOf } from "./paths.js";
import { listOf, tableOf, textOf, type Table } from "./plain-values.js";

const deepestInherits = 5;
const mostTargets = 200;

/** Reads `docker-bake.json`; `path` is from the repository root. Never throws. */
export function readBake(text: string, path: string): readonly ImageBuild[] | BrokenFile {
  let whole: Table;
  try {
    whole = tableOf(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return { path, message: "The file is not valid JSON.", line: undefined };
  }
  const targets = tableOf(whole.target);
  const isDevelopment = isDevelopmentFile(path);
  return Object.keys(targets)
    .slice(0, mostTargets)
    .filter((name) => !name.startsWith("_"))
    .flatMap((name) => buildOf(name, inherited(targets, name), path, isDevelopment) ?? []);
}

function inherited(targets: Table, name: string, depth = 0): Table {
  const own = tableOf(Object.hasOwn(targets, name) ? targets[name] : undefined);
  if (depth === deepestInherits) return own;
  const bases = listOf(own.inherits)
    .slice(0, deepestInherits)
    .flatMap((base) => textOf(base) ?? []);
  return Object.assign({}, ...bases.map((base) => inherited(targets, base, depth + 1)), own) as Table;
}

function buildOf(name: string, target: Table, file: string, isDevelopment: boolean): ImageBuild | undefined {
  const written = textOf(target.context) ?? ".";
  const dockerfileName = textOf(target.dockerfile) ?? "Dockerfile";
  const isHidden = [written, dockerfileName].some((text) => text.includes("${") || /^[a-z][a-z0-9+.-]*:/i.test(text));
  const context = folderBelow(folderOf(file), written);
  const dockerfile = context === undefined || isHidden ? undefined : folderBelow(context, dockerfileName);
  if (dockerfile === undefined || target["dockerfile-inline"] !== undefined) return undefined;
  const stage = textOf(target.target);
  return {
    by: "bake",
    file,
    name,
    dockerfile,
    context,
    target: stage === undefined ? null : stage.includes("${") ? undefined : stage,
    arguments: new Map(
      Object.entries(tableOf(target.args)).map(([key, value]) => {
        const text = textOf(value);
        return [key, text?.includes("${") ? undefined : text];
      }),
    ),
    isDevelopment: isDevelopment || isDevelopmentName(name),
    service: undefined,
  };
}
