(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 458;
exports.ids = [458];
exports.modules = {

/***/ 3458:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHadolintConfig: () => (/* binding */ readHadolintConfig)
/* harmony export */ });
/* harmony import */ var _engine_rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4670);

const mostCharacters = 64 * 1024;
/**
 * Reads hadolint's configuration in the place of ours. What cannot be used is told and passed over: the file was written
 * for another program. Never throws.
 */
async function readHadolintConfig({ text, isUtf8 }, path, rules) {
    const unusable = (why) => ({ config: {}, message: `\`${path}\` cannot be used. ${why}` });
    if (!isUtf8)
        return unusable("It is not UTF-8 text.");
    if (text.length > mostCharacters)
        return unusable("It is larger than 64 KB.");
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 4413));
    const yaml = readYaml(text, { tags: false });
    if ("faults" in yaml) {
        const [fault] = yaml.faults;
        return unusable(fault?.at ? `Line ${fault.at.line}: ${fault.message}` : (fault?.message ?? ""));
    }
    const value = yaml.value ?? {};
    if (!isMap(value))
        return unusable("It is no map of keys and values.");
    const written = readKeys(value);
    const remarks = [
        `\`${path}\` counts here, since there is no \`.github/plimsoll.yml\`.`,
        ...sentence("No rule here stands for", [...written.codes].filter((code) => codesOf(rules, code).size === 0)),
        ...sentence("Not supported here:", written.unsupported),
        ...sentence("Not understood:", written.wrong),
    ];
    return {
        config: {
            ...(written.rules.size > 0 && { rules: settingsOf(written.rules, rules) }),
            ...(written.failOn && { failOn: written.failOn }),
            ...(written.ignoresComments && { honoursHadolint: false }),
        },
        message: remarks.join(" "),
    };
}
/** Of two lists that name a rule, the later one here counts. */
const severities = [
    ["style", "info"],
    ["info", "info"],
    ["warning", "warning"],
    ["error", "error"],
];
const thresholds = {
    error: "error",
    warning: "warning",
    info: "info",
    style: "info",
    ignore: "never",
    none: "never",
};
/** Keys that say how hadolint itself prints. */
const ofOutput = new Set(["format", "no-color", "verbose"]);
const notHere = new Set(["trustedRegistries", "label-schema", "strict-labels"]);
function readKeys(value) {
    const rules = new Map();
    const unsupported = [];
    const wrong = [];
    let failOn;
    let ignoresComments = false;
    const list = (name, given) => {
        const isList = Array.isArray(given) && given.every((each) => typeof each === "string");
        if (!isList)
            wrong.push(name);
        return isList ? given.map((each) => each.toUpperCase()) : [];
    };
    const flag = (name, given) => {
        if (typeof given !== "boolean")
            wrong.push(name);
        return given === true;
    };
    const given = Object.entries(value).filter(([, each]) => each !== null);
    // What is ignored is so whatever else is said of it, and no failure means none: these go last.
    const last = ["no-fail", "ignored"];
    for (const [key, each] of given.sort(([a], [b]) => last.indexOf(a) - last.indexOf(b))) {
        if (key === "ignored")
            for (const code of list(key, each))
                rules.set(code, "off");
        else if (key === "override" && isMap(each)) {
            for (const [name, level] of severities)
                if (each[name] !== undefined && each[name] !== null)
                    for (const code of list(`override.${name}`, each[name]))
                        rules.set(code, level);
            const known = new Set(severities.map(([name]) => name));
            wrong.push(...Object.keys(each)
                .filter((name) => !known.has(name))
                .map((name) => `override.${name}`));
        }
        else if (key === "failure-threshold" && typeof each === "string" && Object.hasOwn(thresholds, each.toLowerCase()))
            failOn = thresholds[each.toLowerCase()];
        else if (key === "no-fail")
            failOn = flag(key, each) ? "never" : failOn;
        else if (key === "disable-ignore-pragma")
            ignoresComments = flag(key, each);
        else if (notHere.has(key)) {
            if (each !== false)
                unsupported.push(key);
        }
        else if (!ofOutput.has(key))
            wrong.push(key);
    }
    return { rules, codes: new Set(rules.keys()), failOn, ignoresComments, unsupported, wrong };
}
function settingsOf(codes, rules) {
    const order = ["info", "warning", "error", "off"];
    const levels = new Map();
    for (const [code, level] of codes)
        for (const id of codesOf(rules, code)) {
            const known = levels.get(id);
            // One rule may stand for several of theirs: off before all, then what weighs most.
            if (known === undefined || order.indexOf(level) > order.indexOf(known))
                levels.set(id, level);
        }
    return [...levels].map(([rule, level]) => ({ rule, level, paths: [], ignorePaths: [] }));
}
function codesOf(rules, code) {
    return (0,_engine_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleNames */ .X)(rules).hadolint(code);
}
const mostNamed = 10;
/** A sentence on names, with the first few of them; none for no names. */
function sentence(start, names) {
    if (names.length === 0)
        return [];
    const shown = names.slice(0, mostNamed).map((name) => `\`${name.slice(0, 50).replaceAll("`", "'")}\``);
    const more = names.length > mostNamed ? [`${names.length - mostNamed} more`] : [];
    const all = [...shown, ...more];
    return [`${start} ${all.join(", ").replace(/, ([^,]*)$/, " and $1")}.`];
}
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ })

};
;
})
