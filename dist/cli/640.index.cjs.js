(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 640;
exports.ids = [640];
exports.modules = {

/***/ 640:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outcomeOf: () => (/* binding */ outcomeOf),
/* harmony export */   patchOf: () => (/* binding */ patchOf),
/* harmony export */   remarkFixes: () => (/* binding */ remarkFixes),
/* harmony export */   withFixNotices: () => (/* binding */ withFixNotices),
/* harmony export */   writeFiles: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var _report_harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5649);
/* harmony import */ var _shown_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7195);



/** Writes the fixed files, each for itself: one that cannot be written does not hold up the others. */
async function writeFiles(host, files, root) {
    const outcomes = [];
    for (const file of files)
        outcomes.push(outcomeOf(file, await host.replaceFile(root, file)));
    return outcomes;
}
/** What became of a file; `refusal` is why it was not written. */
function outcomeOf({ path, before, rules }, refusal) {
    const status = refusal !== undefined ? "refused" : before === undefined ? "created" : "fixed";
    return { path, status, refusal, rules };
}
/** Says on the side what was fixed, and what could be. */
function remarkFixes(host, { report, outcomes, fixing, root }) {
    const lines = [];
    const done = outcomes.filter(({ status }) => status !== "refused");
    for (const { path, status, rules } of done) {
        const name = path === "-" ? "standard input" : (0,_report_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)((0,_shown_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .p)(root, host.folder, path));
        lines.push(`${status === "created" ? "made" : "fixed"} ${name}: ${listed(rules)}`);
    }
    if (outcomes.length === 0)
        lines.push(fixing === "safe" ? "There was nothing to fix that is safe." : "There was nothing to fix.");
    const more = left(report).filter(({ fix }) => fix?.safety === "review").length;
    if (fixing === "safe" && more > 0)
        lines.push(`${more === 1 ? "1 more fix needs" : `${more} more fixes need`} a look: --diff prints, --fix=all writes ${more === 1 ? "it" : "them"}.`);
    host.remarks.write(lines.map((line) => `${line}\n`).join(""));
}
/** `pip/cache-in-layer, apt/recommends (3)` */
function listed(rules) {
    return [...rules].map(([rule, count]) => (count === 1 ? rule : `${rule} (${count})`)).join(", ");
}
/** The report with what the reader of fixed files must be told: what is not fixed although it was asked for. */
function withFixNotices(report, outcomes, fixing, { isSettled }) {
    const notices = outcomes.flatMap(({ path, refusal }) => refusal === undefined ? [] : [{ level: "error", message: `\`${path}\` was not fixed: it ${refusal}.` }]);
    for (const { path, isUtf8, findings } of report.files)
        if (!isUtf8 && findings.some(({ status }) => status !== "suppressed"))
            notices.push({ level: "warning", message: `\`${path}\` is not UTF-8 text, so nothing in it was fixed.` });
    const rest = left(report).filter(({ fix }) => fixing === "all" || fix?.safety === "safe").length;
    if (rest > 0 && notices.every(({ level }) => level !== "error"))
        notices.push({ level: "warning", message: isSettled ? conflicting(rest) : unfinished(rest) });
    const isBroken = notices.some(({ level }) => level === "error");
    return {
        ...report,
        notices: [...report.notices, ...notices],
        conclusion: isBroken ? "error" : report.conclusion,
    };
}
function conflicting(count) {
    return count === 1
        ? "One fix does not go together with what was fixed, and was left out."
        : `${count} fixes do not go together with what was fixed, and were left out.`;
}
function unfinished(count) {
    return `There was more to fix than one run does; ${count} are left. Run it again.`;
}
/** What still has a fix; a finding that several Dockerfiles lead to counts once. */
function left({ files }) {
    const found = new Map();
    for (const finding of files.flatMap(({ findings }) => findings))
        if (finding.fix && finding.status !== "suppressed")
            found.set(`${finding.fingerprint} ${finding.at.start} ${finding.path}`, finding);
    return [...found.values()];
}
/** One patch of fixed files, for `git apply`. */
function patchOf(files) {
    return files.map(({ path, before, after }) => (0,_text_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .unifiedDiff */ .W)({ path, before, after })).join("");
}


/***/ })

};
;
})
