(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 849;
exports.ids = [849,356];
exports.modules = {

/***/ 878:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ fixTitleOf),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   WH: () => (/* binding */ relatedMessageOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   gf: () => (/* binding */ whyOf),
/* harmony export */   wd: () => (/* binding */ frameTextOf)
/* harmony export */ });
/** Puts values into the `{name}` places. A place without a value stays as it is, and values are not read again. */
function fill(template, data = {}) {
    return template.replace(/\{([A-Za-z][A-Za-z0-9_]*)\}/g, (place, name) => Object.hasOwn(data, name) ? (data[name] ?? place) : place);
}
function textsOf(rule, locale) {
    return (locale && own(locale.rules, rule.id)) ?? {};
}
function own(record, key) {
    return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
/** A message of the rule, values put in; undefined when the rule has no message of that name. */
function messageOf(rule, key, data, locale) {
    const template = own(textsOf(rule, locale).messages, key) ?? own(rule.messages, key);
    return template === undefined ? undefined : fill(template, data);
}
/** The message of a related place, found by its English text. */
function relatedMessageOf(rule, english, data, locale) {
    return fill(own(textsOf(rule, locale).related, english) ?? english, data);
}
/** The title of a fix, found by its English text. */
function fixTitleOf(rule, english, data, locale) {
    return fill(own(textsOf(rule, locale).fixes, english) ?? english, data);
}
/** The rule's summary in the run's language. */
function summaryOf(rule, locale) {
    return textsOf(rule, locale).summary ?? rule.summary;
}
/** What the rule's problem costs, in the run's language. */
function whyOf(rule, locale) {
    return textsOf(rule, locale).why ?? rule.why;
}
/** A text that reports say around the findings, found by its English text; places still to be filled. */
function frameTextOf(english, locale) {
    return own(locale?.report, english) ?? english;
}


/***/ }),

/***/ 3764:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   j2: () => (/* binding */ sayCount),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* unused harmony export frame */
/* harmony import */ var _engine_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(878);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2560);


/** What reports say around the findings; a language keeps its own text for each. */
const frame = (/* unused pure expression or super */ null && ([
    "{tool}: {verdict}",
    "could not finish its work",
    "nothing introduced",
    "{count} introduced",
    "nothing found",
    "{count} found",
    "{count} fixed",
    "1 was there before",
    "{count} were there before",
    "{count} ignored",
    "error",
    "warning",
    "info",
    "1 error",
    "{count} errors",
    "1 warning",
    "{count} warnings",
    "1 info",
    "{count} infos",
    ", ",
    " and ",
    "Something went wrong, so this is not the whole truth. What is known is below.",
    "The check fails because of {counts}.",
    "The check passes: {counts}.",
    "No Dockerfile is affected by this change.",
    "Looked at 1 Dockerfile.",
    "Looked at {count} Dockerfiles.",
    "line {line}",
    "lines {first}\u2013{last}",
    "lines {list}",
    "{file} {place}",
    "{place}: {message}",
    "also {counts}",
    "suggested diff",
    "picture of the build",
    "new ignore",
    "{origin} silences {rules}: {reason}",
    "The configuration",
    "{place} (for {tool})",
    "The configuration switches {rule} off, which would have found {count}.",
    "1 not looked for",
    "{count} not looked for",
    "no reason given",
    "How it is built:",
    "stage {number}",
    "ships",
    "1 finding",
    "{count} findings",
    "Suggested diff:",
    "Suggested diff for {fixed} of {all}:",
    "To apply it, run {command}, paste it in, and press Ctrl-D.",
    "Look at what it does for {list} before you take it.",
    "Not in the diff:",
    "{finding} waits for {other}, whose fix changes the same text.",
    "{finding}: the diff of another Dockerfile changes {file} already; apply that one first.",
    "{finding}: its fix holds by itself, but not together with the others.",
    "The suggested diff is too long to be shown here; it is in the patch file.",
    "1 more finding",
    "{count} more findings",
    "the suggested diffs",
    "what is fixed or ignored",
    "what was there before",
    "the job summary",
    "Not shown, because it would be too long: {list}.",
    "Not shown here, because it would be too long: {list}; see {rest}.",
    "and {count} more, in the log",
    "{title}.",
    "{title}: the summary comment has the diff.",
    "Please look at it before you take it.",
    "This is about {place}; the change here brings it about.",
    "The change of {place} brings it about.",
]));
/** One of the frame's texts in the run's language, as plain text; values are words or counts of our own. */
function say(locale, text, values = {}) {
    return (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .GS)((0,_engine_message_js__WEBPACK_IMPORTED_MODULE_1__/* .frameTextOf */ .wd)(text, locale), values);
}
/** The same as Markdown: a string becomes a code span, a number stays one, Markdown is taken over. */
function tell(locale, text, values = {}) {
    const parts = (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_1__/* .frameTextOf */ .wd)(text, locale).split(/(\{[A-Za-z]\w*\})/);
    const markdown = parts.map((part) => {
        const value = /^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : undefined;
        if (value === undefined)
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(part).markdown;
        if (typeof value === "number")
            return String(value);
        return typeof value === "string" ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value).markdown : value.markdown;
    });
    return { markdown: markdown.join("") };
}
/** Says how many: `one` of one, else `several` with `{count}`. */
function sayCount(locale, count, one, several) {
    return say(locale, count === 1 ? one : several, { count: String(count) });
}


/***/ }),

/***/ 2560:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   nn: () => (/* binding */ joinParts),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
/* unused harmony exports hiddenMark, readMark */
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);

const longestValue = 300;
function longestRunOfBackticks(text) {
    let longest = 0;
    for (const run of text.match(/`+/g) ?? [])
        longest = Math.max(longest, run.length);
    return longest;
}
/** A raw value as a code span, the one place where GitHub sees no mention, link, image or HTML in it. Always one line. */
function code(value) {
    const text = (0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(value), longestValue);
    if (text.trim() === "")
        return { markdown: text === "" ? "(empty)" : "(blank)" };
    const fence = "`".repeat(longestRunOfBackticks(text) + 1);
    const pad = /^[ `]|[ `]$/.test(text) ? " " : "";
    return { markdown: `${fence}${pad}${text}${pad}${fence}` };
}
/** Raw lines in a fence that nothing in them can close. The text is kept to the letter. */
function fence(text, language) {
    const marks = "`".repeat(Math.max(3, longestRunOfBackticks(text) + 1));
    const body = text === "" || text.endsWith("\n") ? text : `${text}\n`;
    return { markdown: `${marks}${language}\n${body}${marks}` };
}
/** Plain words of our own, shown to the letter: what Markdown would read as a mark is escaped. */
function words(text) {
    return { markdown: text.replace(/[\\`*_[\]<>|~&]/g, "\\$&") };
}
/** Markdown of our own, values put in: a string becomes a code span, a number stays one, Markdown is taken over. */
function md(texts, ...values) {
    let markdown = texts[0] ?? "";
    values.forEach((value, index) => {
        if (typeof value === "number")
            markdown += String(value);
        else
            markdown += typeof value === "string" ? code(value).markdown : value.markdown;
        markdown += texts[index + 1] ?? "";
    });
    return { markdown };
}
const nothing = { markdown: "" };
function join(parts, separator) {
    return { markdown: parts.map((part) => part.markdown).join(separator) };
}
/** Paragraphs and other blocks, one behind the other; empty ones leave no gap. */
function joinParts(parts) {
    return join(parts.filter((part) => part.markdown !== ""), "\n\n");
}
/** A link to an address that we made; whatever could end it is percent-encoded. */
function link(text, url) {
    const address = url.replace(/[^\w\-.~:/?#@%=&+,;]/g, (character) => character.length === 1 && character < "\u0080"
        ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
        : "");
    return { markdown: `[${text.markdown}](${address})` };
}
/** What a table's cell may hold: `|` divides cells even in code. */
function cell(content) {
    return { markdown: content.markdown.replace(/\r?\n/g, " ").replaceAll("|", "\\|") };
}
/** Letters, digits and punctuation of which GitHub makes nothing. */
const plainWords = /^[\p{L}\p{N} .,;:'"()/=+%?!\u2013\u2014\uff0c\u3002\uff1a\uff1b\u3001\uff08\uff09\u201c\u201d-]*$/u;
/** What would begin a list, or underline a title, at the start of a line. */
const beginsBlock = /^\s*(?:[-+=]|\d+[.)])/;
const becomesLink = /www\.|:\/\/|gh-\d|[0-9a-f]{7}|:[\w+-]+:/i;
/**
 * A finished sentence that may hold raw values, some of them between backticks.
 * What stands between backticks is code; what else is not plainly harmless becomes code as well.
 */
function sentence(text) {
    const pieces = text.split("`");
    const isPaired = pieces.length % 2 === 1;
    const parts = pieces.map((piece, index) => {
        if (piece === "")
            return nothing;
        if (index % 2 === 0 || (!isPaired && index === pieces.length - 1)) {
            const isBlock = index === 0 && beginsBlock.test(piece);
            if (plainWords.test(piece) && !becomesLink.test(piece) && !isBlock)
                return words(piece);
            const inner = piece.trim();
            if (inner === "")
                return { markdown: " " };
            const before = /^\s/.test(piece) ? " " : "";
            const after = /\s$/.test(piece) ? " " : "";
            return { markdown: `${before}${code(inner).markdown}${after}` };
        }
        return code(piece);
    });
    return joinSpans(parts);
}
/**
 * A message template of our own with `{name}` places, raw values put in as code.
 * Places inside backticks become part of that code span; a value that is a list of names between backticks stays one. A place without value is shown as it is written.
 */
function fillTemplate(template, data) {
    const fill = (text) => text.replace(/\{([A-Za-z]\w*)\}/g, (place, name) => Object.hasOwn(data, name) ? (data[name] ?? place) : place);
    const pieces = template.split("`");
    const parts = pieces.flatMap((piece, index) => {
        if (index % 2 === 1 && index < pieces.length - 1)
            return [code(fill(piece))];
        return piece.split(/(\{[A-Za-z]\w*\})/).map((part) => {
            const name = /^\{([A-Za-z]\w*)\}$/.exec(part)?.[1];
            if (name === undefined || !Object.hasOwn(data, name))
                return words(part);
            const value = data[name] ?? "";
            // A short number is nothing to GitHub; a longer one may be read as a commit.
            if (/^\d{1,6}$/.test(value))
                return { markdown: value };
            return isList(value) ? sentence(value) : code(value);
        });
    });
    return joinSpans(parts);
}
/** Between the names of a list that a rule put together. */
const betweenNames = /^(?: |, |,? (?:and|or) |,? and \d{1,4} more)?$/;
/** Whether a value is names between backticks and nothing else: it may then not be somebody else's sentence. */
function isList(value) {
    const pieces = value.split("`");
    const isPaired = pieces.length > 2 && pieces.length % 2 === 1;
    return isPaired && pieces.every((piece, index) => index % 2 === 1 || betweenNames.test(piece));
}
/** Joins so that two code spans side by side don't run into one. */
function joinSpans(parts) {
    let markdown = "";
    for (const part of parts) {
        if (markdown.endsWith("`") && part.markdown.startsWith("`"))
            markdown += " ";
        markdown += part.markdown;
    }
    return { markdown };
}
const isPlainPath = /^[\w./-]+$/;
/**
 * A part that is folded away until someone opens its title; `remark` is words of our own. Markdown is not read inside a `<summary>`,
 * so a path is named in the title only when it is made of letters, digits, `_`, `.`, `/`, `-`; else inside.
 */
function folded(path, remark, content, isOpen) {
    const isPlain = isPlainPath.test(path) && path.length <= 200;
    const title = isPlain ? `<code>${path}</code>: ` : "One file: ";
    const first = isPlain ? "" : `${code(path).markdown}\n\n`;
    const tag = isOpen ? "<details open>" : "<details>";
    return { markdown: `${tag}\n<summary>${title}${remark}</summary>\n\n${first}${content.markdown}\n\n</details>` };
}
/** The same for a title of our own words. */
function foldedPart(title, content) {
    return { markdown: `<details>\n<summary>${title}</summary>\n\n${content.markdown}\n\n</details>` };
}
/** An HTML comment that is not shown. It holds letters of our own and hex digits only, so nothing can end it or be smuggled into it. */
function hiddenMark(kind, hex) {
    if (!/^[0-9a-f]+$/.test(hex))
        throw new Error("A hidden mark holds hex digits only.");
    return { markdown: `<!-- plimsoll:${kind}:${hex} -->` };
}
/** The hex digits of the mark that a comment's text ends with; a mark elsewhere may have been quoted. */
function readMark(body, kind) {
    const match = /<!-- plimsoll:([a-z]+):([0-9a-f]{1,64}) -->$/.exec(body.trimEnd().slice(-100));
    return match?.[1] === kind ? match[2] : undefined;
}


/***/ }),

/***/ 5849:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubLimits: () => (/* binding */ gitHubLimits),
/* harmony export */   leftOutSentence: () => (/* binding */ leftOutSentence),
/* harmony export */   startSarif: () => (/* binding */ startSarif)
/* harmony export */ });
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _sarif_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7356);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8297);



/** https://docs.github.com/code-security/code-scanning/troubleshooting-sarif/results-exceed-limit */
const gitHubLimits = { results: 25_000, packedBytes: 10 * 1000 * 1000 };
const lightestFirst = ["info", "warning", "error"];
/**
 * Makes one run of many reports. At no time more results are held than may stand in it: when there are too many, those of
 * the lightest level go first, and of one level those that came last.
 */
function startSarif(rules, limits = gitHubLimits) {
    const kept = { error: [], warning: [], info: [] };
    const leftOut = { error: 0, warning: 0, info: 0 };
    const told = [];
    let isWhole = true;
    let count = 0;
    const dropLightest = () => {
        const level = lightestFirst.find((each) => kept[each].length > 0);
        if (level === undefined)
            return;
        kept[level].pop();
        leftOut[level]++;
        count--;
    };
    return {
        add(report) {
            for (const finding of report.findings) {
                kept[finding.level].push(describeResult(finding, report));
                if (++count > limits.results)
                    dropLightest();
            }
            if (report.isWhole)
                return;
            isWhole = false;
            told.push(`${report.repository} could not be looked at wholly.`);
        },
        addUnread({ file, why }) {
            isWhole = false;
            told.push(`${file} was not merged. ${why}`);
        },
        finish(packedSize) {
            for (;;) {
                const results = [...kept.error, ...kept.warning, ...kept.info];
                const text = render(results, rules, { notes: notesOf(told, leftOut), isWhole });
                const size = packedSize(text);
                if (size <= limits.packedBytes || results.length === 0)
                    return { text, leftOut };
                // A little more than the size asks for, so that few rounds are needed.
                const fits = Math.floor((results.length * limits.packedBytes * 0.95) / size);
                for (let over = Math.max(1, results.length - fits); over > 0; over--)
                    dropLightest();
            }
        },
    };
}
/** More repositories than these are counted, not named. */
const mostTold = 100;
function notesOf(told, leftOut) {
    const more = told.length > mostTold ? [`And ${told.length - mostTold} more repositories or reports like these.`] : [];
    const missing = leftOutSentence(leftOut);
    return [...(missing === undefined ? [] : [missing]), ...told.slice(0, mostTold), ...more];
}
/** What is missing and why; undefined when nothing is. */
function leftOutSentence(leftOut) {
    const parts = ["error", "warning", "info"]
        .filter((level) => leftOut[level] > 0)
        .map((level) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(leftOut[level], level));
    if (parts.length === 0)
        return undefined;
    return `GitHub takes at most 25,000 results and 10 MB of SARIF: left out are ${parts.join(", ")}.`;
}
function render(results, rules, { notes, isWhole }) {
    const ids = [...new Set(results.map(({ ruleId = "" }) => ruleId))];
    const places = new Map(ids.map((id, index) => [id, index]));
    const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        ..._sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .sarifDriver */ .yU,
                        rules: ids.map((id) => {
                            const rule = rules.get(id);
                            // A report of another version may name a rule that is not there any more.
                            return rule ? (0,_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRule */ .IO)(rule, undefined) : { id, help: { text: id }, shortDescription: { text: id } };
                        }),
                    },
                },
                automationDetails: { id: "plimsoll-audit/" },
                invocations: [
                    {
                        executionSuccessful: isWhole,
                        toolExecutionNotifications: notes.map((note) => ({ level: "warning", message: (0,_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(note) })),
                    },
                ],
                columnKind: "utf16CodeUnits",
                results: results.map((result) => ({ ...result, ruleIndex: places.get(result.ruleId ?? "") ?? 0 })),
            },
        ],
    };
    return `${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(log)}\n`;
}
/** The path begins with the repository: all of them share one list of alerts. */
function describeResult(finding, { repository, commit }) {
    const { line, column, endLine, endColumn } = finding;
    return {
        ruleId: finding.rule,
        level: _sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .sarifLevels */ .XR[finding.level],
        message: (0,_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(`${repository}: ${finding.message}`),
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: (0,_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(`${repository}/${finding.path}`), uriBaseId: "%SRCROOT%" },
                    region: { startLine: line, startColumn: column, endLine, endColumn },
                },
            },
        ],
        partialFingerprints: { "plimsoll/v1": (0,_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(`${repository}:${finding.fingerprint}`).text },
        properties: { repository: (0,_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(repository).text, ...(commit !== undefined && { commit: (0,_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(commit).text }) },
    };
}


/***/ }),

/***/ 7356:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ describeRule),
/* harmony export */   XR: () => (/* binding */ sarifLevels),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   iJ: () => (/* binding */ toUri),
/* harmony export */   renderSarif: () => (/* binding */ renderSarif),
/* harmony export */   yU: () => (/* binding */ sarifDriver)
/* harmony export */ });
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


/***/ }),

/***/ 1207:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ allShownFindings),
/* harmony export */   O5: () => (/* binding */ byRank),
/* harmony export */   qA: () => (/* binding */ shownFindings),
/* harmony export */   yX: () => (/* binding */ isInScope)
/* harmony export */ });
const weights = { error: 0, warning: 1, info: 2 };
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The heaviest first, then by place; the same findings always come in the same order. */
function byRank(a, b) {
    return (weights[a.level] - weights[b.level] ||
        compareText(a.path, b.path) ||
        a.line - b.line ||
        a.column - b.column ||
        compareText(a.rule.id, b.rule.id) ||
        compareText(a.fingerprint, b.fingerprint));
}
/** Whether the run's scope asks for the finding: what the change introduced, or all that is not suppressed. */
function isInScope(finding, scope) {
    if (finding.status === "suppressed")
        return false;
    return scope !== "introduced" || finding.status === "introduced";
}
/** The file's findings in scope, ranked. */
function shownFindings(file, scope) {
    return file.findings.filter((finding) => isInScope(finding, scope)).sort(byRank);
}
/** Every finding in scope, ranked; one that several Dockerfiles lead to (in a shared context file) is there once. */
function allShownFindings(report) {
    const seen = new Set();
    const shown = [];
    for (const file of report.files)
        for (const finding of file.findings) {
            const place = `${finding.fingerprint} ${finding.at.start} ${finding.path}`;
            if (!isInScope(finding, report.scope) || seen.has(place))
                continue;
            seen.add(place);
            shown.push(finding);
        }
    return shown.sort(byRank);
}


/***/ }),

/***/ 8297:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   d8: () => (/* binding */ why),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export summary */
/* harmony import */ var _engine_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(878);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3764);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2560);



/** What is wrong, values as code. */
function message(finding, locale) {
    // Without data the template comes back as it is: values are put in here, each as code.
    const template = (0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(finding.rule, finding.messageKey, {}, locale);
    return template === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(finding.message) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .ou)(template, finding.data);
}
/** What it costs. */
function why(rule, locale) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .ou)((0,_engine_message_js__WEBPACK_IMPORTED_MODULE_2__/* .whyOf */ .gf)(rule, locale), {});
}
/** What the rule is about. */
function summary(rule, locale) {
    return fillTemplate(summaryOf(rule, locale), {});
}
const counted = {
    error: { one: "1 error", several: "{count} errors" },
    warning: { one: "1 warning", several: "{count} warnings" },
    info: { one: "1 info", several: "{count} infos" },
};
/** `2 errors, 1 warning`; empty for no finding. */
function countLevels(findings, locale) {
    const parts = [];
    for (const level of ["error", "warning", "info"]) {
        const count = findings.filter((finding) => finding.level === level).length;
        if (count > 0)
            parts.push((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sayCount */ .j2)(locale, count, counted[level].one, counted[level].several));
    }
    return parts.join((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(locale, ", "));
}
/** `1 error`, `2 errors`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** Our own words as Markdown, for what is put together from counts. */
const plain = _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL;


/***/ }),

/***/ 6393:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ partitionPoint)
/* harmony export */ });
/**
 * How many items at the front of a list meet a condition that none of the others does, as an order has it. Asks of as many
 * as the logarithm of their number.
 */
function partitionPoint(items, isInFront) {
    let low = 0;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (isInFront(items[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 427:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createSource)
/* harmony export */ });
/* harmony import */ var _partition_point_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6393);

/** Makes a Source; finds line starts once, in linear time. */
function createSource(text) {
    const starts = [0];
    let carriageReturns = 0;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
        if (text.charCodeAt(at - 1) === 13)
            carriageReturns++;
        starts.push(at + 1);
    }
    const lineFeeds = starts.length - 1;
    const endsOpen = starts[lineFeeds] !== text.length;
    const lineCount = endsOpen || lineFeeds === 0 ? lineFeeds + 1 : lineFeeds;
    const lineOf = (offset) => Math.min(lineCount, (0,_partition_point_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPoint */ .j)(starts, (start) => start <= offset));
    const lineStart = (line) => (line > lineCount ? text.length : (starts[line - 1] ?? 0));
    return {
        text,
        lineCount,
        lineEnding: carriageReturns === 0 ? "\n" : carriageReturns === lineFeeds ? "\r\n" : "mixed",
        positionAt(offset) {
            const at = Math.max(0, Math.min(offset, text.length));
            const line = lineOf(at);
            return { line, column: at - lineStart(line) + 1 };
        },
        lineStart,
        lineSpan(line) {
            if (!Number.isInteger(line) || line < 1 || line > lineCount)
                throw new RangeError(`There is no line ${line}: the text has ${lineCount} lines.`);
            const start = lineStart(line);
            let end = starts[line] === undefined ? text.length : lineStart(line + 1);
            if (end > start && text.charCodeAt(end - 1) === 10)
                end--;
            if (end > start && text.charCodeAt(end - 1) === 13 && text.charCodeAt(end) === 10)
                end--;
            return { start, end };
        },
        slice: (span) => text.slice(span.start, span.end),
    };
}


/***/ })

};
;
})
