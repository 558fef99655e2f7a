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
  /** Normalised by PEP 503: lower case, `-`; `` for a URL or path that does not name its package. */
  readonly name: string;
  /** As written behind the name: `==1.2`, `>=1`, `` for none; undefined for a URL or path. */
  readonly specifier: string | undefined;
  /** The one version that it allows; undefined when there are several. */
  readonly version: string | undefined;
  /** Whether the version cannot move far, by itself, by its hashes or by a constraint; undefined when nobody can tell. */
  readonly isPinned: boolean | undefined;
  readonly extras: readonly string[];
  readonly line: number;
  readonly hasHash: boolean;
  readonly marker: string | undefined;
  /** `-e`, or a path in the context: the project's own code. */
  readonly isLocal: boolean;
  /** The group or extra that brings it (`dev`, `test`); undefined for what is always installed. */
  readonly group: string | undefined;
  /** File that names it, from the repository root. */
  readonly file: string;
}

/** One requirements file by itself. */
export interface RequirementsFile {
  /** From the repository root. */
  readonly path: string;
  readonly requirements: readonly Requirement[];
  /** The files of its `-r` and `-c` lines, from the repository root. */
  readonly includes: readonly {
    readonly kind: "requirements" | "constraints";
    readonly path: string;
    readonly line: number;
  }[];
  /** All other options on lines of their own, such as `--index-url`, by long name where it is known. */
  readonly options: readonly { readonly name: string; readonly value: string; readonly line: number }[];
}

/** A package that a lock file pins, with what can be installed without building. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** File names of its wheels; undefined when the lock does not list them. */
  readonly wheels: readonly string[] | undefined;
  /** Whether only a development group or an extra brings it; undefined when the lock does not tell. */
  readonly isOptional: boolean | undefined;
  readonly file: string;
}

/** What `pyproject.toml` (or `Pipfile`) says of the project. */
export interface Project {
  /** From the repository root. */
  readonly path: string;
  readonly name: string | undefined;
  /** `requires-python`, poetry's `python`, Pipfile's `python_version`, as written. */
  readonly requiresPython: string | undefined;
  /** The file that `readme` names, from the project's folder. */
  readonly readme: string | undefined;
  /** The files that `license` and `license-files` name (globs among them), from the project's folder. */
  readonly licenseFiles: readonly string[];
  /** `hatchling.build`, `poetry.core.masonry.api`, …; undefined without a build system. */
  readonly backend: string | undefined;
  /** What the build system requires, normalised names. */
  readonly buildRequires: readonly string[];
  readonly dynamic: readonly string[];
  /** Poetry's `package-mode = false`, uv's `package = false`: dependencies only. */
  readonly isPackage: boolean;
  readonly hasPoetry: boolean;
  readonly hasUv: boolean;
  readonly isWorkspace: boolean;
  readonly dependencies: readonly Requirement[];
}

/** What brings an image about: a compose service, a target of a bake file, a step of a workflow, a line of a Makefile. */
export type BuiltBy = "compose" | "bake" | "workflow" | "makefile";

/** One way in which the repository builds a Dockerfile. */
export interface ImageBuild {
  readonly by: BuiltBy;
  /** The file that says so, from the repository root. */
  readonly file: string;
  /** Of the service, or of the bake target. */
  readonly name: string | undefined;
  /** From the repository root. */
  readonly dockerfile: string;
  /** The context's folder from the repository root (`` is the root); undefined when a variable hides it. */
  readonly context: string | undefined;
  /** The stage that is built; null when none is named, undefined when a variable hides it. */
  readonly target: string | null | undefined;
  /** The build arguments that are given; undefined for a value that the file does not hold. */
  readonly arguments: ReadonlyMap<string, string | undefined>;
  /** By the words of the file, its folder, the service or its profiles: it makes nothing that ships. */
  readonly isDevelopment: boolean;
  /** undefined where nothing is said about the running container. */
  readonly service: ComposeService | undefined;
}

/** What a compose file says about running the image that a service builds. What it leaves out is undefined or empty. */
export interface ComposeService {
  readonly name: string;
  /** The service's name in the file. */
  readonly at: Span;
  readonly user: string | undefined;
  /** In place of CMD; its words as the container gets them. */
  readonly command: ServiceCommand | undefined;
  /** In place of ENTRYPOINT, and of CMD with it. */
  readonly entrypoint: ServiceCommand | undefined;
  /** undefined for a value that the file does not hold. */
  readonly environment: ReadonlyMap<string, string | undefined>;
  /** From the repository root. */
  readonly environmentFiles: readonly string[];
  readonly healthcheck: "set" | "disabled" | undefined;
  readonly hasInit: boolean;
  readonly hasTerminal: boolean;
  readonly stopSignal: string | undefined;
  /** The container's ports that it publishes or exposes. */
  readonly ports: readonly number[];
  /** What it mounts from the repository: each place from the repository root. */
  readonly mounts: readonly { readonly source: string; readonly target: string }[];
  /** `develop: watch`: edits of the source are brought into the running container. */
  readonly isWatched: boolean;
}

/** A command in a compose file. */
export interface ServiceCommand {
  /** Where it is written; the service's name when an alias or `extends` brings it. */
  readonly at: Span;
  /** Split as compose does; a variable without a value stands as `${NAME}`. */
  readonly words: readonly string[];
}

/** A compose file with a service that builds the Dockerfile. */
export interface ComposeFile {
  /** From the repository root. */
  readonly path: string;
  /** By its own name or folder: it is laid over another for development, or is for that alone. */
  readonly isDevelopment: boolean;
  /** The obsolete `version:`, key and value. */
  readonly version: Span | undefined;
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
  /** A requirements file by itself, by its path from `root`. */
  requirementsFile(path: string): RequirementsFile | undefined;
  /** The project in `root`. */
  readonly project: Project | undefined;
  /** Everything that the project asks for, from every requirements and project file that is known. */
  readonly dependencies: readonly Requirement[];
  /** From `uv.lock`, `poetry.lock`, `pdm.lock`, `pylock.toml`, `Pipfile.lock` in `root`; undefined when there is none. */
  readonly locked: readonly LockedPackage[] | undefined;
  /** The text of a context file that was handed in, by its path from `root`. */
  text(path: string): string | undefined;
  /** The text of any file that was handed in, by its path from the repository root. */
  repositoryText(path: string): string | undefined;
  readonly broken: readonly BrokenFile[];
  /** Every way that is known in which the repository builds this Dockerfile, those for development among them. */
  readonly builds: readonly ImageBuild[];
  /** The compose files among those that say so. */
  readonly composeFiles: readonly ComposeFile[];
}
