import type { BuildContext } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage, resolveWord } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { pipInstall } from "./pip.js";

/** A Python package that a stage installs, and what says so. */
export interface InstalledPackage {
  /** Normalised. */
  readonly name: string;
  readonly extras: readonly string[];
  /** As written behind the name; undefined for a URL or when a variable hides it. */
  readonly specifier: string | undefined;
  readonly marker: string | undefined;
  /** The word that names it, or the file that lists it. */
  readonly word: Word;
  /** The requirements file, by its path from the context's root. */
  readonly file: string | undefined;
  readonly command: Command;
}

export interface InstalledPackages {
  readonly packages: readonly InstalledPackage[];
  /** Whether nothing else can be installed by pip: no file that could not be read, no variable, no project, no other tool. */
  readonly isComplete: boolean;
}

/** What pip installs in a stage and the stages it builds on, requirements files of the context included. */
export function installedPackages(dockerfile: Dockerfile, stage: Stage, context: BuildContext): InstalledPackages {
  const packages: InstalledPackage[] = [];
  let isComplete = true;
  for (const one of lineage(stage)) {
    if (one.instructions.some((instruction) => instruction.keyword === "RUN" && !instruction.commands))
      isComplete = false;
    for (const command of dockerfile.commands(one)) {
      const pip = pipInstall(command, (word) => resolveWord(word, command));
      if (!pip) continue;
      if (!pip.isComplete || (pip.tool !== "pip" && pip.tool !== "uv pip")) isComplete = false;
      for (const { kind, name, extras, specifier, marker, word } of pip.packages) {
        if (kind === "name" && name !== undefined)
          packages.push({ name, extras, specifier, marker, word, file: undefined, command });
        else isComplete = false;
      }
      for (const word of pip.requirements) {
        const path = word.value === undefined ? undefined : contextOrigin(command, word.value);
        const listed = path === undefined ? undefined : context.requirements(path);
        if (!listed || path === undefined) isComplete = false;
        for (const { name, specifier, marker } of listed ?? [])
          packages.push({ name, extras: [], specifier, marker, word, file: path, command });
      }
    }
  }
  return { packages, isComplete };
}
