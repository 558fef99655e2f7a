(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 53;
exports.ids = [53];
exports.modules = {

/***/ 7053:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfig: () => (/* binding */ readConfig)
/* harmony export */ });
/** Several thousand lines by hand; a hostile file of that size is read in well under a second. */
const mostCharacters = 64 * 1024;
/** Reads a configuration file. Loads the YAML parser and the schema. Bounded in time for any text; never throws. */
async function readConfig({ text, isUtf8 }, file, rules) {
    const fail = (message, at, key = "") => ({
        file,
        line: at?.line,
        column: at?.column,
        key,
        message,
    });
    if (!isUtf8)
        return { errors: [fail("The file is not UTF-8 text: save it as UTF-8.")] };
    if (text.length > mostCharacters)
        return { errors: [fail("The file is larger than 64 KB.")] };
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 4413));
    const yaml = readYaml(text, { tags: false });
    if ("faults" in yaml)
        return { errors: yaml.faults.map(({ message, at }) => fail(message, at)) };
    const { check } = await Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(904)]).then(__webpack_require__.bind(__webpack_require__, 904));
    const checked = check(withoutEmptyKeys(yaml.value), rules);
    if (checked.config)
        return { config: partialOf(checked.config) };
    return {
        errors: checked.faults.map(({ path, key, message }) => {
            const at = key === undefined ? yaml.placeOf(path) : yaml.placeOfKey(path, key);
            const whole = key === undefined ? path : [...path, key];
            return fail(message, at, whole.map(String).join("."));
        }),
    };
}
/** A file of nothing but comments is a configuration, and so is a key whose entries are all commented out. */
function withoutEmptyKeys(value) {
    if (value === null || value === undefined)
        return {};
    if (typeof value !== "object" || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}
function partialOf(written) {
    const { profile, scope, language } = written;
    return {
        profile,
        scope,
        language,
        failOn: written["fail-on"],
        paths: listOf(written.paths),
        ignorePaths: listOf(written["ignore-paths"]),
        rules: written.rules && Object.entries(written.rules).map(ruleSettingOf),
        ignores: written.ignores?.map(({ rule, path, reason, until }) => ({ rule, path, reason, until })),
        contexts: entriesOf(written.contexts)?.map(({ pattern, value }) => ({ pattern, value: cleanFolder(value) })),
        targets: entriesOf(written.targets),
    };
}
function ruleSettingOf([rule, setting]) {
    if (typeof setting === "string")
        return { rule, level: setting, paths: [], ignorePaths: [] };
    const { level, paths, "ignore-paths": ignorePaths } = setting;
    return { rule, level, paths: listOf(paths) ?? [], ignorePaths: listOf(ignorePaths) ?? [] };
}
function listOf(value) {
    return typeof value === "string" ? [value] : value;
}
function entriesOf(values) {
    return values && Object.entries(values).map(([pattern, value]) => ({ pattern, value }));
}
/** A folder from the repository root, without `./` and slashes at its ends. */
function cleanFolder(folder) {
    const parts = folder.split("/").filter((part) => part !== "" && part !== ".");
    return parts.join("/");
}


/***/ })

};
;
})
