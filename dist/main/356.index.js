export const id = 356;
export const ids = [356];
export const modules = {

/***/ 7356:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* unused harmony exports sarifLevels, sarifDriver, describeRule, textOf, toUri */
/* harmony import */ var _engine_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(878);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6232);
/* harmony import */ var _text_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(427);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1207);





/** How code scanning sorts alerts. */
const severities = { error: "error", warning: "warning", info: "recommendation" };
/** As SARIF calls them. */
const sarifLevels = { error: "error", warning: "warning", info: "note" };
/** What a log says of the program that made it. */
const sarifDriver = {
    name: _project_js__WEBPACK_IMPORTED_MODULE_1__/* .toolName */ .Uf,
    version: _project_js__WEBPACK_IMPORTED_MODULE_1__/* .toolVersion */ .fX,
    semanticVersion: _project_js__WEBPACK_IMPORTED_MODULE_1__/* .toolVersion */ .fX,
    informationUri: _project_js__WEBPACK_IMPORTED_MODULE_1__/* .projectUrl */ .Vn,
};
/** GitHub takes files of 10 MB and 5,000 results of one run are shown; the heaviest come first. */
const mostResults = 5_000;
/**
 * The findings in scope as SARIF 2.1.0, with what GitHub's code scanning asks for. Ignored ones are left out, not marked:
 * code scanning does not know `suppressions`, and would show them as open alerts.
 * https://github.com/github/codeql-action/issues/1230
 */
function renderSarif(report, locale) {
    const findings = (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .allShownFindings */ .NN)(report).slice(0, mostResults);
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
                        ...sarifDriver,
                        rules: rules.map((rule) => describeRule(rule, locale)),
                    },
                },
                // The category that code scanning keeps apart from other tools'.
                automationDetails: { id: "plimsoll/" },
                invocations: [
                    {
                        executionSuccessful: report.conclusion !== "error",
                        toolExecutionNotifications: report.notices.map(({ level, message }) => ({
                            level,
                            message: textOf(message),
                        })),
                    },
                ],
                columnKind: "utf16CodeUnits",
                artifacts: [...new Set(findings.map((finding) => finding.path))].map((path) => ({
                    location: { uri: toUri(path), uriBaseId: "%SRCROOT%" },
                })),
                results: findings.map((finding) => describeResult(finding, places.get(finding.rule.id) ?? 0, files)),
            },
        ],
    };
    return `${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(log, 2)}\n`;
}
/** A rule as code scanning wants it. */
function describeRule(rule, locale) {
    const page = (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .rulePage */ .gd)(rule.id);
    return {
        id: rule.id,
        shortDescription: { text: `${(0,_engine_message_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryOf */ .YG)(rule, locale)}.` },
        fullDescription: { text: (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOf */ .gf)(rule, locale) },
        help: { text: `${(0,_engine_message_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOf */ .gf)(rule, locale)} See ${page}`, markdown: `${(0,_engine_message_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOf */ .gf)(rule, locale)} [What to do](${page})` },
        helpUri: page,
        defaultConfiguration: { level: sarifLevels[rule.level] },
        properties: {
            tags: [rule.id.split("/")[0] ?? "docker"],
            precision: "high",
            "problem.severity": severities[rule.level],
        },
    };
}
function describeResult(finding, ruleIndex, files) {
    const text = finding.fix && (finding.fix.isNewFile ? "" : files.get(finding.fix.file)?.text);
    return {
        ruleId: finding.rule.id,
        ruleIndex,
        level: sarifLevels[finding.level],
        message: textOf(finding.message),
        locations: [placeOf(finding)],
        partialFingerprints: { "plimsoll/v1": finding.fingerprint },
        ...relatedOf(finding),
        ...(finding.fix &&
            text !== undefined && {
            fixes: [
                {
                    description: textOf(finding.fix.title),
                    artifactChanges: [
                        {
                            artifactLocation: { uri: toUri(finding.fix.file), uriBaseId: "%SRCROOT%" },
                            replacements: describeEdits(finding.fix.edits, text),
                        },
                    ],
                },
            ],
        }),
    };
}
/** The places that explain the finding, and the line of the change that brought it about. */
function relatedOf({ related, dockerfile, cause }) {
    const places = related.map(({ message, line, column }) => ({
        message,
        path: dockerfile,
        region: { startLine: line, startColumn: column },
    }));
    const origin = cause?.line === undefined
        ? []
        : [{ message: "The change here brings it about.", path: cause.path, region: { startLine: cause.line } }];
    const all = [...places, ...origin].map(({ message, path, region }, id) => ({
        id,
        message: textOf(message),
        physicalLocation: { artifactLocation: { uri: toUri(path), uriBaseId: "%SRCROOT%" }, region },
    }));
    return all.length > 0 ? { relatedLocations: all } : {};
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
    const source = (0,_text_source_js__WEBPACK_IMPORTED_MODULE_4__/* .createSource */ .g)(text);
    return edits.map((edit) => {
        const start = source.positionAt(edit.span.start);
        const end = source.positionAt(edit.span.end);
        return {
            deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
            insertedContent: { text: edit.text },
        };
    });
}
/** A text that may hold anything as one line without links: `[a](b)` would be one even in plain text. */
function textOf(text) {
    return { text: (0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replaceAll("](", "] (") };
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
