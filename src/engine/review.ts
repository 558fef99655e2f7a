import type { BuildContext } from "../context/facts.js";
import { buildGraph } from "../dockerfile/build-graph.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { FileReport } from "../report/report.js";
import type { ChangedFile } from "../source/files.js";
import { diffHunks } from "../text/diff.js";
import { lineMap, type LineMap } from "../text/hunks.js";
import { withCauses } from "./cause.js";
import { combine, type Combined, type Proving } from "./combine.js";
import { compare } from "./compare.js";
import { contextFile } from "./context-file.js";
import type { Finding } from "./finding.js";
import { leftOutFixes } from "./left-out-fixes.js";
import { inOrder, lint, together, type Found, type Crash, type LintResult } from "./lint.js";
import type { Locale } from "./message.js";
import { ruleNames } from "./rule-names.js";
import type { Level, Profile, Rule } from "./rule.js";
import { suppress, type ConfigIgnore } from "./suppress.js";
import { switchedOff } from "./switched-off.js";
import { trier, type Held, type Workbench } from "./trial.js";
import { verify } from "./verify.js";

/** One Dockerfile at one commit, and how to read it. */
export interface Version extends Workbench {
  readonly text: string;
  /** What lies beside it at the same commit. */
  readonly context: BuildContext;
}

export interface ReviewInput {
  /** The path at head, from the repository root; `-` for standard input. */
  readonly path: string;
  readonly head: Version;
  /** The same file before the change; undefined when it is new or nothing is compared. */
  readonly base?: Version | undefined;
  readonly change?: ChangedFile | undefined;
  /** All that the change touches; without it nothing is known of causes. */
  readonly changes?: readonly ChangedFile[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly rules: readonly Rule[];
  readonly profile?: Profile;
  /** By rule id, where the settings say so for this file. */
  readonly levels?: ReadonlyMap<string, Level | "off">;
  /** Those of the configuration that hold for this file today. */
  readonly ignores?: readonly ConfigIgnore[];
  /** Whether comments for hadolint silence rules; they do unless told otherwise. */
  readonly honoursHadolint?: boolean;
  readonly locale?: Locale | undefined;
  /** Which findings get fixes: introduced ones only (the default), or all. */
  readonly scope?: "introduced" | "changed" | "all";
  /** What files that the change renamed were called before, by their path at head. */
  readonly renames?: ReadonlyMap<string, string>;
  /** Other files that the patch of an earlier Dockerfile already changes. */
  readonly closed?: ReadonlySet<string>;
  /** Whether fixes of other files are left out of what is put together. */
  readonly ownOnly?: boolean | undefined;
  /** What is proven of the fixes, as far as anybody wants to see that; all unless told. */
  readonly proving?: Proving | undefined;
}

/** A file's report with what the run as a whole must know. */
export interface FileReview {
  readonly file: FileReport;
  readonly crashes: readonly Crash[];
  /** How many findings of a rule were left out beyond the first 200. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Proven fixes put together, as far as was asked for. */
  readonly combined: Combined | undefined;
}

/** Looks at one Dockerfile before and after a change: what is new, what was there, what is gone, and proven fixes. */
export function reviewFile(input: ReviewInput): FileReview {
  const { head, base, scope = "introduced", closed = new Set<string>() } = input;
  const { proving = "all", ownOnly = false } = input;
  const result = lintVersion(input, head);
  const before = base && lintVersion(input, base);
  const compared = before ? compareVersions(before, result, input.renames) : { head: result.found, fixed: [] };

  const isWanted = ({ status }: Finding) =>
    proving !== "none" && (status === "introduced" || (status === "existing" && scope !== "introduced"));
  const held: Held = new Map();
  const { changes } = input;
  const explained = changes ? withCauses(compared.head, { base, head, lint: result.lint, changes }) : compared.head;
  const { found, proven } = verify(explained, result.lint, trier(result.lint, head, held), { isWanted });
  const isTogether = proving === "safe" || proving === "all";
  const combined = isTogether
    ? combine(proven, trier(result.lint, head, held), { closed, ownOnly, onlySafe: proving === "safe" })
    : undefined;
  return {
    file: {
      path: input.path,
      text: head.text,
      isUtf8: head.isUtf8,
      change: input.change,
      findings: found.map(({ finding }) => finding),
      fixed: compared.fixed,
      patch: combined?.patch,
      stages: buildGraph(result.lint.input.dockerfile),
      patched: new Set(combined?.used.map(({ finding }) => finding.fingerprint)),
      ...(isTogether && { leftOut: leftOutFixes(proven, combined?.used ?? [], closed) }),
      switchedOff: switchedOff(result.lint, input.levels),
    },
    crashes: result.lint.crashes,
    leftOut: result.lint.leftOut,
    combined,
  };
}

interface LintedVersion {
  readonly lint: LintResult;
  /** All findings in order; those that an ignore names are `suppressed`. */
  readonly found: readonly Found[];
}

function lintVersion(input: ReviewInput, version: Version): LintedVersion {
  const { today, rules, profile = "recommended", levels = new Map<string, Level | "off">(), locale } = input;
  const dockerfile: Dockerfile = version.parse(version.text);
  const names = ruleNames(rules);
  const result = lint({ dockerfile, context: version.context, today, rules, profile, levels, locale });
  const ran = new Set(result.problems.keys());
  const said = { config: input.ignores, honoursHadolint: input.honoursHadolint };
  const silenced = suppress(result.found, result.input, names, ran, said);
  // What ignores are good for shows when all other rules have spoken.
  const last = lint({ ...result.input, ignores: silenced.ignores });
  const both = together(result, last);
  if (last.found.length === 0) return { lint: both, found: silenced.found };
  const { found } = suppress(last.found, last.input, names, ran, said);
  return { lint: both, found: inOrder([...silenced.found, ...found]) };
}

function compareVersions(base: LintedVersion, head: LintedVersion, renames: ReadonlyMap<string, string> = new Map()) {
  const maps = new Map<string | undefined, LineMap | undefined>();
  const lineMapOf = (path?: string): LineMap | undefined => {
    const before = path === undefined ? undefined : (renames.get(path) ?? path);
    if (!maps.has(path)) maps.set(path, mapBetween(textOf(base.lint, before), textOf(head.lint, path)));
    return maps.get(path);
  };
  const newPaths = new Map([...renames].map(([path, before]) => [before, path]));
  const sides = [base.lint, head.lint];
  const uncertain = new Set(
    sides.flatMap(({ crashes, leftOut, problems }) => [
      ...crashes.map(({ rule }) => rule),
      ...leftOut.keys(),
      // An unreadable side says nothing about the rules that could not run on it.
      ...sides.flatMap((other) => [...other.problems.keys()].filter((rule) => !problems.has(rule))),
    ]),
  );
  return compare({
    base: base.found,
    head: head.found,
    lineMapOf,
    uncertain,
    newPathOf: (path) => newPaths.get(path) ?? path,
  });
}

function textOf({ input }: LintResult, path: string | undefined): string | undefined {
  return path === undefined ? input.dockerfile.source.text : contextFile(input.context, path).text;
}

function mapBetween(before: string | undefined, after: string | undefined): LineMap | undefined {
  return before === undefined || after === undefined ? undefined : lineMap(diffHunks(before, after, 0));
}
