(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 275;
exports.ids = [275];
exports.modules = {

/***/ 6275:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderAnnotations: () => (/* binding */ renderAnnotations)
/* harmony export */ });
/* unused harmony exports noticeCommand, failureCommand */
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6232);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1207);



/** The runner shows this many annotations of each level for one step and drops the others. */
const mostPerLevel = 10;
/** The runner cuts messages at 4,096 characters. */
const longestMessage = 4_000;
const commands = { error: "error", warning: "warning", info: "notice" };
/**
 * The findings in scope as workflow commands, the heaviest first, as many as the runner shows.
 * Every notice and the last word of a failing run take a place of their level.
 */
function renderAnnotations(report) {
    const room = { error: mostPerLevel, warning: mostPerLevel, info: mostPerLevel };
    if (report.conclusion !== "success")
        room.error--;
    const lines = [];
    for (const notice of report.notices) {
        if (room[notice.level] <= 0)
            continue;
        room[notice.level]--;
        lines.push(noticeCommand(notice));
    }
    const left = { error: 0, warning: 0, info: 0 };
    for (const finding of (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .allShownFindings */ .NN)(report)) {
        if (room[finding.level] > 0) {
            room[finding.level]--;
            lines.push(findingCommand(finding));
        }
        else
            left[finding.level]++;
    }
    return { lines, left };
}
/** A notice as an annotation without a place. */
function noticeCommand(notice) {
    return command(notice.level, { title: _project_js__WEBPACK_IMPORTED_MODULE_1__/* .toolName */ .Uf }, notice.message);
}
/** The run's last word: what fails the step. */
function failureCommand(message) {
    return command("error", { title: toolName }, message);
}
function findingCommand(finding) {
    const { cause } = finding;
    const fix = finding.fix === undefined ? "" : ` (${finding.fix.title})`;
    // What the change brought about elsewhere is shown where it changed something.
    const isAtCause = cause?.line !== undefined;
    const [path, line, endLine] = isAtCause
        ? [cause.path, cause.line, cause.line]
        : [finding.path, finding.line, finding.endLine];
    const isPlainPath = (0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(path) === path && !path.includes("##[");
    const about = isAtCause ? `${finding.path}:${finding.line}: ` : isPlainPath ? "" : `${path}: `;
    // A path that can't be written as it is would make an annotation of another file.
    const file = isPlainPath ? { file: path } : {};
    // With more than one line GitHub refuses columns.
    const columns = !isAtCause && line === endLine
        ? { col: String(finding.column), endColumn: String(Math.max(finding.column, finding.endColumn - 1)) }
        : {};
    return command(commands[finding.level], { ...file, line: String(line), endLine: String(endLine), ...columns, title: finding.rule.id }, `${about}${finding.message}${fix}`);
}
/** Text and properties are escaped as the runner unescapes them; `##[` is broken, since older runners obey it anywhere. */
function command(name, properties, message) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name} ${list.join(",")}::${escapeText((0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(message), longestMessage))}`;
}
function escapeText(text) {
    return text.replaceAll("%", "%25").replaceAll("##[", "##\u200B[");
}
function escapeProperty(text) {
    return escapeText((0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}


/***/ })

};
;
})
