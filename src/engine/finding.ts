import type { TextEdit } from "../text/edit.js";
import type { Span } from "../text/span.js";
import type { Level, MessageData, Profile, Rule } from "./rule.js";

/** A fix that was applied to a copy, read again and found good. */
export interface VerifiedFix {
  readonly title: string;
  readonly safety: "safe" | "review";
  /** The file that it changes, from the repository root; absent from the tree when `isNewFile`. */
  readonly file: string;
  readonly isNewFile: boolean;
  readonly edits: readonly TextEdit[];
}

/** Why a finding is not shown: an inline ignore of ours, hadolint's or BuildKit's, or the config. */
export interface Suppression {
  readonly by: "plimsoll" | "hadolint" | "buildkit" | "config";
  readonly reason: string | undefined;
  /** Where the ignore stands; undefined for config. */
  readonly at: Span | undefined;
}

/** Another place that explains the finding; always in the Dockerfile, also when the finding lies in another file. */
export interface FindingRelated {
  readonly at: Span;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What in the change brought a finding about that lies elsewhere. */
export interface Cause {
  /** At head, from the repository root. */
  readonly path: string;
  /** From 1; undefined when the file is gone or empty. */
  readonly line: number | undefined;
  /** Something was taken out here: the line is the one that followed. */
  readonly isRemoval?: boolean;
}

/** A problem with everything that a reader needs. */
export interface Finding {
  readonly rule: Rule;
  /** The file that the finding is shown in, from the repository root. */
  readonly path: string;
  /** The Dockerfile that it was found by; equals `path` unless the problem lies in another file. */
  readonly dockerfile: string;
  readonly level: Level;
  readonly profile: Profile;
  readonly at: Span;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly messageKey: string;
  readonly data: MessageData;
  /** In the run's language, values put in. Values come from the file: hostile text, escape before showing. */
  readonly message: string;
  readonly related: readonly FindingRelated[];
  /** 20 hex digits that depend on rule, path, message and what stands there, not on line numbers. */
  readonly fingerprint: string;
  readonly status: "introduced" | "existing" | "suppressed";
  /** Given where the change brought it about without touching its lines. */
  readonly cause?: Cause;
  readonly suppression: Suppression | undefined;
  /** undefined when none was offered or none could be verified. */
  readonly fix: VerifiedFix | undefined;
  /** Why offered fixes were refused, for `npm run corpus`. */
  readonly refusedFixes: readonly string[];
}
