import type { Span } from "../text/span.js";

/** One effective line of a `.dockerignore`. */
export interface IgnorePattern extends Span {
  /** Cleaned as Docker does; without the leading `!`. */
  readonly pattern: string;
  readonly isException: boolean;
}

/** A `.dockerignore` (or `<Dockerfile>.dockerignore`). */
export interface Dockerignore {
  /** From the repository root. */
  readonly path: string;
  readonly text: string;
  readonly patterns: readonly IgnorePattern[];
  /** Whether a path (from the context's root, no leading `/`) is left out of the build context, by Docker's own matching. */
  ignores(path: string): boolean;
}

/** One line of a requirements file, or one dependency of a project file. */
export interface Requirement {
  /** Normalised by PEP 503: lower case, `-`. */
  readonly name: string;
  /** As written behind the name: `==1.2`, `>=1`, `` for none; undefined for a URL or path. */
  readonly specifier: string | undefined;
  readonly line: number;
  readonly hasHash: boolean;
  readonly marker: string | undefined;
  /** File that names it, from the repository root. */
  readonly file: string;
}

/** A package that a lock file pins, with what can be installed without building. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** File names of its wheels; undefined when the lock does not list them. */
  readonly wheels: readonly string[] | undefined;
  readonly file: string;
}

/** A context file that could not be read: one finding names it, and the rest goes on. */
export interface BrokenFile {
  readonly path: string;
  readonly message: string;
  readonly line: number | undefined;
}

/**
 * What lies in the folder that a Dockerfile is built in. Every question answers `undefined` when the files
 * that were handed in do not tell.
 */
export interface BuildContext {
  /** The context's folder from the repository root (`` is the root); undefined when it is not certain. */
  readonly root: string | undefined;
  /** Every file path below `root`, from `root`; undefined when the whole list is not known. */
  readonly files: readonly string[] | undefined;
  /** Whether a file or folder exists, by its path from `root`. */
  has(path: string): boolean | undefined;
  /** The ignore file in force; null when there is known to be none. */
  readonly dockerignore: Dockerignore | null | undefined;
  /** What a requirements file asks for, `-r` and `-c` followed; by path from `root`. */
  requirements(path: string): readonly Requirement[] | undefined;
  /** Everything that the project asks for, from every requirements and project file that is known. */
  readonly dependencies: readonly Requirement[];
  /** From `uv.lock`, `poetry.lock`, `pdm.lock`, `pylock.toml`; undefined when there is none. */
  readonly locked: readonly LockedPackage[] | undefined;
  /** The text of a context file that was handed in, by its path from `root`. */
  text(path: string): string | undefined;
  readonly broken: readonly BrokenFile[];
}
