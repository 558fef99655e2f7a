import type { Level, Profile } from "../engine/rule.js";
import type { Language } from "../locales/load.js";

/** What a rule is set to, or all rules of a topic; where `paths` are given, it speaks there only. */
export interface RuleSetting {
  /** An id, or `topic/*`. */
  readonly rule: string;
  /** undefined: the rule's own. */
  readonly level: Level | "off" | undefined;
  readonly paths: readonly string[];
  readonly ignorePaths: readonly string[];
}

/** Findings that are known and accepted. */
export interface IgnoreSetting {
  /** An id, `topic/*` or `all`. */
  readonly rule: string;
  /** A pattern; undefined means every file. */
  readonly path: string | undefined;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string | undefined;
}

/** What holds for Dockerfiles that a pattern names: their build context's folder, or the stage that ships. */
export interface DockerfileSetting {
  readonly pattern: string;
  readonly value: string;
}

/** How a repository wants to be reviewed. */
export interface Config {
  readonly profile: Profile;
  readonly scope: "introduced" | "changed" | "all";
  readonly failOn: Level | "never";
  readonly language: Language;
  /** Patterns of the files that are Dockerfiles, in place of the usual names; empty for the usual names. */
  readonly paths: readonly string[];
  readonly ignorePaths: readonly string[];
  readonly rules: readonly RuleSetting[];
  readonly ignores: readonly IgnoreSetting[];
  readonly contexts: readonly DockerfileSetting[];
  readonly targets: readonly DockerfileSetting[];
  /** Whether comments for hadolint silence rules; only its own configuration says that they don't. */
  readonly honoursHadolint: boolean;
}

/** What a file or the inputs may say; what they leave out is undefined. */
export type PartialConfig = { readonly [Key in keyof Config]?: Config[Key] | undefined };

/** What holds when nothing else is said. */
export const builtIn: Config = {
  profile: "recommended",
  scope: "introduced",
  failOn: "error",
  language: "en",
  paths: [],
  ignorePaths: [],
  rules: [],
  ignores: [],
  contexts: [],
  targets: [],
  honoursHadolint: true,
};

/** The built-in configuration, overlaid by each of the others in turn: the file's, then the inputs'. */
export function overlay(...others: readonly (PartialConfig | undefined)[]): Config {
  const given = others.map((other) =>
    Object.fromEntries(Object.entries(other ?? {}).filter(([, value]) => value !== undefined)),
  );
  return Object.assign({}, builtIn, ...given) as Config;
}
