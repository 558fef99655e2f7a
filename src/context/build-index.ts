/* Everything that a repository says about how its images are built. Loads the YAML parser: import it dynamically. */
import type { TreeEntry } from "../source/files.js";
import { readBake } from "./bake.js";
import { buildFileKind } from "./build-files.js";
import { readCompose } from "./compose.js";
import type { BrokenFile, ComposeFile, ImageBuild } from "./facts.js";
import { readMakefile } from "./makefile.js";
import { treeOf } from "./tree.js";
import { readWorkflow } from "./workflow.js";

/** What a repository says about how its images are built. */
export interface BuildIndex {
  /** The builds of a Dockerfile, by its path from the repository root. */
  of(dockerfile: string): readonly ImageBuild[];
  readonly composeFiles: readonly ComposeFile[];
  readonly broken: readonly BrokenFile[];
  /** The same with other texts for some files. */
  with(changed: ReadonlyMap<string, string>): BuildIndex;
}

/** Reads what the texts say; `entries` tell which of the Dockerfiles and folders that they name are there. */
export function readBuildIndex(
  texts: ReadonlyMap<string, string>,
  entries: readonly TreeEntry[] | undefined,
): BuildIndex {
  const tree = entries && treeOf(entries);
  const composeFiles: ComposeFile[] = [];
  const broken: BrokenFile[] = [];
  const byDockerfile = new Map<string, ImageBuild[]>();
  for (const [path, text] of texts) {
    for (const build of buildsIn(text, path, composeFiles, broken)) {
      const { dockerfile, context } = build;
      if (tree && !tree.has(dockerfile)) continue;
      const isThere = context === undefined || context === "" || tree === undefined || tree.isFolder(context);
      const entry = isThere ? build : { ...build, context: undefined };
      const known = byDockerfile.get(dockerfile);
      if (known) known.push(entry);
      else byDockerfile.set(dockerfile, [entry]);
    }
  }
  const index: BuildIndex = {
    of: (dockerfile) => byDockerfile.get(dockerfile) ?? [],
    composeFiles,
    broken,
    with: (changed) => {
      const isConcerned = [...changed.keys()].some((path) => buildFileKind(path) !== undefined);
      return isConcerned ? readBuildIndex(new Map([...texts, ...changed]), entries) : index;
    },
  };
  return index;
}

function buildsIn(
  text: string,
  path: string,
  composeFiles: ComposeFile[],
  broken: BrokenFile[],
): readonly ImageBuild[] {
  const kind = buildFileKind(path);
  if (kind === "compose") {
    const read = readCompose(text, path);
    if (read && "message" in read) broken.push(read);
    else if (read) composeFiles.push(read.file);
    return read && "builds" in read ? read.builds : [];
  }
  if (kind === "makefile") return readMakefile(text, path);
  const read = kind === "workflow" ? readWorkflow(text, path) : kind === "bake" ? readBake(text, path) : [];
  if (!("message" in read)) return read;
  // A workflow has nothing to do with what goes into an image.
  if (kind === "bake") broken.push(read);
  return [];
}
