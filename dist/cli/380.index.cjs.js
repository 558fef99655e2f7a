(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 380;
exports.ids = [380,999];
exports.modules = {

/***/ 9380:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settle: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _review_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(782);
/* harmony import */ var _source_overlay_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8794);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9822);



/** A fix takes findings away and brings none, so few files need more than three. */
const mostRounds = 30;
/**
 * Fixes what it can, checks again, and so on until nothing is left to fix: one fix often makes room for another. What was
 * not changed is not checked again before the end, when all is.
 */
async function settle(host, subject, rules, today, fixing) {
    const files = new Map();
    const checkNow = (paths) => {
        const texts = new Map([...files].map(([path, { after }]) => [path, { text: after, isUtf8: true }]));
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z)(host, {
            ...subject,
            paths,
            head: (0,_source_overlay_js__WEBPACK_IMPORTED_MODULE_1__/* .overlaid */ .Z)(subject.head, texts),
            proving: fixing,
            refusal: (path) => (texts.has(path) ? undefined : subject.refusal(path)),
        }, rules, today);
    };
    let paths = subject.paths;
    const before = await checkNow(paths);
    let now = before;
    for (let round = 1; round < mostRounds; round++) {
        const changed = now.reviews.filter((review) => apply(review, files));
        if (changed.length > 0) {
            const isAmongThemselves = changed.every((review) => (0,_review_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .otherFilesChanged */ .s)(review).length === 0);
            paths = isAmongThemselves ? changed.map(({ file }) => file.path) : subject.paths;
        }
        else if (paths.length < subject.paths.length)
            paths = subject.paths;
        else
            return { before, after: now, files: [...files.values()].filter(isChange), isSettled: true };
        now = await checkNow(paths);
    }
    return {
        before,
        after: await checkNow(subject.paths),
        files: [...files.values()].filter(isChange),
        isSettled: false,
    };
}
/** Takes a review's fixes over into `files`; whether there were any. */
function apply({ combined }, files) {
    for (const { path, before, after } of combined?.files ?? []) {
        const known = files.get(path);
        const counts = new Map(known?.rules);
        for (const { fix, finding } of combined?.used ?? [])
            if (fix.file === path)
                counts.set(finding.rule.id, (counts.get(finding.rule.id) ?? 0) + 1);
        files.set(path, { path, before: known ? known.before : before, after, rules: counts });
    }
    return combined !== undefined;
}
function isChange({ before, after }) {
    return before !== after;
}


/***/ }),

/***/ 8794:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ overlaid)
/* harmony export */ });
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2815);

/** A source with other texts for some files, which need not be there yet. Nothing is written. */
function overlaid(source, texts) {
    return {
        async list() {
            const entries = await source.list();
            if (!entries)
                return undefined;
            const known = new Set(entries.map(({ path }) => path));
            const added = [...texts.keys()].filter((path) => !known.has(path));
            if (added.length === 0)
                return entries;
            return [...entries, ...added.map((path) => ({ path, kind: "file" }))].sort((a, b) => (0,_find_js__WEBPACK_IMPORTED_MODULE_0__/* .byPath */ .f2)(a.path, b.path));
        },
        async read(paths) {
            const found = new Map(await source.read(paths.filter((path) => !texts.has(path))));
            for (const path of paths) {
                const text = texts.get(path);
                if (text)
                    found.set(path, text);
            }
            return found;
        },
    };
}


/***/ })

};
;
})
