import { createSource } from "../text/source.js";
import { contextFile } from "./context-file.js";
import type { Finding, Suppression } from "./finding.js";
import { ignoresOf, ignoresOfLines, type Ignore, type IgnoredName } from "./ignore-comments.js";
import { pathOf, type Found, type LintInput } from "./lint.js";
import type { RuleNames } from "./rule-names.js";
import type { IgnoreUse, UnusedIgnore } from "./rule.js";

/** An ignore of the configuration that holds for the file and on the day of the run. */
export interface ConfigIgnore {
  /** An id, `topic/*` or `all`. */
  readonly rule: string;
  readonly reason: string;
}

export interface Suppressed {
  /** The same findings in the same order; those that an ignore names are `suppressed`. */
  readonly found: readonly Found[];
  readonly ignores: IgnoreUse;
}

/** What the configuration says of ignores. */
export interface SuppressOptions {
  readonly config?: readonly ConfigIgnore[] | undefined;
  readonly honoursHadolint?: boolean | undefined;
}

/** Marks what inline ignores and the configuration silence. Ours go before hadolint's, BuildKit's, the configuration's. */
export function suppress(
  found: readonly Found[],
  input: LintInput,
  names: RuleNames,
  /** Ids of the rules that ran. */
  ran: ReadonlySet<string>,
  { config = [], honoursHadolint = true }: SuppressOptions = {},
): Suppressed {
  const files = ignoresByFile(found, input).map(({ path, ignores }) => ({
    path,
    ignores: honoursHadolint ? ignores : ignores.filter(({ by }) => by !== "hadolint"),
  }));
  const entries = resolve(files, names);
  const used = new Set<IgnoredName>();
  const silenced = found.map((each) => {
    const suppression = byComment(each.finding, entries, used) ?? byConfig(each.finding.rule.id, config, names);
    return suppression ? { ...each, finding: { ...each.finding, status: "suppressed" as const, suppression } } : each;
  });
  const ours = files.flatMap(({ path, ignores }) =>
    ignores.filter(({ by }) => by === "plimsoll").map((ignore) => ({ path, ignore })),
  );
  return {
    found: silenced,
    ignores: {
      unused: ours.flatMap(({ path, ignore }) =>
        ignore.names.flatMap((named) => {
          const { name, start, end } = named;
          const why = uselessness(names.ours(name), used.has(named), ran);
          const isOnly = ignore.names.length === 1;
          return why === undefined ? [] : [{ path, name, at: { start, end }, comment: ignore.at, isOnly, why }];
        }),
      ),
      withoutReason: ours.flatMap(({ path, ignore }) => (ignore.reason === undefined ? [{ path, at: ignore.at }] : [])),
    },
  };
}

/** One name of one ignore, with the file that it stands in. */
interface Entry {
  readonly path: string;
  readonly ignore: Ignore;
  readonly named: IgnoredName;
}

/** What is ignored, by the set of rules that the names stand for: few sets, however many comments. */
type Entries = ReadonlyMap<ReadonlySet<string>, readonly Entry[]>;

function ignoresByFile(found: readonly Found[], { dockerfile, context }: LintInput): readonly FileIgnores[] {
  const own = pathOf(dockerfile);
  const others = new Set(found.map(({ finding }) => finding.path).filter((path) => path !== own));
  const files: FileIgnores[] = [{ path: own, ignores: ignoresOf(dockerfile) }];
  for (const path of others) {
    const { text } = contextFile(context, path);
    if (text !== undefined) files.push({ path, ignores: ignoresOfLines(createSource(text)) });
  }
  return files;
}

interface FileIgnores {
  readonly path: string;
  readonly ignores: readonly Ignore[];
}

function resolve(files: readonly FileIgnores[], names: RuleNames): Entries {
  const entries = new Map<ReadonlySet<string>, Entry[]>();
  for (const { path, ignores } of files)
    for (const ignore of ignores)
      for (const named of ignore.names) {
        const rules = rulesOf(ignore.by, named.name, names);
        const known = entries.get(rules);
        if (known) known.push({ path, ignore, named });
        else entries.set(rules, [{ path, ignore, named }]);
      }
  return entries;
}

function rulesOf(by: Ignore["by"], name: string, names: RuleNames): ReadonlySet<string> {
  if (by === "plimsoll") return names.ours(name);
  return by === "hadolint" ? names.hadolint(name) : names.buildkit(name);
}

const order: readonly Suppression["by"][] = ["plimsoll", "hadolint", "buildkit", "config"];

function byComment(finding: Finding, entries: Entries, used: Set<IgnoredName>): Suppression | undefined {
  let best: Suppression | undefined;
  for (const [rules, named] of entries) {
    if (!rules.has(finding.rule.id)) continue;
    for (const entry of named) {
      if (!covers(entry, finding)) continue;
      used.add(entry.named);
      const { by, reason, at } = entry.ignore;
      if (best === undefined || order.indexOf(by) < order.indexOf(best.by)) best = { by, reason, at };
    }
  }
  return best;
}

function covers({ path, ignore }: Entry, finding: Finding): boolean {
  const { first, last } = ignore.lines;
  if (path === finding.path) return first <= finding.line && finding.line <= last;
  // What stands in the Dockerfile for the whole file is also for what it causes elsewhere.
  return path === finding.dockerfile && last === Infinity;
}

function byConfig(rule: string, config: readonly ConfigIgnore[], names: RuleNames): Suppression | undefined {
  const ignore = config.find((each) => names.ours(each.rule).has(rule));
  return ignore && { by: "config", reason: ignore.reason, at: undefined };
}

/** Why a name does nothing; undefined when it does, or when its rules did not run. */
function uselessness(
  rules: ReadonlySet<string>,
  isUsed: boolean,
  ran: ReadonlySet<string>,
): UnusedIgnore["why"] | undefined {
  if (rules.size === 0) return "unknown rule";
  return isUsed || ![...rules].some((rule) => ran.has(rule)) ? undefined : "silences nothing";
}
