import { cleanPath } from "../context/dockerignore.js";
import type { Copy, Dockerfile, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, pythonOf, resolveWord } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { absolute, madeVenvs, type MadeVenv } from "./made-venvs.js";
import { pipInstall } from "./pip.js";

/** Installed Python packages that a COPY takes from an earlier stage. */
export interface CopiedEnvironment {
  readonly copy: Copy;
  readonly from: Stage;
  readonly to: Stage;
  /**
   * A virtual environment, a `site-packages` folder, the `.local` of a user, or what pip filled by `--prefix` or
   * `--target`.
   */
  readonly kind: "venv" | "packages" | "user" | "prefix" | "target";
  readonly sourceWord: Word;
  /** The environment's own folder, which may lie inside of the one that is copied. Absolute, without a final `/`. */
  readonly source: string;
  readonly targetWord: Word;
  readonly target: string;
  /** How a virtual environment was made. */
  readonly venv: MadeVenv | undefined;
}

const known = new WeakMap<Dockerfile, readonly CopiedEnvironment[]>();

/** Every environment that is copied between stages, by paths that the file tells. */
export function copiedEnvironments(dockerfile: Dockerfile): readonly CopiedEnvironment[] {
  let found = known.get(dockerfile);
  if (!found)
    known.set(dockerfile, (found = dockerfile.instructions.flatMap((one) => environmentOf(one, dockerfile) ?? [])));
  return found;
}

function environmentOf(
  copy: Dockerfile["instructions"][number],
  dockerfile: Dockerfile,
): CopiedEnvironment | undefined {
  if (copy.keyword !== "COPY" || !copy.fromStage || !copy.stage || copy.sources.length !== 1) return undefined;
  const [sourceWord] = copy.sources;
  const targetWord = copy.destination;
  const written = sourceWord && resolveWord(sourceWord, copy);
  const to = targetWord && absolute(resolveWord(targetWord, copy), copy);
  if (!sourceWord || !targetWord || written === undefined || to === undefined) return undefined;
  // In another stage, a path starts at its root.
  const path = cleanPath(`/${written}`);
  const common = { copy, from: copy.fromStage, to: copy.stage, sourceWord, targetWord };
  const venv = madeVenvs(dockerfile, copy.fromStage).find(
    ({ folder }) => folder === path || (path !== "/" && folder.startsWith(`${path}/`)),
  );
  if (venv) {
    const target = cleanPath(`${to}/${venv.folder.slice(path.length)}`);
    return { ...common, kind: "venv", source: venv.folder, target, venv };
  }
  const kind = kindOf(path, dockerfile, copy.fromStage);
  return kind && { ...common, kind, source: path, target: to, venv: undefined };
}

function kindOf(path: string, dockerfile: Dockerfile, from: Stage): CopiedEnvironment["kind"] | undefined {
  if (/\/(?:site|dist)-packages$/.test(path)) return "packages";
  if (/^\/(?:root|home\/[^/]+)\/\.local$/.test(path)) return "user";
  return lineage(from).reduce<CopiedEnvironment["kind"] | undefined>(
    (found, stage) => found ?? filledBy(dockerfile, stage).get(path),
    undefined,
  );
}

const filled = new WeakMap<Stage, ReadonlyMap<string, "prefix" | "target">>();

/** The folders that pip fills in a stage by `--prefix` and `--target`. */
function filledBy(dockerfile: Dockerfile, stage: Stage): ReadonlyMap<string, "prefix" | "target"> {
  const before = filled.get(stage);
  if (before) return before;
  const folders = new Map<string, "prefix" | "target">();
  for (const command of dockerfile.commands(stage)) {
    const pip = pipInstall(command, (word) => resolveWord(word, command));
    if (!pip?.folder) continue;
    for (const kind of ["prefix", "target"] as const) {
      const folder = folderOf(pip.option(`--${kind}`), command);
      if (folder !== undefined) folders.set(folder, kind);
    }
  }
  filled.set(stage, folders);
  return folders;
}

function folderOf(word: Word | undefined, command: Command): string | undefined {
  return word && absolute(resolveWord(word, command), instructionOf(command));
}

/** Whether a COPY takes the whole of an official image's `/usr/local`: its Python and all that it has. */
export function takesPython(copy: Copy): boolean {
  const values = copy.sources.map((word) => resolveWord(word, copy)?.replace(/\/$/, ""));
  return copy.fromStage !== undefined && pythonOf(copy.fromStage) !== undefined && values.includes("/usr/local");
}
