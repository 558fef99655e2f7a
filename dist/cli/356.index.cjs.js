"use strict";
exports.id = 356;
exports.ids = [356];
exports.modules = {

/***/ 7356:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _engine_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(878);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _text_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(427);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1207);




const levels = { error: "error", warning: "warning", info: "note" };
/** GitHub takes files of 10 MB and 5,000 results of one run are shown; the heaviest come first. */
const mostResults = 5_000;
/** The findings in scope as SARIF 2.1.0, with what GitHub's code scanning asks for. */
function renderSarif(report, locale) {
    const findings = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .allShownFindings */ .NN)(report).slice(0, mostResults);
    const rules = [...new Map(findings.map((finding) => [finding.rule.id, finding.rule])).values()];
    const places = new Map(rules.map((rule, index) => [rule.id, index]));
    const files = new Map(report.files.map((file) => [file.path, file]));
    const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: _project_js__WEBPACK_IMPORTED_MODULE_0__/* .toolName */ .Uf,
                        version: _project_js__WEBPACK_IMPORTED_MODULE_0__/* .toolVersion */ .fX,
                        semanticVersion: _project_js__WEBPACK_IMPORTED_MODULE_0__/* .toolVersion */ .fX,
                        informationUri: _project_js__WEBPACK_IMPORTED_MODULE_0__/* .projectUrl */ .Vn,
                        rules: rules.map((rule) => describeRule(rule, locale)),
                    },
                },
                automationDetails: { id: "plimsoll/" },
                columnKind: "utf16CodeUnits",
                artifacts: [...new Set(findings.map((finding) => finding.path))].map((path) => ({
                    location: { uri: toUri(path), uriBaseId: "%SRCROOT%" },
                })),
                results: findings.map((finding) => describeResult(finding, places.get(finding.rule.id) ?? 0, files)),
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function describeRule(rule, locale) {
    const page = (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .rulePage */ .gd)(rule.id);
    return {
        id: rule.id,
        shortDescription: { text: `${(0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryOf */ .YG)(rule, locale)}.` },
        fullDescription: { text: (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .whyOf */ .gf)(rule, locale) },
        help: { text: `${(0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .whyOf */ .gf)(rule, locale)} See ${page}`, markdown: `${(0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .whyOf */ .gf)(rule, locale)} [What to do](${page})` },
        helpUri: page,
        defaultConfiguration: { level: levels[rule.level] },
        properties: { tags: [rule.id.split("/")[0] ?? "docker"] },
    };
}
function describeResult(finding, ruleIndex, files) {
    const file = finding.fix && files.get(finding.fix.file);
    return {
        ruleId: finding.rule.id,
        ruleIndex,
        level: levels[finding.level],
        message: { text: finding.message },
        locations: [placeOf(finding)],
        partialFingerprints: { "plimsoll/v1": finding.fingerprint },
        ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map((related, index) => ({
                id: index,
                message: { text: related.message },
                physicalLocation: {
                    artifactLocation: { uri: toUri(finding.path), uriBaseId: "%SRCROOT%" },
                    region: { startLine: related.line, startColumn: related.column },
                },
            })),
        }),
        ...(finding.fix &&
            file && {
            fixes: [
                {
                    description: { text: finding.fix.title },
                    artifactChanges: [
                        {
                            artifactLocation: { uri: toUri(finding.fix.file), uriBaseId: "%SRCROOT%" },
                            replacements: describeEdits(finding.fix.edits, file.text),
                        },
                    ],
                },
            ],
        }),
    };
}
function placeOf(finding) {
    return {
        physicalLocation: {
            artifactLocation: { uri: toUri(finding.path), uriBaseId: "%SRCROOT%" },
            region: {
                startLine: finding.line,
                startColumn: finding.column,
                endLine: finding.endLine,
                endColumn: finding.endColumn,
            },
        },
    };
}
function describeEdits(edits, text) {
    const source = (0,_text_source_js__WEBPACK_IMPORTED_MODULE_3__/* .createSource */ .g)(text);
    return edits.map((edit) => {
        const start = source.positionAt(edit.span.start);
        const end = source.positionAt(edit.span.end);
        return {
            deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
            insertedContent: { text: edit.text },
        };
    });
}
/** A path as a relative URI reference. */
function toUri(path) {
    return path
        .replace(/\p{Cs}/gu, "\uFFFD")
        .split("/")
        .map(encodeURIComponent)
        .join("/");
}


/***/ })

};
;