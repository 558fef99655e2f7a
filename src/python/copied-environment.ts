import { cleanPath } from "../context/dockerignore.js";
import type { Copy, Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { envOf, instructionOf, lineage, resolveWord, workdirOf } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { uvCommand } from "./uv.js";
import { venvMade } from "./venv.js";

/** Installed Python packages that a COPY takes from an earlier stage. */
export interface CopiedEnvironment {
  readonly copy: Copy;
  readonly from: Stage;
  readonly to: Stage;
  /** A virtual environment, a `site-packages` folder, or the `.local` of a user. */
  readonly kind: "venv" | "packages" | "user";
  readonly sourceWord: Word;
  /** Absolute, without a final `/`. */
  readonly source: string;
  readonly targetWord: Word;
  readonly target: string;
}

/** Every environment that is copied between stages, by paths that the file tells. */
export function* copiedEnvironments(dockerfile: Dockerfile): Iterable<CopiedEnvironment> {
  for (const copy of dockerfile.instructions) {
    if (copy.keyword !== "COPY" || !copy.fromStage || !copy.stage || copy.sources.length !== 1) continue;
    const [sourceWord] = copy.sources;
    const targetWord = copy.destination;
    const source = sourceWord && resolveWord(sourceWord, copy);
    const target = targetWord && absolute(resolveWord(targetWord, copy), copy);
    if (!sourceWord || !targetWord || source === undefined || target === undefined) continue;
    // In another stage, a path starts at its root.
    const path = cleanPath(`/${source}`);
    const kind = kindOf(path, dockerfile, copy.fromStage);
    if (kind) yield { copy, from: copy.fromStage, to: copy.stage, kind, sourceWord, source: path, targetWord, target };
  }
}

function kindOf(path: string, dockerfile: Dockerfile, from: Stage): CopiedEnvironment["kind"] | undefined {
  if (/\/(?:site|dist)-packages$/.test(path)) return "packages";
  if (/^\/(?:root|home\/[^/]+)\/\.local$/.test(path)) return "user";
  return madeVenvs(dockerfile, from).some(({ folder }) => folder === path) ? "venv" : undefined;
}

/** A virtual environment that a stage makes. */
export interface MadeVenv {
  /** Absolute. */
  readonly folder: string;
  /** Its scripts do not name their folder. */
  readonly isRelocatable: boolean;
  readonly command: Command;
}

/** The virtual environments of a stage and those it builds on: `python -m venv`, `virtualenv`, `uv venv`, and what `uv sync` makes. */
export function madeVenvs(dockerfile: Dockerfile, stage: Stage): readonly MadeVenv[] {
  return lineage(stage).flatMap((one) => [...dockerfile.commands(one)].flatMap((command) => venvOf(command) ?? []));
}

function venvOf(command: Command): MadeVenv | undefined {
  const made = venvMade(command, (word) => resolveWord(word, command));
  const isSync = uvCommand(command)?.subcommand === "sync";
  if (!made && !isSync) return undefined;
  const given = isSync ? envOf(command, "UV_PROJECT_ENVIRONMENT") : undefined;
  if (given?.state === "set" && given.value === undefined) return undefined;
  const name = given?.state === "set" ? given.value : made?.folder ? resolveWord(made.folder, command) : ".venv";
  const folder = absolute(name, instructionOf(command));
  return folder === undefined ? undefined : { folder, isRelocatable: made?.isRelocatable === true, command };
}

function absolute(path: string | undefined, at: Instruction): string | undefined {
  if (path === undefined) return undefined;
  if (path.startsWith("/")) return cleanPath(path);
  const folder = workdirOf(at);
  return folder === undefined ? undefined : cleanPath(`${folder}/${path}`);
}
