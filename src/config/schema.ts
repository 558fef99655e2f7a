import * as z from "zod/mini";

/*
 * The shape of the configuration file. Loaded only when there is one: import it dynamically.
 */

const levels = ["off", "error", "warning", "info"] as const;
const level = z.enum(levels, { error: `may be ${listed(levels)}` });
const noText = { error: "must be text" };
const isEmpty = { error: "must not be empty" };
const isShort = z.maxLength(500, { error: "is longer than 500 characters" });
const text = z.string(noText).check(z.minLength(1, isEmpty), isShort);
const reason = z.string(noText).check(z.regex(/\S/, isEmpty), isShort);
/** Every pattern is held against every path. */
const mostPatterns = 500;
const patternList = z
  .array(text, { error: "must be a list of patterns" })
  .check(z.maxLength(mostPatterns, { error: `holds more than ${mostPatterns} patterns` }));
const patterns = z.union([text, patternList], { error: "must be a pattern or a list of patterns" });
const noMap = { error: "must be a map" };

const ruleSetting = z.union(
  [
    level,
    z.strictObject(
      {
        level: described(z.optional(level), "The level of the rule's findings, or `off`."),
        paths: described(z.optional(patterns), "The rule speaks in these files and folders only."),
        "ignore-paths": described(z.optional(patterns), "The rule is silent in these files and folders."),
      },
      noMap,
    ),
  ],
  { error: `must be ${listed(levels)}, or a map with level, paths, ignore-paths` },
);

const ignore = z.strictObject(
  {
    rule: described(z.string({ error: "must name a rule" }), "A rule, `topic/*`, or `all`."),
    path: described(z.optional(text), "A pattern of the files that it holds for; all without it."),
    reason: described(reason, "Why it is accepted; shown in the report."),
    until: described(
      z.optional(
        z
          .string({ error: "must be a date such as 2027-01-31" })
          .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date such as 2027-01-31" })),
      ),
      "The last day on which it holds.",
    ),
  },
  noMap,
);

const profiles = ["recommended", "strict"] as const;
const scopes = ["introduced", "changed", "all"] as const;
const limits = ["error", "warning", "info", "never"] as const;
const languages = ["en", "zh-CN"] as const;

/** The configuration file as it is written. */
export const configSchema = z.strictObject(
  {
    profile: described(z.optional(oneOf(profiles)), "Which rules speak: those for everyone, or the strict ones too."),
    scope: described(
      z.optional(oneOf(scopes)),
      "What is shown and counted: what the change introduced, all in changed files, or all.",
    ),
    "fail-on": described(z.optional(oneOf(limits)), "The lowest level that fails the check."),
    language: described(z.optional(oneOf(languages)), "The language of the findings."),
    paths: described(z.optional(patterns), "The files that are Dockerfiles, in place of the usual names."),
    "ignore-paths": described(z.optional(patterns), "Files and folders to leave out."),
    rules: described(z.optional(z.record(z.string(), ruleSetting, noMap)), "Rules, or `topic/*`, with their level."),
    ignores: described(
      z.optional(z.array(ignore, { error: "must be a list" })),
      "Known findings that are accepted, with a reason.",
    ),
    contexts: described(
      z.optional(z.record(z.string(), z.string({ error: "must be a folder" }), noMap)),
      "The folder that a Dockerfile is built in, by the Dockerfile's path or pattern.",
    ),
    targets: described(
      z.optional(z.record(z.string(), text, noMap)),
      "The stage of a Dockerfile that ships, by the Dockerfile's path or pattern.",
    ),
  },
  noMap,
);

export type WrittenConfig = z.infer<typeof configSchema>;

/** The keys that are known at a place in the file; undefined where any name may stand. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] | undefined {
  if (path.length === 0) return Object.keys(configSchema.shape);
  if (path[0] === "rules" && path.length === 2) return ["level", "paths", "ignore-paths"];
  return path[0] === "ignores" && path.length === 2 ? Object.keys(ignore.shape) : undefined;
}

/** The values that are known at a place in the file. */
export function valuesAt(path: readonly PropertyKey[]): readonly string[] | undefined {
  if (path[0] === "rules" && (path.length === 2 || path[2] === "level")) return levels;
  const known: Readonly<Record<string, readonly string[]>> = {
    profile: profiles,
    scope: scopes,
    "fail-on": limits,
    language: languages,
  };
  return path.length === 1 ? known[String(path[0])] : undefined;
}

/** The JSON Schema of the configuration file, for editors; `rules` are the ids to offer. */
export function jsonSchema(rules: readonly string[]): Readonly<Record<string, unknown>> {
  const topics = new Set(rules.map((id) => `${id.slice(0, id.indexOf("/"))}/*`));
  const schema = z.toJSONSchema(configSchema, {
    target: "draft-7",
    override: ({ path, jsonSchema: part }) => {
      if (path.join("/") === "properties/rules") part.propertyNames = { enum: [...topics, ...rules] };
    },
  });
  return { ...schema, title: "Plimsoll's configuration file, .github/plimsoll.yml" };
}

function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: `may be ${listed(values)}` });
}

function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.meta({ description }));
}

function listed(values: readonly string[]): string {
  return values.join(", ").replace(/, ([^,]*)$/, " or $1");
}
