import { closest, distance } from "fastest-levenshtein";
import { patternFault, weightOfAll } from "./path-patterns.js";
import type { KnownRule } from "./read.js";
import { configSchema, keysAt, valuesAt, type WrittenConfig } from "./schema.js";

/** What is wrong, and where by keys. With `key`, the key itself is wrong, in the map at `path`. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly key?: string;
  readonly message: string;
}

export type Checked =
  | { readonly config: WrittenConfig; readonly faults?: undefined }
  | { readonly config?: undefined; readonly faults: readonly Fault[] };

/** More errors than this help nobody. */
const mostFaults = 50;

/** Every pattern is held against every path: what more would cost is a matter of seconds. */
const mostWeight = 2000;

/** Holds a value against the schema, then names and patterns against what there is. */
export function check(value: unknown, rules: readonly KnownRule[]): Checked {
  const hidden = prototypeFaults(value);
  if (hidden.length > 0) return { faults: hidden };
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, [], value));
    return { faults: faults.slice(0, mostFaults) };
  }
  const faults = [...nameFaults(parsed.data, rules), ...patternFaults(parsed.data), ...valueFaults(parsed.data)];
  return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { config: parsed.data };
}

/** The schema passes over this key of a map in which any name may stand. */
function prototypeFaults(value: unknown): readonly Fault[] {
  return ["rules", "contexts", "targets"].flatMap((part) => {
    const map = valueAt(value, [part]);
    const isThere = typeof map === "object" && map !== null && Object.hasOwn(map, "__proto__");
    return isThere ? [{ path: [part], key: "__proto__", message: "`__proto__` is not known here." }] : [];
  });
}

type Issue = NonNullable<ReturnType<typeof configSchema.safeParse>["error"]>["issues"][number];

function faultsOf(issue: Issue, above: readonly PropertyKey[], root: unknown): readonly Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path,
      key,
      message: `\`${key}\` is not known here${ending(key, keysAt(path))}`,
    }));
  if (issue.code === "invalid_union") {
    // The branch that takes this kind of value knows best what is wrong inside of it.
    const inner = issue.errors.find((errors) => errors.length > 0 && errors.every(isInside));
    if (inner) return inner.flatMap((each) => faultsOf(each, path, root));
  }
  const given = valueAt(root, path);
  const shown =
    typeof given === "string" ? `, not \`${given.slice(0, 100)}\`${ending(given, valuesAt(path))}` : endingFor(given);
  return [{ path, message: `${nameOf(path)} ${issue.message}${shown}` }];
}

/** The end of a sentence on a value of a wrong kind: what was read is not always what was meant. */
function endingFor(given: unknown): string {
  return typeof given === "number" || typeof given === "boolean" ? `, not \`${given}\`.` : ".";
}

function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === "unrecognized_keys" || issue.code === "too_big";
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "The file" : `\`${path.map(String).join(".")}\``;
}

/** The end of a sentence on a name that is not known: the nearest one that is, when there is one near. */
function ending(given: string, known: readonly string[] | undefined): string {
  const short = given.slice(0, 100).toLowerCase();
  const nearest = known && known.length > 0 ? closest(short, known) : undefined;
  const isNear = nearest !== undefined && distance(short, nearest) <= Math.max(2, Math.floor(nearest.length / 3));
  return isNear ? `; did you mean \`${nearest}\`?` : ".";
}

function nameFaults(config: WrittenConfig, rules: readonly KnownRule[]): readonly Fault[] {
  const ids = rules.map(({ id }) => id);
  const topics = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf("/"))}/*`))];
  const known = new Set([...ids, ...topics]);
  const say = (name: string) => {
    const own = rules.find(({ equivalents }) => namesIn(equivalents).includes(name));
    return `There is no rule \`${name.slice(0, 100)}\`${own ? `; here it is called \`${own.id}\`.` : ending(name, [...known])}`;
  };
  const inRules = Object.keys(config.rules ?? {}).filter((name) => !known.has(name));
  const ignored = (config.ignores ?? []).map(({ rule }, at) => ({ rule, at }));
  return [
    ...inRules.map((name) => ({ path: ["rules"], key: name, message: say(name) })),
    ...ignored
      .filter(({ rule }) => rule !== "all" && !known.has(rule))
      .map(({ rule, at }) => ({ path: ["ignores", at, "rule"], message: say(rule) })),
  ];
}

function namesIn(equivalents: KnownRule["equivalents"]): readonly string[] {
  return [equivalents?.hadolint ?? [], equivalents?.buildkit ?? []].flat();
}

function patternFaults(config: WrittenConfig): readonly Fault[] {
  const faults: Fault[] = [];
  const all: string[] = [];
  const look = (path: readonly PropertyKey[], given: string | readonly string[] | undefined) => {
    const list = typeof given === "string" ? [given] : (given ?? []);
    all.push(...list);
    for (const [at, pattern] of list.entries()) {
      const fault = patternFault(pattern);
      const where = typeof given === "string" ? path : [...path, at];
      if (fault !== undefined) faults.push({ path: where, message: `${nameOf(where)} cannot be used. ${fault}` });
    }
  };
  look(["paths"], config.paths);
  look(["ignore-paths"], config["ignore-paths"]);
  for (const [name, setting] of Object.entries(config.rules ?? {})) {
    if (typeof setting === "string") continue;
    look(["rules", name, "paths"], setting.paths);
    look(["rules", name, "ignore-paths"], setting["ignore-paths"]);
  }
  for (const [at, { path }] of (config.ignores ?? []).entries()) look(["ignores", at, "path"], path);
  for (const part of ["contexts", "targets"] as const)
    for (const pattern of Object.keys(config[part] ?? {})) {
      all.push(pattern);
      const fault = patternFault(pattern);
      if (fault !== undefined)
        faults.push({
          path: [part],
          key: pattern,
          message: `The pattern \`${pattern.slice(0, 100)}\` cannot be used. ${fault}`,
        });
    }
  if (faults.length === 0 && weightOfAll(all) > mostWeight)
    faults.push({ path: [], message: `The file holds too many patterns, or too many \`*\` and braces in them.` });
  return faults;
}

function valueFaults(config: WrittenConfig): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [at, { until }] of (config.ignores ?? []).entries())
    if (until !== undefined && !isDate(until))
      faults.push({ path: ["ignores", at, "until"], message: `There is no day \`${until}\`.` });
  for (const [pattern, folder] of Object.entries(config.contexts ?? {}))
    if (folder.startsWith("/") || folder.split("/").includes(".."))
      faults.push({
        path: ["contexts", pattern],
        message: `\`${folder.slice(0, 100)}\` is not a folder in the repository; name one from its root.`,
      });
  return faults;
}

function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
