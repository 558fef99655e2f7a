import type { BuildContext } from "../context/facts.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { TextEdit } from "../text/edit.js";
import type { Span } from "../text/span.js";

/** What happens if nothing is done: it breaks or leaks · it costs · a recommended practice. */
export type Level = "error" | "warning" | "info";

export type Profile = "recommended" | "strict";

/** Values for the `{name}` places of a message. */
export type MessageData = Readonly<Record<string, string>>;

/** Another place that explains a problem. */
export interface Related {
  readonly at: Span;
  readonly message: string;
  readonly data?: MessageData;
}

/** A change that would clear the problem. It is offered only after it was verified on a copy. */
export interface Fix {
  /** A full imperative phrase, `{name}` filled from the problem's data: "Add --no-cache-dir". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly safety: "safe" | "review";
  /** Another file than the Dockerfile, from the repository root; with an empty span at 0 for a new file. */
  readonly file?: string;
  /** The fix takes a comment out; without this every comment must still be there. */
  readonly removesComment?: boolean;
  /** The fix adds, removes or changes instructions; without this the list of keywords must stay the same. */
  readonly changesInstructions?: boolean;
}

/** What a rule yields. */
export interface Problem<Key extends string = string> {
  readonly at: Span;
  readonly message: Key;
  readonly data?: MessageData;
  /**
   * What the problem is about, when message, values and text there say more than that: `3.10`, where they also name a
   * patch version, a digest, a line, a count. A rule's problems with one subject, in two versions of a file, are the same.
   * A list is all that the problem lists: with fewer of them it is still the same one.
   */
  readonly subject?: string | readonly string[];
  readonly related?: readonly Related[];
  /** In order of preference; the first that can be verified is offered. */
  readonly fixes?: readonly Fix[];
  /** When this one weighs otherwise than the rule says. */
  readonly level?: Level;
  /** When this one belongs to another profile than the rule says; a strict rule has strict problems only. */
  readonly profile?: Profile;
  /** Another file that the problem lies in (a `.dockerignore`); `at` is then a span of that file. */
  readonly file?: string;
}

/** What a rule may ask. Everything is read-only, and nothing else is to be had: no clock, no disk, no network. */
export interface RuleContext {
  readonly dockerfile: Dockerfile;
  /** What lies beside the Dockerfile. */
  readonly context: BuildContext;
  /** The run's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** What became of the file's ignores; for rules that read them only, which are asked when all others have spoken. */
  readonly ignores?: IgnoreUse;
}

/** A name in one of our own ignores that does nothing. */
export interface UnusedIgnore {
  /** The file that it stands in. */
  readonly path: string;
  readonly name: string;
  /** The name in the comment. */
  readonly at: Span;
  readonly comment: Span;
  /** Whether the comment names nothing else. */
  readonly isOnly: boolean;
  readonly why: "silences nothing" | "unknown rule";
}

/** What became of the ignores of ours that a file, and the files beside it with problems, hold. */
export interface IgnoreUse {
  /** An ignore of a rule that does not run under these settings is not among them. */
  readonly unused: readonly UnusedIgnore[];
  /** The comments of ignores that give no reason. */
  readonly withoutReason: readonly { readonly path: string; readonly at: Span }[];
}

/** Names of the same check elsewhere; inline ignores written for them are honoured. */
export interface Equivalents {
  readonly hadolint?: string | readonly string[];
  readonly buildkit?: string | readonly string[];
}

export interface Rule<Key extends string = string> {
  /** `topic/bad-state`; reads after "allow". Never reused. */
  readonly id: string;
  readonly level: Level;
  /** `recommended` unless said otherwise; strict rules speak in the strict profile only. */
  readonly profile?: Profile;
  /** One sentence without a full stop: what is wrong. */
  readonly summary: string;
  readonly equivalents?: Equivalents;
  /**
   * In lower case, the texts of which a file must hold one, in any case, before the rule can have anything to say:
   * a file without them is not shown to it. Left out where the rule may speak about any file.
   */
  readonly mentions?: readonly string[];
  /** It speaks about ignores: it is asked last, and with what became of them. */
  readonly readsIgnores?: true;
  /** The version that brought it. */
  readonly since: string;
  /** What is wrong here, one sentence each, with `{name}` places for values. */
  readonly messages: Readonly<Record<Key, string>>;
  /** What it costs, one or two sentences. */
  readonly why: string;
  check(context: RuleContext): Iterable<Problem<Key>>;
}

/** Gives a rule its types; the rule itself is returned unchanged. */
export function defineRule<Key extends string>(rule: Rule<Key>): Rule<Key> {
  return rule;
}
