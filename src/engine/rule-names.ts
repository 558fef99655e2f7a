import type { Rule } from "./rule.js";

/** Turns what people write for a rule into the rules that it names. */
export interface RuleNames {
  /** Ids of our rules by an id of ours, `topic/*` or `all`, or a name of hadolint's or BuildKit's; empty for an unknown name. The same name gives the same set. */
  ours(name: string): ReadonlySet<string>;
  hadolint(code: string): ReadonlySet<string>;
  /** `all` is every rule that BuildKit checks too. */
  buildkit(check: string): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

const indexed = new WeakMap<readonly Rule[], RuleNames>();

/** Indexes the names of all rules that there are, not only of those that run; once for each list of rules. */
export function ruleNames(rules: readonly Rule[]): RuleNames {
  const known = indexed.get(rules) ?? indexNames(rules);
  indexed.set(rules, known);
  return known;
}

function indexNames(rules: readonly Rule[]): RuleNames {
  const ids = new Map<string, Set<string>>();
  const hadolint = new Map<string, Set<string>>();
  const buildkit = new Map<string, Set<string>>();
  const foreign = new Map<string, ReadonlySet<string>>();
  for (const { id, equivalents } of rules) {
    for (const name of [id, `${topicOf(id)}/*`, "all"]) add(ids, name, id);
    for (const name of listOf(equivalents?.hadolint)) add(hadolint, name.toLowerCase(), id);
    for (const name of listOf(equivalents?.buildkit))
      for (const key of [name.toLowerCase(), "all"]) add(buildkit, key, id);
  }
  const named = (index: ReadonlyMap<string, ReadonlySet<string>>, name: string) =>
    index.get(name.toLowerCase()) ?? none;
  return {
    ours(name) {
      const own = named(ids, name);
      if (own.size > 0) return own;
      const known = foreign.get(name) ?? new Set([...named(hadolint, name), ...named(buildkit, name)]);
      foreign.set(name, known);
      return known;
    },
    hadolint: (code) => named(hadolint, code),
    buildkit: (check) => named(buildkit, check),
  };
}

function topicOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

function listOf(names: string | readonly string[] | undefined): readonly string[] {
  return typeof names === "string" ? [names] : (names ?? []);
}

function add(index: Map<string, Set<string>>, name: string, id: string): void {
  const ids = index.get(name) ?? new Set();
  index.set(name, ids.add(id));
}
