import type { BuildContext } from "../context/facts.js";
import { isSourceOnly } from "../data/runtime-libs.js";
import type { Word } from "../shell/command.js";
import type { PipInstall } from "./pip.js";
import { readRequirementFiles } from "./requirement-files.js";

/** A package that an install has to compile. */
export interface SourceOnlyPackage {
  /** Normalised. */
  readonly name: string;
  /** The word that asks for it: the package itself, or the requirement file that lists it. */
  readonly word: Word;
  /** The same code under a name that has wheels. */
  readonly instead: string | undefined;
}

const withWheels: ReadonlyMap<string, string> = new Map([
  ["psycopg2", "psycopg2-binary"],
  ["psycopg-c", "psycopg-binary"],
]);

/**
 * The first package of an install that has no wheel for Linux and cannot do without its compiled part: of those named
 * on the command line, then of those in its requirement files. What a marker may leave out doesn't count.
 */
export function sourceOnlyPackage(pip: PipInstall, context: BuildContext): SourceOnlyPackage | undefined {
  const named = pip.packages.find(
    ({ name, version, marker, kind }) => kind === "name" && mustCompile(name, version, marker),
  );
  if (named?.name !== undefined) return found(named.name, named.word);
  for (const { file, requirements } of readRequirementFiles(pip, context)) {
    const listed = requirements.find(({ name, version, marker }) => mustCompile(name, version, marker));
    if (listed) return found(listed.name, file.word);
  }
  return undefined;
}

function found(name: string, word: Word): SourceOnlyPackage {
  return { name, word, instead: withWheels.get(name) };
}

/** psycopg2 had wheels up to 2.7; crcmod goes without its compiled part when there is no compiler. */
function mustCompile(name: string | undefined, version: string | undefined, marker: string | undefined): boolean {
  if (name === undefined || name === "crcmod" || !isSourceOnly(name)) return false;
  return marker === undefined && !/^2\.7(?:\.|$)/.test(version ?? "");
}
