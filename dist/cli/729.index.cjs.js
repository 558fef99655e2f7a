(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 729;
exports.ids = [729];
exports.modules = {

/***/ 5729:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ignoreRules: () => (/* binding */ ignoreRules)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(298);

/** The rules of the first `.gitignore` on the way down. */
function ignoreRules(text) {
    return rulesOf([{ rules: compile(text), way: "" }]);
}
function rulesOf(levels) {
    return {
        ignores(name, isFolder) {
            // The deepest file that says anything has the last word.
            for (let at = levels.length - 1; at >= 0; at--) {
                const level = levels[at];
                const verdict = level?.rules.test(`${level.way}${name}${isFolder ? "/" : ""}`);
                if (verdict && (verdict.ignored || verdict.unignored))
                    return verdict.ignored;
            }
            return false;
        },
        inFolder: (name) => rulesOf(levels.map(({ rules, way }) => ({ rules, way: `${way}${name}/` }))),
        with: (gitignore) => rulesOf([...levels, { rules: compile(gitignore), way: "" }]),
    };
}
const mostRules = 2000;
/** Each rule becomes a regular expression; one with more wildcards than any real rule has would only make it slow. */
function compile(text) {
    const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    const sane = lines.filter((line) => line.length <= 500 && line.split("*").length <= 10 && !hasManyStars(line));
    return ignore__WEBPACK_IMPORTED_MODULE_0__({ ignorecase: false }).add(sane.slice(0, mostRules));
}
function hasManyStars(line) {
    return line.split("/").some((part) => part.split("*").length > 4);
}


/***/ })

};
;
})
