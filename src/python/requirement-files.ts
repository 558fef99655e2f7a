import type { BuildContext, Requirement } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import { resolveWord } from "../dockerfile/scope.js";
import type { Word } from "../shell/command.js";
import type { PipInstall } from "./pip.js";

/** A file that an install names by `-r` or `-c`. */
export interface RequirementFile {
  readonly word: Word;
  readonly kind: "requirements" | "constraints";
  /** As given, variables put in. */
  readonly written: string;
  /** Its absolute path in the image. */
  readonly path: string;
  /** Its path from the build context's root; undefined when nothing is seen to bring it. */
  readonly origin: string | undefined;
}

/** The files that an install names, as far as their paths are known; addresses are left out. */
export function requirementFiles(pip: PipInstall): readonly RequirementFile[] {
  const { command, requirements, constraints } = pip;
  const folder = folderOf(command);
  const read = (kind: RequirementFile["kind"]) => (word: Word) => {
    const written = resolveWord(word, command);
    if (written === undefined || written === "-" || /^[a-z]+:\/\//i.test(written)) return [];
    const path = absolutePath(folder, written);
    return path === undefined ? [] : [{ word, kind, written, path, origin: contextOrigin(command, path) }];
  };
  return [...requirements.flatMap(read("requirements")), ...constraints.flatMap(read("constraints"))];
}

/** A file of `-r` with all that it asks for, where the context knows it. */
export interface ReadRequirements {
  readonly file: RequirementFile;
  readonly requirements: readonly Requirement[];
}

/** The files of `-r` that the context knows, with what they ask for. */
export function readRequirementFiles(pip: PipInstall, context: BuildContext): readonly ReadRequirements[] {
  return requirementFiles(pip).flatMap((file) => {
    const requirements =
      file.kind === "requirements" && file.origin !== undefined ? context.requirements(file.origin) : undefined;
    return requirements ? [{ file, requirements }] : [];
  });
}
