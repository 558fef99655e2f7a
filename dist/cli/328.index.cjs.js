(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 328;
exports.ids = [328];
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

/***/ 4328:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderMergedMarkdown: () => (/* binding */ renderMergedMarkdown),
/* harmony export */   renderMergedText: () => (/* binding */ renderMergedText)
/* harmony export */ });
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2560);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6232);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8297);




const longestName = 60;
/** The table for people at a terminal. Nothing of a report reaches it unescaped. */
function renderMergedText(tally) {
    const rows = tally.repositories
        .filter(hasSomethingToSay)
        .map((each) => [
        (0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(each.repository), longestName),
        ...numbersOf(each).map(String),
        [each.isWhole ? "" : "not looked at wholly", ...each.topRules.map(ruleText)]
            .filter((part) => part !== "")
            .join(", "),
    ]);
    const table = [["repository", "errors", "warnings", "infos", "fixable", "most of all"], ...rows];
    const widths = [0, 1, 2, 3, 4].map((column) => table.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0));
    const lines = table.map((row) => row
        .map((text, column) => column === 0 ? text.padEnd(widths[0] ?? 0) : column < 5 ? text.padStart(widths[column] ?? 0) : text)
        .join("  ")
        .trimEnd());
    const parts = rows.length > 0 ? [...lines, ""] : [];
    for (const { file, why } of tally.unread)
        parts.push(`error: ${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(file)} was not merged. ${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(why)}`);
    return (0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(`${[...parts, ...sentences(tally)].join("\n")}\n`);
}
/**
 * The table for a job summary, of at most so many bytes: repositories with the least to say are left out first, and counted.
 */
function renderMergedMarkdown(tally, mostBytes = 1_000_000) {
    const head = "| Repository | Errors | Warnings | Infos | Fixable | Most of all |\n| --- | --: | --: | --: | --: | --- |";
    const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(headline(tally))}`, paragraph(sentences(tally)), topRules(tally)]);
    const unread = unreadList(tally);
    let left = mostBytes - bytesOf(said) - bytesOf(unread) - head.length - 200;
    const rows = [];
    const talking = tally.repositories.filter(hasSomethingToSay);
    for (const each of talking) {
        const row = rowOf(each);
        left -= Buffer.byteLength(row) + 1;
        if (left < 0)
            break;
        rows.push(row);
    }
    const missing = talking.length - rows.length;
    const table = rows.length > 0 ? { markdown: [head, ...rows].join("\n") } : _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .nothing */ .s6;
    const rest = missing > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Not shown here, because it would be too long: ${missing} more repositories.` : _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .nothing */ .s6;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([said, table, rest, unread]);
}
const mostUnread = 20;
function unreadList({ unread }) {
    const items = unread.slice(0, mostUnread).map(({ file, why }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- ${file} was not merged: ${why}`);
    const more = unread.length > mostUnread ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- \u2026 and ${unread.length - mostUnread} more`] : [];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([...items, ...more], "\n");
}
function bytesOf({ markdown }) {
    return Buffer.byteLength(markdown);
}
function hasSomethingToSay({ levels, isWhole }) {
    return !isWhole || levels.error + levels.warning + levels.info > 0;
}
function numbersOf({ levels, fixable }) {
    return [levels.error, levels.warning, levels.info, fixable];
}
function rowOf(each) {
    const rules = each.topRules.map(({ rule, count }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule), (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .gd)(rule))} \u00d7 ${count}`);
    const most = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([...(each.isWhole ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)("not looked at wholly")]), ...rules], ", ");
    const cells = [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${each.repository}`, ...numbersOf(each).map((count) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${count}`), most];
    return `| ${cells.map((content) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(content).markdown).join(" | ")} |`;
}
function topRules({ topRules }) {
    if (topRules.length === 0)
        return _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .nothing */ .s6;
    const rules = topRules.map(({ rule, count }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule), (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .gd)(rule))} \u00d7 ${count}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Most of all: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(rules, ", ")}`;
}
function ruleText({ rule, count }) {
    return `${rule} \u00d7 ${count}`;
}
function headline({ levels }) {
    const count = levels.error + levels.warning + levels.info;
    return `Plimsoll: ${count === 0 ? "no findings" : (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, "finding")}`;
}
function paragraph(lines) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(lines.join(" "));
}
/** Our own words and numbers only. */
function sentences({ repositories, levels, fixable, incomplete, unread }) {
    const clean = repositories.filter((each) => !hasSomethingToSay(each)).length;
    const found = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(levels.error, "error")}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(levels.warning, "warning")}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(levels.info, "info")}`;
    const inAll = repositories.length === 1 ? "1 repository" : `${repositories.length} repositories`;
    return [
        `In ${inAll}: ${found}, ${fixable} with a fix.`,
        ...(clean > 0 ? [`Without findings: ${clean}.`] : []),
        ...(incomplete > 0 ? [`Not looked at wholly: ${incomplete}.`] : []),
        ...(unread.length > 0 ? [`Reports that were not merged: ${unread.length}.`] : []),
    ];
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


/***/ })

};
;
})
