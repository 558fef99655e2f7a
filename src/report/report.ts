import type { StageOutline } from "../dockerfile/build-graph.js";
import type { Finding } from "../engine/finding.js";
import type { Level } from "../engine/rule.js";
import type { ChangedFile } from "../source/files.js";

/** One file under review with what was found in it. */
export interface FileReport {
  readonly path: string;
  /** Its text at head; what edits and spans of its findings refer to. */
  readonly text: string;
  readonly isUtf8: boolean;
  /** How the pull request changed it; undefined when it did not (or nothing is compared). */
  readonly change: ChangedFile | undefined;
  /** In order of place. Suppressed ones are among them. */
  readonly findings: readonly Finding[];
  /** What base had and head has not. */
  readonly fixed: readonly Finding[];
  /**
   * One unified diff of the verified fixes that fit together, for `git apply`; undefined without any, and where none was
   * asked for. May touch other files.
   */
  readonly patch: string | undefined;
  /** Its stages and what flows between them; empty when it could not be read. */
  readonly stages: readonly StageOutline[];
  /** The findings whose fix is in the patch, by fingerprint. */
  readonly patched: ReadonlySet<string>;
  /** Why a finding's fix, though it holds by itself, is not in the patch, by fingerprint. */
  readonly leftOut?: ReadonlyMap<string, LeftOutFix>;
  /** How often the rules that the configuration switches off would speak; those that would not are not among them. */
  readonly switchedOff?: ReadonlyMap<string, number>;
}

/**
 * Why a fix had to wait: another one that is in the patch changes the same text; another Dockerfile's patch changes the
 * file already; or it does not go together with the others.
 */
export type LeftOutFix =
  { readonly kind: "overlaps"; readonly with: Finding } | { readonly kind: "elsewhere" } | { readonly kind: "alone" };

/** Something that the reader must be told: what was not looked at, what GitHub refused, what went wrong. */
export interface Notice {
  readonly level: "warning" | "error";
  /** One or two full sentences: what, and what to do. */
  readonly message: string;
}

export interface Totals {
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
  readonly existing: number;
  readonly fixed: number;
  readonly suppressed: number;
}

/** All that one run has to say; renderers turn it into text and payloads. */
export interface Report {
  readonly files: readonly FileReport[];
  /** Counts of what is in scope: introduced ones under scope `introduced`, all else under `existing`. */
  readonly totals: Totals;
  readonly notices: readonly Notice[];
  readonly failOn: Level | "never";
  readonly scope: "introduced" | "changed" | "all";
  readonly conclusion: "success" | "failure" | "error";
}
