import type { Rule } from "../engine/rule.js";
import type { FileText } from "../source/files.js";
import type { Position } from "../text/source.js";
import type { DockerfileSetting, IgnoreSetting, PartialConfig, RuleSetting } from "./config.js";
import type { WrittenConfig } from "./schema.js";

/** Something in the configuration file that cannot be used. */
export interface ConfigError {
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** The path of keys to the place, such as `rules.user/root.level`; empty for the file as a whole. */
  readonly key: string;
  /** Full sentences that name the key and, for a mistyped name, the nearest valid one. May hold text of the file. */
  readonly message: string;
}

export type ConfigResult =
  { readonly config: PartialConfig; readonly errors?: undefined } | { readonly errors: readonly ConfigError[] };

/** What is known of rules when names are checked. */
export type KnownRule = Pick<Rule, "id" | "equivalents">;

/** Several thousand lines by hand; a hostile file of that size is read in well under a second. */
const mostCharacters = 64 * 1024;

/** Reads a configuration file. Loads the YAML parser and the schema. Bounded in time for any text; never throws. */
export async function readConfig(
  { text, isUtf8 }: FileText,
  file: string,
  rules: readonly KnownRule[],
): Promise<ConfigResult> {
  const fail = (message: string, at?: Position, key = ""): ConfigError => ({
    file,
    line: at?.line,
    column: at?.column,
    key,
    message,
  });
  if (!isUtf8) return { errors: [fail("The file is not UTF-8 text: save it as UTF-8.")] };
  if (text.length > mostCharacters) return { errors: [fail("The file is larger than 64 KB.")] };
  const { readYaml } = await import("../text/yaml.js");
  const yaml = readYaml(text, { tags: false });
  if ("faults" in yaml) return { errors: yaml.faults.map(({ message, at }) => fail(message, at)) };

  const { check } = await import("./check.js");
  const checked = check(withoutEmptyKeys(yaml.value), rules);
  if (checked.config) return { config: partialOf(checked.config) };
  return {
    errors: checked.faults.map(({ path, key, message }) => {
      const at = key === undefined ? yaml.placeOf(path) : yaml.placeOfKey(path, key);
      const whole = key === undefined ? path : [...path, key];
      return fail(message, at, whole.map(String).join("."));
    }),
  };
}

/** A file of nothing but comments is a configuration, and so is a key whose entries are all commented out. */
function withoutEmptyKeys(value: unknown): unknown {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

function partialOf(written: WrittenConfig): PartialConfig {
  const { profile, scope, language } = written;
  return {
    profile,
    scope,
    language,
    failOn: written["fail-on"],
    paths: listOf(written.paths),
    ignorePaths: listOf(written["ignore-paths"]),
    rules: written.rules && Object.entries(written.rules).map(ruleSettingOf),
    ignores: written.ignores?.map(({ rule, path, reason, until }): IgnoreSetting => ({ rule, path, reason, until })),
    contexts: entriesOf(written.contexts)?.map(({ pattern, value }) => ({ pattern, value: cleanFolder(value) })),
    targets: entriesOf(written.targets),
  };
}

function ruleSettingOf([rule, setting]: [string, NonNullable<WrittenConfig["rules"]>[string]]): RuleSetting {
  if (typeof setting === "string") return { rule, level: setting, paths: [], ignorePaths: [] };
  const { level, paths, "ignore-paths": ignorePaths } = setting;
  return { rule, level, paths: listOf(paths) ?? [], ignorePaths: listOf(ignorePaths) ?? [] };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === "string" ? [value] : value;
}

function entriesOf(values: Readonly<Record<string, string>> | undefined): readonly DockerfileSetting[] | undefined {
  return values && Object.entries(values).map(([pattern, value]) => ({ pattern, value }));
}

/** A folder from the repository root, without `./` and slashes at its ends. */
function cleanFolder(folder: string): string {
  const parts = folder.split("/").filter((part) => part !== "" && part !== ".");
  return parts.join("/");
}
