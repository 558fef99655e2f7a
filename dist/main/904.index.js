export const id = 904;
export const ids = [904];
export const modules = {

/***/ 904:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./lib/src/config/path-patterns.js
var path_patterns = __webpack_require__(4948);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/src/config/schema.js

/*
 * The shape of the configuration file. Loaded only when there is one: import it dynamically.
 */
const levels = ["off", "error", "warning", "info"];
const level = schemas/* enum */.k5n(levels, { error: `may be ${listed(levels)}` });
const noText = { error: "must be text" };
const isEmpty = { error: "must not be empty" };
const isShort = api/* _maxLength */.Eb(500, { error: "is longer than 500 characters" });
const schema_text = schemas/* string */.YjP(noText).check(api/* _minLength */.m9(1, isEmpty), isShort);
const reason = schemas/* string */.YjP(noText).check(api/* _regex */.Fk(/\S/, isEmpty), isShort);
/** Every pattern is held against every path. */
const mostPatterns = 500;
const patternList = schemas/* array */.YOg(schema_text, { error: "must be a list of patterns" })
    .check(api/* _maxLength */.Eb(mostPatterns, { error: `holds more than ${mostPatterns} patterns` }));
const patterns = schemas/* union */.KCZ([schema_text, patternList], { error: "must be a pattern or a list of patterns" });
const noMap = { error: "must be a map" };
const ruleSetting = schemas/* union */.KCZ([
    level,
    schemas/* strictObject */.rej({
        level: described(schemas/* optional */.lqM(level), "The level of the rule's findings, or `off`."),
        paths: described(schemas/* optional */.lqM(patterns), "The rule speaks in these files and folders only."),
        "ignore-paths": described(schemas/* optional */.lqM(patterns), "The rule is silent in these files and folders."),
    }, noMap),
], { error: `must be ${listed(levels)}, or a map with level, paths, ignore-paths` });
const ignore = schemas/* strictObject */.rej({
    rule: described(schemas/* string */.YjP({ error: "must name a rule" }), "A rule, `topic/*`, or `all`."),
    path: described(schemas/* optional */.lqM(schema_text), "A pattern of the files that it holds for; all without it."),
    reason: described(reason, "Why it is accepted; shown in the report."),
    until: described(schemas/* optional */.lqM(schemas/* string */.YjP({ error: "must be a date such as 2027-01-31" })
        .check(api/* _regex */.Fk(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date such as 2027-01-31" }))), "The last day on which it holds."),
}, noMap);
const profiles = ["recommended", "strict"];
const scopes = ["introduced", "changed", "all"];
const limits = ["error", "warning", "info", "never"];
const languages = ["en", "zh-CN"];
/** The configuration file as it is written. */
const configSchema = schemas/* strictObject */.rej({
    profile: described(schemas/* optional */.lqM(oneOf(profiles)), "Which rules speak: those for everyone, or the strict ones too."),
    scope: described(schemas/* optional */.lqM(oneOf(scopes)), "What is shown and counted: what the change introduced, all in changed files, or all."),
    "fail-on": described(schemas/* optional */.lqM(oneOf(limits)), "The lowest level that fails the check."),
    language: described(schemas/* optional */.lqM(oneOf(languages)), "The language of the findings."),
    paths: described(schemas/* optional */.lqM(patterns), "The files that are Dockerfiles, in place of the usual names."),
    "ignore-paths": described(schemas/* optional */.lqM(patterns), "Files and folders to leave out."),
    rules: described(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), ruleSetting, noMap)), "Rules, or `topic/*`, with their level."),
    ignores: described(schemas/* optional */.lqM(schemas/* array */.YOg(ignore, { error: "must be a list" })), "Known findings that are accepted, with a reason."),
    contexts: described(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP({ error: "must be a folder" }), noMap)), "The folder that a Dockerfile is built in, by the Dockerfile's path or pattern."),
    targets: described(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schema_text, noMap)), "The stage of a Dockerfile that ships, by the Dockerfile's path or pattern."),
}, noMap);
/** The keys that are known at a place in the file; undefined where any name may stand. */
function keysAt(path) {
    if (path.length === 0)
        return Object.keys(configSchema.shape);
    if (path[0] === "rules" && path.length === 2)
        return ["level", "paths", "ignore-paths"];
    return path[0] === "ignores" && path.length === 2 ? Object.keys(ignore.shape) : undefined;
}
/** The values that are known at a place in the file. */
function valuesAt(path) {
    if (path[0] === "rules" && (path.length === 2 || path[2] === "level"))
        return levels;
    const known = {
        profile: profiles,
        scope: scopes,
        "fail-on": limits,
        language: languages,
    };
    return path.length === 1 ? known[String(path[0])] : undefined;
}
/** The JSON Schema of the configuration file, for editors; `rules` are the ids to offer. */
function jsonSchema(rules) {
    const topics = new Set(rules.map((id) => `${id.slice(0, id.indexOf("/"))}/*`));
    const schema = z.toJSONSchema(configSchema, {
        target: "draft-7",
        override: ({ path, jsonSchema: part }) => {
            if (path.join("/") === "properties/rules")
                part.propertyNames = { enum: [...topics, ...rules] };
        },
    });
    return { ...schema, title: "Plimsoll's configuration file, .github/plimsoll.yml" };
}
function oneOf(values) {
    return schemas/* enum */.k5n(values, { error: `may be ${listed(values)}` });
}
function described(schema, description) {
    return schema.check(schemas/* meta */.mIj({ description }));
}
function listed(values) {
    return values.join(", ").replace(/, ([^,]*)$/, " or $1");
}

;// CONCATENATED MODULE: ./lib/src/config/check.js



/** More errors than this help nobody. */
const mostFaults = 50;
/** Every pattern is held against every path: what more would cost is a matter of seconds. */
const mostWeight = 2000;
/** Holds a value against the schema, then names and patterns against what there is. */
function check(value, rules) {
    const hidden = prototypeFaults(value);
    if (hidden.length > 0)
        return { faults: hidden };
    const parsed = configSchema.safeParse(value);
    if (!parsed.success) {
        const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, [], value));
        return { faults: faults.slice(0, mostFaults) };
    }
    const faults = [...nameFaults(parsed.data, rules), ...patternFaults(parsed.data), ...valueFaults(parsed.data)];
    return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { config: parsed.data };
}
/** The schema passes over this key of a map in which any name may stand. */
function prototypeFaults(value) {
    return ["rules", "contexts", "targets"].flatMap((part) => {
        const map = valueAt(value, [part]);
        const isThere = typeof map === "object" && map !== null && Object.hasOwn(map, "__proto__");
        return isThere ? [{ path: [part], key: "__proto__", message: "`__proto__` is not known here." }] : [];
    });
}
function faultsOf(issue, above, root) {
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
        if (inner)
            return inner.flatMap((each) => faultsOf(each, path, root));
    }
    const given = valueAt(root, path);
    const shown = typeof given === "string" ? `, not \`${given.slice(0, 100)}\`${ending(given, valuesAt(path))}` : endingFor(given);
    return [{ path, message: `${nameOf(path)} ${issue.message}${shown}` }];
}
/** The end of a sentence on a value of a wrong kind: what was read is not always what was meant. */
function endingFor(given) {
    return typeof given === "number" || typeof given === "boolean" ? `, not \`${given}\`.` : ".";
}
function isInside(issue) {
    return issue.path.length > 0 || issue.code === "unrecognized_keys" || issue.code === "too_big";
}
function valueAt(root, path) {
    let value = root;
    for (const key of path) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function nameOf(path) {
    return path.length === 0 ? "The file" : `\`${path.map(String).join(".")}\``;
}
/** The end of a sentence on a name that is not known: the nearest one that is, when there is one near. */
function ending(given, known) {
    const short = given.slice(0, 100).toLowerCase();
    const nearest = known && known.length > 0 ? (0,mod/* closest */.kp)(short, known) : undefined;
    const isNear = nearest !== undefined && (0,mod/* distance */.Io)(short, nearest) <= Math.max(2, Math.floor(nearest.length / 3));
    return isNear ? `; did you mean \`${nearest}\`?` : ".";
}
function nameFaults(config, rules) {
    const ids = rules.map(({ id }) => id);
    const topics = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf("/"))}/*`))];
    const known = new Set([...ids, ...topics]);
    const say = (name) => {
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
function namesIn(equivalents) {
    return [equivalents?.hadolint ?? [], equivalents?.buildkit ?? []].flat();
}
function patternFaults(config) {
    const faults = [];
    const all = [];
    const look = (path, given) => {
        const list = typeof given === "string" ? [given] : (given ?? []);
        all.push(...list);
        for (const [at, pattern] of list.entries()) {
            const fault = (0,path_patterns/* patternFault */.rG)(pattern);
            const where = typeof given === "string" ? path : [...path, at];
            if (fault !== undefined)
                faults.push({ path: where, message: `${nameOf(where)} cannot be used. ${fault}` });
        }
    };
    look(["paths"], config.paths);
    look(["ignore-paths"], config["ignore-paths"]);
    for (const [name, setting] of Object.entries(config.rules ?? {})) {
        if (typeof setting === "string")
            continue;
        look(["rules", name, "paths"], setting.paths);
        look(["rules", name, "ignore-paths"], setting["ignore-paths"]);
    }
    for (const [at, { path }] of (config.ignores ?? []).entries())
        look(["ignores", at, "path"], path);
    for (const part of ["contexts", "targets"])
        for (const pattern of Object.keys(config[part] ?? {})) {
            all.push(pattern);
            const fault = (0,path_patterns/* patternFault */.rG)(pattern);
            if (fault !== undefined)
                faults.push({
                    path: [part],
                    key: pattern,
                    message: `The pattern \`${pattern.slice(0, 100)}\` cannot be used. ${fault}`,
                });
        }
    if (faults.length === 0 && (0,path_patterns/* weightOfAll */.Rx)(all) > mostWeight)
        faults.push({ path: [], message: `The file holds too many patterns, or too many \`*\` and braces in them.` });
    return faults;
}
function valueFaults(config) {
    const faults = [];
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
function isDate(text) {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}


/***/ })

};
