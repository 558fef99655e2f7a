(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 695;
exports.ids = [695];
exports.modules = {

/***/ 9695:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6232);


/**
 * The report as JSON: `version` rises when a field changes its meaning or goes. Offsets of edits are UTF-16. `fixes` is
 * there when files were to be fixed, `repository` and `commit` where they are known.
 */
function renderJson(report, fixes, origin) {
    const byPath = new Map(report.files.map((file) => [file.path, []]));
    const seen = new Set();
    for (const finding of report.files.flatMap((file) => file.findings)) {
        const place = `${finding.fingerprint} ${finding.at.start} ${finding.path}`;
        if (seen.has(place))
            continue;
        seen.add(place);
        const list = byPath.get(finding.path);
        if (list)
            list.push(finding);
        else
            byPath.set(finding.path, [finding]);
    }
    const files = [...byPath].map(([path, findings]) => ({ path, findings: findings.map(describe) }));
    const document = {
        version: 1,
        tool: { name: "plimsoll", version: _project_js__WEBPACK_IMPORTED_MODULE_1__/* .toolVersion */ .fX },
        ...(origin && { repository: origin.repository, commit: origin.commit }),
        conclusion: report.conclusion,
        notices: report.notices.map(({ level, message }) => ({ level, message })),
        files,
        totals: report.totals,
        ...(fixes && {
            fixes: fixes.map(({ rules, refusal, ...fix }) => ({
                ...fix,
                ...(refusal !== undefined && { refusal }),
                rules: Object.fromEntries(rules),
            })),
        }),
    };
    return `${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(document, 2)}\n`;
}
function describe(finding) {
    const { fix } = finding;
    return {
        rule: finding.rule.id,
        level: finding.level,
        status: finding.status,
        message: finding.message,
        line: finding.line,
        column: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
        fingerprint: finding.fingerprint,
        ...(finding.cause && { cause: { path: finding.cause.path, line: finding.cause.line ?? null } }),
        ...(fix && {
            fix: {
                title: fix.title,
                safety: fix.safety,
                ...(fix.file !== finding.path && { file: fix.file }),
                edits: fix.edits,
            },
        }),
    };
}


/***/ })

};
;
})
