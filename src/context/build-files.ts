/* Which files of a repository say how its images are built, by their names alone. */
import type { TreeEntry } from "../source/files.js";
import { guarded } from "../text/guard.js";
import type { BuiltBy } from "./facts.js";
import { folderOf } from "./paths.js";

const isComposeName = guarded(["compose"], /^(?:docker-|podman-)?compose[^/]*\.ya?ml$/i);
const isBakeName = guarded(["bake"], /^docker-bake(?:\.[\w-]+)?\.json$/i);
const isWorkflowPath = guarded(["/workflows/"], /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/);
const makefileName = /^(?:GNUm|[mM])akefile$/;

/** What kind of file a path names, that may say how an image is built; undefined for all others. */
export function buildFileKind(path: string): BuiltBy | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (isComposeName(name)) return "compose";
  if (isWorkflowPath(path)) return "workflow";
  if (isBakeName(name)) return "bake";
  return makefileName.test(name) ? "makefile" : undefined;
}

const developmentWord =
  /^(?:overrides?|dev|devel|develop|development|devcontainer|local|localhost|(?:unit|integration|e2e)?tests?|testing|debug|ci|cicd|e2e|lint|docs?|example|sample)$/i;

/** Whether one of a name's words says that it is for developing or testing. */
export function isDevelopmentName(name: string): boolean {
  return name.split(/[-_.\s]/).some((word) => developmentWord.test(word));
}

/** Whether a compose or bake file is for developing or testing, by its own name or its folders'. */
export function isDevelopmentFile(path: string): boolean {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  return isDevelopmentName(name) || parts.some((folder) => developmentWord.test(folder.replace(/^\./, "")));
}

/** In bytes: what is larger was not written by hand. */
const largest = 128 * 1024;
const mostWorkflows = 30;
const mostOthers = 40;

/**
 * The files that may say how some Dockerfiles are built: workflows, and compose files, bake files and Makefiles in the
 * Dockerfiles' folders and above, right below those, and below the Dockerfiles. The nearest come first.
 */
export function buildFilesFor(dockerfiles: readonly string[], entries: readonly TreeEntry[]): readonly string[] {
  const own = new Set(dockerfiles.map(folderOf));
  const above = new Set<string>();
  for (const folder of own) for (const each of foldersUpwards(folder)) above.add(each);
  const workflows: string[] = [];
  const others: { readonly path: string; readonly distance: number }[] = [];
  for (const { path, kind, size = 0 } of entries) {
    if (kind !== "file" || size > largest || path.includes("/node_modules/")) continue;
    const by = buildFileKind(path);
    if (by === "workflow") workflows.push(path);
    else if (by !== undefined) {
      const distance = distanceOf(folderOf(path), own, above);
      if (distance !== undefined && (by !== "makefile" || distance < 2)) others.push({ path, distance });
    }
  }
  const near = others.sort((a, b) => a.distance - b.distance || (a.path < b.path ? -1 : 1));
  // Without a Dockerfile there is nothing to be told of.
  if (dockerfiles.length === 0) return [];
  return [...near.slice(0, mostOthers).map(({ path }) => path), ...workflows.slice(0, mostWorkflows)];
}

/** How far a folder lies from the nearest Dockerfile, roughly; undefined when it is too far to tell of it. */
function distanceOf(folder: string, own: ReadonlySet<string>, above: ReadonlySet<string>): number | undefined {
  if (own.has(folder)) return 0;
  if (above.has(folder)) return 1;
  const parent = folderOf(folder);
  if (folder !== "" && above.has(parent)) return 2;
  const grandparent = folderOf(parent);
  return parent !== "" && above.has(grandparent) ? 3 : undefined;
}

function foldersUpwards(folder: string): readonly string[] {
  const folders = [folder];
  for (let next = folder; next !== "";) {
    next = folderOf(next);
    folders.push(next);
  }
  return folders;
}

/** Whether a text that `buildFilesFor` named is worth parsing: whether it speaks of building images at all. */
export function speaksOfBuilding(path: string, text: string): boolean {
  if (text.length > largest) return false;
  switch (buildFileKind(path)) {
    case "compose":
      return /\bbuild\b/.test(text);
    case "workflow":
      return text.includes("build-push-action@") || buildCommand.test(text);
    case "makefile":
      return buildCommand.test(text);
    case "bake":
      return true;
    default:
      return false;
  }
}

const buildCommand = /\b(?:docker|podman|nerdctl|buildah)\b[^\n]{0,40}\b(?:build|bud)\b/;
