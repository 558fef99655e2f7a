(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 372;
exports.ids = [372];
exports.modules = {

/***/ 2483:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ checkOrPrint)
/* harmony export */ });
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8391);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3660);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3181);



/** Checks a subject and shows the report, or with --diff the patch of what fixing it would change. */
async function checkOrPrint(host, options, subject, root, today) {
    if (options.diff === undefined) {
        // Of the formats only Markdown shows more than each fix by itself.
        const combining = options.format === "markdown" ? "all" : "none";
        const { report } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)(host, { ...subject, combining }, _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules, today);
        await (0,_present_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(host, options, { report, root, locale: subject.configured.locale });
        return report;
    }
    const [{ settle }, { patchOf }] = await Promise.all([__webpack_require__.e(/* import() */ 380).then(__webpack_require__.bind(__webpack_require__, 9380)), __webpack_require__.e(/* import() */ 640).then(__webpack_require__.bind(__webpack_require__, 640))]);
    const { before, files } = await settle(host, subject, _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules, today, options.diff);
    (0,_present_js__WEBPACK_IMPORTED_MODULE_2__/* .presentPatch */ .yb)(host, patchOf(files), before.report);
    return before.report;
}


/***/ }),

/***/ 3660:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./lib/src/engine/run-rule.js + 1 modules
var run_rule = __webpack_require__(3848);
;// CONCATENATED MODULE: ./lib/src/engine/make-report.js

/** Adds up the files of a run and draws the conclusion: `error` before `failure` before `success`. */
function makeReport({ reviews, notices = [], failOn, scope }) {
    const files = reviews.map(({ file }) => file);
    const findings = distinct(files.flatMap((file) => file.findings));
    const inScope = findings.filter(({ status }) => status === "introduced" || (status === "existing" && scope !== "introduced"));
    const all = [...notices, ...reviews.flatMap(noticesOf)];
    const fails = failOn !== "never" && inScope.some(({ level }) => (0,run_rule/* weighsAtLeast */.oq)(level, failOn));
    return {
        files,
        totals: totalsOf(findings, inScope, distinct(files.flatMap((file) => file.fixed))),
        notices: all,
        failOn,
        scope,
        conclusion: all.some(({ level }) => level === "error") ? "error" : fails ? "failure" : "success",
    };
}
/** One finding in a shared file, such as a `.dockerignore`, that several Dockerfiles lead to counts once. */
function distinct(findings) {
    const seen = new Set();
    return findings.filter(({ fingerprint, path, at }) => {
        const key = `${fingerprint} ${at.start} ${path}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
    });
}
function totalsOf(findings, inScope, fixed) {
    const count = (level) => inScope.filter((finding) => finding.level === level).length;
    const suppressed = findings.filter(({ status }) => status === "suppressed").length;
    return {
        findings: inScope.length,
        errors: count("error"),
        warnings: count("warning"),
        infos: count("info"),
        fixable: inScope.filter(({ fix }) => fix !== undefined).length,
        existing: findings.length - inScope.length - suppressed,
        fixed: fixed.length,
        suppressed,
    };
}
function noticesOf({ file, crashes, leftOut }) {
    return [
        ...crashes.map(({ rule, message }) => ({
            level: "warning",
            message: `The rule ${rule} failed on ${file.path}: ${message} Its other findings stand, and the other rules went on; please report it.`,
        })),
        ...[...leftOut].map(([rule, count]) => ({
            level: "warning",
            message: `${file.path} has more than 200 findings of ${rule}; ${count} of them are not shown.`,
        })),
    ];
}

// EXTERNAL MODULE: ./lib/src/review-dockerfiles.js + 26 modules
var review_dockerfiles = __webpack_require__(6554);
;// CONCATENATED MODULE: ./lib/src/cli/progress.js
const patience = 1000;
const pause = 100;
/** Says nothing in the first second, and nothing at all where no terminal is. */
function startProgress({ remarks, ...host }, total) {
    const start = host.clock();
    let last = start + patience - pause;
    let done = 0;
    let isShown = false;
    return {
        step() {
            const now = host.clock();
            if (remarks.isTerminal && now - last >= pause) {
                remarks.write(`\r${done} of ${total} files looked at\u001B[K`);
                last = now;
                isShown = true;
            }
            done++;
        },
        end() {
            if (isShown)
                remarks.write("\r\u001B[K");
        },
    };
}

// EXTERNAL MODULE: ./lib/src/engine/fingerprint.js + 1 modules
var fingerprint = __webpack_require__(4253);
;// CONCATENATED MODULE: ./lib/src/cli/unreadable.js

/** The review of a Dockerfile whose text is not to be had: one finding that says why. */
function unreadable(path, why, rules) {
    const rule = rules.find(({ id }) => id === "syntax/unreadable");
    if (!rule)
        throw new Error("There is no rule syntax/unreadable.");
    const nowhere = { start: 0, end: 0 };
    const finding = {
        rule,
        path,
        dockerfile: path,
        level: rule.level,
        profile: "recommended",
        at: nowhere,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        // The rule's own messages speak of what stands in a file.
        messageKey: "",
        data: {},
        message: `The file ${why}.`,
        related: [],
        fingerprint: (0,fingerprint/* fingerprinter */.uw)()({ rule: rule.id, path, messageKey: "", data: {}, snippet: why }),
        status: "introduced",
        suppression: undefined,
        fix: undefined,
        refusedFixes: [],
    };
    return {
        file: {
            path,
            text: "",
            isUtf8: true,
            change: undefined,
            findings: [finding],
            fixed: [],
            patch: undefined,
            stages: [],
            patched: new Set(),
        },
        crashes: [],
        leftOut: new Map(),
        combined: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/cli/check.js




/** Reviews the Dockerfiles of a subject; one that cannot be read is a finding, and the others go on. */
async function check(host, subject, rules, today) {
    const { paths, head, base, changes, configured } = subject;
    const { config, settings, locale } = configured;
    const refused = new Map(paths.flatMap((path) => {
        const why = subject.refusal(path);
        return why === undefined ? [] : [[path, why]];
    }));
    const readable = paths.filter((path) => !refused.has(path));
    const progress = startProgress(host, readable.length);
    // Settings are asked for once a file, as its turn comes.
    const counted = {
        ...settings,
        levelsFor(path) {
            progress.step();
            return settings.levelsFor(path);
        },
    };
    let reviewed;
    try {
        const input = {
            paths: readable,
            changes,
            head,
            base,
            config,
            settings: counted,
            rules,
            locale,
            today,
            combining: subject.combining ?? "none",
            ownOnly: subject.ownOnly ?? false,
        };
        reviewed = await reviewTogether(host, input);
    }
    finally {
        progress.end();
    }
    const reviews = [...reviewed.reviews, ...[...refused].map(([path, why]) => unreadable(path, why, rules))];
    const report = makeReport({
        reviews,
        notices: [...subject.notices, ...reviewed.notices],
        failOn: config.failOn,
        scope: config.scope,
    });
    return { report, reviews };
}
/** Many files are shared out among threads, where there are any, and read a few at a time. */
async function reviewTogether({ threads, expectMuch }, input) {
    if (input.paths.length >= many)
        await expectMuch?.();
    const root = input.base ? undefined : input.head.folder;
    // Of an ignore that has ended the whole run tells once.
    const mayTell = input.config.ignores.some(({ until }) => until !== undefined);
    const isPlain = input.ownOnly !== true && !mayTell;
    if (root === undefined || !isPlain || input.paths.length < fewestToShare)
        return (0,review_dockerfiles/* reviewDockerfiles */.y6)(input);
    const { reviewShared } = await __webpack_require__.e(/* import() */ 186).then(__webpack_require__.bind(__webpack_require__, 7186));
    const entries = await input.head.list();
    const most = Math.min(threads?.most ?? 0, Math.floor(input.paths.length / fewestToShare));
    const start = async (work, hear) => threads?.start(work, (told) => {
        hear(told);
    });
    return reviewShared(input, { root, entries, threads: most, start });
}
const many = 30;
/** A thread is worth its start from so many files on. */
const fewestToShare = 100;


/***/ }),

/***/ 5659:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ paletteFor),
/* harmony export */   M: () => (/* binding */ wantsColour)
/* harmony export */ });
/** Whether to write colours: what the command line says, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
function wantsColour(asked, { environment, output }) {
    const { NO_COLOR, FORCE_COLOR, TERM } = environment;
    if (asked !== undefined)
        return asked;
    if (NO_COLOR)
        return false;
    if (FORCE_COLOR)
        return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
    return output.isTerminal && TERM !== "dumb";
}
const asItIs = (text) => String(text);
const plain = {
    bold: asItIs,
    dim: asItIs,
    red: asItIs,
    yellow: asItIs,
    blue: asItIs,
    green: asItIs,
    cyan: asItIs,
};
/** What puts colours into texts, or leaves them as they are. The library asks for Node's streams, which takes its time. */
async function paletteFor(asked, host) {
    if (!wantsColour(asked, host))
        return plain;
    const { default: colours } = await __webpack_require__.e(/* import() */ 336).then(__webpack_require__.t.bind(__webpack_require__, 7336, 19));
    return colours.createColors(true);
}


/***/ }),

/***/ 8372:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* reexport */ explain),
  lint: () => (/* reexport */ lint),
  listRules: () => (/* reexport */ listRules),
  review: () => (/* reexport */ review),
  work: () => (/* reexport */ work)
});

// EXTERNAL MODULE: ./lib/src/engine/rule-names.js
var rule_names = __webpack_require__(4670);
// EXTERNAL MODULE: ./lib/src/rules/index.js + 446 modules
var rules = __webpack_require__(8391);
// EXTERNAL MODULE: ./lib/src/report/project.js + 1 modules
var project = __webpack_require__(6232);
// EXTERNAL MODULE: ./lib/src/cli/arguments.js + 1 modules
var cli_arguments = __webpack_require__(1637);
// EXTERNAL MODULE: ./lib/src/cli/colour.js
var cli_colour = __webpack_require__(5659);
// EXTERNAL MODULE: ./lib/src/cli/usage-error.js
var usage_error = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/src/cli/catalogue.js






/** Lists all rules. */
function listRules(host, format) {
    host.output.write(format === "json" ? rulesAsJson() : rulesAsText());
}
function rulesAsJson() {
    const rows = rules.rules.map(({ id, level, profile = "recommended", summary, equivalents = {}, since }) => {
        const fixable = rules.fixableRules.has(id);
        return { id, level, profile, summary, fixable, equivalents, since };
    });
    return `${JSON.stringify({ rules: rows }, undefined, 2)}\n`;
}
function rulesAsText() {
    const rows = rules.rules.map(({ id, level, profile, summary }) => {
        const weight = profile === "strict" ? `${level}, strict` : level;
        return [id, weight, rules.fixableRules.has(id) ? "fix" : "", summary];
    });
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
    return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`).join("");
}
/** Prints the page of a rule, or of the rules that another tool's name stands for. Throws UsageError. */
async function explain(host, name, colour) {
    const ids = (0,rule_names/* ruleNames */.X)(rules.rules).ours(name);
    const meant = rules.rules.filter(({ id }) => ids.has(id));
    if (meant.length === 0) {
        const known = rules.rules.map(({ id }) => id);
        const hint = await (0,cli_arguments/* nearest */.pA)(name, known, (id) => ` Did you mean ${id}?`);
        throw new usage_error/* UsageError */.e(`There is no rule ${JSON.stringify(name)}.${hint}\n\`plimsoll rules\` lists all.`);
    }
    const isColoured = (0,cli_colour/* wantsColour */.M)(colour, host);
    const pages = meant.map((rule) => pageOf(host, rule));
    host.output.write(pages.map((page) => (isColoured ? withColours(page) : page)).join("\n"));
}
function pageOf(host, rule) {
    const page = host.readOwnFile(`docs/rules/${rule.id}.md`);
    // Marks for the generator of the pages, and nothing for a reader.
    if (page !== undefined)
        return page.replace(/<!-- (?:begin|end):\w+ -->\n\n?/g, "");
    return `# ${rule.id}\n\n${rule.summary}. ${rule.why}\n\n${(0,project/* rulePage */.gd)(rule.id)}\n`;
}
function withColours(page) {
    return page
        .split("\n")
        .map((line) => (line.startsWith("#") ? `\u001B[1m${line}\u001B[22m` : line))
        .join("\n");
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/source/find.js
var find = __webpack_require__(2815);
// EXTERNAL MODULE: ./lib/src/source/folder.js
var folder = __webpack_require__(2948);
// EXTERNAL MODULE: ./lib/src/source/locate.js
var locate = __webpack_require__(7798);
// EXTERNAL MODULE: ./lib/src/source/search.js
var source_search = __webpack_require__(9200);
// EXTERNAL MODULE: ./lib/src/cli/check-or-print.js
var check_or_print = __webpack_require__(2483);
// EXTERNAL MODULE: ./lib/src/cli/check.js + 3 modules
var check = __webpack_require__(3660);
// EXTERNAL MODULE: ./lib/src/cli/configuration.js + 1 modules
var configuration = __webpack_require__(6614);
// EXTERNAL MODULE: ./lib/src/cli/present.js + 2 modules
var present = __webpack_require__(3181);
;// CONCATENATED MODULE: ./lib/src/cli/search-notices.js
/** What is told of a search that is not whole; `whose` goes behind the name of a folder, such as ` of the base`. */
function searchNotices({ isWhole, unreadable }, whose = "") {
    const notices = unreadable.map(({ path, why }) => ({
        level: "warning",
        message: `The folder \`${path}\`${whose} ${why}; it was not searched.`,
    }));
    if (!isWhole && unreadable.length === 0)
        notices.push({
            level: "error",
            message: "There are too many files: the search was given up. Name the Dockerfiles, or a smaller folder.",
        });
    return notices;
}

// EXTERNAL MODULE: ./lib/src/cli/shown-paths.js
var shown_paths = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/src/cli/lint.js












/** Checks files, folders or standard input. Throws UsageError, PlaceError, GlobError. */
async function lint(host, command) {
    if (command.paths.includes("-"))
        return (await __webpack_require__.e(/* import() */ 43).then(__webpack_require__.bind(__webpack_require__, 6043))).lintInput(host, command);
    const places = (0,locate/* locate */.x5)(host.folder, command.paths.length > 0 ? command.paths : ["."]);
    const root = places[0]?.root ?? host.folder;
    const today = command.today ?? host.today();
    const subject = await subjectOf(host, command, root, places);
    const { locale } = subject.configured;
    const { fix } = command;
    if (fix === undefined) {
        const report = await (0,check_or_print/* checkOrPrint */.F)(host, command, subject, root, today);
        return (0,present/* exitCodeOf */.FO)(report);
    }
    const [{ settle }, fixing] = await Promise.all([__webpack_require__.e(/* import() */ 380).then(__webpack_require__.bind(__webpack_require__, 9380)), __webpack_require__.e(/* import() */ 640).then(__webpack_require__.bind(__webpack_require__, 640))]);
    const settled = await settle(host, subject, rules.rules, today, fix);
    const outcomes = await fixing.writeFiles(host, settled.files, root);
    const isWritten = outcomes.every(({ status }) => status !== "refused");
    // What could not be written is not as it was worked out: then the disk says what is left.
    const now = isWritten ? settled.after : await (0,check/* check */.z)(host, await subjectOf(host, command, root, places), rules.rules, today);
    const report = fixing.withFixNotices(now.report, outcomes, fix, settled);
    fixing.remarkFixes(host, { report, outcomes, fixing: fix, root });
    await (0,present/* present */.Eb)(host, command, { report, root, locale, fixes: outcomes });
    return (0,present/* exitCodeOf */.FO)(report);
}
async function subjectOf(host, command, root, places) {
    const head = (0,folder/* createFolderSource */.K)(root);
    const configured = await (0,configuration/* configure */.j)(command, "all", rules.rules, host.folder, head);
    const folders = places.filter(({ kind }) => kind === "folder");
    const searches = await Promise.all(folders.map((place) => searchPlace(place, head, configured.settings.isDockerfile)));
    const named = places.filter(({ kind }) => kind === "file").map(({ path }) => path);
    const paths = [...new Set([...named, ...searches.flatMap(({ found }) => found)])].sort(find/* byPath */.f2);
    const notices = [
        ...(configured.notices ?? []),
        ...[...new Set(searches.map(({ search }) => search))].flatMap((search) => searchNotices(search)),
    ];
    if (paths.length === 0) {
        const shown = folders.map(({ path }) => `\`${(0,shown_paths/* shownPath */.p)(root, host.folder, path) || "."}\``).join(", ");
        notices.push({
            level: "warning",
            message: `There is no Dockerfile in ${shown}. A file of another name is checked when it is named.`,
        });
    }
    return {
        paths,
        head,
        base: undefined,
        changes: [],
        configured,
        notices,
        refusal: (path) => head.refusal(path),
    };
}
async function searchPlace({ root, path }, source, isDockerfile) {
    const search = await source.search();
    const start = path === "" ? "" : `${path}/`;
    const isListed = path === "" || search.entries.some((entry) => entry.path === path && entry.kind === "folder");
    if (isListed) {
        const found = (0,find/* dockerfilesAmong */.iU)(search.entries, isDockerfile).filter((each) => each.startsWith(start));
        return { found, search };
    }
    // Who names a folder that a search of the whole would leave out wants it looked at.
    const own = await (0,source_search/* searchFolder */.t)((0,external_node_path_.join)(root, path));
    const found = (0,find/* dockerfilesAmong */.iU)(own.entries, (each) => isDockerfile(start + each)).map((each) => start + each);
    return { found, search: own };
}

// EXTERNAL MODULE: ./lib/src/config/hadolint-files.js
var hadolint_files = __webpack_require__(3040);
;// CONCATENATED MODULE: ./lib/src/report/passed-over.js

/** So many paths are named. */
const mostNamed = 3;
/**
 * What is told of the Dockerfiles of a change that nobody looks at: links, and what lies among other people's files.
 * `changed` are paths that the change touches, `entries` the tree that it leads to.
 */
function passedOver(changed, entries, isDockerfile) {
    const touched = new Set(changed.filter(isDockerfile));
    if (touched.size === 0)
        return [];
    const there = entries.filter(({ path }) => touched.has(path));
    const lookedAt = new Set((0,find/* dockerfilesAmong */.iU)(entries, isDockerfile));
    const links = there.filter(({ kind }) => kind === "link");
    const vendored = there.filter(({ path, kind }) => kind === "file" && !lookedAt.has(path));
    return [...links.map(linkNotice), ...(vendored.length > 0 ? [vendoredNotice(vendored)] : [])];
}
function linkNotice({ path }) {
    return {
        level: "warning",
        message: `The Dockerfile ${quoted(path)} could not be read: it is a symbolic link, and links are not followed.`,
    };
}
function vendoredNotice(entries) {
    const names = entries.slice(0, mostNamed).map(({ path }) => quoted(path));
    const more = entries.length > mostNamed ? ` and ${entries.length - mostNamed} more` : "";
    const subject = entries.length === 1
        ? "1 Dockerfile of the change was not looked at: it lies"
        : `${entries.length} Dockerfiles of the change were not looked at: they lie`;
    return {
        level: "warning",
        message: `${subject} in \`node_modules\` or in a virtual environment (${names.join(", ")}${more}).`,
    };
}
function quoted(path) {
    return `\`${path.replaceAll("`", "'")}\``;
}

// EXTERNAL MODULE: ./lib/src/settings.js
var settings = __webpack_require__(5177);
// EXTERNAL MODULE: ./lib/src/source/affected.js
var affected = __webpack_require__(8352);
// EXTERNAL MODULE: ./lib/src/text/diff.js
var diff = __webpack_require__(5649);
;// CONCATENATED MODULE: ./lib/src/source/compare.js


/**
 * The files that differ between two trees, in order of path: of those that `isCompared` picks by their text, renames
 * found where at least half of the lines are the same; of all others only whether they came or went.
 * A tree whose list is not to be had counts as empty.
 */
async function compareTrees(base, head, isCompared) {
    const [old, fresh] = await Promise.all([filesOf(base), filesOf(head)]);
    const came = [...fresh].filter((path) => !old.has(path));
    // A file that is not listed may be there all the same: Git may ignore what it tracks.
    const unlisted = await head.read([...old].filter((path) => !fresh.has(path)));
    const went = [...old].filter((path) => !fresh.has(path) && !unlisted.has(path));
    const kept = [...old].filter((path) => fresh.has(path) || unlisted.has(path));
    const [oldTexts, newTexts] = await Promise.all([
        base.read([...kept, ...went].filter(isCompared)),
        head.read([...kept, ...came].filter(isCompared)),
    ]);
    const modified = kept.filter((path) => !isSame(oldTexts.get(path), newTexts.get(path)));
    const renames = findRenames(went, came, oldTexts, newTexts);
    const moved = new Set(renames.values());
    return [
        ...modified.map((path) => ({ path, status: "modified" })),
        ...came.map((path) => {
            const previousPath = renames.get(path);
            return previousPath === undefined ? { path, status: "added" } : { path, status: "renamed", previousPath };
        }),
        ...went.filter((path) => !moved.has(path)).map((path) => ({ path, status: "removed" })),
    ].sort((a, b) => (0,find/* byPath */.f2)(a.path, b.path));
}
/** Adds the hunks to the changes whose paths `isWanted` picks; the others have none that are known. */
async function withHunks(changes, base, head, isWanted) {
    const wanted = changes.filter(({ path, previousPath = path }) => isWanted(path) || isWanted(previousPath));
    const [oldTexts, newTexts] = await Promise.all([
        base.read(wanted.filter(({ status }) => status !== "added").map(({ path, previousPath = path }) => previousPath)),
        head.read(wanted.filter(({ status }) => status !== "removed").map(({ path }) => path)),
    ]);
    const isKnown = new Set(wanted);
    return changes.map((change) => {
        if (!isKnown.has(change))
            return { ...change, hunks: undefined };
        const { path, previousPath = path, status } = change;
        const before = status === "added" ? "" : oldTexts.get(previousPath)?.text;
        const after = status === "removed" ? "" : newTexts.get(path)?.text;
        const isText = before !== undefined && after !== undefined;
        return { ...change, hunks: isText ? (0,diff/* diffHunks */.r)(before, after) : undefined };
    });
}
async function filesOf(source) {
    const entries = (await source.list()) ?? [];
    return new Set(entries.filter(({ kind }) => kind === "file").map(({ path }) => path));
}
/** Files whose text is not known on either side are taken for the same. */
function isSame(before, after) {
    return before?.text === after?.text && before?.isUtf8 === after?.isUtf8;
}
/** Comparing each with each is no longer worth it beyond so many pairs. */
const mostPairs = 2500;
/** New paths by the old paths whose text they have taken over. */
function findRenames(went, came, oldTexts, newTexts) {
    const olds = linesOfAll(went, oldTexts);
    const news = linesOfAll(came, newTexts);
    if (olds.length * news.length > mostPairs)
        return new Map();
    const pairs = olds.flatMap((old) => news.map((fresh) => ({ from: old.path, to: fresh.path, likeness: likeness(old.lines, fresh.lines) })));
    const renames = new Map();
    const taken = new Set();
    const likely = pairs.filter((pair) => pair.likeness >= 0.5);
    for (const { from, to } of likely.sort((a, b) => b.likeness - a.likeness || (0,find/* byPath */.f2)(a.from + a.to, b.from + b.to))) {
        if (renames.has(to) || taken.has(from))
            continue;
        renames.set(to, from);
        taken.add(from);
    }
    return renames;
}
function linesOfAll(paths, texts) {
    return paths.flatMap((path) => {
        const text = texts.get(path)?.text;
        return text === undefined || text === "" ? [] : [{ path, lines: countLines(text) }];
    });
}
function countLines(text) {
    const counts = new Map();
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    for (const line of lines)
        counts.set(line, (counts.get(line) ?? 0) + 1);
    return { counts, total: lines.length };
}
/** The share of the longer text's lines that both have: from 0 to 1. */
function likeness(a, b) {
    let shared = 0;
    for (const [line, count] of a.counts)
        shared += Math.min(count, b.counts.get(line) ?? 0);
    return shared / Math.max(a.total, b.total, 1);
}

;// CONCATENATED MODULE: ./lib/src/cli/review.js














/** Checks what a change does to Dockerfiles. Throws UsageError, GitError, GlobError. */
async function review(host, command) {
    const sides = (await foldersToCompare(host, command)) ?? (await commitsToCompare(host, command));
    // As in a pull request, the change is judged by the rules that held before it.
    const configured = await (0,configuration/* configure */.j)(command, command.scope, rules.rules, host.folder, sides.origin);
    const found = await review_subjectOf(sides, configured);
    const lookedIn = command.config === undefined ? await configsLookedIn(sides.origin) : [];
    const changed = found.changes.flatMap(({ path, previousPath = path }) => [path, previousPath]);
    const told = lookedIn.filter((path) => changed.includes(path)).map(configChanged);
    const subject = { ...found, notices: [...found.notices, ...told] };
    return (0,present/* exitCodeOf */.FO)(await (0,check_or_print/* checkOrPrint */.F)(host, command, subject, sides.root, command.today ?? host.today()));
}
/** The Dockerfiles that a change touches or affects; under scope `all`, every one. */
async function review_subjectOf(sides, configured) {
    const { base, head } = sides;
    const { isDockerfile } = configured.settings;
    const isOfInterest = (path) => isDockerfile(path) || (0,affected/* isContextFile */.Eq)(path) || configs.includes(path);
    const changes = await withHunks(await sides.changes(isOfInterest), base, head, isOfInterest);
    const entries = withUnlisted(await sides.entries(), changes);
    const { touched, byContext } = (0,affected/* affectedDockerfiles */.ac)(changes, entries, isDockerfile);
    const paths = configured.config.scope === "all" ? (0,find/* dockerfilesAmong */.iU)(entries, isDockerfile) : [...touched, ...byContext];
    const texts = await head.read(paths);
    return {
        paths,
        head,
        base,
        changes,
        configured,
        notices: [
            ...sides.notices,
            ...(configured.notices ?? []),
            ...passedOver(await touchedOf(changes, entries, base), entries, isDockerfile),
        ],
        refusal: (path) => (texts.has(path) ? undefined : sides.refusal(path)),
    };
}
/** What Git ignores is not listed, and changed all the same when it is tracked. */
function withUnlisted(listed, changes) {
    const known = new Set(listed.map(({ path }) => path));
    const unlisted = changes.filter(({ path, status }) => status !== "removed" && !known.has(path));
    return unlisted.length === 0 ? listed : [...listed, ...unlisted.map(({ path }) => ({ path, kind: "file" }))];
}
/** The paths that a change touches, links that were none before among them. */
async function touchedOf(changes, entries, base) {
    const links = entries.filter(({ kind }) => kind === "link").map(({ path }) => path);
    const before = links.length === 0 ? [] : ((await base.list()) ?? []);
    const were = new Set(before.filter(({ kind }) => kind === "link").map(({ path }) => path));
    return [...changes.map(({ path }) => path), ...links.filter((path) => !were.has(path))];
}
const configs = [settings/* usualConfig */.lz, ...hadolint_files/* hadolintConfigs */.J];
/** The files that the configuration is looked for in, up to the one that counts. */
async function configsLookedIn(origin) {
    const there = await origin.read(configs);
    const at = configs.findIndex((path) => there.has(path));
    return at === -1 ? configs : configs.slice(0, at + 1);
}
function configChanged(path) {
    return {
        level: "warning",
        message: `The change touches \`${path}\`; this run went by the file as it is at the base.`,
    };
}
/** Two folders; undefined when the names are not meant so. A single name that is a commit too is meant as the commit. */
async function foldersToCompare({ folder }, command) {
    const baseFolder = (0,locate/* folderAt */.w3)(folder, command.base);
    const headFolder = (0,locate/* folderAt */.w3)(folder, command.head ?? ".");
    if (baseFolder === undefined || headFolder === undefined)
        return undefined;
    if (command.head === undefined && (await isCommit(folder, command.base)))
        return undefined;
    return folderSides(baseFolder, headFolder);
}
/** Two folders, by their absolute paths. */
async function folderSides(baseFolder, headFolder) {
    const base = (0,folder/* createFolderSource */.K)(baseFolder);
    const there = await base.search();
    return {
        ...(await workingSide(headFolder, { ...base, list: () => Promise.resolve(there.entries) }, searchNotices(there, " of the base"))),
        base,
        origin: base,
    };
}
/** A folder as the head, and how it differs from a base. What could not be searched is told; the rest is compared. */
async function workingSide(root, base, notices) {
    const head = (0,folder/* createFolderSource */.K)(root);
    const search = await head.search();
    const entries = () => Promise.resolve(search.entries);
    return {
        root,
        head,
        notices: [...notices, ...searchNotices(search)],
        entries,
        changes: (isOfInterest) => compareTrees(base, { ...head, list: entries }, isOfInterest),
        refusal: (path) => head.refusal(path) ?? "cannot be read",
    };
}
async function isCommit(folder, name) {
    const root = (0,locate/* repositoryRound */.Z1)(folder);
    if (root === undefined)
        return false;
    const repository = await openRepository(root);
    return repository.commit(name).then(() => true, () => false);
}
/** Loads what starts Git: two folders do without. */
async function openRepository(root) {
    const git = await __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010));
    return git.openRepository(root);
}
/** Two commits, or a commit and the working tree. */
async function commitsToCompare({ folder }, command) {
    const root = (0,locate/* repositoryRound */.Z1)(folder);
    if (root === undefined)
        throw new usage_error/* UsageError */.e(`${folder} is not in a Git repository, and ${JSON.stringify(command.base)} is no folder: --base and --head name two commits or two folders.`);
    const repository = await openRepository(root);
    const [tip, headCommit] = await Promise.all([
        repository.commit(command.base),
        repository.commit(command.head ?? "HEAD"),
    ]);
    const start = await repository.mergeBase(tip, headCommit);
    const base = repository.source(start ?? tip);
    const origin = start === tip ? base : repository.source(tip);
    const notices = start === undefined ? [unrelated(command)] : [];
    if (command.head === undefined)
        return { ...(await workingSide(root, base, notices)), base, origin };
    const head = repository.source(headCommit);
    return {
        root,
        base,
        origin,
        notices,
        head,
        entries: async () => (await head.list()) ?? [],
        changes: () => repository.changes(start ?? tip, headCommit),
        refusal: () => "is larger than 1 MB",
    };
}
function unrelated({ base, head = "HEAD" }) {
    return {
        level: "warning",
        message: `\`${base}\` and \`${head}\` have no common history here, so \`${base}\` itself was compared with. A shallow clone has too little of it: \`git fetch --unshallow\`.`,
    };
}

// EXTERNAL MODULE: ./lib/src/config/for-file.js
var for_file = __webpack_require__(8245);
// EXTERNAL MODULE: ./lib/src/locales/load.js
var load = __webpack_require__(9844);
// EXTERNAL MODULE: ./lib/src/review-dockerfiles.js + 26 modules
var review_dockerfiles = __webpack_require__(6554);
// EXTERNAL MODULE: ./lib/src/cli/threads/portable.js
var portable = __webpack_require__(4526);
// EXTERNAL MODULE: ./lib/src/cli/threads/batches.js
var batches = __webpack_require__(1513);
;// CONCATENATED MODULE: ./lib/src/cli/threads/work.js







/** Reviews batches as long as there are any, and tells of each. */
async function work(given, tell) {
    const { entries, config, today, paths, combining } = given;
    const input = {
        changes: [],
        head: { ...(0,folder/* createFolderSource */.K)(given.root), list: () => Promise.resolve(entries) },
        base: undefined,
        config,
        settings: (0,for_file/* fileSettings */.g)(config, rules.rules),
        rules: rules.rules,
        locale: await (0,load/* loadLocale */.X)(config.language),
        today,
        combining,
        run: (0,review_dockerfiles/* newRun */.uH)(paths),
    };
    for (const { number, paths: some } of (0,batches/* takenBatches */.yw)(given)) {
        const { reviews, notices } = await (0,review_dockerfiles/* reviewDockerfiles */.y6)({ ...input, paths: some });
        tell({ batch: number, reviews: reviews.map(portable/* portable */.O), notices });
    }
}

;// CONCATENATED MODULE: ./lib/src/cli/commands.js
// One piece for the loader: what most runs need comes in one file, and what few need stays apart.






/***/ }),

/***/ 6614:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ configure)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/src/config/config.js
/** What holds when nothing else is said. */
const builtIn = {
    profile: "recommended",
    scope: "introduced",
    failOn: "error",
    language: "en",
    paths: [],
    ignorePaths: [],
    rules: [],
    ignores: [],
    contexts: [],
    targets: [],
    honoursHadolint: true,
};
/** The built-in configuration, overlaid by each of the others in turn: the file's, then the inputs'. */
function overlay(...others) {
    const given = others.map((other) => Object.fromEntries(Object.entries(other ?? {}).filter(([, value]) => value !== undefined)));
    return Object.assign({}, builtIn, ...given);
}

// EXTERNAL MODULE: ./lib/src/config/for-file.js
var for_file = __webpack_require__(8245);
// EXTERNAL MODULE: ./lib/src/config/hadolint-files.js
var hadolint_files = __webpack_require__(3040);
// EXTERNAL MODULE: ./lib/src/locales/load.js
var load = __webpack_require__(9844);
// EXTERNAL MODULE: ./lib/src/report/harmless.js
var harmless = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/src/settings.js
var settings = __webpack_require__(5177);
// EXTERNAL MODULE: ./lib/src/source/read-text.js
var read_text = __webpack_require__(798);
// EXTERNAL MODULE: ./lib/src/cli/usage-error.js
var usage_error = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/src/cli/configuration.js









/**
 * Built-in values, overlaid by the configuration file, overlaid by the options. The file is the one that --config names
 * from `folder`, else the usual one of `source`, else hadolint's. Throws UsageError that names file, line and key.
 */
async function configure(options, scope, rules, folder, source) {
    const { profile, failOn, target } = options;
    const { config: file, notices = [] } = options.config === undefined
        ? await readUsual(rules, source)
        : { config: await parse(readNamed(folder, options.config), options.config, rules) };
    const targets = target === undefined ? [] : [{ pattern: "**", value: target }];
    const config = overlay(file, { profile, failOn, scope });
    const whole = { ...config, targets: [...targets, ...config.targets] };
    return { config: whole, settings: (0,for_file/* fileSettings */.g)(whole, rules), locale: await (0,load/* loadLocale */.X)(whole.language), notices };
}
async function readUsual(rules, source) {
    const texts = await source.read([settings/* usualConfig */.lz, ...hadolint_files/* hadolintConfigs */.J]);
    const own = texts.get(settings/* usualConfig */.lz);
    if (own)
        return { config: await parse(own, settings/* usualConfig */.lz, rules) };
    const refusal = await refusalOf(source);
    // Passing over a file that is there would be judging by other rules than were asked for.
    if (refusal !== undefined && refusal !== "does not exist")
        throw new usage_error/* UsageError */.e(`${settings/* usualConfig */.lz} ${refusal}.`);
    const path = hadolint_files/* hadolintConfigs */.J.find((each) => texts.has(each));
    const text = path && texts.get(path);
    if (!text)
        return { config: undefined };
    const { readHadolintConfig } = await __webpack_require__.e(/* import() */ 458).then(__webpack_require__.bind(__webpack_require__, 3458));
    const { config, message } = await readHadolintConfig(text, path, rules);
    return { config, notices: [{ level: "warning", message }] };
}
async function refusalOf(source) {
    if (source.refusal)
        return source.refusal(settings/* usualConfig */.lz);
    const entry = (await source.list())?.find(({ path }) => path === settings/* usualConfig */.lz);
    if (entry?.kind === "file")
        return "is larger than 1 MB";
    return entry && `is a ${entry.kind === "link" ? "symbolic link" : entry.kind}`;
}
async function parse(text, name, rules) {
    const { readConfig } = await __webpack_require__.e(/* import() */ 53).then(__webpack_require__.bind(__webpack_require__, 7053));
    const result = await readConfig(text, name, rules);
    if (!result.errors)
        return result.config;
    const lines = result.errors.map(({ file, line, column, message }) => {
        const place = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
        return (0,harmless/* logLine */.BP)(`${file}${place}: ${message}`);
    });
    throw new usage_error/* UsageError */.e(lines.join("\n"));
}
function readNamed(folder, named) {
    const text = (0,read_text/* readText */.yR)((0,external_node_path_.resolve)(folder, named));
    if (typeof text === "string")
        throw new usage_error/* UsageError */.e(`--config: ${JSON.stringify(named)} ${text}.`);
    return text;
}


/***/ }),

/***/ 3181:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FO: () => (/* binding */ exitCodeOf),
  Eb: () => (/* binding */ present),
  yb: () => (/* binding */ presentPatch)
});

// EXTERNAL MODULE: ./lib/src/report/harmless.js
var harmless = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/src/engine/message.js
var message = __webpack_require__(878);
// EXTERNAL MODULE: ./lib/src/text/edit.js
var edit = __webpack_require__(958);
// EXTERNAL MODULE: ./lib/src/text/diff.js
var diff = __webpack_require__(5649);
// EXTERNAL MODULE: ./lib/src/text/source.js
var text_source = __webpack_require__(427);
;// CONCATENATED MODULE: ./lib/src/report/quoted-line.js

const tabWidth = 4;
const ellipsis = "\u2026";
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const combining = /\p{M}/u;
/** Each of these is shown as it is, in one column. */
const isPlain = /^[ -~]*$/;
/**
 * Makes a line harmless: tabs become blanks, control and invisible characters are spelled out, and what lies beyond
 * `width` columns round `from` (an index) is cut away.
 */
function quoteLine(line, from, width) {
    // A line of a megabyte is not walked through for the few columns that are shown.
    const start = Math.max(0, from - width);
    const piece = line.slice(start, from + 2 * width);
    if (isPlain.test(piece) && piece.length === line.length && piece.length <= width)
        return { text: line, columnAt: (index) => Math.max(0, Math.min(index, line.length)) };
    const columns = [];
    let text = "";
    let column = 0;
    for (const character of piece) {
        const shown = isShownAsItIs(character)
            ? character
            : character === "\t"
                ? " ".repeat(tabWidth - (column % tabWidth))
                : (0,harmless/* visible */.RK)(character);
        columns.push(...Array.from({ length: character.length }, () => column));
        text += shown;
        column += shown === character ? widthOf(character) : shown.length;
    }
    columns.push(column);
    const columnOf = (index) => columns[Math.max(0, Math.min(index - start, columns.length - 1))] ?? column;
    const isShort = start === 0 && piece.length === line.length && column <= width;
    return isShort ? { text, columnAt: columnOf } : cut(text, columnOf, columnOf(from), width, column);
}
function cut(text, columnOf, focus, width, total) {
    const left = Math.max(0, Math.min(focus - Math.floor(width / 4), total - width));
    const before = left > 0 ? ellipsis : "";
    let shown = before;
    let column = 0;
    for (const character of text) {
        if (column >= left && column < left + width)
            shown += character;
        column += widthOf(character);
    }
    const after = total > left + width ? ellipsis : "";
    const shift = left - before.length;
    return {
        text: shown + after,
        columnAt: (index) => Math.max(before.length, Math.min(columnOf(index) - shift, width + before.length)),
    };
}
function isShownAsItIs(character) {
    return character >= " " && character <= "~";
}
function widthOf(character) {
    if (isShownAsItIs(character))
        return 1;
    return combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

// EXTERNAL MODULE: ./lib/src/report/selection.js
var selection = __webpack_require__(1207);
// EXTERNAL MODULE: ./lib/src/report/summary.js + 5 modules
var summary = __webpack_require__(4264);
// EXTERNAL MODULE: ./lib/src/report/wording.js
var wording = __webpack_require__(8297);
;// CONCATENATED MODULE: ./lib/src/report/terminal.js









/** A finding over more lines than this is quoted by its first and last ones. */
const mostQuoted = 4;
const mostDiffLines = 40;
/** The report for people at a terminal. Nothing of a file reaches it unescaped. */
function renderTerminal(report, options) {
    const { palette } = options;
    const parts = [];
    for (const file of report.files) {
        const source = (0,text_source/* createSource */.g)(file.text);
        for (const finding of (0,selection/* shownFindings */.qA)(file, report.scope))
            parts.push(renderFinding(finding, file, source, options));
    }
    for (const { level, message } of report.notices)
        parts.push(`${level === "error" ? palette.red("error") : palette.yellow("warning")}: ${(0,harmless/* visible */.RK)(message)}\n`);
    parts.push(`${palette.bold(capitalised((0,summary/* verdict */.WJ)(report)))}${counts(report)}\n`);
    return (0,harmless/* withoutCommands */.Df)(parts.join("\n"));
}
function counts({ totals }) {
    if (totals.findings === 0)
        return ".";
    const fixable = totals.fixable > 0 ? `, ${totals.fixable} with a fix` : "";
    const levels = [
        totals.errors > 0 ? (0,wording/* plural */.LS)(totals.errors, "error") : "",
        totals.warnings > 0 ? (0,wording/* plural */.LS)(totals.warnings, "warning") : "",
        totals.infos > 0 ? (0,wording/* plural */.LS)(totals.infos, "info") : "",
    ];
    return ` (${levels.filter((text) => text !== "").join(", ")}${fixable}).`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function renderFinding(finding, file, source, options) {
    const { palette, locale } = options;
    const colour = { error: palette.red, warning: palette.yellow, info: palette.blue }[finding.level];
    const place = `${(0,harmless/* visible */.RK)(finding.path)}:${finding.line}:${finding.column}`;
    const lines = [
        `${palette.bold(place)} ${colour(finding.level)} ${palette.dim(finding.rule.id)}`,
        `  ${(0,harmless/* visible */.RK)(finding.message)}`,
    ];
    if (finding.path === file.path)
        lines.push(...quote(finding, source, colour, options));
    const { cause } = finding;
    if (cause) {
        const at = `${(0,harmless/* visible */.RK)(cause.path)}${cause.line === undefined ? "" : `:${cause.line}`}`;
        lines.push(`  ${palette.dim(`The change of ${at} brings it about.`)}`);
    }
    lines.push(`  ${palette.dim((0,harmless/* visible */.RK)((0,message/* whyOf */.gf)(finding.rule, locale)))}`);
    lines.push(...renderFix(finding, file, source, options));
    return `${lines.join("\n")}\n`;
}
function quote(finding, source, colour, options) {
    const { palette, width = 120 } = options;
    const margin = String(finding.endLine).length;
    const rows = [];
    for (let line = finding.line; line <= finding.endLine && line <= source.lineCount; line++) {
        const isLeftOut = finding.endLine - finding.line >= mostQuoted && line > finding.line + 1 && line < finding.endLine;
        if (isLeftOut) {
            rows.push(`  ${" ".repeat(margin)} ${palette.dim("\u2026")}`);
            line = finding.endLine - 1;
            continue;
        }
        const text = source.slice(source.lineSpan(line));
        const from = line === finding.line ? finding.column - 1 : text.length - text.trimStart().length;
        const to = line === finding.endLine ? finding.endColumn - 1 : text.length;
        const quoted = quoteLine(text, from, width);
        const start = quoted.columnAt(from);
        const marks = "^".repeat(Math.max(1, quoted.columnAt(to) - start));
        rows.push(`  ${palette.dim(`${String(line).padStart(margin)} \u2502`)} ${quoted.text}`);
        rows.push(`  ${palette.dim(`${" ".repeat(margin)} \u2502`)} ${" ".repeat(start)}${colour(marks)}`);
    }
    return rows;
}
function renderFix(finding, file, source, options) {
    const { palette, width = 120 } = options;
    const { fix } = finding;
    if (!fix)
        return [];
    const where = fix.file === file.path ? "" : ` (${(0,harmless/* visible */.RK)(fix.file)})`;
    const rows = [`  ${palette.green("fix")} ${palette.dim(`(${fix.safety})`)}: ${(0,harmless/* visible */.RK)(fix.title)}${where}`];
    if (fix.file !== file.path) {
        const added = fix.isNewFile ? fix.edits.flatMap(({ text }) => text.replace(/\n$/, "").split("\n")) : [];
        return [
            ...rows,
            ...added.slice(0, mostDiffLines).map((line) => `    ${palette.green(`+${quoteLine(line, 0, width).text}`)}`),
        ];
    }
    // Only the lines round the edits are compared: a long file with many findings would be compared as often.
    const first = Math.min(...fix.edits.map(({ span }) => span.start));
    const last = Math.max(...fix.edits.map(({ span }) => span.end));
    const start = source.lineStart(Math.max(1, source.positionAt(first).line - 1));
    const end = source.lineStart(source.positionAt(last).line + 2);
    const shifted = fix.edits.map(({ span, text }) => ({
        text,
        span: { start: span.start - start, end: span.end - start },
    }));
    const before = source.text.slice(start, end);
    const shown = (0,diff/* diffHunks */.r)(before, (0,edit/* applyEdits */.ct)(before, shifted), 1)
        .flatMap(({ lines }) => lines)
        .filter((line) => !line.startsWith("\\"));
    for (const line of shown.slice(0, mostDiffLines)) {
        const text = `${line.charAt(0)}${quoteLine(line.slice(1).replace(/\r$/, ""), 0, width).text}`;
        rows.push(`    ${line.startsWith("+") ? palette.green(text) : line.startsWith("-") ? palette.red(text) : text}`);
    }
    if (shown.length > mostDiffLines)
        rows.push(`    ${palette.dim(`\u2026 ${shown.length - mostDiffLines} more lines`)}`);
    return rows;
}

// EXTERNAL MODULE: ./lib/src/cli/colour.js
var colour = __webpack_require__(5659);
// EXTERNAL MODULE: ./lib/src/cli/shown-paths.js
var shown_paths = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/src/cli/present.js




function exitCodeOf({ conclusion }) {
    return conclusion === "success" ? 0 : conclusion === "failure" ? 1 : 2;
}
/** Writes the report in the format that was asked for; what a machine reads is followed by nothing else. */
async function present(host, options, { report, root, locale, fixes }) {
    const { output } = host;
    switch (options.format) {
        case "text": {
            const palette = await (0,colour/* paletteFor */.D)(options.colour, host);
            const width = output.columns ?? 120;
            output.write(renderTerminal((0,shown_paths/* withShownPaths */.e)(report, root, host.folder), { palette, locale, width }));
            return;
        }
        case "json": {
            const { renderJson } = await __webpack_require__.e(/* import() */ 695).then(__webpack_require__.bind(__webpack_require__, 9695));
            output.write(renderJson(report, fixes));
            remarkNotices(host, report);
            return;
        }
        case "sarif": {
            const { renderSarif } = await __webpack_require__.e(/* import() */ 356).then(__webpack_require__.bind(__webpack_require__, 7356));
            output.write(renderSarif(report, locale));
            remarkNotices(host, report);
            return;
        }
        case "github": {
            const { renderAnnotations } = await __webpack_require__.e(/* import() */ 275).then(__webpack_require__.bind(__webpack_require__, 6275));
            output.write(renderAnnotations(report)
                .lines.map((line) => `${line}\n`)
                .join(""));
            return;
        }
        case "markdown": {
            const { renderMarkdown } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4264));
            output.write(`${renderMarkdown(report, { locale }).markdown}\n`);
        }
    }
}
/** Writes a patch, and on the side what the run itself has to tell. */
function presentPatch(host, patch, report) {
    host.output.write(patch);
    remarkNotices(host, report);
}
/** Where the output has no place for what the run itself has to tell. */
function remarkNotices(host, report) {
    for (const { level, message } of report.notices)
        host.remarks.write(`${(0,harmless/* logLine */.BP)(`${level}: ${message}`)}\n`);
}


/***/ }),

/***/ 7195:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withShownPaths),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** How a path below the root is called in the folder that the program runs in: as a terminal could open it. */
function shownPath(root, folder, path) {
    if (root === folder || path === "-")
        return path;
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path);
    const isNear = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, root).startsWith("..") || !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, folder).startsWith("..");
    return (isNear ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, place) || "." : place).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
/** The report with its paths as they are called in the folder. */
function withShownPaths(report, root, folder) {
    if (root === folder)
        return report;
    const show = (path) => shownPath(root, folder, path);
    const relocate = (finding) => ({
        ...finding,
        path: show(finding.path),
        dockerfile: show(finding.dockerfile),
        fix: finding.fix && { ...finding.fix, file: show(finding.fix.file) },
    });
    return {
        ...report,
        files: report.files.map((file) => ({
            ...file,
            path: show(file.path),
            findings: file.findings.map(relocate),
            fixed: file.fixed.map(relocate),
        })),
    };
}


/***/ }),

/***/ 1513:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ batchOf),
/* harmony export */   o$: () => (/* binding */ sharedBatches),
/* harmony export */   yw: () => (/* binding */ takenBatches)
/* harmony export */ });
/** Batches of so many paths, none of them taken. */
function sharedBatches(paths, size) {
    return { paths, size, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}
/** The paths of a batch. */
function batchOf({ paths, size }, batch) {
    return paths.slice(batch * size, (batch + 1) * size);
}
/** The batches that nobody took before, each taken as it is asked for. */
function* takenBatches(batches) {
    for (;;) {
        const number = Atomics.add(batches.taken, 0, 1);
        const paths = batchOf(batches, number);
        if (paths.length === 0)
            return;
        yield { number, paths };
    }
}


/***/ }),

/***/ 4526:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ portable),
/* harmony export */   v: () => (/* binding */ restored)
/* harmony export */ });
/** A review without what cannot be copied between threads, its rules. */
function portable(review) {
    return turn(review, (finding) => ({ ...finding, rule: finding.rule.id }));
}
/** The review as it was; throws for a rule that is not among `rules`. */
function restored(review, rules) {
    return turn(review, (finding) => {
        const rule = rules.get(finding.rule);
        if (!rule)
            throw new Error(`There is no rule ${finding.rule}.`);
        return { ...finding, rule };
    });
}
/** Turns every finding, each once: a fix that is used refers to the same finding as the report. */
function turn(review, by) {
    const turned = new Map();
    const one = (finding) => {
        let known = turned.get(finding);
        if (known === undefined)
            turned.set(finding, (known = by(finding)));
        return known;
    };
    const combined = (all) => all && { ...all, used: all.used.map((each) => ({ ...each, finding: one(each.finding) })) };
    const { leftOut, ...file } = review.file;
    const why = (each) => each.kind === "overlaps" ? { ...each, with: one(each.with) } : each;
    return {
        ...review,
        file: {
            ...file,
            findings: file.findings.map(one),
            fixed: file.fixed.map(one),
            ...(leftOut && { leftOut: new Map([...leftOut].map(([fingerprint, each]) => [fingerprint, why(each)])) }),
        },
        combined: combined(review.combined),
    };
}


/***/ }),

/***/ 8245:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ fileSettings)
/* harmony export */ });
/* harmony import */ var _path_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4861);

/** Throws GlobError for a pattern that cannot be used; a configuration that was read without errors has none. */
function fileSettings(config, rules) {
    const settings = bySpecificity(config.rules).map((setting) => ({ setting, speaksIn: placesOf(setting) }));
    const ignores = config.ignores.map((ignore) => ({
        ignore,
        covers: ignore.path === undefined ? () => true : (0,_path_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .pathTest */ .wE)([ignore.path]),
    }));
    return {
        isDockerfile: (0,_path_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerfilePaths */ .j1)(config.paths, config.ignorePaths),
        levelsFor(path) {
            const levels = new Map();
            for (const { setting, speaksIn } of settings) {
                const level = speaksIn(path) ? setting.level : "off";
                if (level === undefined)
                    continue;
                for (const { id } of rules)
                    if (isNamedBy(setting.rule, id))
                        levels.set(id, level);
            }
            return levels;
        },
        ignoresFor: (path, today) => ignores
            .filter(({ ignore, covers }) => !hasEnded(ignore, today) && covers(path))
            .map(({ ignore: { rule, reason } }) => ({ rule, reason })),
        expiredFor: (path, today) => ignores.filter(({ ignore, covers }) => hasEnded(ignore, today) && covers(path)).map(({ ignore }) => ignore),
        contextFor: firstFit(config.contexts),
        targetFor: firstFit(config.targets),
    };
}
function hasEnded({ until }, today) {
    return until !== undefined && until < today;
}
/** Topics first, so that what is said of one rule counts more. */
function bySpecificity(settings) {
    const isTopic = ({ rule }) => rule.endsWith("/*");
    return [...settings.filter(isTopic), ...settings.filter((setting) => !isTopic(setting))];
}
function isNamedBy(name, id) {
    return name.endsWith("/*") ? id.startsWith(name.slice(0, -1)) : name === id;
}
function placesOf({ paths, ignorePaths }) {
    const isWanted = paths.length === 0 ? () => true : (0,_path_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .pathTest */ .wE)(paths);
    const isUnwanted = (0,_path_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .pathTest */ .wE)(ignorePaths);
    return (path) => isWanted(path) && !isUnwanted(path);
}
/** The value of the setting that names the path itself, else of the first whose pattern fits. */
function firstFit(settings) {
    const tests = settings.map(({ pattern, value }) => ({ pattern, value, fits: (0,_path_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .fromRootTest */ .z5)(pattern) }));
    return (path) => (tests.find(({ pattern }) => pattern === path) ?? tests.find(({ fits }) => fits(path)))?.value;
}


/***/ }),

/***/ 3040:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ hadolintConfigs)
/* harmony export */ });
/** Where hadolint looks for its configuration in a repository; the first that is there counts. */
const hadolintConfigs = [".hadolint.yaml", ".hadolint.yml"];


/***/ }),

/***/ 4861:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j1: () => (/* binding */ dockerfilePaths),
  z5: () => (/* binding */ fromRootTest),
  wE: () => (/* binding */ pathTest),
  rG: () => (/* binding */ patternFault),
  Rx: () => (/* binding */ weightOfAll)
});

// EXTERNAL MODULE: ./lib/src/source/find.js
var find = __webpack_require__(2815);
// EXTERNAL MODULE: ./lib/src/context/glob.js
var context_glob = __webpack_require__(5306);
;// CONCATENATED MODULE: ./lib/src/source/glob.js

/** A pattern that cannot be used; the message says why, without naming where it was written. */
class GlobError extends Error {
    name = "GlobError";
}
const longestPattern = 200;
const longestPath = 4096;
const mostAlternatives = 50;
/**
 * Compiles a glob: `*`, `?`, `**`, `[ab]`, `{a,b}`; hidden files and folders fit like any other.
 * A pattern without `/` is compared with the last part of a path, wherever it lies.
 * Throws GlobError.
 *
 * Patterns and paths come from strangers, so no regular expression is made of them: `{a*,*a}` twice in one takes
 * exponential time. Braces are written out, and each alternative is run as a set of states.
 */
function compileGlob(pattern) {
    const glob = pattern.replace(/^\.?\//, "");
    if (glob === "")
        throw new GlobError("The pattern is empty.");
    if (glob.length > longestPattern)
        throw new GlobError(`The pattern is longer than ${longestPattern} characters.`);
    if (/[()\\]/.test(glob))
        throw new GlobError("Parentheses and backslashes cannot be used in a pattern.");
    if (glob.split("/").includes(".."))
        throw new GlobError("The pattern leads out of the repository: `..` cannot be used in it.");
    const alternatives = writtenOut(glob).map(compileAlternative);
    return (path) => path.length <= longestPath && alternatives.some((fits) => fits(path));
}
/** What comparing a path with a pattern may cost beside others: one for each way through the braces, and for each `*` in it. */
function weightOf(pattern) {
    return writtenOut(pattern).reduce((sum, each) => sum + each.split("*").length, 0);
}
/** One pattern for each way through the braces. */
function writtenOut(glob) {
    let done = [""];
    for (const part of glob.split(/(\{[^{}]*\})/)) {
        const choices = part.startsWith("{") ? part.slice(1, -1).split(",") : [part];
        if (part.startsWith("{") ? choices.length < 2 : /[{}]/.test(part))
            throw new GlobError("Braces hold alternatives such as `{a,b}`, and no other braces.");
        done = done.flatMap((start) => choices.map((choice) => start + choice));
        if (done.length > mostAlternatives)
            throw new GlobError(`The braces stand for more than ${mostAlternatives} patterns.`);
    }
    return done;
}
function compileAlternative(glob) {
    if (!/^(?:[^[\]]|\[[!^]?[^[\]!^-][^[\]]*\])*$/.test(glob))
        throw new GlobError("A bracket is not closed, empty, or holds another.");
    if (glob.includes("-]"))
        throw new GlobError("A bracket ends in `-`: put it elsewhere in the pattern.");
    const parts = glob.split("/");
    const plain = parts.map((part) => (part === "**" ? part : part.replace(/\*{2,}/g, "*").replaceAll("[!", "[^")));
    const fits = (0,context_glob/* compilePattern */.E)(plain.join("/"));
    if (parts.length === 1 && glob !== "**")
        return (path) => fits(path.slice(path.lastIndexOf("/") + 1));
    if (parts.includes("**"))
        return fits;
    // What stands in brackets could be a slash, too.
    return (path) => fits(path) && path.split("/").length === parts.length;
}

;// CONCATENATED MODULE: ./lib/src/config/path-patterns.js


/**
 * Whether one of the patterns fits a path or a folder that it lies in. A pattern without `/` fits at any depth; one that
 * begins with `/` from the root.
 * Throws GlobError for a pattern that cannot be used.
 */
function pathTest(patterns) {
    const tests = patterns.map(coveringTest);
    return (path) => tests.some((covers) => covers(path));
}
function coveringTest(pattern) {
    const plain = withoutSlash(pattern);
    const fits = /^\.?\//.test(plain) ? fromRootTest(plain) : compileGlob(plain);
    const isFolder = pattern.endsWith("/");
    return (path) => {
        if (!isFolder && fits(path))
            return true;
        for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1))
            if (fits(path.slice(0, slash)))
                return true;
        return false;
    };
}
/**
 * Which paths are Dockerfiles to look at. Patterns that name files decide in place of the usual names; one that names
 * a folder, or ends in nothing but wildcards, lets the usual names in it through. With `!` a pattern takes paths out.
 * Throws GlobError for a pattern that cannot be used.
 */
function dockerfilePaths(paths, ignorePaths) {
    const wanted = paths.filter((pattern) => !pattern.startsWith("!"));
    const unwanted = paths.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
    const isUnwanted = pathTest([...unwanted, ...ignorePaths.map((pattern) => pattern.replace(/^!/, ""))]);
    const named = wanted.filter(namesFiles).map((pattern) => compileGlob(pattern));
    const isInside = pathTest(wanted);
    return (path) => {
        if (isUnwanted(path))
            return false;
        if (wanted.length === 0)
            return (0,find/* isDockerfileName */.S2)(path);
        return named.some((fits) => fits(path)) || ((0,find/* isDockerfileName */.S2)(path) && isInside(path));
    };
}
function namesFiles(pattern) {
    return /[^*?./]/.test(pattern.slice(pattern.lastIndexOf("/") + 1));
}
function withoutSlash(pattern) {
    return pattern.length > 1 ? pattern.replace(/\/$/, "") : pattern;
}
/** Whether a pattern fits a Dockerfile's path, from the root of the repository: `Dockerfile` is the one at the root. */
function fromRootTest(pattern) {
    const plain = pattern.replace(/^\.?\//, "");
    const fits = compileGlob(plain);
    if (plain.includes("/") || plain.includes("**"))
        return fits;
    return (path) => !path.includes("/") && fits(path);
}
/** Why a pattern cannot be used; undefined when it can. */
function patternFault(pattern) {
    try {
        compileGlob(withoutSlash(pattern.replace(/^!/, "")));
        return undefined;
    }
    catch (error) {
        if (error instanceof GlobError)
            return error.message;
        throw error;
    }
}
/** What patterns that can be used may cost together. */
function weightOfAll(patterns) {
    return patterns.reduce((sum, pattern) => sum + weightOf(pattern), 0);
}


/***/ }),

/***/ 5980:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ isDevelopmentName),
/* harmony export */   g9: () => (/* binding */ isDevelopmentFile),
/* harmony export */   p6: () => (/* binding */ buildFilesFor),
/* harmony export */   pJ: () => (/* binding */ speaksOfBuilding),
/* harmony export */   zS: () => (/* binding */ buildFileKind)
/* harmony export */ });
/* harmony import */ var _text_guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2125);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8002);


const isComposeName = (0,_text_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .guarded */ .N)(["compose"], /^(?:docker-|podman-)?compose[^/]*\.ya?ml$/i);
const isBakeName = (0,_text_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .guarded */ .N)(["bake"], /^docker-bake(?:\.[\w-]+)?\.json$/i);
const isWorkflowPath = (0,_text_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .guarded */ .N)(["/workflows/"], /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/);
const makefileName = /^(?:GNUm|[mM])akefile$/;
/** What kind of file a path names, that may say how an image is built; undefined for all others. */
function buildFileKind(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (isComposeName(name))
        return "compose";
    if (isWorkflowPath(path))
        return "workflow";
    if (isBakeName(name))
        return "bake";
    return makefileName.test(name) ? "makefile" : undefined;
}
const developmentWord = /^(?:overrides?|dev|devel|develop|development|devcontainer|local|localhost|(?:unit|integration|e2e)?tests?|testing|debug|ci|cicd|e2e|lint|docs?|example|sample)$/i;
/** Whether one of a name's words says that it is for developing or testing. */
function isDevelopmentName(name) {
    return name.split(/[-_.\s]/).some((word) => developmentWord.test(word));
}
/** Whether a compose or bake file is for developing or testing, by its own name or its folders'. */
function isDevelopmentFile(path) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    return isDevelopmentName(name) || parts.some((folder) => developmentWord.test(folder.replace(/^\./, "")));
}
/** In bytes: what is larger was not written by hand. */
const largest = 128 * 1024;
const mostWorkflows = 30;
const mostOthers = 40;
/**
 * The files that may say how some Dockerfiles are built: workflows, and compose files, bake files and Makefiles in the
 * Dockerfiles' folders and above, right below those, and below the Dockerfiles. The nearest come first.
 */
function buildFilesFor(dockerfiles, entries) {
    const own = new Set(dockerfiles.map(_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y));
    const above = new Set();
    for (const folder of own)
        for (const each of foldersUpwards(folder))
            above.add(each);
    const workflows = [];
    const others = [];
    for (const { path, kind, size = 0 } of entries) {
        if (kind !== "file" || size > largest || path.includes("/node_modules/"))
            continue;
        const by = buildFileKind(path);
        if (by === "workflow")
            workflows.push(path);
        else if (by !== undefined) {
            const distance = distanceOf((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)(path), own, above);
            if (distance !== undefined && (by !== "makefile" || distance < 2))
                others.push({ path, distance });
        }
    }
    const near = others.sort((a, b) => a.distance - b.distance || (a.path < b.path ? -1 : 1));
    // Without a Dockerfile there is nothing to be told of.
    if (dockerfiles.length === 0)
        return [];
    return [...near.slice(0, mostOthers).map(({ path }) => path), ...workflows.slice(0, mostWorkflows)];
}
/** How far a folder lies from the nearest Dockerfile, roughly; undefined when it is too far to tell of it. */
function distanceOf(folder, own, above) {
    if (own.has(folder))
        return 0;
    if (above.has(folder))
        return 1;
    const parent = (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)(folder);
    if (folder !== "" && above.has(parent))
        return 2;
    const grandparent = (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)(parent);
    return parent !== "" && above.has(grandparent) ? 3 : undefined;
}
function foldersUpwards(folder) {
    const folders = [folder];
    for (let next = folder; next !== "";) {
        next = (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)(next);
        folders.push(next);
    }
    return folders;
}
/** Whether a text that `buildFilesFor` named is worth parsing: whether it speaks of building images at all. */
function speaksOfBuilding(path, text) {
    if (text.length > largest)
        return false;
    switch (buildFileKind(path)) {
        case "compose":
            return /\bbuild\b/.test(text);
        case "workflow":
            return text.includes("build-push-action@") || buildCommand.test(text);
        case "makefile":
            return buildCommand.test(text);
        case "bake":
            return true;
        default:
            return false;
    }
}
const buildCommand = /\b(?:docker|podman|nerdctl|buildah)\b[^\n]{0,40}\b(?:build|bud)\b/;


/***/ }),

/***/ 9913:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ hasConflict),
/* harmony export */   XX: () => (/* binding */ conflictLine),
/* harmony export */   e0: () => (/* binding */ lockFileNames),
/* harmony export */   mF: () => (/* binding */ readLock)
/* harmony export */ });
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2957);

/** The names of lock files that `readLock` knows. */
const lockFileNames = ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"];
/** Reads a lock file; `path` is from the repository root. */
function readLock(text, path) {
    const conflict = conflictLine(text);
    if (conflict !== undefined)
        return broken(path, hasConflict, conflict);
    return path.endsWith("Pipfile.lock") ? readPipfileLock(text, path) : readTomlLock(text, path);
}
const hasConflict = "The file holds unresolved merge conflicts.";
/** The line (from 1) of the first mark that Git leaves where a merge conflicts; undefined without one. */
function conflictLine(text) {
    const mark = /^(?:<{7}|>{7}) /m.exec(text);
    return mark ? lineOf(text, mark.index) : undefined;
}
function broken(path, message, line) {
    return { path, message, line };
}
function lineOf(text, offset) {
    return text.slice(0, offset).split("\n").length;
}
/** Which lists of a package are read, by key. */
const fileLists = ["wheels", "files", "sdist", "archive"];
function readTomlLock(text, path) {
    const drafts = [];
    const oldFiles = new Map();
    let draft;
    let table = "";
    let key = "";
    for (const line of linesOf(text)) {
        if (line.startsWith("[")) {
            table = line.replace(/[[\]\s]/g, "").replace(/\r$/, "");
            key = "";
            if (/^\[\[packages?\]\]/.test(line))
                drafts.push((draft = newDraft()));
            else if (!/^packages?\./.test(table))
                draft = undefined;
            continue;
        }
        const isKey = line !== "" && !/^[\s\]#]/.test(line);
        if (isKey)
            key = line.slice(0, line.indexOf("=")).trim().replace(/^"|"$/g, "");
        if (draft)
            readPackageLine(draft, table, key, line, isKey);
        else if (table === "metadata.files" && line.includes('.whl"')) {
            const name = (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(key);
            const known = oldFiles.get(name) ?? [];
            known.push(...wheelNames(line));
            oldFiles.set(name, known);
        }
    }
    const named = drafts.filter((one) => one.name !== "" && one.version !== "");
    if (named.length === 0 && text.trim() !== "" && drafts.length > 0)
        return broken(path, "The lock file names no package that could be read.", undefined);
    const isReached = reachable(named, text);
    return named
        .filter((one) => !one.isOwn)
        .map((one) => ({
        name: one.name,
        version: one.version,
        wheels: one.listsFiles ? [...one.wheels] : oldFiles.get(one.name),
        isOptional: one.isOptional ?? isReached?.(one.name),
        file: path,
    }));
}
function* linesOf(text) {
    let start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length) {
        const feed = text.indexOf("\n", start);
        const end = feed === -1 ? text.length : feed;
        yield text.charCodeAt(end - 1) === 13 ? text.slice(start, end - 1) : text.slice(start, end);
        start = end + 1;
    }
}
function newDraft() {
    return {
        name: "",
        version: "",
        listsFiles: false,
        wheels: new Set(),
        groups: new Set(),
        isOptional: undefined,
        isOwn: false,
        needs: new Set(),
        extraNeeds: new Set(),
    };
}
function readPackageLine(draft, table, key, line, isKey) {
    const isTop = table === "package" || table === "packages";
    if (isTop && isKey) {
        if (key === "name")
            draft.name = (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(stringIn(line) ?? "");
        else if (key === "version")
            draft.version = stringIn(line) ?? "";
        else if (key === "category")
            draft.isOptional = stringIn(line) !== "main";
        else if (key === "groups") {
            const groups = stringsIn(line.slice(line.indexOf("=")));
            draft.isOptional = !groups.includes("main") && !groups.includes("default");
        }
        else if (key === "source")
            draft.isOwn = /\b(?:editable|virtual)\s*=/.test(line);
        // `files = []` stands for what comes from a folder or a repository.
        if (fileLists.includes(key) && !/=\s*\[\s*\]\s*$/.test(line))
            draft.listsFiles = true;
    }
    if (isTop && fileLists.includes(key))
        for (const wheel of wheelNames(line))
            draft.wheels.add(wheel);
    if (table === "packages.wheels" || table === "packages.sdist") {
        draft.listsFiles = true;
        for (const wheel of wheelNames(line))
            draft.wheels.add(wheel);
    }
    if (!line.includes("name = "))
        return;
    const needed = /\bname = "([^"]+)"/.exec(line)?.[1];
    if (needed === undefined)
        return;
    if (isTop && key === "dependencies")
        draft.needs.add((0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(needed));
    if (table === "package.optional-dependencies")
        draft.extraNeeds.add((0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(needed));
}
function stringIn(line) {
    const open = line.indexOf('"');
    const close = line.indexOf('"', open + 1);
    return open === -1 || close === -1 ? undefined : line.slice(open + 1, close);
}
function stringsIn(text) {
    return text.split('"').filter((_, index) => index % 2 === 1);
}
/** The file names ending in `.whl` in the strings of a line, whether addresses or names. */
function wheelNames(line) {
    const names = [];
    for (let end = line.indexOf('.whl"'); end !== -1; end = line.indexOf('.whl"', end + 1)) {
        const open = line.lastIndexOf('"', end);
        const slash = line.lastIndexOf("/", end);
        names.push(decoded(line.slice(Math.max(open, slash) + 1, end + 4)));
    }
    return names;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * For uv's lock, which names no groups: whether a package is reached only through groups and extras of the project.
 * undefined when the lock does not hold the project itself.
 */
function reachable(drafts, text) {
    const own = drafts.filter((one) => one.isOwn);
    if (own.length === 0 || !text.includes("\n[package.metadata]"))
        return undefined;
    const byName = new Map();
    for (const draft of drafts) {
        const same = byName.get(draft.name);
        if (same)
            same.push(draft);
        else
            byName.set(draft.name, [draft]);
    }
    const reached = new Set();
    const waiting = own.flatMap((one) => [...one.needs]);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (reached.has(name))
            continue;
        reached.add(name);
        for (const draft of byName.get(name) ?? [])
            waiting.push(...draft.needs, ...(draft.isOwn ? [] : draft.extraNeeds));
    }
    return (name) => !reached.has(name);
}
function readPipfileLock(text, path) {
    let parsed;
    try {
        parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch {
        return broken(path, "The file is not valid JSON.", undefined);
    }
    const sections = [
        ["default", false],
        ["develop", true],
    ];
    return sections.flatMap(([section, isOptional]) => Object.entries(recordIn(recordIn(parsed)[section])).flatMap(([name, value]) => {
        const version = recordIn(value).version;
        if (typeof version !== "string")
            return [];
        const pinned = version.replace(/^===?/, "");
        return [{ name: (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name), version: pinned, wheels: undefined, isOptional, file: path }];
    }));
}
function recordIn(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}


/***/ }),

/***/ 5016:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ contextRoot)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8002);
/* harmony import */ var _shipping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8202);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3320);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);




/**
 * The folder that a Dockerfile is built in, from the repository root: the one that compose files, workflows and their
 * like name, else what its COPY sources tell. undefined when nothing tells, or when the two contradict each other.
 */
function contextRoot(dockerfile, tree, builds) {
    const named = (0,_shipping_js__WEBPACK_IMPORTED_MODULE_0__/* .namedContexts */ .uf)(builds);
    const [only] = named;
    if (only === undefined)
        return likelyRoot(dockerfile, tree);
    const copied = (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .contextSources */ .S1)(dockerfile).filter((path) => path !== ".");
    const has = (folder) => !tree || copied.some((path) => tree.hasSource(folder, path));
    if (named.length === 1 && (copied.length === 0 || has(only)))
        return only;
    const likely = likelyRoot(dockerfile, tree);
    if (likely !== undefined && named.includes(likely))
        return likely;
    // Nothing that is copied lies where it is said to be built.
    return named.length === 1 && (likely === undefined || !has(likely)) ? only : undefined;
}
/**
 * The folder that a Dockerfile is built in, as its own words tell: its own folder when what it copies lies there,
 * else the one folder above that has it all. undefined when nothing tells.
 */
function likelyRoot(dockerfile, tree) {
    if (dockerfile.path === undefined)
        return undefined;
    const own = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .y)(dockerfile.path);
    if (own === "")
        return "";
    if (!tree)
        return undefined;
    const copied = (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .contextSources */ .S1)(dockerfile).filter((path) => path !== ".");
    const wanted = copied.length > 0 ? copied : (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .installedFiles */ .MD)(dockerfile);
    if (wanted.length === 0)
        return hasCode(tree, own) ? own : undefined;
    const count = (folder) => wanted.filter((path) => tree.hasSource(folder, path)).length;
    const here = count(own);
    const above = foldersAbove(own).map((folder) => ({ folder, count: count(folder) }));
    const most = Math.max(...above.map((one) => one.count));
    if (here > 0 && here >= most)
        return own;
    const complete = above.filter((one) => one.count === wanted.length);
    return complete.length === 1 && here < wanted.length ? complete[0]?.folder : undefined;
}
function foldersAbove(folder) {
    const folders = [];
    for (let next = folder; next !== "";) {
        next = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .y)(next);
        folders.push(next);
    }
    return folders;
}
/** Whether a folder holds a Python project, not only build files. */
function hasCode(tree, folder) {
    const names = tree.namesIn(folder);
    const isProject = names.some((name) => name.endsWith(".py") || /^(?:requirements.*\.txt|pyproject\.toml|setup\.cfg|Pipfile)$/.test(name));
    return isProject || (names.includes("src") && tree.isFolder((0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .u)(folder, "src")));
}


/***/ }),

/***/ 8856:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ treeOf),
/* harmony export */   u: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5306);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8002);


const trees = new WeakMap();
/** Makes a Tree; the same entries give the same one, so that many Dockerfiles share it. */
function treeOf(entries) {
    const known = trees.get(entries);
    if (known)
        return known;
    const made = makeTree(entries);
    trees.set(entries, made);
    return made;
}
function makeTree(entries) {
    const files = new Set();
    const folders = new Map([["", new Set()]]);
    const enter = (path) => {
        let child = path;
        for (;;) {
            const folder = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .y)(child);
            const name = child.slice(folder === "" ? 0 : folder.length + 1);
            const names = folders.get(folder);
            if (names) {
                names.add(name);
                return;
            }
            folders.set(folder, new Set([name]));
            child = folder;
        }
    };
    for (const { path, kind } of entries) {
        enter(path);
        if (kind !== "folder" && kind !== "submodule")
            files.add(path);
        else if (!folders.has(path))
            folders.set(path, new Set());
    }
    const has = (path) => files.has(path) || folders.has(path);
    const namesIn = (folder) => [...(folders.get(folder) ?? [])];
    return {
        paths: [...files],
        has,
        isFolder: (path) => folders.has(path),
        namesIn,
        hasSource: (folder, source) => {
            if (!/[*?[]/.test(source))
                return has(joinPath(folder, source));
            const within = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .y)(source);
            // A glob in a folder's name is seldom; its existence is then taken for granted.
            if (/[*?[]/.test(within))
                return true;
            const matches = (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePattern */ .E)(source.slice(within === "" ? 0 : within.length + 1));
            return namesIn(joinPath(folder, within)).some(matches);
        },
    };
}
/** Joins two paths of which either may be ``. */
function joinPath(folder, path) {
    return folder === "" ? path : path === "" ? folder : `${folder}/${path}`;
}


/***/ }),

/***/ 2743:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gC: () => (/* binding */ isRequirementsPath),
/* harmony export */   sY: () => (/* binding */ listName),
/* harmony export */   wG: () => (/* binding */ wantedPaths)
/* harmony export */ });
/* harmony import */ var _lock_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9913);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4250);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5016);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3320);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);





/** As many files as are read for one Dockerfile. */
const mostFiles = 60;
const projectNames = [
    ".dockerignore",
    "pyproject.toml",
    "setup.cfg",
    "setup.py",
    "Pipfile",
    "uv.toml",
    ".python-version",
    ..._lock_files_js__WEBPACK_IMPORTED_MODULE_4__/* .lockFileNames */ .e0,
];
/** The project of a part of the repository that is copied by its name. */
const projectName = /\/(?:pyproject|uv)\.toml$/;
const requirementName = /(?:^|[-_.])(?:requirements|reqs?|constraints?|deps|dependencies)(?:$|[-_.])/i;
/** How files that list requirements end. */
const listName = /\.(?:txt|in|pip)$/i;
/** Whether a path looks like a requirements or constraints file, by its own name or its folder's. */
function isRequirementsPath(path) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    const folder = parts.pop() ?? "";
    return listName.test(name) && (requirementName.test(name) || /^(?:requirements?|reqs|constraints)$/i.test(folder));
}
/**
 * Which files beside a Dockerfile are worth reading, by their paths from the repository root, the most telling first;
 * every one of them exists when `entries` are given. `root` is a context that the user names.
 */
function wantedPaths(dockerfile, entries, root, index) {
    const tree = entries && (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .treeOf */ .g)(entries);
    const builds = dockerfile.path === undefined ? [] : (index?.of(dockerfile.path) ?? []);
    const folder = root ?? (0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .contextRoot */ .C)(dockerfile, tree, builds);
    const own = dockerfile.path === undefined ? [] : [`${dockerfile.path}.dockerignore`];
    if (folder === undefined)
        return existing(own, tree);
    const named = [
        ...(0,_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .installedFiles */ .MD)(dockerfile),
        ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .startScripts */ .Ru)(dockerfile),
        ...(0,_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .contextSources */ .S1)(dockerfile).filter((path) => listName.test(path) || projectName.test(path)),
    ];
    const variables = builds.flatMap(({ service }) => service?.environmentFiles ?? []);
    const inFolder = (path) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .u)(folder, path);
    const guesses = tree ? requirementsNear(tree, folder) : ["requirements.txt", "requirements-dev.txt"].map(inFolder);
    const wanted = new Set([...own, ...projectNames.map(inFolder), ...named.map(inFolder), ...guesses, ...variables]);
    return existing([...wanted], tree).slice(0, mostFiles);
}
function existing(paths, tree) {
    return tree ? paths.filter((path) => tree.has(path) && !tree.isFolder(path)) : paths;
}
const nearByTree = new WeakMap();
/** Requirements files in the folder and one level below, where their own `-r` lines lead; looked for once for all Dockerfiles of a folder. */
function requirementsNear(tree, folder) {
    const known = nearByTree.get(tree) ?? new Map();
    nearByTree.set(tree, known);
    let found = known.get(folder);
    if (!found)
        known.set(folder, (found = findRequirements(tree, folder)));
    return found;
}
function findRequirements(tree, folder) {
    const direct = tree.namesIn(folder).map((name) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .u)(folder, name));
    const below = direct
        .filter((path) => tree.isFolder(path) && /(?:^|\/)(?:requirements?|reqs|constraints|deps)$/i.test(path))
        .flatMap((path) => tree.namesIn(path).map((name) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .u)(path, name)));
    return [...direct, ...below].filter(isRequirementsPath);
}


/***/ }),

/***/ 4253:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uw: () => (/* binding */ fingerprinter),
  Vv: () => (/* binding */ snippetOf),
  yq: () => (/* binding */ subjectText),
  kU: () => (/* binding */ versionless),
  Z9: () => (/* binding */ wordsOf)
});

;// CONCATENATED MODULE: ./lib/src/text/sha256.js
/** The constants of FIPS 180-4: the fractions of the square and cube roots of the first primes. */
let constants;
/**
 * The SHA-256 of a text's UTF-8 as 64 hex digits. For a few short texts: Node's own takes 5 ms to load, which is a tenth of
 * what a run of the command line takes.
 */
function sha256(text) {
    constants ??= makeConstants();
    const { initial, round } = constants;
    const state = initial.slice();
    const words = new Int32Array(64);
    const message = padded(new TextEncoder().encode(text));
    for (let block = 0; block < message.byteLength; block += 64) {
        for (let at = 0; at < 16; at++)
            words[at] = message.getInt32(block + at * 4);
        for (let at = 16; at < 64; at++) {
            const before = get(words, at - 15);
            const after = get(words, at - 2);
            const low = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
            const high = turn(after, 17) ^ turn(after, 19) ^ (after >>> 10);
            words[at] = get(words, at - 16) + low + get(words, at - 7) + high;
        }
        addBlock(state, words, round);
    }
    let digits = "";
    for (let at = 0; at < state.length; at++)
        digits += (get(state, at) >>> 0).toString(16).padStart(8, "0");
    return digits;
}
function addBlock(state, words, round) {
    let a = get(state, 0);
    let b = get(state, 1);
    let c = get(state, 2);
    let d = get(state, 3);
    let e = get(state, 4);
    let f = get(state, 5);
    let g = get(state, 6);
    let h = get(state, 7);
    for (let at = 0; at < 64; at++) {
        const sum = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        const first = (h + sum + ((e & f) ^ (~e & g)) + get(round, at) + get(words, at)) | 0;
        const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + first) | 0;
        d = c;
        c = b;
        b = a;
        a = (first + second) | 0;
    }
    state.set([
        get(state, 0) + a,
        get(state, 1) + b,
        get(state, 2) + c,
        get(state, 3) + d,
        get(state, 4) + e,
        get(state, 5) + f,
        get(state, 6) + g,
        get(state, 7) + h,
    ]);
}
/** The bytes, a 1 bit, zeros, and the number of bits. */
function padded(bytes) {
    const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    whole.set(bytes);
    whole[bytes.length] = 0x80;
    const view = new DataView(whole.buffer);
    view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(whole.length - 4, (bytes.length << 3) >>> 0);
    return view;
}
function turn(word, by) {
    return (word >>> by) | (word << (32 - by));
}
function get(words, at) {
    return words[at] ?? 0;
}
function makeConstants() {
    const primes = [];
    for (let next = 2; primes.length < 64; next++)
        if (primes.every((prime) => next % prime !== 0))
            primes.push(next);
    const fractions = (root) => Int32Array.from(primes, (prime) => ((root(prime) % 1) * 2 ** 32) | 0);
    return { initial: fractions(Math.sqrt).slice(0, 8), round: fractions(Math.cbrt) };
}

;// CONCATENATED MODULE: ./lib/src/engine/fingerprint.js

/** A subject as one string; the order of a list does not count. */
function subjectText(subject) {
    return typeof subject === "object" ? [...subject].sort().join(" ") : subject;
}
/** Beyond this the middle is left out: a finding on a whole heredoc must not cost more than one on a word. */
const longestEnd = 1000;
/** The text of a span with white space and continued lines folded, so that new indentation changes nothing. */
function snippetOf(text, span) {
    const long = span.end - span.start > 2 * longestEnd;
    const shown = long
        ? `${text.slice(span.start, span.start + longestEnd)} \u2026 ${text.slice(span.end - longestEnd, span.end)}`
        : text.slice(span.start, span.end);
    return shown.replace(/(?:[\\`][ \t]*\r?\n|\s)+/g, " ").trim();
}
/** A message's values as one string, whatever their order. */
function wordsOf(data) {
    return JSON.stringify(entriesOf(data));
}
function entriesOf(data) {
    return Object.entries(data).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
/** Numbers with dots, commits, digests, and variables, which may get other names. */
const version = /@sha256:[0-9a-f]+|[0-9a-f]{7,}|\d[\d.]*|\$\{?\w+\}?/g;
/** Words without what a new version of the same thing changes in them. */
function versionless(words) {
    return words.replace(version, "0");
}
/** Hands out fingerprints: 20 hex digits each, the same for the same identities in the same order, never one twice. */
function fingerprinter() {
    const seen = new Map();
    return ({ rule, path, messageKey, data, snippet, subject }) => {
        const about = subject === undefined ? [messageKey, entriesOf(data), snippet] : [subjectText(subject)];
        const text = JSON.stringify([rule, path, ...about]);
        const ordinal = seen.get(text) ?? 0;
        seen.set(text, ordinal + 1);
        return sha256(`${text}\n${ordinal}`).slice(0, 20);
    };
}


/***/ }),

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

/***/ 4670:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleNames)
/* harmony export */ });
const none = new Set();
const indexed = new WeakMap();
/** Indexes the names of all rules that there are, not only of those that run; once for each list of rules. */
function ruleNames(rules) {
    const known = indexed.get(rules) ?? indexNames(rules);
    indexed.set(rules, known);
    return known;
}
function indexNames(rules) {
    const ids = new Map();
    const hadolint = new Map();
    const buildkit = new Map();
    const foreign = new Map();
    for (const { id, equivalents } of rules) {
        for (const name of [id, `${topicOf(id)}/*`, "all"])
            add(ids, name, id);
        for (const name of listOf(equivalents?.hadolint))
            add(hadolint, name.toLowerCase(), id);
        for (const name of listOf(equivalents?.buildkit))
            for (const key of [name.toLowerCase(), "all"])
                add(buildkit, key, id);
    }
    const named = (index, name) => index.get(name.toLowerCase()) ?? none;
    return {
        ours(name) {
            const own = named(ids, name);
            if (own.size > 0)
                return own;
            const known = foreign.get(name) ?? new Set([...named(hadolint, name), ...named(buildkit, name)]);
            foreign.set(name, known);
            return known;
        },
        hadolint: (code) => named(hadolint, code),
        buildkit: (check) => named(buildkit, check),
    };
}
function topicOf(id) {
    return id.slice(0, id.indexOf("/"));
}
function listOf(names) {
    return typeof names === "string" ? [names] : (names ?? []);
}
function add(index, name, id) {
    const ids = index.get(name) ?? new Set();
    index.set(name, ids.add(id));
}


/***/ }),

/***/ 3848:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IW: () => (/* binding */ activeRules),
  In: () => (/* binding */ levelOf),
  dp: () => (/* binding */ profileOf),
  eH: () => (/* binding */ speakingRules),
  ae: () => (/* binding */ visitProblems),
  oq: () => (/* binding */ weighsAtLeast)
});

// UNUSED EXPORTS: readUnreadable

;// CONCATENATED MODULE: ./lib/src/engine/mentions.js
/** Tells whether a text holds one of some others in lower case, whatever its own case. Each is looked for once. */
function mentionsIn(text) {
    const lowered = text.toLowerCase();
    const answers = new Map();
    return (others) => {
        for (const each of others) {
            let answer = answers.get(each);
            if (answer === undefined)
                answers.set(each, (answer = lowered.includes(each)));
            if (answer)
                return true;
        }
        return false;
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/run-rule.js

/** A problem beyond this number, in one file and by one rule, is not even looked for. */
const mostProblems = 10_000;
/** The rules that speak when a file cannot be read; all others are then silent. */
const readUnreadable = new Set(["syntax/unreadable", "syntax/unknown-instruction"]);
/** The rules that have something to say about a file under these settings; with ignores those that read them, else all others. */
function activeRules(rules, context, choice) {
    const isReadable = context.dockerfile.problems.length === 0;
    const isLast = context.ignores !== undefined;
    return rules.filter(({ id, readsIgnores = false }) => readsIgnores === isLast && choice.levels.get(id) !== "off" && (isReadable || readUnreadable.has(id)));
}
/** Those of some active rules that may have a problem with the file: the others need not be asked. */
function speakingRules(active, { dockerfile }, choice) {
    const mentions = mentionsIn(dockerfile.source.text);
    return active.filter((rule) => isAsked(rule, choice) && (rule.mentions === undefined || mentions(rule.mentions)));
}
/**
 * Hands over the problems of one rule that the profile asks for, each once, until `visit` gives false; false when it did.
 * Throws what the rule throws; what came before stays with the caller.
 */
function visitProblems(rule, context, choice, visit) {
    // Most rules have nothing to say, and most others say one thing: only a second problem can be one of before.
    let first;
    let seen;
    for (const problem of rule.check(context)) {
        if (!isAskedFor(rule, problem, choice))
            continue;
        if (!first)
            first = problem;
        else {
            seen ??= new Set([keyOf(first)]);
            const before = seen.size;
            if (seen.add(keyOf(problem)).size === before)
                continue;
        }
        if (!visit(problem))
            return false;
        if ((seen?.size ?? 1) >= mostProblems)
            break;
    }
    return true;
}
function keyOf({ at, file, message, data }) {
    return JSON.stringify([file, at.start, at.end, message, data]);
}
/** The profile that a problem belongs to. */
function profileOf(rule, problem) {
    return problem.profile ?? rule.profile ?? "recommended";
}
/** Whether anything that a rule says may be asked for: a strict rule says nothing else than strict problems. */
function isAsked({ id, profile }, choice) {
    return profile !== "strict" || choice.profile === "strict" || choice.levels.has(id);
}
function isAskedFor(rule, problem, { profile, levels }) {
    if (profile === "strict" || profileOf(rule, problem) === "recommended")
        return true;
    // Who gives a strict rule a level wants it, but not what even that rule keeps for the strict profile.
    return problem.profile === undefined && levels.has(rule.id);
}
const weights = { error: 3, warning: 2, info: 1 };
/** Whether a level weighs at least as much as another. */
function weighsAtLeast(level, other) {
    return weights[level] >= weights[other];
}
/** How much a problem weighs: a level from the settings counts, but never makes a milder case of the rule heavier. */
function levelOf(rule, problem, { levels }) {
    const set = levels.get(rule.id);
    const own = problem.level ?? rule.level;
    if (set === undefined || set === "off")
        return own;
    return weighsAtLeast(own, rule.level) || weighsAtLeast(own, set) ? set : own;
}


/***/ }),

/***/ 9844:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ loadLocale)
/* harmony export */ });
/* unused harmony export languages */
/** The languages that findings can be told in. */
const languages = (/* unused pure expression or super */ null && (["en", "zh-CN"]));
/** The texts of a language; undefined for English, which the rules hold themselves. */
async function loadLocale(language) {
    if (language === "en")
        return undefined;
    const { default: locale } = await __webpack_require__.e(/* import() */ 683).then(__webpack_require__.t.bind(__webpack_require__, 5683, 17));
    return locale;
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

/***/ 4264:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown),
  WJ: () => (/* binding */ verdict)
});

// UNUSED EXPORTS: longestComment, longestJobSummary, renderComment, renderJobSummary, summaryMark

// EXTERNAL MODULE: ./lib/src/engine/run-rule.js + 1 modules
var run_rule = __webpack_require__(3848);
// EXTERNAL MODULE: ./lib/src/report/frame.js
var report_frame = __webpack_require__(3764);
// EXTERNAL MODULE: ./lib/src/report/harmless.js
var harmless = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(2560);
;// CONCATENATED MODULE: ./lib/src/report/build-picture.js



/** More stages than these make no picture that anyone can read. */
const mostStages = 24;
const longestLabel = 60;
/**
 * The build as a Mermaid graph: stages, what copies from where, what ships, how many of the findings sit where.
 * Nothing for a single stage.
 */
function buildPicture(stages, findings, locale) {
    if (stages.length < 2 || stages.length > mostStages)
        return markdown/* nothing */.s6;
    const lines = [`flowchart ${directionOf(stages)}`];
    for (const [at, stage] of stages.entries()) {
        const count = findings.filter(({ line }) => stage.firstLine <= line && line <= stage.lastLine).length;
        const label = [
            stage.name === undefined ? (0,report_frame/* say */.cv)(locale, "stage {number}", { number: String(at + 1) }) : build_picture_harmless(stage.name),
            ...(stage.image === undefined ? [] : [build_picture_harmless(stage.image)]),
            ...(stage.ships && stage === stages.findLast(({ ships }) => ships) ? [(0,report_frame/* say */.cv)(locale, "ships")] : []),
            ...(count === 0 ? [] : [(0,report_frame/* sayCount */.j2)(locale, count, "1 finding", "{count} findings")]),
        ].join("<br/>");
        const kind = [...(stage.ships ? ["ships"] : []), ...(count > 0 ? ["found"] : [])].join("");
        lines.push(`  s${at}["${label}"]${kind === "" ? "" : `:::${kind}`}`);
    }
    for (const [at, { base, copiesFrom }] of stages.entries()) {
        if (base !== undefined)
            lines.push(`  s${base} --> s${at}`);
        for (const from of copiesFrom)
            if (from !== base)
                lines.push(`  s${from} -. COPY .-> s${at}`);
    }
    // Borders only, which read well on a light and on a dark page.
    lines.push("  classDef ships stroke-width:3px", "  classDef found stroke:#d4a72c");
    lines.push("  classDef shipsfound stroke-width:3px,stroke:#d4a72c");
    return (0,markdown/* fence */.EU)(lines.join("\n"), "mermaid");
}
/** Downwards, unless more stages stand side by side than behind each other: wide pictures are too small on a phone. */
function directionOf(stages) {
    const depths = [];
    for (const { base, copiesFrom } of stages) {
        const before = [...(base === undefined ? [] : [base]), ...copiesFrom].map((from) => depths[from] ?? 0);
        depths.push(1 + Math.max(0, ...before));
    }
    const depth = Math.max(...depths);
    const inRow = depths.map((each) => depths.filter((other) => other === each).length);
    return Math.max(...inRow) > depth ? "LR" : "TB";
}
/**
 * Text from the file inside a label: whatever could end the label or mean something to Mermaid or HTML is taken out,
 * and of two `$`, which would begin a formula, the first. Blanks too: Mermaid reads `direction LR` even in a label.
 */
function build_picture_harmless(text) {
    return (0,harmless/* shorten */.ml)(text.replace(/[^\w.:/@${}+-]|\$(?=\$)/g, "\u00b7"), longestLabel);
}

// EXTERNAL MODULE: ./lib/src/text/source.js
var text_source = __webpack_require__(427);
// EXTERNAL MODULE: ./lib/src/report/project.js + 1 modules
var project = __webpack_require__(6232);
// EXTERNAL MODULE: ./lib/src/report/selection.js
var selection = __webpack_require__(1207);
// EXTERNAL MODULE: ./lib/src/report/wording.js
var wording = __webpack_require__(8297);
;// CONCATENATED MODULE: ./lib/src/report/rows.js





/** Findings as rows, ranked: what one rule says of one file in the same words is said once. */
function rowsOf(findings, locale) {
    const rows = new Map();
    for (const finding of [...findings].sort(selection/* byRank */.O5)) {
        const { path, level, rule, cause } = finding;
        const key = JSON.stringify([path, level, rule.id, (0,wording/* message */.iU)(finding, locale).markdown, cause?.path, cause?.line]);
        const row = rows.get(key);
        if (row)
            row.push(finding);
        else
            rows.set(key, [finding]);
    }
    return [...rows.values()].flatMap((row) => (row[0] ? [{ first: row[0], findings: row }] : []));
}
/** One list item: level, place, what is wrong; below, what it costs, and the rule with its page. */
function renderRow(row, options) {
    const { locale, withWhy } = options;
    const { first } = row;
    const rule = (0,markdown/* link */.nf)((0,markdown/* code */.aY)(first.rule.id), (0,project/* rulePage */.gd)(first.rule.id));
    const said = (0,report_frame/* tell */.qz)(locale, "{place}: {message}", { place: placesOf(row, options), message: (0,wording/* message */.iU)(first, locale) });
    const below = withWhy ? (0,markdown.md) `\n  ${(0,wording/* why */.d8)(first.rule, locale)} ${rule}` : (0,markdown.md) ` ${rule}`;
    return (0,markdown.md) `- **${(0,report_frame/* tell */.qz)(locale, first.level)}** ${said}${causeOf(first, options)}${below}`;
}
function causeOf({ cause, path }, { locale, lineUrl }) {
    if (!cause)
        return markdown/* nothing */.s6;
    const file = cause.path === path ? markdown/* nothing */.s6 : (0,markdown/* code */.aY)(cause.path);
    const { line } = cause;
    const place = line === undefined
        ? (0,markdown/* code */.aY)(cause.path)
        : linked(inFile(file, (0,report_frame/* tell */.qz)(locale, "line {line}", { line }), locale), lineUrl?.(cause.path, line));
    return (0,markdown.md) ` ${(0,report_frame/* tell */.qz)(locale, "The change of {place} brings it about.", { place })}`;
}
/** A list of rows; what a rule's findings cost is said with the first of them. */
function renderRows(rows, options) {
    const explained = new Set();
    const items = rows.map((row) => {
        const isNew = !explained.has(row.first.rule.id);
        explained.add(row.first.rule.id);
        return renderRow(row, { ...options, withWhy: options.withWhy && isNew });
    });
    return (0,markdown/* join */.fj)(items, "\n");
}
/** `rule`, `other rule` \u00d7 3: which rules' findings these are. */
function countRules(findings, locale) {
    const counts = new Map();
    for (const { rule } of findings)
        counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
    const names = [...counts].map(([rule, count]) => (count === 1 ? (0,markdown/* code */.aY)(rule) : (0,markdown.md) `${(0,markdown/* code */.aY)(rule)} \u00d7 ${count}`));
    return (0,markdown/* join */.fj)(names, (0,report_frame/* say */.cv)(locale, ", "));
}
/** `rule` (lines 3, 5), `other rule` (line 4): which findings are meant, without links. */
function nameFindings(findings, under, locale) {
    const groups = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.rule.id, finding.path]);
        const group = groups.get(key);
        if (group)
            group.push(finding);
        else
            groups.set(key, [finding]);
    }
    const names = [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (!first)
            return [];
        return [(0,markdown.md) `${(0,markdown/* code */.aY)(first.rule.id)} (${placesOf({ first, findings: group }, { locale, under, withWhy: false })})`];
    });
    const more = names.length > mostNames ? [(0,markdown/* words */.aL)("\u2026")] : [];
    return (0,markdown/* join */.fj)([...names.slice(0, mostNames), ...more], (0,report_frame/* say */.cv)(locale, ", "));
}
/** More rules than these in one sentence tell nobody more. */
const mostNames = 12;
/** So many places of one row are linked; the others are numbers, for whoever wants to go through them. */
const mostLinks = 12;
const mostPlaces = 500;
function placesOf({ first, findings }, { locale, under, lineUrl }) {
    const shown = findings.slice(0, mostPlaces);
    const file = first.path === under ? markdown/* nothing */.s6 : (0,markdown/* code */.aY)(first.path);
    const [only] = shown;
    if (only && shown.length === 1) {
        const { line, endLine } = only;
        const lines = line === endLine
            ? (0,report_frame/* tell */.qz)(locale, "line {line}", { line })
            : (0,report_frame/* tell */.qz)(locale, "lines {first}\u2013{last}", { first: line, last: endLine });
        return linked(inFile(file, lines, locale), lineUrl?.(first.path, line));
    }
    const numbers = shown.map(({ line }, index) => linked((0,markdown.md) `${line}`, index < mostLinks ? lineUrl?.(first.path, line) : undefined));
    const more = findings.length > mostPlaces ? [(0,markdown/* words */.aL)("\u2026")] : [];
    const list = (0,markdown/* join */.fj)([...numbers, ...more], (0,report_frame/* say */.cv)(locale, ", "));
    return inFile(file, (0,report_frame/* tell */.qz)(locale, "lines {list}", { list }), locale);
}
function inFile(file, lines, locale) {
    return file === markdown/* nothing */.s6 ? lines : (0,report_frame/* tell */.qz)(locale, "{file} {place}", { file, place: lines });
}
function linked(text, url) {
    return url === undefined ? text : (0,markdown/* link */.nf)(text, url);
}

;// CONCATENATED MODULE: ./lib/src/report/ignored.js




/** More new ignores than these are told of in the folded list alone. */
const mostNew = 10;
/** List items for the ignores that the change itself adds. */
function renderNewIgnores(report, locale) {
    return newOnes(ignoresOf(report)).map((each) => {
        const said = { place: (0,markdown.md) `**${(0,report_frame/* tell */.qz)(locale, "new ignore")}**`, message: describe(each, locale) };
        return (0,markdown.md) `* ${(0,report_frame/* tell */.qz)(locale, "{place}: {message}", said)}`;
    });
}
function newOnes(ignores) {
    return ignores.filter(({ isNew }) => isNew).slice(0, mostNew);
}
/** What other ignores silence and what the configuration switches off: a title and its list; undefined without any. */
function renderIgnored(report, locale) {
    const ignores = ignoresOf(report);
    const told = new Set(newOnes(ignores));
    const others = ignores.filter((each) => !told.has(each));
    const rows = others.map((each) => (0,markdown.md) `- ${describe(each, locale)}`);
    const off = switchedOff(report);
    const hidden = [...off.values()].reduce((sum, count) => sum + count, 0);
    for (const [rule, count] of off)
        rows.push((0,markdown.md) `- ${(0,report_frame/* tell */.qz)(locale, "The configuration switches {rule} off, which would have found {count}.", { rule, count })}`);
    if (rows.length === 0)
        return undefined;
    const suppressed = others.reduce((sum, { findings }) => sum + findings.length, 0);
    const title = [
        ...(suppressed > 0 ? [(0,report_frame/* say */.cv)(locale, "{count} ignored", { count: String(suppressed) })] : []),
        ...(hidden > 0 ? [(0,report_frame/* sayCount */.j2)(locale, hidden, "1 not looked for", "{count} not looked for")] : []),
    ];
    return { title: title.join((0,report_frame/* say */.cv)(locale, ", ")), list: (0,markdown/* join */.fj)(rows, "\n") };
}
function switchedOff({ files }) {
    const counts = new Map();
    for (const { switchedOff: own = new Map() } of files)
        for (const [rule, count] of own)
            counts.set(rule, (counts.get(rule) ?? 0) + count);
    return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function ignoresOf({ files }) {
    const ignores = new Map();
    const seen = new Set();
    for (const file of files) {
        const source = (0,text_source/* createSource */.g)(file.text);
        const added = linesAdded(file.change?.hunks ?? []);
        for (const finding of file.findings) {
            const place = `${finding.fingerprint} ${finding.at.start} ${finding.path}`;
            if (finding.status !== "suppressed" || seen.has(place))
                continue;
            seen.add(place);
            const { by, reason, at } = finding.suppression ?? { by: "config", reason: undefined, at: undefined };
            // Of a finding in another file it is not known which of the two the ignore stands in.
            const line = at && finding.path === file.path ? source.positionAt(at.start).line : undefined;
            const path = by === "config" ? undefined : finding.path;
            const key = JSON.stringify([by, reason, path, line]);
            const known = ignores.get(key);
            if (known)
                known.findings.push(finding);
            else {
                const isNew = line !== undefined && added.has(line);
                ignores.set(key, { by, reason, path, line, isNew, findings: [finding] });
            }
        }
    }
    return [...ignores.values()];
}
/** The lines (from 1) of the new text that the hunks add. */
function linesAdded(hunks) {
    const added = new Set();
    for (const { newStart, lines } of hunks) {
        let line = newStart;
        for (const text of lines) {
            if (text.startsWith("+"))
                added.add(line);
            if (text.startsWith("+") || text.startsWith(" "))
                line++;
        }
    }
    return added;
}
function describe(ignored, locale) {
    return (0,report_frame/* tell */.qz)(locale, "{origin} silences {rules}: {reason}", {
        origin: originOf(ignored, locale),
        rules: countRules(ignored.findings, locale),
        reason: ignored.reason === undefined ? (0,report_frame/* tell */.qz)(locale, "no reason given") : (0,markdown/* code */.aY)(ignored.reason),
    });
}
function originOf({ by, path, line }, locale) {
    if (path === undefined)
        return (0,report_frame/* tell */.qz)(locale, "The configuration");
    const place = line === undefined
        ? (0,markdown/* code */.aY)(path)
        : (0,report_frame/* tell */.qz)(locale, "{file} {place}", { file: path, place: (0,report_frame/* tell */.qz)(locale, "line {line}", { line }) });
    return by === "plimsoll" ? place : (0,report_frame/* tell */.qz)(locale, "{place} (for {tool})", { place, tool: (0,markdown/* words */.aL)(toolNames[by]) });
}
const toolNames = { hadolint: "hadolint", buildkit: "BuildKit", config: "" };

;// CONCATENATED MODULE: ./lib/src/report/folded-lists.js





/** Folded: what was there before, without reasons. */
function renderKnown(report, { locale, lineUrl }) {
    const known = distinct(report.files.flatMap((file) => file.findings)).filter((finding) => finding.status === "existing" && !(0,selection/* isInScope */.yX)(finding, report.scope));
    if (known.length === 0)
        return markdown/* nothing */.s6;
    const items = [...byFile(rowsOf(known, locale))].map(([path, rows]) => {
        const own = rows.map((row) => (0,markdown.md) `  ${renderRow(row, { locale, under: path, withWhy: false, lineUrl })}`);
        return (0,markdown/* join */.fj)([(0,markdown.md) `- ${(0,markdown/* code */.aY)(path)}`, ...own], "\n");
    });
    return (0,markdown/* foldedPart */.E_)((0,report_frame/* sayCount */.j2)(locale, known.length, "1 was there before", "{count} were there before"), (0,markdown/* join */.fj)(items, "\n"));
}
/** The rows of each file; the file with the heaviest first. */
function byFile(rows) {
    const files = new Map();
    for (const row of rows) {
        const own = files.get(row.first.path);
        if (own)
            own.push(row);
        else
            files.set(row.first.path, [row]);
    }
    return files;
}
/** Folded: how often which rule's findings are fixed, and what is ignored and why. */
function renderOthers(report, locale) {
    const fixed = rowsOf(distinct(report.files.flatMap((file) => file.fixed)), locale);
    const rows = [...byFile(fixed)].map(([path, own]) => {
        const findings = own.flatMap((row) => row.findings);
        return (0,markdown.md) `- ${(0,report_frame/* tell */.qz)(locale, "{place}: {message}", { place: path, message: countRules(findings, locale) })}`;
    });
    const ignored = renderIgnored(report, locale);
    return (0,markdown/* joinParts */.nn)([
        rows.length === 0
            ? markdown/* nothing */.s6
            : (0,markdown/* foldedPart */.E_)((0,report_frame/* say */.cv)(locale, "{count} fixed", { count: String(report.totals.fixed) }), (0,markdown/* join */.fj)(rows, "\n")),
        ignored ? (0,markdown/* foldedPart */.E_)(ignored.title, ignored.list) : markdown/* nothing */.s6,
    ]);
}
/** Every finding once, also one that several Dockerfiles lead to. */
function distinct(findings) {
    const seen = new Set();
    return findings.filter(({ fingerprint, at, path }) => {
        const place = `${fingerprint} ${at.start} ${path}`;
        const isNew = !seen.has(place);
        seen.add(place);
        return isNew;
    });
}

;// CONCATENATED MODULE: ./lib/src/report/suggested-diff.js



const longestPatch = 20_000;
/** The file's patch with how to apply it, what of it a person must agree to, and which fixes had to wait. */
function renderSuggestedDiff(file, findings, locale) {
    const { patch, patched } = file;
    const waiting = renderWaiting(file, findings, locale);
    if (patch === undefined)
        return waiting;
    if (patch.length > longestPatch) {
        const missing = (0,report_frame/* tell */.qz)(locale, "The suggested diff is too long to be shown here; it is in the patch file.");
        return (0,markdown/* join */.fj)(waiting === markdown/* nothing */.s6 ? [missing] : [missing, waiting], "\n\n");
    }
    const fixed = findings.filter(({ fingerprint }) => patched.has(fingerprint));
    const counts = { fixed: fixed.length, all: findings.length };
    const title = counts.fixed === counts.all
        ? (0,report_frame/* tell */.qz)(locale, "Suggested diff:")
        : (0,report_frame/* tell */.qz)(locale, "Suggested diff for {fixed} of {all}:", counts);
    const how = (0,report_frame/* tell */.qz)(locale, "To apply it, run {command}, paste it in, and press Ctrl-D.", { command: "git apply" });
    const doubtful = fixed.filter(({ fix }) => fix?.safety === "review");
    const advice = doubtful.length === 0
        ? markdown/* nothing */.s6
        : (0,report_frame/* tell */.qz)(locale, "Look at what it does for {list} before you take it.", {
            list: nameFindings(doubtful, file.path, locale),
        });
    const parts = [title, (0,markdown/* fence */.EU)(patch, "diff"), advice === markdown/* nothing */.s6 ? how : (0,markdown.md) `${how} ${advice}`, waiting];
    return (0,markdown/* join */.fj)(parts.filter((part) => part !== markdown/* nothing */.s6), "\n\n");
}
function renderWaiting(file, findings, locale) {
    const rows = findings.flatMap((finding) => {
        const because = file.leftOut?.get(finding.fingerprint);
        return because ? [(0,markdown.md) `- ${explain(finding, because, file, locale)}`] : [];
    });
    return rows.length === 0 ? markdown/* nothing */.s6 : (0,markdown/* join */.fj)([(0,report_frame/* tell */.qz)(locale, "Not in the diff:"), (0,markdown/* join */.fj)(rows, "\n")], "\n\n");
}
function explain(finding, because, file, locale) {
    const own = nameFindings([finding], file.path, locale);
    switch (because.kind) {
        case "overlaps":
            return (0,report_frame/* tell */.qz)(locale, "{finding} waits for {other}, whose fix changes the same text.", {
                finding: own,
                other: nameFindings([because.with], file.path, locale),
            });
        case "elsewhere":
            return (0,report_frame/* tell */.qz)(locale, "{finding}: the diff of another Dockerfile changes {file} already; apply that one first.", {
                finding: own,
                file: finding.fix?.file ?? finding.path,
            });
        case "alone":
            return (0,report_frame/* tell */.qz)(locale, "{finding}: its fix holds by itself, but not together with the others.", { finding: own });
    }
}

;// CONCATENATED MODULE: ./lib/src/report/summary.js












/** GitHub refuses a longer comment with 422; counted in UTF-16 units, which is never less than what GitHub counts. */
const longestComment = 65_536;
/** What the runner takes as the summary of one step, in bytes. */
const longestJobSummary = 1_048_576;
/** The comment's own mark: an arbitrary constant, so that it can be told from other comments. */
const summaryMark = "706c696d736f6c6c";
const longestNotice = 600;
const mostNotices = 20;
/** What stands above all folds: the heaviest rows, or all of them where folding would hide a single one. */
const mostOnTop = 3;
/** `2 introduced, 1 fixed, 5 were there before`: the run in one line. */
function verdict(report, locale) {
    const { findings, fixed, existing } = report.totals;
    if (report.conclusion === "error")
        return (0,report_frame/* say */.cv)(locale, "could not finish its work");
    const isCompared = report.scope === "introduced";
    const none = (0,report_frame/* say */.cv)(locale, isCompared ? "nothing introduced" : "nothing found");
    const some = (0,report_frame/* say */.cv)(locale, isCompared ? "{count} introduced" : "{count} found", { count: String(findings) });
    const parts = [findings === 0 ? none : some];
    if (fixed > 0)
        parts.push((0,report_frame/* say */.cv)(locale, "{count} fixed", { count: String(fixed) }));
    if (existing > 0)
        parts.push((0,report_frame/* sayCount */.j2)(locale, existing, "1 was there before", "{count} were there before"));
    return parts.join((0,report_frame/* say */.cv)(locale, ", "));
}
/** The text of the one comment, mark included, never longer than GitHub takes. */
function renderComment(report, options = {}) {
    const mark = hiddenMark("summary", summaryMark);
    return fit(report, options, (text) => text.length <= longestComment, mark);
}
/** The text of the job summary, cut at whole findings. */
function renderJobSummary(report, options = {}) {
    return fit(report, options, (text) => Buffer.byteLength(text) <= longestJobSummary, nothing);
}
/** The whole report as Markdown, for `--format markdown`. */
function renderMarkdown(report, options = {}) {
    return render(report, { ...everything, pictures: false }, options, markdown/* nothing */.s6);
}
const everything = { known: true, others: true, why: true, patches: true, pictures: true, most: Infinity };
/** What is left out in turn: what was there before, pictures, what is fixed and ignored, reasons, diffs. */
const steps = ["known", "pictures", "others", "why", "patches"].reduce((before, name) => [...before, { ...(before.at(-1) ?? everything), [name]: false }], [everything]);
/** The first step that fits; then as many of the heaviest findings as fit. */
function fit(report, options, fits, mark) {
    for (const detail of steps) {
        const text = render(report, detail, options, mark);
        if (fits(text.markdown))
            return text;
    }
    const renderMost = (most) => render(report, { ...(steps.at(-1) ?? everything), most }, options, mark);
    let text = renderMost(0);
    let least = 0;
    let tooMany = allShownFindings(report).length;
    while (tooMany - least > 1) {
        const middle = Math.floor((least + tooMany) / 2);
        const longer = renderMost(middle);
        if (fits(longer.markdown))
            [least, text] = [middle, longer];
        else
            tooMany = middle;
    }
    return text;
}
function render(report, detail, options, mark) {
    const { locale, lineUrl } = options;
    const shown = new Set((0,selection/* allShownFindings */.NN)(report).slice(0, detail.most));
    const { top, sections } = arrange(report, shown, locale);
    const parts = [
        (0,markdown.md) `### ${(0,report_frame/* tell */.qz)(locale, "{tool}: {verdict}", { tool: (0,wording/* plain */.pj)(project/* toolName */.Uf), verdict: (0,wording/* plain */.pj)(verdict(report, locale)) })}`,
        outcome(report, locale),
        renderRows(top, { locale, withWhy: true, lineUrl }),
        renderNotices(report, locale),
        ...sections.map((section) => renderSection(section, detail, options)),
        detail.known ? renderKnown(report, { locale, lineUrl }) : markdown/* nothing */.s6,
        detail.others ? renderOthers(report, locale) : markdown/* nothing */.s6,
        leftOut(report, shown.size, detail, options),
        mark,
    ];
    return (0,markdown/* joinParts */.nn)(parts);
}
function arrange(report, shown, locale) {
    const files = report.files.map((file) => {
        const findings = file.findings.filter((finding) => shown.has(finding)).sort(selection/* byRank */.O5);
        return { file, findings, rows: rowsOf(findings, locale) };
    });
    const rows = files.flatMap((file) => file.rows).sort((a, b) => (0,selection/* byRank */.O5)(a.first, b.first));
    const top = rows.length <= mostOnTop + 1 ? rows : rows.slice(0, mostOnTop);
    const onTop = new Set(top);
    const sections = files.map(({ file, findings, rows: own }) => {
        return { file, findings, rest: own.filter((row) => !onTop.has(row)) };
    });
    return { top, sections };
}
function outcome(report, locale) {
    const { conclusion, failOn, files } = report;
    if (conclusion === "error")
        return (0,report_frame/* tell */.qz)(locale, "Something went wrong, so this is not the whole truth. What is known is below.");
    const findings = (0,selection/* allShownFindings */.NN)(report);
    if (conclusion === "failure" && failOn !== "never") {
        const counts = (0,wording/* plain */.pj)((0,wording/* countLevels */.ZT)(findings.filter(({ level }) => (0,run_rule/* weighsAtLeast */.oq)(level, failOn)), locale));
        return (0,markdown.md) `**${(0,report_frame/* tell */.qz)(locale, "The check fails because of {counts}.", { counts })}**`;
    }
    if (files.length === 0)
        return (0,report_frame/* tell */.qz)(locale, "No Dockerfile is affected by this change.");
    if (findings.length > 0)
        return (0,report_frame/* tell */.qz)(locale, "The check passes: {counts}.", { counts: (0,wording/* plain */.pj)((0,wording/* countLevels */.ZT)(findings, locale)) });
    return (0,wording/* plain */.pj)((0,report_frame/* sayCount */.j2)(locale, files.length, "Looked at 1 Dockerfile.", "Looked at {count} Dockerfiles."));
}
function renderSection({ file, findings, rest }, detail, options) {
    const { locale, lineUrl } = options;
    if (findings.length === 0)
        return markdown/* nothing */.s6;
    const diff = detail.patches ? renderSuggestedDiff(file, findings, locale) : markdown/* nothing */.s6;
    const picture = detail.pictures ? renderPicture(file, findings, locale) : markdown/* nothing */.s6;
    const parts = [renderRows(rest, { locale, under: file.path, withWhy: detail.why, lineUrl }), diff, picture];
    const content = (0,markdown/* joinParts */.nn)(parts);
    if (content.markdown === "")
        return markdown/* nothing */.s6;
    const counts = (0,wording/* countLevels */.ZT)(rest.flatMap((row) => row.findings), locale);
    const count = rest.reduce((sum, row) => sum + row.findings.length, 0);
    const remarks = [
        ...(count === 0 ? [] : [count === findings.length ? counts : (0,report_frame/* say */.cv)(locale, "also {counts}", { counts })]),
        ...(diff !== markdown/* nothing */.s6 ? [(0,report_frame/* say */.cv)(locale, "suggested diff")] : []),
        ...(picture !== markdown/* nothing */.s6 ? [(0,report_frame/* say */.cv)(locale, "picture of the build")] : []),
    ];
    return (0,markdown/* folded */.TM)(file.path, remarks.join((0,report_frame/* say */.cv)(locale, ", ")), content, false);
}
function renderPicture(file, findings, locale) {
    const own = findings.filter(({ path }) => path === file.path);
    const picture = buildPicture(file.stages, own, locale);
    return picture === markdown/* nothing */.s6 ? markdown/* nothing */.s6 : (0,markdown/* join */.fj)([(0,report_frame/* tell */.qz)(locale, "How it is built:"), picture], "\n\n");
}
function leftOut(report, shown, detail, options) {
    const { locale, rest } = options;
    const missing = (0,selection/* allShownFindings */.NN)(report).length - shown;
    const things = [];
    if (missing > 0)
        things.push((0,report_frame/* sayCount */.j2)(locale, missing, "1 more finding", "{count} more findings"));
    if (!detail.patches && report.files.some((file) => file.patch !== undefined))
        things.push((0,report_frame/* say */.cv)(locale, "the suggested diffs"));
    if (!detail.others && report.totals.fixed + report.totals.suppressed > 0)
        things.push((0,report_frame/* say */.cv)(locale, "what is fixed or ignored"));
    if (!detail.known && report.totals.existing > 0)
        things.push((0,report_frame/* say */.cv)(locale, "what was there before"));
    if (things.length === 0)
        return markdown/* nothing */.s6;
    const last = things.pop() ?? "";
    const list = (0,wording/* plain */.pj)(things.length === 0 ? last : things.join((0,report_frame/* say */.cv)(locale, ", ")) + (0,report_frame/* say */.cv)(locale, " and ") + last);
    return rest === undefined
        ? (0,report_frame/* tell */.qz)(locale, "Not shown, because it would be too long: {list}.", { list })
        : (0,report_frame/* tell */.qz)(locale, "Not shown here, because it would be too long: {list}; see {rest}.", {
            list,
            rest: (0,report_frame/* tell */.qz)(locale, rest),
        });
}
/** What the run itself has to tell. Another bullet than the findings have keeps the two lists apart. */
function renderNotices(report, locale) {
    const { notices } = report;
    const rows = notices.slice(0, mostNotices).map(({ level, message: text }) => {
        const said = { place: (0,markdown.md) `**${(0,report_frame/* tell */.qz)(locale, level)}**`, message: (0,markdown/* sentence */.em)((0,harmless/* shorten */.ml)(text, longestNotice)) };
        return (0,markdown.md) `* ${(0,report_frame/* tell */.qz)(locale, "{place}: {message}", said)}`;
    });
    if (notices.length > mostNotices)
        rows.push((0,markdown.md) `* ${(0,report_frame/* tell */.qz)(locale, "and {count} more, in the log", { count: notices.length - mostNotices })}`);
    return (0,markdown/* join */.fj)([...rows, ...renderNewIgnores(report, locale)], "\n");
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

/***/ 6554:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uH: () => (/* binding */ newRun),
  sN: () => (/* binding */ otherFilesChanged),
  y6: () => (/* binding */ reviewDockerfiles)
});

// EXTERNAL MODULE: ./lib/src/engine/rule-names.js
var rule_names = __webpack_require__(4670);
;// CONCATENATED MODULE: ./lib/src/config/expired.js

/** Which of the ignores that have ended would silence something that is found now: the others are only out of date. */
function missedIgnores(expired, findings, rules) {
    const names = (0,rule_names/* ruleNames */.X)(rules);
    const found = new Set(findings.map(({ rule }) => rule.id));
    return expired.filter(({ rule }) => [...names.ours(rule)].some((id) => found.has(id)));
}
/** A sentence on an ignore that has ended. */
function expiryMessage({ rule, path, until = "" }) {
    const place = path === undefined ? "" : ` in \`${path.replaceAll("`", "'")}\``;
    return `The configuration's ignore of \`${rule}\`${place} ended on ${until}, so what it silenced is reported again.`;
}

// EXTERNAL MODULE: ./lib/src/context/build-files.js
var build_files = __webpack_require__(5980);
// EXTERNAL MODULE: ./lib/src/context/paths.js
var paths = __webpack_require__(8002);
// EXTERNAL MODULE: ./lib/src/context/wanted.js
var context_wanted = __webpack_require__(2743);
;// CONCATENATED MODULE: ./lib/src/context/is-reached.js


/**
 * Whether a change reaches a Dockerfile that it does not touch: it changes a file that is read for it, a requirements
 * file beside one, which that one may name, or the way in which the image is built.
 */
function isReached(changed, head, base) {
    if (!base || describe(head.builds) !== describe(base.builds))
        return true;
    const isRead = readsOf([...head.reads, ...base.reads]);
    return changed.some(({ path, previousPath = path }) => isRead(path) || isRead(previousPath));
}
function readsOf(reads) {
    const files = new Set(reads);
    const folders = new Set(reads.filter(context_wanted/* isRequirementsPath */.gC).map(paths/* folderOf */.y));
    return (path) => files.has(path) || ((0,context_wanted/* isRequirementsPath */.gC)(path) && folders.has((0,paths/* folderOf */.y)(path)));
}
/** Where something stands in its file does not count, nor in which file. */
function describe(builds) {
    const texts = builds.map((build) => JSON.stringify(build, (key, value) => {
        if (key === "at" || key === "file")
            return undefined;
        return value instanceof Map ? [...value] : value;
    }));
    return texts.sort().join("\n");
}

// EXTERNAL MODULE: ./lib/src/context/dockerignore.js
var dockerignore = __webpack_require__(478);
// EXTERNAL MODULE: ./lib/src/context/lock-files.js
var lock_files = __webpack_require__(9913);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/src/python/specifier.js
var specifier = __webpack_require__(2957);
// EXTERNAL MODULE: ./lib/src/text/source.js
var text_source = __webpack_require__(427);
// EXTERNAL MODULE: ./lib/src/context/sizes.js
var sizes = __webpack_require__(8980);
// EXTERNAL MODULE: ./lib/src/context/template.js
var template = __webpack_require__(3334);
;// CONCATENATED MODULE: ./lib/src/context/project.js





/** Reads `pyproject.toml` or `Pipfile`; `path` is from the repository root. undefined for a template, and beyond any size. */
function readProject(text, path) {
    if (text.length > sizes/* longestSettings */.op || (0,template/* isTemplate */.F)(text))
        return undefined;
    let table;
    try {
        table = (0,dist/* parse */.qg)(text.replace(/^\uFEFF/, ""));
    }
    catch (error) {
        const line = error instanceof dist/* TomlError */.zx ? error.line : undefined;
        return { path, message: "The file is not valid TOML.", line };
    }
    const project = path.endsWith("Pipfile") ? readPipfile(table, text, path) : readPyproject(table, text, path);
    return project.dependencies.length > sizes/* mostRequirements */.M ? undefined : project;
}
function readPyproject(table, text, path) {
    const project = tableIn(table.project);
    const tool = tableIn(table.tool);
    const poetry = tableIn(tool.poetry);
    const uv = tableIn(tool.uv);
    const build = tableIn(table["build-system"]);
    const poetryPython = stringIn(tableIn(poetry.dependencies).python);
    const readme = project.readme ?? poetry.readme;
    const read = reader(text, path);
    return {
        path,
        name: stringIn(project.name) ?? stringIn(poetry.name),
        requiresPython: stringIn(project["requires-python"]) ?? poetryPython,
        readme: stringIn(readme) ?? stringIn(tableIn(readme).file) ?? stringsIn(readme)[0],
        licenseFiles: licenseFiles(project),
        backend: stringIn(build["build-backend"]),
        buildRequires: stringsIn(build.requires).flatMap((one) => (0,specifier/* readSpecifierText */.O0)(one).name ?? []),
        dynamic: stringsIn(project.dynamic),
        isPackage: poetry["package-mode"] !== false && uv.package !== false,
        hasPoetry: tool.poetry !== undefined,
        hasUv: tool.uv !== undefined,
        isWorkspace: uv.workspace !== undefined,
        dependencies: [
            ...stringsIn(project.dependencies).map((one) => read.text(one, undefined)),
            ...groupsIn(project["optional-dependencies"], read),
            ...groupsIn(table["dependency-groups"], read),
            ...stringsIn(uv["dev-dependencies"]).map((one) => read.text(one, "dev")),
            ...poetryDependencies(poetry, read),
        ],
    };
}
function readPipfile(table, text, path) {
    const read = reader(text, path);
    const requires = tableIn(table.requires);
    const version = stringIn(requires.python_full_version) ?? stringIn(requires.python_version);
    return {
        path,
        name: undefined,
        requiresPython: version === undefined ? undefined : `==${version}${version.split(".").length < 3 ? ".*" : ""}`,
        readme: undefined,
        licenseFiles: [],
        backend: undefined,
        buildRequires: [],
        dynamic: [],
        isPackage: false,
        hasPoetry: false,
        hasUv: false,
        isWorkspace: false,
        dependencies: [...read.entries(table.packages, undefined), ...read.entries(table["dev-packages"], "dev")],
    };
}
function licenseFiles(project) {
    const named = stringIn(tableIn(project.license).file);
    const listed = stringsIn(project["license-files"]);
    const globs = stringsIn(tableIn(project["license-files"]).globs);
    const paths = stringsIn(tableIn(project["license-files"]).paths);
    return [...(named === undefined ? [] : [named]), ...listed, ...globs, ...paths];
}
function groupsIn(value, read) {
    return Object.entries(tableIn(value)).flatMap(([group, list]) => stringsIn(list).map((one) => read.text(one, group)));
}
function poetryDependencies(poetry, read) {
    const groups = Object.entries(tableIn(poetry.group)).flatMap(([group, value]) => read.entries(tableIn(value).dependencies, group));
    return [
        ...read.entries(poetry.dependencies, undefined),
        ...read.entries(poetry["dev-dependencies"], "dev"),
        ...groups,
    ];
}
/** Reads PEP 508 strings that stand in a file, which is searched for their lines. */
function requirementReader(text, path) {
    const read = reader(text, path);
    return (requirement) => read.text(requirement, undefined);
}
function reader(text, path) {
    const lineOf = lineFinder(text);
    const make = (name, specifier, line, group) => {
        const exact = specifier === undefined ? null : /^===?([^,*]+)$/.exec(specifier);
        return {
            name,
            specifier,
            version: exact?.[1],
            isPinned: specifier === undefined ? undefined : /^(?:==|~=)/.test(specifier),
            extras: [],
            line,
            hasHash: false,
            marker: undefined,
            isLocal: false,
            group,
            file: path,
        };
    };
    return {
        text: (requirement, group) => {
            const read = (0,specifier/* readSpecifierText */.O0)(requirement);
            const line = lineOf(requirement);
            const made = make(read.name ?? "", read.kind === "name" ? read.specifier : undefined, line, group);
            const isLocal = read.kind === "path";
            return {
                ...made,
                version: read.version,
                isPinned: read.isPinned,
                extras: read.extras,
                marker: read.marker,
                isLocal,
            };
        },
        entries: (value, group) => Object.entries(tableIn(value)).flatMap(([name, entry]) => {
            if (name.toLowerCase() === "python")
                return [];
            const details = tableIn(entry);
            const version = stringIn(entry) ?? stringIn(details.version);
            const written = version === "*" ? "" : version && /^[0-9]/.test(version) ? `==${version}` : version;
            const made = make((0,specifier/* normalizeName */.Pc)(name), written, lineOf(name), group ?? (details.optional === true ? "extra" : undefined));
            const isLocal = typeof details.path === "string";
            return [{ ...made, extras: stringsIn(details.extras).map(specifier/* normalizeName */.Pc), isLocal }];
        }),
    };
}
/** A file that lists its dependencies out of order is searched from its start again, but not without end. */
const mostRestarts = 200;
/** Finds the line (from 1) on which a text stands, going on from the last find; 1 when it is written otherwise. */
function lineFinder(text) {
    const source = (0,text_source/* createSource */.g)(text);
    let from = 0;
    let restarts = 0;
    return (wanted) => {
        if (restarts > mostRestarts)
            return 1;
        let at = text.indexOf(wanted, from);
        if (at === -1) {
            restarts++;
            at = text.indexOf(wanted);
        }
        if (at === -1)
            return 1;
        from = at;
        return source.positionAt(at).line;
    };
}
function tableIn(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function stringIn(value) {
    return typeof value === "string" ? value : undefined;
}
function stringsIn(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

// EXTERNAL MODULE: ./lib/src/context/requirements.js
var requirements = __webpack_require__(8528);
// EXTERNAL MODULE: ./lib/src/context/root.js
var context_root = __webpack_require__(5016);
// EXTERNAL MODULE: ./lib/src/context/tree.js
var context_tree = __webpack_require__(8856);
;// CONCATENATED MODULE: ./lib/src/context/shared-requirements.js




/** Makes a value when it is first asked for. */
function lazily(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
const sharedByTexts = new WeakMap();
/** The same texts give the same answer, so that many Dockerfiles share it. */
function sharedBy(texts) {
    let shared = sharedByTexts.get(texts);
    if (!shared)
        sharedByTexts.set(texts, (shared = makeShared(texts)));
    return shared;
}
function makeShared(texts) {
    const known = new Map();
    const byFolder = new Map();
    const paths = lazily(() => [...texts.keys()].filter(context_wanted/* isRequirementsPath */.gC));
    const conflicts = lazily(() => paths().flatMap((path) => conflictIn(path, texts)));
    const find = (path) => {
        if (known.has(path))
            return known.get(path);
        const text = texts.get(path);
        const read = text === undefined ? undefined : (0,requirements/* readRequirements */.F2)(text, path);
        known.set(path, read);
        return read;
    };
    return {
        find,
        requirementsBelow: (folder) => {
            let found = byFolder.get(folder);
            if (!found) {
                const below = paths().filter((path) => isBelow(path, folder));
                found = below.flatMap((path) => find(path)?.requirements ?? []);
                byFolder.set(folder, found);
            }
            return found;
        },
        conflictsBelow: (folder) => conflicts().filter(({ path }) => isBelow(path, folder)),
    };
}
function isBelow(path, folder) {
    return folder === "" || path.startsWith(`${folder}/`);
}
function conflictIn(path, texts) {
    const line = (0,lock_files/* conflictLine */.XX)(texts.get(path) ?? "");
    return line === undefined ? [] : [{ path, message: lock_files/* hasConflict */.XF, line }];
}
/** The files that requirements files among those that were read include by `-r` and `-c`, and that were not read yet. */
function includedPaths(files, entries) {
    const tree = entries && (0,context_tree/* treeOf */.g)(entries);
    const found = new Set();
    for (const [path, { text }] of files) {
        if (!mayInclude.test(text) || !context_wanted/* listName */.sY.test(path))
            continue;
        for (const include of (0,requirements/* readRequirements */.F2)(text, path)?.includes ?? [])
            if (!files.has(include.path) && tree?.has(include.path) !== false)
                found.add(include.path);
    }
    return [...found].slice(0, mostIncluded);
}
const mayInclude = /^[ \t]*(?:-r|-c|--requirement|--constraint)/m;
const mostIncluded = 50;

;// CONCATENATED MODULE: ./lib/src/context/setup-files.js



/** Reads the sections of a `setup.cfg` as configparser does; undefined for a template, and beyond any size. */
function readSetupCfg(text, path) {
    if (text.length > sizes/* longestSettings */.op || (0,template/* isTemplate */.F)(text))
        return undefined;
    const values = new Map();
    let section = "";
    let current;
    for (const line of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
        if (/^\s*[#;]/.test(line) || line.trim() === "")
            continue;
        if (line.startsWith("[")) {
            section = line.slice(1, line.indexOf("]")).trim();
            current = undefined;
        }
        else if (/^\s/.test(line))
            current?.push(line.trim());
        else {
            const end = line.search(/[=:]/);
            current = end === -1 ? undefined : [line.slice(end + 1).trim()];
            if (current)
                values.set(`${section}.${line.slice(0, end).trim().toLowerCase().replaceAll("-", "_")}`, current);
        }
    }
    const one = (key) => literal(values.get(key)?.[0]);
    const requires = values.get("options.install_requires")?.filter((line) => line !== "");
    const isLiteral = requires?.every((line) => !/^(?:file|attr):/.test(line));
    return {
        path,
        name: one("metadata.name"),
        requiresPython: one("options.python_requires"),
        requires: isLiteral === true ? allOf(requires, text, path) : undefined,
    };
}
function allOf(written, text, path) {
    return written && written.length <= sizes/* mostRequirements */.M ? written.map(requirementReader(text, path)) : undefined;
}
/** A value that says what it means, and is not read from elsewhere. */
function literal(value) {
    return value === undefined || value === "" || /^(?:file|attr):/.test(value) ? undefined : value;
}
/**
 * Reads plain strings and lists of plain strings off the one `setup(\u2026)` of a `setup.py`; undefined for a template, and
 * beyond any size.
 */
function readSetupPy(text, path) {
    if (text.length > sizes/* longestSettings */.op || (0,template/* isTemplate */.F)(text))
        return undefined;
    const requires = argumentAt(text, "install_requires", stringList);
    return {
        path,
        name: argumentAt(text, "name", (at) => stringAt(text, at)?.value),
        requiresPython: argumentAt(text, "python_requires", (at) => stringAt(text, at)?.value),
        requires: allOf(requires, text, path),
    };
    function stringList(at) {
        if (text[at] !== "[")
            return undefined;
        const found = [];
        let next = afterBlanks(text, at + 1);
        while (text[next] !== "]") {
            const item = stringAt(text, next);
            if (!item)
                return undefined;
            found.push(item.value);
            next = afterBlanks(text, item.end);
            if (text[next] === ",")
                next = afterBlanks(text, next + 1);
            else if (text[next] !== "]")
                return undefined;
        }
        // Behind it the argument has to end: a list may be one of several that are put together.
        return /[,)]/.test(text[afterBlanks(text, next + 1)] ?? "") ? found : undefined;
    }
}
/** What a keyword argument says, where its name is given once in the file. */
function argumentAt(text, name, read) {
    const setup = text.indexOf("setup(");
    const places = [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\s{0,20}=(?!=)`, "g"))].filter(({ index }) => index > setup);
    const [only] = places;
    return setup === -1 || places.length !== 1 || !only
        ? undefined
        : read(afterBlanks(text, only.index + only[0].length));
}
/** A plain string at an offset that is followed by the end of an argument or item; undefined for anything else. */
function stringAt(text, at) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'")
        return undefined;
    const close = text.indexOf(quote, at + 1);
    const value = text.slice(at + 1, close);
    if (close === -1 || value === "" || value.includes("\\") || value.includes("\n"))
        return undefined;
    return /[,)\]]/.test(text[afterBlanks(text, close + 1)] ?? "") ? { value, end: close + 1 } : undefined;
}
/** The offset behind blanks, line ends and comments. */
function afterBlanks(text, from) {
    let at = from;
    for (;;) {
        while (/\s/.test(text[at] ?? ""))
            at++;
        if (text[at] !== "#")
            return at;
        const feed = text.indexOf("\n", at);
        at = feed === -1 ? text.length : feed + 1;
    }
}
/**
 * A project with what `setup.cfg` and `setup.py` add where `pyproject.toml` says nothing of the project itself, as
 * setuptools reads them.
 */
function withSetupFiles(project, files) {
    const [first] = files;
    const isOther = project !== undefined && (project.name !== undefined || project.hasPoetry);
    if (!first || isOther)
        return project;
    const name = files.find((one) => one.name !== undefined)?.name;
    const requiresPython = files.find((one) => one.requiresPython !== undefined)?.requiresPython;
    const dependencies = files.find(({ requires }) => requires !== undefined)?.requires ?? [];
    const base = project ?? { ...nothing, path: first.path };
    return {
        ...base,
        // What a rule points at is the file that says it.
        path: files.find((one) => one.requiresPython !== undefined)?.path ?? base.path,
        name: base.name ?? name,
        requiresPython: base.requiresPython ?? requiresPython,
        dependencies: [...base.dependencies, ...dependencies],
    };
}
const nothing = {
    name: undefined,
    requiresPython: undefined,
    readme: undefined,
    licenseFiles: [],
    backend: undefined,
    buildRequires: [],
    dynamic: [],
    isPackage: true,
    hasPoetry: false,
    hasUv: false,
    isWorkspace: false,
    dependencies: [],
};

// EXTERNAL MODULE: ./lib/src/context/empty-context.js
var empty_context = __webpack_require__(8837);
;// CONCATENATED MODULE: ./lib/src/context/read.js













/** Reads what lies beside a Dockerfile. Nothing is parsed before a rule asks for it. */
function buildContext(input) {
    const { dockerfile, texts } = input;
    const tree = input.entries && (0,context_tree/* treeOf */.g)(input.entries);
    const builds = dockerfile.path === undefined ? [] : (input.index?.of(dockerfile.path) ?? []);
    const root = input.root ?? (0,context_root/* contextRoot */.C)(dockerfile, tree, builds);
    const broken = [];
    const inRoot = (path) => (root === undefined ? undefined : (0,context_tree/* joinPath */.u)(root, path));
    const textOf = (path) => {
        const full = inRoot(path);
        return full === undefined ? undefined : texts.get(full);
    };
    const shared = sharedBy(texts);
    const findRequirements = shared.find;
    const locked = lazily(() => readLocks(root, texts, broken));
    const pipfile = lazily(() => readFileAs("Pipfile", root, texts, broken));
    const project = lazily(() => {
        const written = readFileAs("pyproject.toml", root, texts, broken);
        return pipfile() || root === undefined ? written : withSetupFiles(written, setupFilesIn(root, texts));
    });
    const dependencies = lazily(() => {
        const named = [project(), pipfile()].flatMap((one) => one?.dependencies ?? []);
        const listed = root === undefined ? [] : shared.requirementsBelow(root);
        return named.length === 0 ? listed : [...named, ...listed];
    });
    const files = lazily(() => filesBelow(root, tree));
    const dockerignore = lazily(() => findDockerignore(dockerfile.path, root, texts, tree));
    return {
        root,
        get files() {
            return files();
        },
        has: (path) => {
            const full = inRoot(path);
            if (full === undefined)
                return undefined;
            return tree ? tree.has(full) : texts.has(full) ? true : undefined;
        },
        get dockerignore() {
            return dockerignore();
        },
        requirements: (path) => {
            const full = inRoot(path);
            return full === undefined ? undefined : (0,requirements/* followRequirements */.iG)(full, findRequirements);
        },
        requirementsFile: (path) => {
            const full = inRoot(path);
            return full === undefined ? undefined : findRequirements(full);
        },
        get project() {
            return project() ?? pipfile();
        },
        get dependencies() {
            return dependencies();
        },
        get locked() {
            return locked();
        },
        text: textOf,
        repositoryText: (path) => texts.get(path),
        builds,
        get composeFiles() {
            const files = new Set(builds.map(({ file }) => file));
            return input.index?.composeFiles.filter(({ path }) => files.has(path)) ?? [];
        },
        get broken() {
            locked();
            project();
            pipfile();
            const near = new Set([root, "", (0,paths/* folderOf */.y)(dockerfile.path ?? "")]);
            const others = input.index?.broken.filter(({ path }) => near.has((0,paths/* folderOf */.y)(path))) ?? [];
            return [...broken, ...(root === undefined ? [] : shared.conflictsBelow(root)), ...others];
        },
    };
}
function readLocks(root, texts, broken) {
    if (root === undefined)
        return undefined;
    let all;
    for (const name of lock_files/* lockFileNames */.e0) {
        const path = (0,context_tree/* joinPath */.u)(root, name);
        const text = texts.get(path);
        if (text === undefined)
            continue;
        const read = (0,lock_files/* readLock */.mF)(text, path);
        if ("message" in read)
            broken.push(read);
        else
            all = [...(all ?? []), ...read];
    }
    return all;
}
function setupFilesIn(root, texts) {
    return [["setup.cfg", readSetupCfg], ["setup.py", readSetupPy]].flatMap(([name, read]) => {
        const path = (0,context_tree/* joinPath */.u)(root, name);
        const text = texts.get(path);
        return text === undefined ? [] : (read(text, path) ?? []);
    });
}
function readFileAs(name, root, texts, broken) {
    const path = root === undefined ? undefined : (0,context_tree/* joinPath */.u)(root, name);
    const text = path === undefined ? undefined : texts.get(path);
    if (path === undefined || text === undefined)
        return undefined;
    const read = readProject(text, path);
    if (read && "message" in read) {
        broken.push(read);
        return undefined;
    }
    return read;
}
function filesBelow(root, tree) {
    if (root === undefined || !tree)
        return undefined;
    if (root === "")
        return tree.paths;
    const start = `${root}/`;
    return tree.paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
}
/** `<Dockerfile>.dockerignore` stands before the context's own; null when the tree is known to have neither. */
function findDockerignore(dockerfilePath, root, texts, tree) {
    const beside = dockerfilePath === undefined ? undefined : `${dockerfilePath}.dockerignore`;
    const inRoot = root === undefined ? undefined : (0,context_tree/* joinPath */.u)(root, ".dockerignore");
    for (const path of [beside, inRoot]) {
        const text = path === undefined ? undefined : texts.get(path);
        if (path !== undefined && text !== undefined) {
            const read = (0,dockerignore/* readDockerignore */.$)(text, path);
            return read.patterns.length > sizes/* mostPatterns */.lC ? undefined : read;
        }
        // Without its text, or without knowing whether it is there, nothing can be said of the next one.
        if (path === undefined || !tree || tree.has(path))
            return undefined;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/src/context/shipping.js
var shipping = __webpack_require__(8202);
// EXTERNAL MODULE: ./lib/src/dockerfile/parse.js + 13 modules
var parse = __webpack_require__(9741);
// EXTERNAL MODULE: ./lib/src/dockerfile/ships.js
var ships = __webpack_require__(3550);
;// CONCATENATED MODULE: ./lib/src/dockerfile/build-graph.js

/** The stages of a file and what flows between them, in file order. */
function buildGraph(dockerfile) {
    const shipped = (0,ships/* shippedStages */.N7)(dockerfile);
    return dockerfile.stages.map((stage) => ({
        name: stage.name,
        image: stage.base ? undefined : stage.from.imageWord?.raw,
        base: stage.base?.index,
        copiesFrom: [...new Set(stage.instructions.flatMap((each) => sourcesOf(each, stage, dockerfile)))],
        ships: shipped.includes(stage),
        firstLine: stage.from.firstLine,
        lastLine: stage.instructions.at(-1)?.lastLine ?? stage.from.lastLine,
    }));
}
function sourcesOf(instruction, stage, { stages }) {
    if (instruction.keyword === "COPY")
        return instruction.fromStage ? [instruction.fromStage.index] : [];
    if (instruction.keyword !== "RUN")
        return [];
    return instruction.mounts.flatMap(({ from }) => {
        const name = from?.toLowerCase();
        const found = stages.findLast((other) => other.index < stage.index && (other.name?.toLowerCase() === name || String(other.index) === name));
        return name !== undefined && found ? [found.index] : [];
    });
}

// EXTERNAL MODULE: ./lib/src/text/diff.js
var diff = __webpack_require__(5649);
;// CONCATENATED MODULE: ./lib/src/text/hunks.js
const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/**
 * Reads the hunks of one file's unified diff, as in the `patch` field of GitHub's API; file headers before them are
 * skipped. A patch that is cut short or malformed gives the hunks before that place.
 */
function parseHunks(patch) {
    const lines = patch.split("\n");
    const hunks = [];
    const numbersAt = (index) => header.exec(lines[index] ?? "");
    let at = lines.findIndex((line) => header.test(line));
    for (let numbers = numbersAt(at); numbers; numbers = numbersAt(at)) {
        const [oldStart, oldLines, newStart, newLines] = [1, 2, 3, 4].map((group) => Number(numbers[group] ?? "1"));
        const body = readBody(lines, at + 1, oldLines ?? 1, newLines ?? 1);
        if (!body)
            break;
        hunks.push({
            oldStart: oldStart ?? 1,
            oldLines: oldLines ?? 1,
            newStart: newStart ?? 1,
            newLines: newLines ?? 1,
            lines: body,
        });
        at += 1 + body.length;
    }
    return hunks;
}
/** The lines of a hunk, as many as its header promises; undefined when they are not all there. */
function readBody(lines, from, oldLines, newLines) {
    const body = [];
    let [oldLeft, newLeft] = [oldLines, newLines];
    for (let at = from; oldLeft > 0 || newLeft > 0; at++) {
        const line = lines[at];
        if (line === undefined)
            return undefined;
        const mark = line.charAt(0);
        if (mark === " " || mark === "-")
            oldLeft--;
        if (mark === " " || mark === "+")
            newLeft--;
        const isKnown = mark === " " || mark === "-" || mark === "+" || mark === "\\";
        if (!isKnown || oldLeft < 0 || newLeft < 0)
            return undefined;
        body.push(line);
    }
    const next = lines[from + body.length];
    if (next?.startsWith("\\"))
        body.push(next);
    return body;
}
/** Follows unchanged lines through the hunks; no hunks mean equal texts. */
function lineMap(hunks) {
    const runs = [];
    let [old, fresh, length] = [1, 1, 0];
    const close = () => {
        if (length > 0)
            runs.push({ old: old - length, fresh: fresh - length, length });
        length = 0;
    };
    for (const hunk of hunks) {
        const gap = Math.max(0, firstLine(hunk.oldStart, hunk.oldLines) - old);
        [old, fresh, length] = [old + gap, fresh + gap, length + gap];
        for (const line of hunk.lines) {
            const mark = line.charAt(0);
            if (mark === " ")
                [old, fresh, length] = [old + 1, fresh + 1, length + 1];
            if (mark !== "-" && mark !== "+")
                continue;
            close();
            if (mark === "-")
                old++;
            else
                fresh++;
        }
    }
    close();
    runs.push({ old, fresh, length: Infinity });
    return {
        toNew: (line) => follow(runs, line, "old", "fresh"),
        toOld: (line) => follow(runs, line, "fresh", "old"),
        changeOfOld: (line) => follow(runs, line, "old", "fresh") === undefined ? runsUntil(runs, line, "old") : undefined,
        changeOfNew: (line) => follow(runs, line, "fresh", "old") === undefined ? runsUntil(runs, line, "fresh") : undefined,
    };
}
/** How many runs start at or before a line. */
function runsUntil(runs, line, side) {
    let low = 0;
    let high = runs.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((runs[middle]?.[side] ?? Infinity) <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function follow(runs, line, from, to) {
    const run = runs[runsUntil(runs, line, from) - 1];
    return run && line < run[from] + run.length ? run[to] + line - run[from] : undefined;
}
/** The lines of the new text that the hunks add or change. */
function changedLines(hunks) {
    const changed = new Set();
    for (const hunk of hunks) {
        let line = firstLine(hunk.newStart, hunk.newLines);
        for (const text of hunk.lines) {
            const mark = text.charAt(0);
            if (mark === "+")
                changed.add(line);
            if (mark === "+" || mark === " ")
                line++;
        }
    }
    return changed;
}
/** By convention a side without lines names the line before it. */
function firstLine(start, lines) {
    return lines === 0 ? start + 1 : start;
}

;// CONCATENATED MODULE: ./lib/src/text/text-before.js
/**
 * The text as it was before the hunks were applied to it; undefined when they do not fit it to the letter.
 * So what stood at the place where a branch began is known without reading it.
 */
function textBefore(after, hunks) {
    const lines = splitLines(after);
    const before = [];
    let done = 0;
    for (const hunk of hunks) {
        // By convention a side without lines names the line before it.
        const first = hunk.newLines === 0 ? hunk.newStart : hunk.newStart - 1;
        if (first < done || first > lines.length)
            return undefined;
        while (done < first)
            before.push(lines[done++] ?? "");
        const entries = withLineEnds(hunk.lines);
        for (const { mark, text } of entries) {
            if (mark !== "-" && lines[done++] !== text)
                return undefined;
            if (mark !== "+")
                before.push(text);
        }
    }
    while (done < lines.length)
        before.push(lines[done++] ?? "");
    return before.join("");
}
/** Lines with their line feed; the last may have none. */
function splitLines(text) {
    return text === "" ? [] : text.split(/(?<=\n)/);
}
/** `\ No newline at end of file` speaks of the line above it. */
function withLineEnds(lines) {
    return lines.flatMap((line, index) => {
        if (line.startsWith("\\"))
            return [];
        const end = lines[index + 1]?.startsWith("\\") ? "" : "\n";
        return [{ mark: line.charAt(0), text: `${line.slice(1)}${end}` }];
    });
}

;// CONCATENATED MODULE: ./lib/src/engine/context-file.js
/** A file of the build context by its path from the repository root. */
function contextFile(context, path) {
    if (context.dockerignore?.path === path)
        return { text: context.dockerignore.text, exists: true };
    const inContext = fromRoot(context.root, path);
    const text = (inContext === undefined ? undefined : context.text(inContext)) ?? context.repositoryText(path);
    if (text !== undefined)
        return { text, exists: true };
    if (context.dockerignore === null && path.endsWith(".dockerignore"))
        return { text: undefined, exists: false };
    return { text: undefined, exists: inContext === undefined ? undefined : context.has(inContext) };
}
function fromRoot(root, path) {
    if (root === undefined || root === "")
        return root === undefined ? undefined : path;
    return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

// EXTERNAL MODULE: ./lib/src/engine/fingerprint.js + 1 modules
var fingerprint = __webpack_require__(4253);
;// CONCATENATED MODULE: ./lib/src/engine/instruction-at.js
/** The instruction that an offset lies in; logarithmic in their number. */
function instructionAt(instructions, offset) {
    let low = 0;
    let high = instructions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((instructions[middle]?.start ?? Infinity) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    const found = instructions[low - 1];
    return found && offset <= found.end ? found : undefined;
}

// EXTERNAL MODULE: ./lib/src/engine/message.js
var engine_message = __webpack_require__(878);
;// CONCATENATED MODULE: ./lib/src/engine/place.js
/** The place of a span. One that ends with a line feed ends on that line, not at the start of the next. */
function placeOf(source, span) {
    const start = source.positionAt(span.start);
    const end = source.positionAt(span.end);
    if (span.end === span.start || end.column > 1)
        return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    const last = source.positionAt(span.end - 1);
    return { line: start.line, column: start.column, endLine: last.line, endColumn: last.column + 1 };
}
/** Why a span is no place in a text of that length; undefined when it is one. */
function spanFault(span, length) {
    const isPlace = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0;
    if (isPlace && span.start <= span.end && span.end <= length)
        return undefined;
    return `The place ${span.start}..${span.end} does not lie in the text of ${length} characters.`;
}

// EXTERNAL MODULE: ./lib/src/engine/run-rule.js + 1 modules
var run_rule = __webpack_require__(3848);
;// CONCATENATED MODULE: ./lib/src/engine/lint.js







const noProblems = [];
/** More than this of one rule in one file tells nobody anything. */
const mostFindings = 200;
/** Runs the rules over one Dockerfile. Never throws: a rule that does is a crash, and the others go on. */
function lint(input) {
    const { dockerfile, context, today, ignores } = input;
    const choice = choiceOf(input);
    const ruleContext = { dockerfile, context, today, ...(ignores ? { ignores } : {}) };
    const drafts = [];
    const crashes = [];
    const leftOut = new Map();
    const problems = new Map();
    const read = lint_reader(input);
    const active = (0,run_rule/* activeRules */.IW)(input.rules, ruleContext, choice);
    for (const { id } of active)
        problems.set(id, noProblems);
    for (const rule of (0,run_rule/* speakingRules */.eH)(active, ruleContext, choice)) {
        const own = [];
        problems.set(rule.id, own);
        try {
            (0,run_rule/* visitProblems */.ae)(rule, ruleContext, choice, (problem) => {
                if (own.push(problem) <= mostFindings)
                    drafts.push(draftOf(rule, problem, read, input));
                return true;
            });
        }
        catch (error) {
            crashes.push({ rule: rule.id, path: pathOf(dockerfile), message: wordsOf(error) });
        }
        if (own.length > mostFindings)
            leftOut.set(rule.id, own.length - mostFindings);
    }
    drafts.sort(byPlace);
    return { found: finish(drafts), crashes, leftOut, problems, input };
}
/** The results of two sets of rules that ran over one input; `found` stays the first's. */
function together(first, second) {
    return {
        ...first,
        crashes: [...first.crashes, ...second.crashes],
        leftOut: new Map([...first.leftOut, ...second.leftOut]),
        problems: new Map([...first.problems, ...second.problems]),
    };
}
/** Findings by place, those in other files than the Dockerfile last. */
function inOrder(found) {
    const drafts = found.map((each) => ({ ...each, isElsewhere: each.finding.path !== each.finding.dockerfile }));
    return drafts.sort(byPlace);
}
/** The settings of a run as the rules' runner takes them. */
function choiceOf({ profile = "recommended", levels = new Map() }) {
    return { profile, levels };
}
/** How a Dockerfile is called in findings; `-` for one without a path, as on the command line. */
function pathOf(dockerfile) {
    return dockerfile.path ?? "-";
}
/** Reads the files that problems lie in, each once. */
function lint_reader({ dockerfile, context }) {
    const others = new Map();
    return (file) => {
        if (file === undefined || file === pathOf(dockerfile))
            return dockerfile.source;
        const known = others.get(file);
        if (known)
            return known;
        const { text } = contextFile(context, file);
        if (text === undefined)
            throw new Error(`The problem lies in ${file}, whose text is not known.`);
        const source = (0,text_source/* createSource */.g)(text);
        others.set(file, source);
        return source;
    };
}
function draftOf(rule, problem, read, input) {
    const { dockerfile, locale } = input;
    const { at, data = {} } = problem;
    const source = read(problem.file);
    const message = (0,engine_message/* messageOf */.bD)(rule, problem.message, data, locale);
    if (message === undefined)
        throw new Error(`The rule has no message called ${problem.message}.`);
    const fault = spanFault(at, source.text.length);
    if (fault !== undefined)
        throw new Error(fault);
    const isElsewhere = source !== dockerfile.source;
    const finding = {
        rule,
        path: problem.file ?? pathOf(dockerfile),
        dockerfile: pathOf(dockerfile),
        level: (0,run_rule/* levelOf */.In)(rule, problem, choiceOf(input)),
        profile: (0,run_rule/* profileOf */.dp)(rule, problem),
        at: { start: at.start, end: at.end },
        ...placeOf(source, at),
        messageKey: problem.message,
        data,
        message,
        related: (problem.related ?? []).map((related) => {
            const wrong = spanFault(related.at, dockerfile.source.text.length);
            if (wrong !== undefined)
                throw new Error(wrong);
            const { line, column } = placeOf(dockerfile.source, related.at);
            const text = (0,engine_message/* relatedMessageOf */.WH)(rule, related.message, related.data ?? data, locale);
            const { start, end } = related.at;
            return { at: { start, end }, line, column, message: text };
        }),
        fingerprint: "",
        status: "introduced",
        suppression: undefined,
        fix: undefined,
        refusedFixes: [],
    };
    const { text } = source;
    const line = source.lineSpan(finding.line);
    const round = isElsewhere ? undefined : instructionAt(dockerfile.instructions, at.start);
    return {
        finding,
        problem,
        snippet: (0,fingerprint/* snippetOf */.Vv)(text, at.start === at.end ? line : at),
        surroundings: (0,fingerprint/* snippetOf */.Vv)(text, round ?? line),
        isElsewhere,
    };
}
function byPlace(a, b) {
    const elsewhere = Number(a.isElsewhere) - Number(b.isElsewhere);
    return elsewhere || compareText(a.finding.path, b.finding.path) || bySpan(a.finding.at, b.finding.at) || byRule(a, b);
}
function bySpan(a, b) {
    return a.start - b.start || a.end - b.end;
}
function byRule(a, b) {
    return compareText(a.finding.rule.id, b.finding.rule.id) || compareText(a.finding.message, b.finding.message);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function finish(drafts) {
    const fingerprintOf = (0,fingerprint/* fingerprinter */.uw)();
    return drafts.map(({ finding, problem, snippet, surroundings }) => {
        const { rule, path, messageKey, data } = finding;
        const fingerprint = fingerprintOf({ rule: rule.id, path, messageKey, data, snippet, subject: problem.subject });
        return { finding: { ...finding, fingerprint }, problem, snippet, surroundings };
    });
}
function wordsOf(error) {
    const words = error instanceof Error ? error.message : typeof error === "string" ? error : "It threw no error.";
    return words.slice(0, 500);
}

;// CONCATENATED MODULE: ./lib/src/engine/cause.js






/** So many copies are looked at for one Dockerfile. */
const mostTrials = 60;
const mostHunks = 24;
const mostFiles = 12;
const mostLines = 24;
/** In characters: a larger file is not read again and again. */
const largest = 200_000;
/**
 * Gives each introduced finding that lies on unchanged lines the changed lines without which it would not be; none
 * where no single one is it. What lies in another file and has nothing to do with a new Dockerfile was there before.
 */
function withCauses(found, change) {
    const open = found.filter(({ finding }) => finding.status === "introduced" && !touchesChange(finding, change));
    if (open.length === 0 || change.head.text.length > largest)
        return found;
    const search = searchCauses(open, change);
    return found.map((each) => {
        const { finding } = each;
        if (!open.includes(each) || finding.rule.readsIgnores)
            return each;
        if (!change.base) {
            const isOlder = search.isThereWithout(each);
            return {
                ...each,
                finding: isOlder ? { ...finding, status: "existing" } : withCause(finding, newFile(each)),
            };
        }
        return { ...each, finding: withCause(finding, search.causeOf(each)) };
    });
}
function withCause(finding, cause) {
    return cause ? { ...finding, cause } : finding;
}
/** A new Dockerfile brings about what it does to other files. */
function newFile({ finding: { dockerfile, related } }) {
    return { path: dockerfile, line: related[0]?.line ?? 1 };
}
function touchesChange(finding, { changes, base, head }) {
    const isOwn = finding.path === finding.dockerfile;
    if (isOwn && !base)
        return true;
    const own = changes.find(({ path }) => path === finding.path);
    if (!own)
        return false;
    if (own.status === "added")
        return true;
    const hunks = own.hunks ?? (isOwn && base ? (0,diff/* diffHunks */.r)(base.text, head.text) : undefined);
    if (!hunks)
        return true;
    const changed = changedLines(hunks);
    for (let line = finding.line; line <= finding.endLine; line++)
        if (changed.has(line))
            return true;
    return false;
}
function searchCauses(open, { base, head, lint: result, changes }) {
    const { input } = result;
    const rules = [...new Set(open.map(({ finding }) => finding.rule))];
    const known = new Map();
    let left = mostTrials;
    const count = (name, dockerfile, context) => {
        if (known.has(name))
            return known.get(name);
        const around = left-- > 0 ? context() : undefined;
        const counts = around && countsIn(lint({ ...input, rules, dockerfile: dockerfile(), context: around }));
        known.set(name, counts);
        return counts;
    };
    const original = countsOf(result);
    const isGone = (found, counts) => counts !== undefined && timesOf(found, counts) < timesOf(found, original);
    const own = base ? (0,diff/* diffHunks */.r)(base.text, head.text, 0) : [];
    const others = changes.filter(({ path }) => path !== pathOf(input.dockerfile));
    const withText = (text) => () => head.parse(text);
    const unchanged = () => input.dockerfile;
    const sameContext = () => input.context;
    function causeOf(found) {
        if (!base)
            return undefined;
        const near = [...own].sort((a, b) => distance(a, found) - distance(b, found)).slice(0, mostHunks);
        return inDockerfile(found, near) ?? inOtherFile(found, base) ?? alone(found, near, base);
    }
    function inDockerfile(found, near) {
        for (const hunk of near) {
            const text = textBefore(head.text, [hunk]);
            if (text === undefined)
                continue;
            if (isGone(found, count(`without ${hunk.newStart}`, withText(text), sameContext)))
                return narrowed(found, hunk);
        }
        return undefined;
    }
    /** Of changes each of which is enough, none is missed by the finding: one that does it alone is shown. */
    function alone(found, near, before) {
        const around = () => before.context;
        const atBase = count("base", () => before.parse(before.text), around);
        if (!atBase)
            return undefined;
        for (const hunk of near) {
            const text = textBefore(before.text, [reversed(hunk)]);
            if (text === undefined)
                continue;
            const counts = count(`with ${hunk.newStart}`, () => before.parse(text), around);
            if (counts && timesOf(found, counts) > timesOf(found, atBase))
                return narrowed(found, hunk);
        }
        return undefined;
    }
    /** The line in a run of changed ones that does it: what the finding itself names, or the one without which it goes. */
    function narrowed(found, hunk) {
        const path = pathOf(input.dockerfile);
        if (hunk.newLines === 0)
            return removal(path, head.text, hunk);
        const isIn = (line) => line >= hunk.newStart && line < hunk.newStart + hunk.newLines;
        const related = found.finding.related.find(({ line }) => isIn(line));
        if (related)
            return { path, line: related.line };
        const begun = input.dockerfile.instructions.filter(({ firstLine }) => isIn(firstLine));
        for (const { firstLine, lastLine } of begun.length > 1 ? begun.slice(0, mostLines) : []) {
            const text = withoutLines(head.text, firstLine, lastLine);
            if (isGone(found, count(`without line ${firstLine}`, withText(text), sameContext)))
                return { path, line: firstLine };
        }
        return { path, line: begun[0]?.firstLine ?? hunk.newStart };
    }
    function inOtherFile(found, before) {
        if (!isGone(found, count("context of base", unchanged, () => before.context)))
            return undefined;
        const isText = ({ path }) => contextFile(input.context, path).text !== undefined;
        const ranked = [...others.filter(isText), ...others.filter((other) => !isText(other))];
        for (const { path, previousPath = path, status } of ranked.slice(0, mostFiles)) {
            const old = contextFile(before.context, previousPath).text;
            const text = contextFile(input.context, path).text;
            const away = () => head.rebuildContext(new Map([[previousPath, old ?? ""]]));
            if (old === undefined) {
                if (status === "removed") {
                    if (isGone(found, count(`file ${path}`, unchanged, away)))
                        return { path, line: undefined };
                    continue;
                }
                // What is not there cannot be taken away: it is put where it was not.
                const there = () => before.rebuildContext(new Map([[path, text ?? ""]]));
                const counts = count(`file ${path}`, unchanged, there);
                if (counts && !isGone(found, counts))
                    return { path, line: 1 };
                continue;
            }
            if (!isGone(found, count(`file ${path}`, unchanged, away)))
                continue;
            return text === undefined ? { path, line: undefined } : lineIn(found, path, old, text);
        }
        return undefined;
    }
    /** The changed line of another file that does it; the first one where none does alone. */
    function lineIn(found, path, before, text) {
        const hunks = (0,diff/* diffHunks */.r)(before, text, 0);
        const isIt = (name, changed) => isGone(found, count(`${path} ${name}`, unchanged, () => head.rebuildContext(new Map([[path, changed]]))));
        const [first] = hunks;
        if (!first)
            return { path, line: 1 };
        const hunk = hunks.length === 1
            ? first
            : (hunks
                .slice(0, mostHunks)
                .find((each) => isIt(`without ${each.newStart}`, textBefore(text, [each]) ?? text)) ?? first);
        if (hunk.newLines === 0)
            return removal(path, text, hunk);
        for (let at = 0; hunk.newLines > 1 && at < Math.min(hunk.newLines, mostLines); at++) {
            const line = hunk.newStart + at;
            if (isIt(`without line ${line}`, withoutLines(text, line, line)))
                return { path, line };
        }
        return { path, line: hunk.newStart };
    }
    return {
        causeOf,
        isThereWithout: (found) => {
            const counts = count("any Dockerfile", withText("FROM scratch\n"), sameContext);
            return counts !== undefined && !isGone(found, counts);
        },
    };
}
/** The line that follows what was taken out, or the last one. */
function removal(path, text, hunk) {
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    return { path, line: text === "" ? undefined : Math.min(hunk.newStart + 1, lines), isRemoval: true };
}
function distance(hunk, { finding }) {
    const isIn = (line) => line >= hunk.newStart && line < hunk.newStart + hunk.newLines;
    return finding.related.some(({ line }) => isIn(line)) ? -1 : Math.abs(hunk.newStart - finding.line);
}
function reversed({ oldStart, oldLines, newStart, newLines, lines }) {
    const swapped = lines.map((line) => line.startsWith("+") ? `-${line.slice(1)}` : line.startsWith("-") ? `+${line.slice(1)}` : line);
    return { oldStart: newStart, oldLines: newLines, newStart: oldStart, newLines: oldLines, lines: swapped };
}
/** The lines stay, empty, so that no other gets another number. */
function withoutLines(text, first, last) {
    const lines = text.split("\n");
    return lines.map((line, index) => (index + 1 >= first && index < last ? "" : line)).join("\n");
}
function countsIn(result) {
    return result.crashes.length > 0 ? undefined : countsOf(result);
}
function countsOf({ problems }) {
    const counts = new Map();
    for (const [rule, own] of problems)
        for (const problem of own) {
            const key = keyOf(rule, problem);
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    return counts;
}
function timesOf({ finding, problem }, counts) {
    return counts.get(keyOf(finding.rule.id, problem)) ?? 0;
}
function keyOf(rule, { message, data = {}, subject, file = "" }) {
    return JSON.stringify([rule, file, (0,fingerprint/* subjectText */.yq)(subject) ?? [message, (0,fingerprint/* versionless */.kU)((0,fingerprint/* wordsOf */.Z9)(data))]]);
}

// EXTERNAL MODULE: ./lib/src/text/edit.js
var text_edit = __webpack_require__(958);
;// CONCATENATED MODULE: ./lib/src/engine/combine.js


/**
 * Puts proven fixes together, in file order, and proves the whole as each was proven. Of two that overlap the first
 * stays; where the whole does not hold, halves of it are tried. undefined when nothing is left.
 */
function combine(proven, trier, options = {}) {
    const { onlySafe = false, closed = new Set(), ownOnly = false } = options;
    const isAllowed = ({ fix, finding }) => !(onlySafe && fix.safety !== "safe") && !closed.has(fix.file) && !(ownOnly && fix.file !== finding.dockerfile);
    const candidates = withoutConflicts(proven.filter(isAllowed));
    const used = longestThatHolds(candidates, trier);
    const files = used.length === 0 ? undefined : changesOf(used, trier);
    if (!files)
        return undefined;
    const patch = files.map(({ path, before, after }) => (0,diff/* unifiedDiff */.W)({ path, before, after })).join("");
    return { files, used, patch };
}
function withoutConflicts(proven) {
    const taken = new Map();
    return proven.filter(({ fix }) => {
        const others = taken.get(fix.file) ?? [];
        const fresh = fix.edits.filter((edit) => !others.some((other) => isSameEdit(edit, other)));
        if (fresh.some((edit) => others.some((other) => (0,text_edit/* editsConflict */.ao)(edit, other))))
            return false;
        taken.set(fix.file, [...others, ...fresh]);
        return true;
    });
}
function isSameEdit(a, b) {
    return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
function longestThatHolds(candidates, trier) {
    const held = [];
    const add = (part) => {
        if (part.length === 0)
            return;
        if (holds([...held, ...part], trier))
            held.push(...part);
        else if (part.length > 1) {
            const half = Math.ceil(part.length / 2);
            add(part.slice(0, half));
            add(part.slice(half));
        }
    };
    add(candidates);
    return held;
}
function holds(proven, trier) {
    // One alone was proven already.
    if (proven.length === 1)
        return true;
    const files = changesOf(proven, trier);
    if (!files)
        return false;
    const clears = new Map();
    for (const { finding } of proven)
        clears.set(finding.rule.id, (clears.get(finding.rule.id) ?? 0) + 1);
    const changesInstructions = proven.some((each) => each.changesInstructions);
    const removesComment = proven.some((each) => each.removesComment);
    return trier.holds({ files, changesInstructions, removesComment, clears });
}
/** The fixes' edits file by file; undefined when they cannot be applied together. */
function changesOf(proven, trier) {
    const byFile = new Map();
    for (const { fix } of proven) {
        const edits = byFile.get(fix.file) ?? [];
        edits.push(...fix.edits.filter((edit) => !edits.some((other) => isSameEdit(edit, other))));
        byFile.set(fix.file, edits);
    }
    const files = [];
    for (const [path, edits] of byFile) {
        const change = trier.prepare(path, edits);
        if (typeof change === "string")
            return undefined;
        files.push(change);
    }
    return files;
}

;// CONCATENATED MODULE: ./lib/src/engine/compare.js

/**
 * Tells what a change introduced. Two findings are one when they say the same of the same text: first where the line
 * did not change, then inside one run of changed lines, where they may name other versions, then anywhere. Of equals
 * that became more, those on changed lines are new.
 */
function compare({ base, head, lineMapOf, uncertain, newPathOf }) {
    const old = base
        .filter(({ finding }) => finding.status !== "suppressed")
        .map((found) => itemOf(found, "old", lineMapOf, newPathOf));
    const fresh = head.map((found) => itemOf(found, "new", lineMapOf, (path) => path));
    const paired = new Map();
    const pair = (oldKey, newKey) => {
        pairByKey(old, fresh, oldKey, newKey, paired);
    };
    for (const same of [sameText, sameWords, sameKind])
        pair((item) => `${same(item)} ${item.found.finding.line}`, (item) => (item.elsewhere === undefined ? undefined : `${same(item)} ${item.elsewhere}`));
    for (const same of [sameText, sameWords, sameButVersions]) {
        const inChange = (item) => (item.change === undefined ? undefined : `${same(item)} ${item.change}`);
        pair(inChange, inChange);
    }
    pairShortened(old, fresh, paired);
    for (const same of [sameText, sameWords, sameInstruction]) {
        const anywhere = (item) => (uncertain.has(item.found.finding.rule.id) ? undefined : same(item));
        pair(anywhere, anywhere);
    }
    pairLists(old, fresh, paired);
    return {
        head: fresh.map((item) => {
            const { finding } = item.found;
            const isDoubtful = uncertain.has(finding.rule.id) && item.elsewhere !== undefined;
            if (finding.status === "suppressed" || !(paired.has(item) || isDoubtful))
                return item.found;
            return { ...item.found, finding: { ...finding, status: "existing" } };
        }),
        fixed: old
            .filter((item) => !paired.has(item) && !uncertain.has(item.found.finding.rule.id))
            .map(({ found }) => found.finding),
    };
}
/** Pairs what is not yet paired and has a key in common; of several, those on unchanged lines first. */
function pairByKey(old, fresh, oldKey, newKey, paired) {
    const waiting = new Map();
    for (const item of rankedUnpaired(old, paired)) {
        const key = oldKey(item);
        if (key === undefined)
            continue;
        const known = waiting.get(key);
        if (known)
            known.push(item);
        else
            waiting.set(key, [item]);
    }
    const taken = new Map();
    for (const item of rankedUnpaired(fresh, paired)) {
        const key = newKey(item);
        if (key === undefined)
            continue;
        const next = taken.get(key) ?? 0;
        const partner = waiting.get(key)?.[next];
        if (!partner)
            continue;
        taken.set(key, next + 1);
        paired.set(item, partner).set(partner, item);
    }
}
/** In a run of changed lines, a finding that names only what one of the base named is that one. */
function pairShortened(old, fresh, paired) {
    const waiting = new Map();
    for (const item of rankedUnpaired(old, paired)) {
        const place = compare_placeOf(item);
        if (place === undefined || item.isList)
            continue;
        const known = waiting.get(place);
        if (known)
            known.push(item);
        else
            waiting.set(place, [item]);
    }
    for (const item of rankedUnpaired(fresh, paired)) {
        const partner = waiting
            .get(compare_placeOf(item) ?? "")
            ?.find((other) => !paired.has(other) && item.names.size > 0 && isSubset(item.names, other.names));
        if (partner)
            paired.set(item, partner).set(partner, item);
    }
}
/**
 * Pairs what lists names, wherever it stands: lists become shorter, are joined, cut in two and moved. What names only
 * what the base named is not new; what the base named and head still names is not fixed.
 */
function pairLists(old, fresh, paired) {
    const before = namesLeft(old, paired);
    const after = namesLeft(fresh, paired);
    const open = (items) => items.filter((item) => item.names.size > 0 && !paired.has(item));
    const known = open(fresh).filter((item) => isSubset(item.names, before.get(item.kind) ?? new Set()));
    const kept = open(old).filter((item) => [...item.names].some((name) => after.get(item.kind)?.has(name)));
    for (const item of [...known, ...kept])
        if (item.isList)
            paired.set(item, undefined);
}
/** What the lists name that their partners on the other side do not, by kind. */
function namesLeft(items, paired) {
    const found = new Map();
    for (const item of items) {
        if (!item.isList)
            continue;
        const left = found.get(item.kind) ?? new Set();
        found.set(item.kind, left);
        const others = paired.get(item)?.names;
        for (const name of item.names)
            if (!others?.has(name))
                left.add(name);
    }
    return found;
}
/** A rule in a run of changed lines; undefined on an unchanged line. */
function compare_placeOf({ found, change }) {
    const { rule, path, dockerfile } = found.finding;
    return change === undefined ? undefined : `${rule.id} ${path === dockerfile} ${change}`;
}
function isSubset(names, others) {
    return [...names].every((name) => others.has(name));
}
function rankedUnpaired(items, paired) {
    const rank = ({ found, elsewhere }) => (found.finding.status === "suppressed" ? 2 : 0) + (elsewhere === undefined ? 1 : 0);
    return items.filter((item) => !paired.has(item)).sort((a, b) => rank(a) - rank(b));
}
const sameKind = ({ kind }) => kind;
const sameWords = ({ kind, words }) => `${kind} ${words}`;
const sameText = ({ kind, words, text }) => `${kind} ${words} ${text}`;
const sameButVersions = ({ kind, versionless }) => `${kind} ${versionless}`;
const sameInstruction = ({ kind, found }) => `${kind} ${found.surroundings}`;
function itemOf(found, side, lineMapOf, newPathOf) {
    const { rule, messageKey, data, dockerfile, line } = found.finding;
    const { subject: given } = found.problem;
    const subject = (0,fingerprint/* subjectText */.yq)(given);
    const isElsewhere = found.finding.path !== dockerfile;
    const path = newPathOf(found.finding.path);
    const map = isElsewhere ? lineMapOf(path) : lineMapOf();
    const words = subject ?? (0,fingerprint/* wordsOf */.Z9)(data);
    const names = typeof given === "object" ? given : Object.values(data).flatMap((value) => value.split(", "));
    return {
        found,
        kind: JSON.stringify([rule.id, subject === undefined ? messageKey : "", isElsewhere ? path : ""]),
        words,
        // A subject says itself which version counts.
        versionless: subject ?? (0,fingerprint/* versionless */.kU)(words),
        names: new Set(names),
        isList: typeof given === "object",
        text: subject ?? JSON.stringify(found.snippet),
        elsewhere: side === "old" ? map?.toNew(line) : map?.toOld(line),
        change: side === "old" ? map?.changeOfOld(line) : map?.changeOfNew(line),
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/left-out-fixes.js

/** Why proven fixes are not among those that were put together, by the fingerprint of their finding. */
function leftOutFixes(proven, used, 
/** Files that may not be changed, because another Dockerfile's patch does. */
closed) {
    const taken = new Set(used);
    const inPatch = new Set(used.map(({ finding }) => finding.fingerprint));
    const left = proven.filter((each) => !taken.has(each) && !inPatch.has(each.finding.fingerprint));
    return new Map(left.map((each) => [each.finding.fingerprint, whyLeft(each, used, closed)]));
}
function whyLeft({ fix }, used, closed) {
    if (closed.has(fix.file))
        return { kind: "elsewhere" };
    const winner = used.find((other) => other.fix.file === fix.file &&
        fix.edits.some((edit) => other.fix.edits.some((taken) => (0,text_edit/* editsConflict */.ao)(edit, taken))));
    return winner ? { kind: "overlaps", with: winner.finding } : { kind: "alone" };
}

;// CONCATENATED MODULE: ./lib/src/engine/ignore-comments.js

const wholeFile = { first: 1, last: Infinity };
const nowhere = { first: 0, last: -1 };
/** Every ignore that a Dockerfile holds. */
function ignoresOf(dockerfile) {
    const { source } = dockerfile;
    const comments = [...dockerfile.comments, ...scriptComments(dockerfile)];
    const behind = linesBehind(comments);
    return [
        ...dockerfile.directives.flatMap((directive) => directive.name.toLowerCase() === "check" ? skippedChecks(source, directive) : []),
        ...comments.flatMap((comment) => readComment(source, comment, (line) => {
            const around = instructionAt(dockerfile.instructions, comment.start);
            return around ? rest(around, line) : nextInstruction(dockerfile.instructions, behind(line));
        })),
    ];
}
/** Every ignore of ours in a file of lines such as `.dockerignore`; without `global` it is for the next line. */
function ignoresOfLines(source) {
    const comments = linesWithHash(source, { start: 0, end: source.text.length });
    const behind = linesBehind(comments);
    const ignores = comments.flatMap((comment) => readComment(source, comment, (line) => ({ first: behind(line), last: behind(line) })));
    return ignores.filter(({ by }) => by === "plimsoll");
}
/** A comment in the middle of an instruction is for what follows in it. */
function rest(instruction, line) {
    return { first: line + 1, last: instruction.lastLine };
}
function nextInstruction(instructions, line) {
    let low = 0;
    let high = instructions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((instructions[middle]?.firstLine ?? Infinity) < line)
            low = middle + 1;
        else
            high = middle;
    }
    const found = instructions[low];
    return found?.firstLine === line ? { first: line, last: found.lastLine } : nowhere;
}
/** For a comment's line, the line behind the unbroken block of comments that it stands in. */
function linesBehind(comments) {
    const behind = new Map();
    for (const line of comments.map((comment) => comment.line).sort((a, b) => b - a))
        behind.set(line, behind.get(line + 1) ?? line + 1);
    return (line) => behind.get(line) ?? line + 1;
}
/** The comments of the shell's own in here-documents: to Docker they are text. */
function scriptComments({ source, instructions }) {
    return instructions.flatMap((instruction) => instruction.keyword === "RUN" ? instruction.heredocs.flatMap(({ body }) => linesWithHash(source, body)) : []);
}
function linesWithHash(source, part) {
    const found = [];
    if (part.start === part.end)
        return found;
    const last = source.positionAt(part.end - 1).line;
    for (let line = source.positionAt(part.start).line; line <= last; line++) {
        const span = source.lineSpan(line);
        const text = source.slice(span);
        const start = span.start + text.length - text.trimStart().length;
        if (source.text[start] === "#" && start < span.end)
            found.push({ start, end: span.end, line });
    }
    return found;
}
const opening = /^#+[ \t]*(plimsoll|hadolint)[ \t:]+(global[ \t]+)?ignore[ \t]*=[ \t]*/i;
function readComment(source, comment, linesFrom) {
    const text = source.slice(comment);
    const match = text.toLowerCase().includes("ignore") ? opening.exec(text) : undefined;
    if (!match)
        return [];
    const by = match[1]?.toLowerCase() === "hadolint" ? "hadolint" : "plimsoll";
    const { names, end } = readNames(text, match[0].length, comment.start);
    const lines = match[2] ? wholeFile : linesFrom(comment.line);
    return [{ by, names, reason: reasonFrom(text.slice(end)), at: { start: comment.start, end: comment.end }, lines }];
}
/** Names between commas, blanks round them allowed; what follows a colon, or a blank without a comma, is the reason. */
function readNames(text, from, offset) {
    const names = [];
    const name = /[^\s,:]+/y;
    const comma = /[ \t]*,[ \t,]*/y;
    let at = from;
    for (;;) {
        name.lastIndex = at;
        const found = name.exec(text);
        if (!found)
            break;
        names.push({ name: found[0], start: offset + at, end: offset + name.lastIndex });
        at = name.lastIndex;
        comma.lastIndex = at;
        if (!comma.test(text))
            break;
        at = comma.lastIndex;
    }
    return { names, end: at };
}
function reasonFrom(text) {
    const reason = text.trim().replace(/^(?:--|[-\u2013\u2014:#])[ \t]*/, "");
    return reason === "" ? undefined : reason;
}
/** `# check=skip=A,B;error=true` */
function skippedChecks(source, directive) {
    const text = source.slice(directive);
    const value = text.indexOf("=") + 1;
    let at = value;
    const names = [];
    for (const option of text.slice(value).split(";")) {
        const match = /^[ \t]*skip[ \t]*=[ \t]*/i.exec(option);
        if (match)
            names.push(...readNames(option, match[0].length, directive.start + at).names);
        at += option.length + 1;
    }
    return names.length === 0
        ? []
        : [
            {
                by: "buildkit",
                names,
                reason: undefined,
                at: { start: directive.start, end: directive.end },
                lines: wholeFile,
            },
        ];
}

;// CONCATENATED MODULE: ./lib/src/engine/suppress.js




/** Marks what inline ignores and the configuration silence. Ours go before hadolint's, BuildKit's, the configuration's. */
function suppress(found, input, names, 
/** Ids of the rules that ran. */
ran, { config = [], honoursHadolint = true } = {}) {
    const files = ignoresByFile(found, input).map(({ path, ignores }) => ({
        path,
        ignores: honoursHadolint ? ignores : ignores.filter(({ by }) => by !== "hadolint"),
    }));
    const entries = resolve(files, names);
    const used = new Set();
    const silenced = found.map((each) => {
        const suppression = byComment(each.finding, entries, used) ?? byConfig(each.finding.rule.id, config, names);
        return suppression ? { ...each, finding: { ...each.finding, status: "suppressed", suppression } } : each;
    });
    const ours = files.flatMap(({ path, ignores }) => ignores.filter(({ by }) => by === "plimsoll").map((ignore) => ({ path, ignore })));
    return {
        found: silenced,
        ignores: {
            unused: ours.flatMap(({ path, ignore }) => ignore.names.flatMap((named) => {
                const { name, start, end } = named;
                const why = uselessness(names.ours(name), used.has(named), ran);
                const isOnly = ignore.names.length === 1;
                return why === undefined ? [] : [{ path, name, at: { start, end }, comment: ignore.at, isOnly, why }];
            })),
            withoutReason: ours.flatMap(({ path, ignore }) => (ignore.reason === undefined ? [{ path, at: ignore.at }] : [])),
        },
    };
}
function ignoresByFile(found, { dockerfile, context }) {
    const own = pathOf(dockerfile);
    const others = new Set(found.map(({ finding }) => finding.path).filter((path) => path !== own));
    const files = [{ path: own, ignores: ignoresOf(dockerfile) }];
    for (const path of others) {
        const { text } = contextFile(context, path);
        if (text !== undefined)
            files.push({ path, ignores: ignoresOfLines((0,text_source/* createSource */.g)(text)) });
    }
    return files;
}
function resolve(files, names) {
    const entries = new Map();
    for (const { path, ignores } of files)
        for (const ignore of ignores)
            for (const named of ignore.names) {
                const rules = rulesOf(ignore.by, named.name, names);
                const known = entries.get(rules);
                if (known)
                    known.push({ path, ignore, named });
                else
                    entries.set(rules, [{ path, ignore, named }]);
            }
    return entries;
}
function rulesOf(by, name, names) {
    if (by === "plimsoll")
        return names.ours(name);
    return by === "hadolint" ? names.hadolint(name) : names.buildkit(name);
}
const order = ["plimsoll", "hadolint", "buildkit", "config"];
function byComment(finding, entries, used) {
    let best;
    for (const [rules, named] of entries) {
        if (!rules.has(finding.rule.id))
            continue;
        for (const entry of named) {
            if (!covers(entry, finding))
                continue;
            used.add(entry.named);
            const { by, reason, at } = entry.ignore;
            if (best === undefined || order.indexOf(by) < order.indexOf(best.by))
                best = { by, reason, at };
        }
    }
    return best;
}
function covers({ path, ignore }, finding) {
    const { first, last } = ignore.lines;
    if (path === finding.path)
        return first <= finding.line && finding.line <= last;
    // What stands in the Dockerfile for the whole file is also for what it causes elsewhere.
    return path === finding.dockerfile && last === Infinity;
}
function byConfig(rule, config, names) {
    const ignore = config.find((each) => names.ours(each.rule).has(rule));
    return ignore && { by: "config", reason: ignore.reason, at: undefined };
}
/** Why a name does nothing; undefined when it does, or when its rules did not run. */
function uselessness(rules, isUsed, ran) {
    if (rules.size === 0)
        return "unknown rule";
    return isUsed || ![...rules].some((rule) => ran.has(rule)) ? undefined : "silences nothing";
}

;// CONCATENATED MODULE: ./lib/src/engine/switched-off.js

/** How often the rules that the settings switch off would speak, had nothing been said of them; by id. */
function switchedOff({ input }, levels = new Map()) {
    const rules = input.rules.filter(({ id, readsIgnores }) => levels.get(id) === "off" && readsIgnores !== true);
    const counts = new Map();
    if (rules.length === 0)
        return counts;
    for (const [rule, { length }] of lint({ ...input, rules, levels: new Map() }).problems)
        if (length > 0)
            counts.set(rule, length);
    return counts;
}

;// CONCATENATED MODULE: ./lib/src/text/moved.js
/** Follows places through edits that do not conflict. What is inserted at an end of a span does not belong to it. */
function movedBy(edits) {
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const shifts = [0];
    for (const { span, text } of ordered)
        shifts.push((shifts.at(-1) ?? 0) + text.length - (span.end - span.start));
    const countWhere = (isBefore) => {
        let low = 0;
        let high = ordered.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            const edit = ordered[middle];
            if (edit && isBefore(edit))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    const start = (offset) => {
        const before = countWhere(({ span }) => span.end <= offset);
        const cut = ordered[before];
        const base = cut && cut.span.start < offset ? cut.span.start : offset;
        return base + (shifts[before] ?? 0);
    };
    const end = (offset) => {
        const before = countWhere(({ span }) => span.start < offset);
        const cut = ordered[before - 1];
        const base = cut && cut.span.end > offset ? cut.span.end : offset;
        return base + (shifts[before] ?? 0);
    };
    return (span) => {
        const from = start(span.start);
        return { start: from, end: Math.max(from, span.end === span.start ? from : end(span.end)) };
    };
}

// EXTERNAL MODULE: ./lib/src/text/span.js
var span = __webpack_require__(9806);
;// CONCATENATED MODULE: ./lib/src/engine/kept.js


/*
 * What a fix may not disturb: each check gives one phrase that says what is lost, or undefined.
 */
/**
 * Every line that begins with `#` is still there, in order, and no comment behind other text was taken out. Lines that one
 * edit takes out and another puts in word for word have moved: their comments go with them.
 */
function lostComment(before, after, edits) {
    const moved = edits.filter((edit) => isMoved(before, edit, edits)).map(({ span }) => span);
    for (const { span, text } of edits) {
        if (moved.includes(span))
            continue;
        if (trailingComments(before.slice(span.start, span.end)) > trailingComments(text))
            return "a comment would be lost";
    }
    const kept = commentLines(after);
    const stay = moved.length === 0 ? before : (0,text_edit/* applyEdits */.ct)(before, moved.map(text_edit/* remove */.TF));
    if (moved.length > 0 && kept.length < commentLines(before).length)
        return "a comment would be lost";
    let at = 0;
    for (const comment of commentLines(stay)) {
        while (at < kept.length && kept[at] !== comment)
            at++;
        if (at === kept.length)
            return "a comment would be lost";
        at++;
    }
    return undefined;
}
/** Whether an edit takes out an instruction with its comments that another edit puts in again. */
function isMoved(before, { span }, edits) {
    const taken = before.slice(span.start, span.end).trim();
    const isOnlyComments = taken.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
    if (!taken.startsWith("#") || isOnlyComments)
        return false;
    return edits.some((other) => other.span !== span && other.text.includes(taken));
}
function commentLines(text) {
    const found = [];
    for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
        const start = text.lastIndexOf("\n", at) + 1;
        const end = text.indexOf("\n", at);
        if (text.slice(start, at).trim() === "")
            found.push(text.slice(at, end === -1 ? text.length : end).trimEnd());
        // The rest of the line is done with, whatever stands in it.
        if (end === -1)
            break;
        at = end;
    }
    return found;
}
function trailingComments(text) {
    return text.match(/(?:^|\s)#/g)?.length ?? 0;
}
/** Stages and instruction keywords are the same, name by name. */
function changedStructure(before, after) {
    const same = (a, b) => a.length === b.length && a.every((x, at) => x === b[at]);
    if (!same(before.instructions.map(keywords), after.instructions.map(keywords)))
        return "the list of instructions would change";
    const names = ({ stages }) => stages.map(({ name = "" }) => name.toLowerCase());
    return same(names(before), names(after)) ? undefined : "the stages would change";
}
/** The keyword, and for ONBUILD that of its trigger. */
function keywords(instruction) {
    const trigger = instruction.keyword === "ONBUILD" ? instruction.trigger : undefined;
    return trigger ? `ONBUILD ${keywords(trigger)}` : instruction.keyword;
}
/** Instructions that no edit touches stand as they stood. */
function disturbedInstruction(before, after, edits) {
    const move = movedBy(edits);
    const byStart = new Map(after.instructions.map((instruction) => [instruction.start, instruction]));
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
    let next = 0;
    for (const instruction of before.instructions) {
        while (next < ordered.length && (ordered[next]?.span.end ?? 0) < instruction.start)
            next++;
        if (touches(ordered, next, instruction))
            continue;
        const { start, end } = move(instruction);
        const found = byStart.get(start);
        const isSame = found?.end === end && keywords(found) === keywords(instruction);
        if (!isSame || (isUnderstood(instruction) && !isUnderstood(found)))
            return "an instruction that it does not touch would be read differently";
    }
    return undefined;
}
/** Whether one of the edits from `from` on changes the instruction's text; whole lines before or behind it do not. */
function touches(edits, from, instruction) {
    for (let at = from; at < edits.length; at++) {
        const edit = edits[at];
        if (!edit || edit.span.start > instruction.end)
            return false;
        const { span, text } = edit;
        const endsBefore = span.end === instruction.start && (text === "" || text.endsWith("\n"));
        const startsBehind = span.start === instruction.end && span.end === span.start && /^\r?\n/.test(text);
        if (!endsBefore && !startsBehind && span.end >= instruction.start)
            return true;
    }
    return false;
}
/** No instruction that runs commands became one that is not understood. */
function lostUnderstanding(before, after) {
    const lost = "a command would no longer be understood";
    const isSameList = before.instructions.length === after.instructions.length;
    const isLost = (instruction, at) => {
        const fresh = after.instructions[at];
        return fresh?.keyword === instruction.keyword && isUnderstood(instruction) && !isUnderstood(fresh);
    };
    if (isSameList && before.instructions.some(isLost))
        return lost;
    const misread = ({ instructions }) => instructions.filter((each) => !isUnderstood(each)).length;
    return misread(after) > misread(before) ? lost : undefined;
}
function isUnderstood(instruction) {
    switch (instruction.keyword) {
        case "RUN":
        case "CMD":
        case "ENTRYPOINT":
        case "HEALTHCHECK":
            return instruction.commands !== undefined;
        case "ONBUILD":
            return instruction.trigger !== undefined && isUnderstood(instruction.trigger);
        default:
            return true;
    }
}

;// CONCATENATED MODULE: ./lib/src/engine/prepare-edits.js


const byteOrderMark = "\uFEFF";
/**
 * Fits a rule's edits to a file: rules write `\n`, the file keeps its own line endings, its byte order mark stays
 * first, a last line without line feed stays without one, and a paragraph that goes takes one of its empty lines along.
 */
function prepareEdits(text, edits) {
    if (edits.length === 0)
        return { refusal: "there are no edits" };
    if (hasLoneSurrogate(text))
        return { refusal: "the file holds half a character" };
    const source = (0,text_source/* createSource */.g)(text);
    const fitted = takeParagraphs(text, edits.map((edit) => fit(source, edit)));
    try {
        const direct = (0,text_edit/* applyEdits */.ct)(text, fitted);
        const isOpen = text !== "" && !text.endsWith("\n");
        const closing = isOpen && direct.endsWith("\n") ? fitted.map((edit) => takeLineWhole(text, edit)) : fitted;
        const result = closing === fitted ? direct : (0,text_edit/* applyEdits */.ct)(text, closing);
        const refusal = fault(source, result);
        return refusal === undefined ? { edits: closing, result } : { refusal };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { refusal: "the edits overlap or lie outside the file" };
        throw error;
    }
}
function fit(source, { span, text }) {
    const isInsertion = span.start === span.end;
    const behindMark = span.start === 0 && isInsertion && source.text.startsWith(byteOrderMark) ? 1 : 0;
    const place = { start: span.start + behindMark, end: span.end + behindMark };
    const ending = lineEndingAt(source, span.start);
    const own = text.replace(/\r?\n/g, ending);
    const isNewLastLine = isInsertion && span.start === source.text.length && own.endsWith(ending);
    if (!isNewLastLine || source.text === "" || source.text.endsWith("\n"))
        return { span: place, text: own };
    const line = own.slice(0, -ending.length);
    return { span: place, text: line.startsWith(ending) ? line : ending + line };
}
/** The line ending of the file; in a mixed one that of the line where the edit starts, or of the line before. */
function lineEndingAt(source, offset) {
    if (source.lineEnding !== "mixed")
        return source.lineEnding;
    const { text } = source;
    const here = text.indexOf("\n", offset);
    const at = here === -1 ? text.lastIndexOf("\n") : here;
    return text[at - 1] === "\r" ? "\r\n" : "\n";
}
/** A deletion of all that stands between two empty lines also takes the second, unless another edit is at work there. */
function takeParagraphs(text, edits) {
    return edits.map((edit) => {
        const lines = edit.text === "" ? wholeLines(text, edit.span) : undefined;
        const above = lines && lineStartBefore(text, lines.start);
        if (!lines || !isEmptyLine(text, above))
            return edit;
        const isLast = lines.end === text.length && text.endsWith("\n") && above !== undefined;
        if (!isLast && !isEmptyLine(text, lines.end))
            return edit;
        const wider = isLast
            ? { span: { start: above, end: lines.end }, text: "" }
            : { span: { start: lines.start, end: nextLine(text, lines.end) }, text: "" };
        return edits.some((other) => other !== edit && (0,text_edit/* editsConflict */.ao)(wider, other)) ? edit : wider;
    });
}
/** The lines that a deletion takes whole, with their line feeds: from a line's start to another's, or from end to end. */
function wholeLines(text, { start, end }) {
    if (end <= start)
        return undefined;
    if ((start === 0 || text[start - 1] === "\n") && text[end - 1] === "\n")
        return { start, end };
    const feed = /^\r?\n/.exec(text.slice(start, start + 2))?.[0].length ?? 0;
    const isAtEnd = /^\r?\n/.test(text.slice(end, end + 2));
    return feed > 0 && isAtEnd ? { start: start + feed, end: nextLine(text, end) } : undefined;
}
function nextLine(text, offset) {
    const feed = text.indexOf("\n", offset);
    return feed === -1 ? text.length : feed + 1;
}
/** Where the line above starts; undefined for the first line. */
function lineStartBefore(text, lineStart) {
    if (lineStart === 0)
        return undefined;
    // A search from before the start would look at the first character.
    return lineStart === 1 ? 0 : text.lastIndexOf("\n", lineStart - 2) + 1;
}
/** Whether a line holds nothing; what is before the first line counts as one, what is behind the last does not. */
function isEmptyLine(text, lineStart) {
    return (lineStart === undefined ||
        (lineStart < text.length && text.slice(lineStart, nextLine(text, lineStart)).trim() === ""));
}
/** A deletion of the last, open line also takes the line feed before it, and those of the empty lines above. */
function takeLineWhole(text, edit) {
    let { start } = edit.span;
    if (edit.text !== "" || edit.span.end !== text.length || text[start - 1] !== "\n")
        return edit;
    for (let above = lineStartBefore(text, start); above !== undefined && isEmptyLine(text, above);) {
        start = above;
        above = lineStartBefore(text, start);
    }
    if (start > 0)
        start -= text[start - 2] === "\r" ? 2 : 1;
    return { text: "", span: { start, end: edit.span.end } };
}
function fault(source, result) {
    const { text } = source;
    if (result === text)
        return "it changes nothing";
    if (hasLoneSurrogate(result))
        return "it would cut a character in two";
    if (text !== "" && text.endsWith("\n") !== result.endsWith("\n") && result !== "")
        return "it would change how the file ends";
    const hasEndings = text.includes("\n") && result.includes("\n");
    if (hasEndings && source.lineEnding !== "mixed" && (0,text_source/* createSource */.g)(result).lineEnding !== source.lineEnding)
        return "it would mix line endings";
    if (loneCarriageReturns(result) > loneCarriageReturns(text))
        return "it would break a line ending";
    return undefined;
}
function hasLoneSurrogate(text) {
    return /[\ud800-\udfff]/.test(text) && /\p{Surrogate}/u.test(text);
}
function loneCarriageReturns(text) {
    let count = 0;
    for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1))
        if (text[at + 1] !== "\n")
            count++;
    return count;
}

;// CONCATENATED MODULE: ./lib/src/engine/trial.js







/** Characters that are read again for one file: hundreds of fixes of an ordinary one, a few of a huge one. */
const mostReadAgain = 2_000_000;
/** What every trial costs beside the text, in characters. */
const fixedCost = 1000;
/** Fitting edits takes about this part of the time that a trial takes. */
const preparingPart = 1 / 20;
const tooLarge = "the file is too large to try every fix";
/** Sets up trials against a file that was linted, with work allowed anew; what already `held` is not tried again. */
function trier(base, bench, held = new Map()) {
    const { dockerfile, context, rules } = base.input;
    const path = pathOf(dockerfile);
    const cost = dockerfile.source.text.length + fixedCost;
    const crashed = new Set(base.crashes.map((crash) => crash.rule));
    const ran = rules.filter(({ id }) => base.problems.has(id) && !crashed.has(id));
    let left = mostReadAgain;
    const prepare = (file, edits) => {
        left -= cost * preparingPart;
        if (left < 0)
            return tooLarge;
        if (!bench.isUtf8)
            return "the Dockerfile is not UTF-8";
        const { text, exists } = file === path ? { text: dockerfile.source.text, exists: true } : contextFile(context, file);
        if (bench.notUtf8?.has(file))
            return `${file} is not UTF-8`;
        if (text === undefined && exists !== false)
            return `it is not known what ${file} holds`;
        const prepared = prepareEdits(text ?? "", edits);
        if (prepared.refusal !== undefined)
            return prepared.refusal;
        return { path: file, before: text, after: prepared.result, edits: prepared.edits };
    };
    const tryAnew = (trial) => {
        const { files, changesInstructions, removesComment = false, plainPart } = trial;
        left -= cost;
        if (left < 0)
            return { refusal: tooLarge };
        for (const { before = "", after, edits } of files) {
            const lost = removesComment ? undefined : lostComment(before, after, edits);
            if (lost !== undefined)
                return { refusal: lost };
        }
        const own = files.find((file) => file.path === path);
        const copy = own ? bench.parse(own.after) : dockerfile;
        const fault = own && faultOf(dockerfile, copy, own.edits, changesInstructions);
        if (fault !== undefined)
            return { refusal: fault };
        if (plainPart?.path === path) {
            const plainFault = faultOf(dockerfile, bench.parse(plainPart.after), plainPart.edits, false);
            if (plainFault !== undefined)
                return { refusal: plainFault };
        }
        const others = new Map(files.filter((file) => file !== own).map((file) => [file.path, file.after]));
        const around = others.size === 0 ? context : bench.rebuildContext(others);
        if (!around)
            return { refusal: "the build context cannot be read again" };
        return compareProblems(base, ran, { dockerfile: copy, context: around, today: base.input.today }, trial);
    };
    const attempt = (trial) => {
        const outcome = tryAnew(trial);
        if (outcome.refusal === undefined)
            held.set(keyOfTexts(trial), trial.clears);
        return outcome;
    };
    return {
        prepare,
        try: attempt,
        holds(trial) {
            const cleared = held.get(keyOfTexts(trial));
            const hasHeld = cleared && [...trial.clears].every(([rule, count]) => (cleared.get(rule) ?? 0) >= count);
            return hasHeld === true || attempt(trial).refusal === undefined;
        },
    };
}
function keyOfTexts({ files }) {
    const texts = files.map(({ path, after }) => `${path}\0${after}`);
    return texts.sort().join("\0");
}
function faultOf(before, after, edits, changesInstructions) {
    if (after.problems.length > before.problems.length)
        return "the file could no longer be read";
    return ((changesInstructions ? undefined : changedStructure(before, after)) ??
        disturbedInstruction(before, after, edits) ??
        lostUnderstanding(before, after));
}
/** Runs the rules on the copy, those that must fall first; stops at the first that has more problems than before. */
function compareProblems(base, ran, copy, trial) {
    const { clears, isExact = false } = trial;
    const choice = choiceOf(base.input);
    const left = new Map();
    for (const rule of inOrderOfTrial((0,run_rule/* speakingRules */.eH)(ran, copy, choice), clears)) {
        const before = base.problems.get(rule.id)?.length ?? 0;
        const most = before - (clears.get(rule.id) ?? 0);
        const problems = [];
        let isKnown;
        let isWithin;
        try {
            isWithin = (0,run_rule/* visitProblems */.ae)(rule, copy, choice, (problem) => {
                if (problems.push(problem) > most)
                    return false;
                if (!isExact)
                    return true;
                isKnown ??= knownProblems(base, rule, trial.files);
                return isKnown(problem);
            });
        }
        catch {
            return { refusal: `${rule.id} crashes on the changed file` };
        }
        if (!isWithin)
            return {
                refusal: clears.has(rule.id) ? "it does not clear the problem" : `${rule.id} would speak more often`,
            };
        if (clears.has(rule.id))
            left.set(rule.id, problems);
    }
    return { problems: left };
}
function inOrderOfTrial(rules, clears) {
    return [...rules.filter(({ id }) => clears.has(id)), ...rules.filter(({ id }) => !clears.has(id))];
}
/**
 * Whether a problem of the copy is one that the rule had before: word for word, where it now is or right beside it, for a fix
 * may put something before it. With other words it may stand for several: of what a rule says once only, one fix alone may make
 * two, and all fixes together one.
 */
function knownProblems(base, rule, files) {
    const moves = new Map(files.map((file) => [file.path, movedBy(file.edits)]));
    const own = pathOf(base.input.dockerfile);
    const places = new Map();
    for (const problem of base.problems.get(rule.id) ?? []) {
        const place = moves.get(problem.file ?? own)?.(problem.at) ?? problem.at;
        const words = trial_wordsOf(problem);
        const others = places.get(words);
        if (others)
            others.push(place);
        else
            places.set(words, [place]);
    }
    const touched = new Map([...places].map(([words, spans]) => [words, (0,span/* touchesOneOf */.fD)(spans)]));
    return (problem) => touched.get(trial_wordsOf(problem))?.(problem.at) ?? false;
}
/** What a problem says, in which file. */
function trial_wordsOf({ message, data, file }) {
    return JSON.stringify([message, data, file]);
}

;// CONCATENATED MODULE: ./lib/src/engine/verify.js






/** Tries the fixes of the wanted findings on copies, and keeps for each finding the first that holds. */
function verify(found, base, trier, { isWanted, oneByOne = false }) {
    const wanted = found.filter(({ finding }) => isWanted(finding));
    const together = oneByOne ? new Map() : proveTogether(wanted, base, trier);
    const proven = [];
    const verified = found.map((each) => {
        const refusedFixes = [];
        if (!isWanted(each.finding))
            return each;
        for (const [at, fix] of (each.problem.fixes ?? []).entries()) {
            const known = at === 0 ? together.get(each) : undefined;
            const result = known ?? proveAlone(each, fix, base, trier);
            if (typeof result !== "string") {
                const finding = { ...each.finding, fix: result, refusedFixes };
                const { changesInstructions = false, removesComment = false } = fix;
                proven.push({ fix: result, finding, changesInstructions, removesComment });
                return { ...each, finding };
            }
            refusedFixes.push(`${fix.title}: ${result}`);
        }
        return refusedFixes.length === 0 ? each : { ...each, finding: { ...each.finding, refusedFixes } };
    });
    return { found: verified, proven };
}
function proveAlone(each, fix, base, trier) {
    const change = trier.prepare(fileOf(each, fix), fix.edits);
    if (typeof change === "string")
        return change;
    const { rule } = each.finding;
    const outcome = trier.try({
        files: [change],
        changesInstructions: fix.changesInstructions ?? false,
        removesComment: fix.removesComment ?? false,
        clears: new Map([[rule.id, 1]]),
    });
    if (outcome.refusal !== undefined)
        return outcome.refusal;
    const isLeft = leftAtPlace(rule.id, base, outcome.problems.get(rule.id) ?? [], [change]);
    return isLeft(each.problem)
        ? "the problem would be found again at its place"
        : verifiedFix(each, fix, change, base.input);
}
/**
 * Most files are read again once or twice, not once a fix: the first fixes that touch neither the list of instructions nor
 * each other's text are tried together, and held to more than one alone is, so that none can hide behind another. What does
 * not pass is split, and in the end tried alone. Then those that change instructions are tried on top of them. Before all that
 * everything is tried at once, which is what most files need. A fix of a base image is always tried alone: it changes what rules
 * know of all that is built on it, and what it brings another fix could hide.
 */
function proveTogether(wanted, base, trier) {
    const proven = new Map();
    const keep = (part) => {
        for (const { each, fix, change } of part)
            proven.set(each, verifiedFix(each, fix, change, base.input));
    };
    const prove = (part) => {
        if (part.length < 2)
            return;
        if (holdTogether(part, base, trier)) {
            keep(part);
            return;
        }
        const half = Math.ceil(part.length / 2);
        prove(part.slice(0, half));
        prove(part.slice(half));
    };
    const isOfImage = changesBaseImage(base.input);
    const shared = wanted.filter((each) => !isOfImage(each));
    const groups = [...firstFixesByFile(shared)].map((group) => groupOf(verify_withoutConflicts(group, trier)));
    const everything = groups.flatMap(({ all }) => all);
    const own = groups.find(({ all }) => all[0]?.change.path === pathOf(base.input.dockerfile));
    if (groups.filter(({ all }) => all.length > 0).length > 1 && holdTogether(everything, base, trier, own?.plain)) {
        keep(everything);
        return proven;
    }
    for (const { candidates, plain, all } of groups) {
        if (plain.length > 0 && all.length > plain.length && holdTogether(all, base, trier, plain)) {
            keep(all);
            continue;
        }
        // A single one is tried alone in the end; where others change instructions, it is part of what they are tried on.
        if (plain.length === 1 && candidates.length > 1 && holdTogether(plain, base, trier))
            keep(plain);
        prove(plain);
        const rest = candidates.filter(({ each, fix }) => fix.changesInstructions === true || proven.has(each));
        if (rest.length > 1 && rest.length > plain.length && holdTogether(rest, base, trier))
            keep(rest);
    }
    return proven;
}
/** Tells whether the first fix of a problem changes the image that some stage begins with. */
function changesBaseImage({ dockerfile }) {
    const touches = (0,span/* touchesOneOf */.fD)(dockerfile.stages.flatMap(({ from }) => from.imageWord ?? []));
    const isOfImage = ({ span, text }) => touches(span) && !/^\r?\n/.test(text);
    return (each) => {
        const fix = each.problem.fixes?.[0];
        return fix !== undefined && fileOf(each, fix) === pathOf(dockerfile) && fix.edits.some(isOfImage);
    };
}
function groupOf(candidates) {
    const plain = candidates.filter(({ fix }) => !fix.changesInstructions && !fix.removesComment);
    const all = candidates.filter((each) => each.fix.changesInstructions === true || plain.includes(each));
    return { candidates, plain, all };
}
/** The first fix of each problem, by the file that it changes. */
function firstFixesByFile(wanted) {
    const groups = new Map();
    for (const each of wanted) {
        const fix = each.problem.fixes?.[0];
        if (!fix)
            continue;
        const file = fileOf(each, fix);
        const group = groups.get(file);
        if (group)
            group.push({ each, fix });
        else
            groups.set(file, [{ each, fix }]);
    }
    return groups.values();
}
function verify_withoutConflicts(group, trier) {
    const taken = [];
    return group.flatMap(({ each, fix }) => {
        const change = trier.prepare(fileOf(each, fix), fix.edits);
        if (typeof change === "string")
            return [];
        if (change.edits.some((edit) => taken.some((other) => (0,text_edit/* editsConflict */.ao)(edit, other))))
            return [];
        taken.push(...change.edits);
        return [{ each, fix, change }];
    });
}
/** Whether fixes hold together; of those that are `plain`, that they leave the list of instructions alone by themselves. */
function holdTogether(part, base, trier, plain = []) {
    const files = verify_changesOf(part, trier);
    if (!files)
        return false;
    const isAllPlain = plain.length === 0 || !part.some(({ fix }) => fix.changesInstructions);
    const plainPart = isAllPlain ? undefined : verify_changesOf(plain, trier);
    if (!isAllPlain && !plainPart)
        return false;
    const clears = new Map();
    for (const { each } of part)
        clears.set(each.finding.rule.id, (clears.get(each.finding.rule.id) ?? 0) + 1);
    const outcome = trier.try({
        files,
        changesInstructions: part.some(({ fix }) => fix.changesInstructions),
        clears,
        isExact: true,
        ...(plainPart?.[0] && { plainPart: plainPart[0] }),
    });
    if (outcome.refusal !== undefined)
        return false;
    return [...clears.keys()].every((id) => {
        const isLeft = leftAtPlace(id, base, outcome.problems.get(id) ?? [], files);
        return !part.some(({ each }) => each.finding.rule.id === id && isLeft(each.problem));
    });
}
/** All that fixes change, file by file; undefined when that cannot be. */
function verify_changesOf(part, trier) {
    const byFile = new Map();
    for (const { change } of part) {
        const edits = byFile.get(change.path);
        if (edits)
            edits.push(...change.edits);
        else
            byFile.set(change.path, [...change.edits]);
    }
    const files = [];
    for (const [path, edits] of byFile) {
        const change = trier.prepare(path, edits);
        if (typeof change === "string")
            return undefined;
        files.push(change);
    }
    return files.length === 0 ? undefined : files;
}
/** The file that a fix changes, from the repository root. */
function fileOf({ finding }, fix) {
    return fix.file ?? finding.dockerfile;
}
function verifiedFix({ finding }, fix, change, input) {
    return {
        title: (0,engine_message/* fixTitleOf */.Dq)(finding.rule, fix.title, finding.data, input.locale),
        safety: fix.safety,
        file: change.path,
        isNewFile: change.before === undefined,
        edits: change.edits,
    };
}
/** Tells of a problem whether its changed place holds as many of the same words as before: then another was cleared. */
function leftAtPlace(rule, base, after, changes) {
    const own = pathOf(base.input.dockerfile);
    const moves = new Map(changes.map(({ path, edits }) => [path, movedBy(edits)]));
    const movedPlace = ({ at, file = own }) => moves.get(file)?.(at) ?? at;
    const before = (base.problems.get(rule) ?? []).map((each) => ({ words: trial_wordsOf(each), at: movedPlace(each) }));
    const left = after.map((each) => ({ words: trial_wordsOf(each), at: each.at }));
    return (problem) => {
        const words = trial_wordsOf(problem);
        const place = movedPlace(problem);
        const isHere = (other) => other.words === words && other.at.start <= place.end && place.start <= other.at.end;
        return left.filter(isHere).length >= before.filter(isHere).length;
    };
}

;// CONCATENATED MODULE: ./lib/src/engine/review.js














/** Looks at one Dockerfile before and after a change: what is new, what was there, what is gone, and proven fixes. */
function reviewFile(input) {
    const { head, base, scope = "introduced", closed = new Set() } = input;
    const { combining = "all", ownOnly = false } = input;
    const result = lintVersion(input, head);
    const before = base && lintVersion(input, base);
    const compared = before ? compareVersions(before, result, input.renames) : { head: result.found, fixed: [] };
    const isInScope = ({ status }) => status === "introduced" || (status === "existing" && scope !== "introduced");
    const held = new Map();
    const { changes } = input;
    const explained = changes ? withCauses(compared.head, { base, head, lint: result.lint, changes }) : compared.head;
    const { found, proven } = verify(explained, result.lint, trier(result.lint, head, held), { isWanted: isInScope });
    const combined = combining === "none"
        ? undefined
        : combine(proven, trier(result.lint, head, held), { closed, ownOnly, onlySafe: combining === "safe" });
    return {
        file: {
            path: input.path,
            text: head.text,
            isUtf8: head.isUtf8,
            change: input.change,
            findings: found.map(({ finding }) => finding),
            fixed: compared.fixed,
            patch: combined?.patch,
            stages: buildGraph(result.lint.input.dockerfile),
            patched: new Set(combined?.used.map(({ finding }) => finding.fingerprint)),
            ...(combining !== "none" && { leftOut: leftOutFixes(proven, combined?.used ?? [], closed) }),
            switchedOff: switchedOff(result.lint, input.levels),
        },
        crashes: result.lint.crashes,
        leftOut: result.lint.leftOut,
        combined,
    };
}
function lintVersion(input, version) {
    const { today, rules, profile = "recommended", levels = new Map(), locale } = input;
    const dockerfile = version.parse(version.text);
    const names = (0,rule_names/* ruleNames */.X)(rules);
    const result = lint({ dockerfile, context: version.context, today, rules, profile, levels, locale });
    const ran = new Set(result.problems.keys());
    const said = { config: input.ignores, honoursHadolint: input.honoursHadolint };
    const silenced = suppress(result.found, result.input, names, ran, said);
    // What ignores are good for shows when all other rules have spoken.
    const last = lint({ ...result.input, ignores: silenced.ignores });
    const both = together(result, last);
    if (last.found.length === 0)
        return { lint: both, found: silenced.found };
    const { found } = suppress(last.found, last.input, names, ran, said);
    return { lint: both, found: inOrder([...silenced.found, ...found]) };
}
function compareVersions(base, head, renames = new Map()) {
    const maps = new Map();
    const lineMapOf = (path) => {
        const before = path === undefined ? undefined : (renames.get(path) ?? path);
        if (!maps.has(path))
            maps.set(path, mapBetween(textOf(base.lint, before), textOf(head.lint, path)));
        return maps.get(path);
    };
    const newPaths = new Map([...renames].map(([path, before]) => [before, path]));
    const sides = [base.lint, head.lint];
    const uncertain = new Set(sides.flatMap(({ crashes, leftOut, problems }) => [
        ...crashes.map(({ rule }) => rule),
        ...leftOut.keys(),
        // An unreadable side says nothing about the rules that could not run on it.
        ...sides.flatMap((other) => [...other.problems.keys()].filter((rule) => !problems.has(rule))),
    ]));
    return compare({
        base: base.found,
        head: head.found,
        lineMapOf,
        uncertain,
        newPathOf: (path) => newPaths.get(path) ?? path,
    });
}
function textOf({ input }, path) {
    return path === undefined ? input.dockerfile.source.text : contextFile(input.context, path).text;
}
function mapBetween(before, after) {
    return before === undefined || after === undefined ? undefined : lineMap((0,diff/* diffHunks */.r)(before, after, 0));
}

// EXTERNAL MODULE: ./lib/src/source/affected.js
var affected = __webpack_require__(8352);
;// CONCATENATED MODULE: ./lib/src/review-dockerfiles.js








/** A run of these Dockerfiles that nothing is known of yet. */
function newRun(paths) {
    return { paths, closed: new Set(), built: new Map() };
}
/** Looks at each Dockerfile on both sides. One that can't be read, or makes the engine fail, is a notice; the others go on. */
async function reviewDockerfiles(input) {
    const changeOf = new Map(input.changes.map((change) => [change.path, change]));
    const basePathOf = (path) => changeOf.get(path)?.previousPath ?? path;
    const renames = new Map(input.changes.flatMap(({ path, previousPath }) => (previousPath ? [[path, previousPath]] : [])));
    const old = input.paths.filter((path) => changeOf.get(path)?.status !== "added").map(basePathOf);
    const headSide = await openSide(input.head, input.paths, input.settings, input.run);
    const baseSide = input.base && (await openSide(input.base, old, input.settings));
    const paths = baseSide ? reachedPaths(input, headSide, baseSide) : input.paths;
    const heads = await readVersions(headSide, paths);
    const bases = baseSide ? await readVersions(baseSide, paths.map(basePathOf)) : new Map();
    const reviews = [];
    const notices = [];
    const closed = input.run?.closed ?? new Set();
    const missed = new Set();
    for (const path of paths) {
        const head = heads.get(path);
        const base = bases.get(basePathOf(path));
        // What was read of a file is not needed any more when it was reviewed.
        heads.delete(path);
        if (!head) {
            notices.push({
                level: "warning",
                message: `The Dockerfile \`${path}\` could not be read: it is a link, or too large.`,
            });
            continue;
        }
        if (isPointer(head.text)) {
            notices.push({
                level: "warning",
                message: `The Dockerfile \`${path}\` is kept in Git LFS, so its text is not in the repository: it was not looked at.`,
            });
            continue;
        }
        const isNew = changeOf.get(path)?.status === "added";
        try {
            const review = reviewFile({
                path,
                head,
                base: isNew ? undefined : base,
                renames,
                change: changeOf.get(path),
                ...(input.base && { changes: input.changes }),
                today: input.today,
                rules: input.rules,
                profile: input.config.profile,
                levels: input.settings.levelsFor(path),
                ignores: input.settings.ignoresFor(path, input.today),
                honoursHadolint: input.config.honoursHadolint,
                locale: input.locale,
                scope: input.config.scope,
                closed,
                combining: input.combining ?? "all",
                ownOnly: input.ownOnly ?? false,
            });
            reviews.push(review);
            const expired = input.settings.expiredFor(path, input.today);
            if (expired.length > 0)
                for (const ignore of missedIgnores(expired, inScope(review, input.config), input.rules))
                    missed.add(ignore);
            for (const changed of otherFilesChanged(review))
                closed.add(changed);
        }
        catch (error) {
            const words = error instanceof Error ? error.message : String(error);
            notices.push({
                level: "error",
                message: `Plimsoll failed on \`${path}\`: ${words.slice(0, 300)} Please report it.`,
            });
        }
    }
    for (const ignore of missed)
        notices.push({ level: "warning", message: expiryMessage(ignore) });
    return { reviews, notices };
}
/** The files beside a Dockerfile that its patch changes. */
function otherFilesChanged({ file, combined }) {
    return (combined?.files ?? []).map(({ path }) => path).filter((path) => path !== file.path);
}
function inScope({ file }, { scope }) {
    return file.findings.filter(({ status }) => status === "introduced" || (status === "existing" && scope !== "introduced"));
}
/** What Git LFS leaves in the place of a file. */
function isPointer(text) {
    return text.startsWith("version https://git-lfs.github.com/spec/");
}
/** Reads Dockerfiles and build files: each kind of file is one batch for the source. */
async function openSide(source, paths, settings, run) {
    if (paths.length === 0)
        return { source, entries: undefined, index: undefined, files: new Map(), sides: new Map() };
    const known = run?.built.get(source);
    const entries = known ? known.entries : await source.list();
    const buildFiles = known || !entries ? [] : (0,build_files/* buildFilesFor */.p6)(run?.paths ?? paths, entries);
    const read = await source.read([...paths, ...buildFiles]);
    const files = known ? new Map([...known.files, ...read]) : read;
    const index = known ? known.index : await readIndex(buildFiles, files, entries);
    if (!known)
        run?.built.set(source, { entries, index, files: onlyOf(files, buildFiles) });
    const sides = new Map();
    for (const path of paths) {
        const file = files.get(path);
        if (file)
            sides.set(path, await sideOf(path, file, settings, index));
    }
    return { source, entries, index, files, sides };
}
function onlyOf(files, paths) {
    const wanted = new Set(paths);
    return new Map([...files].filter(([path]) => wanted.has(path)));
}
/** Leaves out the Dockerfiles that only might have had to do with a change elsewhere, and have not. */
function reachedPaths({ paths, changes, config }, head, base) {
    if (config.scope === "all")
        return paths;
    const touched = new Set(changes.map(({ path }) => path));
    const isBeside = (0,affected/* besideChanges */.c$)(changes);
    return paths.filter((path) => {
        if (touched.has(path) || isBeside(path))
            return true;
        const around = surroundingsOf(head, path);
        return around !== undefined && isReached(changes, around, surroundingsOf(base, path));
    });
}
function surroundingsOf({ sides, entries, index }, path) {
    const side = sides.get(path);
    if (!side)
        return undefined;
    return { reads: (0,context_wanted/* wantedPaths */.wG)(side.dockerfile, entries, side.root, index), builds: index?.of(path) ?? [] };
}
/** Reads what lies beside some of the Dockerfiles. */
async function readVersions({ source, entries, index, files: first, sides: all }, paths) {
    const sides = paths.flatMap((path) => all.get(path) ?? []);
    const wanted = new Set(sides.flatMap(({ dockerfile, root }) => (0,context_wanted/* wantedPaths */.wG)(dockerfile, entries, root, index)));
    const files = new Map([...first, ...(await source.read([...wanted]))]);
    for (let round = 0; round < mostRounds; round++) {
        const further = includedPaths(files, entries).filter((path) => !wanted.has(path));
        if (further.length === 0)
            break;
        for (const path of further)
            wanted.add(path);
        for (const [path, file] of await source.read(further))
            files.set(path, file);
    }
    const texts = new Map([...files].map(([path, { text }]) => [path, text]));
    const notUtf8 = new Set([...files].flatMap(([path, { isUtf8 }]) => (isUtf8 ? [] : [path])));
    return new Map(sides.map((side) => [side.path, versionOf(side, { entries, index, texts, notUtf8 })]));
}
/** As far as a requirements file that names another is followed. */
const mostRounds = 3;
/** In characters: parsing YAML takes its time, and more than this is no ordinary repository. */
const mostToParse = 512 * 1024;
/** Loads what parses such files only where one of them has something to say. */
async function readIndex(paths, files, entries) {
    const texts = new Map();
    let left = mostToParse;
    for (const path of paths) {
        const text = files.get(path)?.text ?? "";
        if (text.length > left || !(0,build_files/* speaksOfBuilding */.pJ)(path, text))
            continue;
        left -= text.length;
        texts.set(path, text);
    }
    if (texts.size === 0)
        return undefined;
    const { readBuildIndex } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(208)]).then(__webpack_require__.bind(__webpack_require__, 9208));
    return readBuildIndex(texts, entries);
}
async function sideOf(path, file, settings, index) {
    const target = settings.targetFor(path) ?? (0,shipping/* shippedTarget */.T3)(index?.of(path) ?? []);
    const dockerfile = await (0,parse/* parseDockerfileTwice */.E)(file.text, optionsFor(path, target));
    return { path, file, dockerfile, root: settings.contextFor(path), target };
}
function optionsFor(path, target) {
    return { path, ...(target !== undefined && { target }) };
}
function versionOf({ path, file, dockerfile, root, target }, { entries, index, texts, notUtf8 }) {
    const around = { dockerfile, ...(root !== undefined && { root }) };
    return {
        text: file.text,
        isUtf8: file.isUtf8,
        notUtf8,
        context: buildContext({ ...around, index, entries, texts }),
        // Its own text was read already; of a changed copy one reading is enough.
        parse: (text) => (text === file.text ? dockerfile : (0,parse/* parseDockerfile */.A)(text, optionsFor(path, target))),
        rebuildContext(changed) {
            const added = [...changed.keys()].filter((each) => entries && !texts.has(each));
            const grown = entries && added.length > 0 ? [...entries, ...added.map(asFile)] : entries;
            const all = new Map([...texts, ...changed]);
            return buildContext({ ...around, index: index?.with(changed), entries: grown, texts: all });
        },
    };
}
function asFile(path) {
    return { path, kind: "file" };
}


/***/ }),

/***/ 5177:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lz: () => (/* binding */ usualConfig)
/* harmony export */ });
/* unused harmony exports SettingsError, readSettings */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** An input that can't be used; the message names it and what it may be. */
class SettingsError extends (/* unused pure expression or super */ null && (Error)) {
}
const usualConfig = ".github/plimsoll.yml";
/** Reads the inputs by their names in `action.yml`. Throws SettingsError. */
function readSettings(input) {
    const text = (name) => input(name).trim() || undefined;
    const oneOf = (name, allowed) => {
        const given = text(name);
        const value = allowed.find((each) => each === given);
        if (given !== undefined && value === undefined)
            throw refuse(name, given, allowed);
        return value;
    };
    const flag = (name) => {
        const given = text(name)?.toLowerCase();
        if (given === undefined)
            return undefined;
        if (given !== "true" && given !== "false")
            throw refuse(name, given, ["true", "false"]);
        return given === "true";
    };
    const lines = (name) => {
        const found = input(name)
            .split("\n")
            .map((line) => line.trim());
        const given = found.filter((line) => line !== "");
        return given.length > 0 ? given : undefined;
    };
    const token = text("token");
    if (token === undefined)
        throw new SettingsError("The input `token` is empty, and without a token the pull request can't be read. Leave the input out, or write " +
            "`token: ${{ github.token }}`, and give the job `permissions: { contents: read, pull-requests: write }`.");
    if (!/^[!-~]+$/.test(token))
        throw new SettingsError("The input `token` holds blanks, line feeds or other characters that no token has.");
    const config = text("config") ?? usualConfig;
    const [reportFile, sarifFile] = [text("report-file"), text("sarif-file")];
    if (reportFile !== undefined && sarifFile !== undefined && normalize(reportFile) === normalize(sarifFile))
        throw new SettingsError(`The inputs \`report-file\` and \`sarif-file\` name the same file: "${reportFile}".`);
    return {
        token,
        config,
        isConfigNamed: config !== usualConfig,
        paths: lines("paths"),
        ignorePaths: lines("ignore-paths"),
        profile: oneOf("profile", ["recommended", "strict"]),
        scope: oneOf("scope", ["introduced", "changed", "all"]),
        failOn: oneOf("fail-on", ["error", "warning", "info", "never"]),
        comment: oneOf("comment", ["findings", "always", "never"]),
        reviewComments: flag("review-comments"),
        annotations: flag("annotations"),
        language: oneOf("language", ["en", "zh-CN"]),
        sarifFile,
        reportFile,
    };
}
function refuse(name, given, allowed) {
    const list = allowed.map((value) => `\`${value}\``).join(", ");
    return new SettingsError(`The input \`${name}\` is "${given}"; it may be ${list}.`);
}


/***/ }),

/***/ 8352:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ isContextFile),
/* harmony export */   ac: () => (/* binding */ affectedDockerfiles),
/* harmony export */   c$: () => (/* binding */ besideChanges)
/* harmony export */ });
/* unused harmony exports isSurelyNoDockerfile, isFarFromImages, likelyContext */
/* harmony import */ var _context_build_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5980);
/* harmony import */ var _context_lock_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9913);
/* harmony import */ var _context_wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2743);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2815);




/** What is not fetched ahead is fetched when it is asked for. */
const mostContextFiles = 300;
/** So many Dockerfiles elsewhere are asked whether a change reaches them. */
const mostElsewhere = 40;
const contextNames = new Set([
    ".dockerignore",
    "pyproject.toml",
    "setup.py",
    "setup.cfg",
    "Pipfile",
    "uv.toml",
    ".python-version",
    ..._context_lock_files_js__WEBPACK_IMPORTED_MODULE_3__/* .lockFileNames */ .e0,
]);
const composeName = /^(?:docker-)?compose[^/]*\.ya?ml$/;
const environmentName = /^environment[^/]*\.ya?ml$/;
/** Whether a file of this name goes into a build, says how an image is built, or starts a container. */
function isContextFile(path) {
    return isBesideFile(path) || (0,_context_build_files_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFileKind */ .zS)(path) !== undefined || isStartScript(path);
}
/** Whether a file of this name has to do with the Dockerfiles round it. */
function isBesideFile(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (contextNames.has(name) || name.endsWith(".dockerignore") || (0,_context_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequirementsPath */ .gC)(path))
        return true;
    return composeName.test(name) || environmentName.test(name);
}
function isStartScript(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return (/entry-?point/i.test(name) ||
        /^(?:docker[-_])?(?:start|run|init|boot|launch|serve|cmd)[\w-]*\.(?:ba)?sh$/.test(name));
}
function isBuildScript(path) {
    return ["workflow", "makefile", "bake"].includes((0,_context_build_files_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFileKind */ .zS)(path) ?? "");
}
const speaksOfImages = /docker|podman|buildah|nerdctl|\b(?:target|context|file|build)\b/i;
/** Whether a change may reach Dockerfiles wherever they lie: workflows change every day, and seldom how an image is built. */
function mayReach({ path, previousPath = path, hunks }) {
    if (![path, previousPath].some(isBuildScript))
        return [path, previousPath].some(isContextFile);
    return hunks?.some(({ lines }) => lines.some((line) => !line.startsWith(" ") && speaksOfImages.test(line))) ?? true;
}
const otherKinds = new Set("py pyi pyx ipynb md rst txt adoc html css scss js mjs cjs jsx ts tsx vue json yml yaml toml lock cfg ini csv sql svg png jpg jpeg gif pdf ico woff woff2 c h cc cpp hpp rs go java kt rb php sh bash ps1 po mo proto tf".split(" "));
/** Whether no configuration in its right mind would call a file of this name a Dockerfile. */
function isSurelyNoDockerfile(path) {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    return otherKinds.has(name.slice(name.lastIndexOf(".") + 1)) && !/docker|container/.test(name);
}
/** Whether nothing among the changes can have to do with an image. */
function isFarFromImages(changes, isDockerfile) {
    return !changes.some((change) => isDockerfile(change.path) || isDockerfile(change.previousPath ?? "") || mayReach(change));
}
/** Tells which folders' Dockerfiles have a changed file beside them: in their own folder, above it or below it. */
function besideChanges(changes) {
    const folders = new Set();
    for (const { path, previousPath } of changes)
        for (const each of [path, previousPath ?? path])
            if (isBesideFile(each))
                folders.add(folderOf(each));
    const below = new Set([...folders].flatMap(ancestors));
    return (path) => {
        const folder = folderOf(path);
        return below.has(folder) || ancestors(folder).some((above) => folders.has(above));
    };
}
/**
 * Finds the Dockerfiles that changes touch, those with a changed context file in their own folder, above it or below it,
 * and those that may use one from elsewhere. Without a list of the tree only the touched ones are known.
 */
function affectedDockerfiles(changes, entries, isDockerfile) {
    const present = changes.filter(({ status }) => status !== "removed").map(({ path }) => path);
    const isPresent = new Set(present);
    const all = (0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfilesAmong */ .iU)(entries ?? present.map((path) => ({ path, kind: "file" })), isDockerfile);
    const touched = all.filter((path) => isPresent.has(path));
    const isBeside = besideChanges(changes);
    const others = all.filter((path) => !isPresent.has(path));
    const beside = others.filter(isBeside).sort(_find_js__WEBPACK_IMPORTED_MODULE_2__/* .byPath */ .f2);
    if (entries === undefined)
        return { touched, byContext: beside };
    const elsewhere = others.filter((path) => !isBeside(path)).filter(mayBeReached(changes, all));
    return { touched, byContext: [...beside, ...elsewhere.slice(0, mostElsewhere)] };
}
/** A file with a Dockerfile in its folder is that one's; what tells how images are built may tell it of any. */
function mayBeReached(changes, dockerfiles) {
    const homes = new Set(dockerfiles.map(folderOf));
    const reaching = changes.filter(mayReach);
    const near = new Set(reaching.map(({ path }) => folderOf(path)).filter((folder) => homes.has(folder)));
    const isFar = reaching.some(({ path }) => isBuildScript(path) || !homes.has(folderOf(path)));
    return (path) => isFar || near.has(folderOf(path));
}
const requirementsFolder = /(?:^|\/)(?:requirements?|reqs|constraints|deps)$/i;
/** The files that reading Dockerfiles will ask for: context files in their folders and above, and what tells how they are built. */
function likelyContext(dockerfiles, entries) {
    const folders = new Set(dockerfiles.flatMap((path) => ancestors(folderOf(path))));
    const isNear = (folder) => folders.has(folder) || (requirementsFolder.test(folder) && folders.has(folderOf(folder)));
    const beside = entries
        .filter(({ kind, path }) => kind === "file" && isBesideFile(path) && isNear(folderOf(path)))
        .map(({ path }) => path);
    return [...new Set([...buildFilesFor(dockerfiles, entries), ...beside.slice(0, mostContextFiles)])];
}
/** `` for the root. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/** The folder itself, then each one above, the root last. */
function ancestors(folder) {
    const found = [folder];
    for (let at = folder; at !== "";) {
        at = folderOf(at);
        found.push(at);
    }
    return found;
}


/***/ }),

/***/ 7334:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   N: () => (/* binding */ largestFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** What is larger is no Dockerfile, and no file that one is judged by. In bytes. */
const largestFile = 1_048_576;
/**
 * Bytes as UTF-8 where they are, a byte order mark kept; else as Latin-1, every byte one character. What holds a zero byte
 * is not taken for UTF-8 text: no diff of it can be shown.
 */
function decode(bytes) {
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)
        ? { text: bytes.toString("utf8"), isUtf8: !bytes.includes(0) }
        : { text: bytes.toString("latin1"), isUtf8: false };
}


/***/ }),

/***/ 2815:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ isDockerfileName),
/* harmony export */   VI: () => (/* binding */ isVendoredName),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   iU: () => (/* binding */ dockerfilesAmong),
/* harmony export */   qy: () => (/* binding */ environmentMarker)
/* harmony export */ });
const dockerfileName = /^(?:[Dd]ockerfile|Dockerfile\..+|.+\.[Dd]ockerfile|Containerfile.*)$/;
/** Ends of names that say by themselves what the file is: documents about a Dockerfile, data, patches for one. */
const otherKind = /\.(?:dockerignore|md|rst|adoc|html|json|ya?ml|toml|lock|log|patch|diff|rej)$/i;
/** Whether a path is a Dockerfile by its name alone. */
function isDockerfileName(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return dockerfileName.test(name) && !otherKind.test(name);
}
const vendoredFolders = new Set([".git", "node_modules", ".venv", "venv"]);
/** Whether a folder of this name holds other people's files. */
function isVendoredName(name) {
    return vendoredFolders.has(name);
}
/** The file by which Python itself knows a virtual environment, whatever its folder is called. */
const environmentMarker = "pyvenv.cfg";
/**
 * The paths among `entries` that are Dockerfiles, in order of path. `isWanted` decides in place of the usual names.
 * Left out are `node_modules`, virtual environments, and everything but plain files.
 */
function dockerfilesAmong(entries, isWanted = isDockerfileName) {
    const files = entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
    const environments = new Set(files
        .filter((path) => path.endsWith(`/${environmentMarker}`))
        .map((path) => path.slice(0, -environmentMarker.length - 1)));
    return files.filter((path) => isWanted(path) && !isVendored(path, environments)).sort(byPath);
}
function isVendored(path, environments) {
    for (let slash = path.indexOf("/"), start = 0; slash !== -1; start = slash + 1, slash = path.indexOf("/", start))
        if (isVendoredName(path.slice(start, slash)) || environments.has(path.slice(0, slash)))
            return true;
    return false;
}
/** Orders paths the same way on every machine. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 2948:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createFolderSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(798);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9200);




/** Reads files below `root`, an absolute path that is no link itself. What was read once is remembered. */
function createFolderSource(root) {
    let searched;
    const search = () => (searched ??= (0,_search_js__WEBPACK_IMPORTED_MODULE_3__/* .searchFolder */ .t)(root));
    const texts = new Map();
    const folders = new Map();
    /** Why the way to a path must not be gone; undefined when every folder on it is a real one below the root. */
    const refusalOfWay = (path) => {
        const parts = path.split("/");
        const isBelow = !parts.some((part) => part === "" || part === "." || part === "..");
        if (!isBelow || path.includes("\0") || (node_path__WEBPACK_IMPORTED_MODULE_1__.sep === "\\" && path.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)))
            return "is not a path below the root";
        let folder = "";
        for (const part of parts.slice(0, -1)) {
            folder += `${part}/`;
            if (!folders.has(folder))
                folders.set(folder, refusalOfFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder.slice(0, -1))));
            const refusal = folders.get(folder);
            if (refusal !== undefined)
                return refusal;
        }
        return undefined;
    };
    const load = (path) => {
        const loaded = texts.get(path) ?? refusalOfWay(path) ?? (0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        texts.set(path, loaded);
        return loaded;
    };
    return {
        folder: root,
        search,
        async list() {
            const { entries, isWhole } = await search();
            return isWhole ? entries : undefined;
        },
        read(paths) {
            const found = new Map();
            for (const path of paths) {
                const text = load(path);
                if (typeof text !== "string")
                    found.set(path, text);
            }
            return Promise.resolve(found);
        },
        refusal(path) {
            const text = load(path);
            return typeof text === "string" ? text : undefined;
        },
    };
}
function refusalOfFolder(place) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place);
        return stats.isSymbolicLink() ? "lies behind a symbolic link" : stats.isDirectory() ? undefined : "does not exist";
    }
    catch (error) {
        return (0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(error);
    }
}


/***/ }),

/***/ 7798:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ repositoryRound),
/* harmony export */   eF: () => (/* binding */ PlaceError),
/* harmony export */   w3: () => (/* binding */ folderAt),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(798);



/** A path that cannot be looked at; the message says which and why. */
class PlaceError extends Error {
    name = "PlaceError";
}
/**
 * Finds what the user named, from the folder that the program runs in. The root is that of the repository round the
 * first place; without one it is the folder the program runs in, or where the place lies elsewhere, the place's own.
 * Throws PlaceError for what is not there, is a link, is neither file nor folder, or lies outside of the first's root.
 */
function locate(folder, names) {
    let root;
    return names.map((name) => {
        const { place, kind } = examine(folder, name);
        const own = kind === "folder" ? place : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place);
        root ??= repositoryRound(own) ?? (isWithin(folder, place) ? folder : own);
        if (!isWithin(root, place))
            throw new PlaceError(`${quoted(name)} lies outside of ${root}, where the first path lies: look at it in a run of its own.`);
        return { root, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, place).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"), kind };
    });
}
/** The nearest folder upwards that holds a repository's `.git`; undefined without one. */
function repositoryRound(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, ".git")))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return undefined;
    }
}
/** The folder that a name leads to, links followed; undefined when it leads to none. */
function folderAt(folder, name) {
    try {
        const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, name));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place).isDirectory() ? place : undefined;
    }
    catch {
        return undefined;
    }
}
function examine(folder, name) {
    if (name === "" || name.includes("\0"))
        throw new PlaceError("A path is empty, or holds a NUL character.");
    const given = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, name);
    let place;
    let stats;
    try {
        // Links on the way are the system's business; the place itself must not be one.
        place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(given) === given ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(given)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(given));
        stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place);
    }
    catch (error) {
        throw new PlaceError(`${quoted(name)} ${(0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(error)}.`);
    }
    if (stats.isDirectory())
        return { place, kind: "folder" };
    if (stats.isFile())
        return { place, kind: "file" };
    if (!stats.isSymbolicLink())
        throw new PlaceError(`${quoted(name)} is neither a file nor a folder.`);
    throw new PlaceError(`${quoted(name)} is a symbolic link, and links are not followed: name what it leads to.`);
}
function isWithin(root, place) {
    return place === root || place.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
function quoted(name) {
    return JSON.stringify(name);
}


/***/ }),

/***/ 798:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7334);


/** The text of a file, or why there is none, to go behind its name. A link is refused as it is opened; a pipe is not waited for. */
function readText(place) {
    let descriptor;
    try {
        // Windows knows neither flag.
        const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
        if (O_NOFOLLOW === 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place).isSymbolicLink())
            return "is a symbolic link";
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (stats.isDirectory())
            return "is a folder";
        if (!stats.isFile())
            return "is not a file";
        if (stats.size > _decode_js__WEBPACK_IMPORTED_MODULE_1__/* .largestFile */ .N)
            return "is larger than 1 MB";
        return (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decode */ .D)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor));
    }
    catch (error) {
        return wordsOf(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
const words = {
    ENOENT: "does not exist",
    ENOTDIR: "does not exist",
    EACCES: "may not be read: permission denied",
    EPERM: "may not be read: permission denied",
    ELOOP: "is a symbolic link",
    ENXIO: "is not a file",
    ENAMETOOLONG: "has a name that is too long",
};
/** What the system's error says of a path, to go behind its name. */
function wordsOf(error) {
    const code = codeOf(error);
    return (code !== undefined && words[code]) || `cannot be read (${code ?? String(error)})`;
}
/** The system's name of an error, such as `ENOENT`; undefined for an error of another kind. */
function codeOf(error) {
    const hasCode = typeof error === "object" && error !== null && "code" in error;
    return hasCode && typeof error.code === "string" ? error.code : undefined;
}


/***/ }),

/***/ 9200:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ searchFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2815);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(798);




/** Beyond so many files and folders a search is given up. */
const mostEntries = 500_000;
/**
 * Lists what lies below a folder, following no link. Left out is what Git ignores, and what `node_modules` and
 * virtual environments hold; in a repository also what lies in the repositories inside it.
 */
async function searchFolder(root) {
    const entries = [];
    const unreadable = [];
    const isRepository = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".git"));
    const excluded = isRepository ? textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".git/info/exclude")) : "";
    const waiting = [{ way: "", rules: excluded === "" ? undefined : await rulesOf(excluded) }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (entries.length > mostEntries)
            break;
        const { way } = next;
        let children = [];
        try {
            children = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, way), { withFileTypes: true });
        }
        catch (error) {
            unreadable.push({ path: way.slice(0, -1) || ".", why: (0,_read_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z9)(error) });
        }
        const names = new Set(children.map(({ name }) => name));
        const isModule = isRepository && way !== "" && names.has(".git");
        if (way !== "")
            entries.push({ path: way.slice(0, -1), kind: isModule ? "submodule" : "folder" });
        if (isModule)
            continue;
        if (way !== "" && names.has(_find_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentMarker */ .qy)) {
            entries.push({ path: way + _find_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentMarker */ .qy, kind: "file" });
            continue;
        }
        let { rules } = next;
        if (names.has(".gitignore")) {
            const own = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, way, ".gitignore"));
            rules = rules ? rules.with(own) : await rulesOf(own);
        }
        for (const child of children) {
            const { name } = child;
            const kind = child.isDirectory() ? "folder" : child.isSymbolicLink() ? "link" : "file";
            if (kind === "file" && !child.isFile())
                continue;
            if ((kind === "folder" && (0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .isVendoredName */ .VI)(name)) || rules?.ignores(name, kind === "folder"))
                continue;
            if (kind === "folder")
                waiting.push({ way: `${way}${name}/`, rules: rules?.inFolder(name) });
            else
                entries.push({ path: way + name, kind });
        }
    }
    entries.sort((a, b) => (0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .byPath */ .f2)(a.path, b.path));
    return { entries, isWhole: entries.length <= mostEntries && unreadable.length === 0, unreadable };
}
/** Loads what reads such rules: many folders have none. */
async function rulesOf(text) {
    const { ignoreRules } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(729)]).then(__webpack_require__.bind(__webpack_require__, 5729));
    return ignoreRules(text);
}
/** Empty for what is not there or no text. */
function textOf(place) {
    const text = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(place);
    return typeof text === "string" ? "" : text.text;
}


/***/ }),

/***/ 5649:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff),
/* harmony export */   r: () => (/* binding */ diffHunks)
/* harmony export */ });
/* harmony import */ var diff_lib_patch_create_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);

/**
 * Beyond so many added and removed lines the search for the shortest diff is given up: it costs the square of that
 * number. What lies between the equal lines at the top and at the end is then shown as replaced.
 */
const longestSearch = 1000;
/**
 * A patch of one file that `git apply` takes, with its `diff --git` line; empty when nothing changes.
 * Patches of several files may be put one behind the other.
 */
function unifiedDiff(change, context = 3) {
    const { path, before, after } = change;
    if (before === after)
        return "";
    const [oldName, newName] = [quotePath(`a/${path}`), quotePath(`b/${path}`)];
    const lines = [`diff --git ${oldName} ${newName}`];
    if (before === undefined)
        lines.push("new file mode 100644");
    if (after === undefined)
        lines.push("deleted file mode 100644");
    const hunks = diffHunks(before ?? "", after ?? "", context);
    if (hunks.length > 0) {
        lines.push(`--- ${before === undefined ? "/dev/null" : markEnd(oldName)}`);
        lines.push(`+++ ${after === undefined ? "/dev/null" : markEnd(newName)}`);
    }
    for (const hunk of hunks) {
        lines.push(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`);
        for (const line of hunk.lines)
            lines.push(line);
    }
    return lines.join("\n") + "\n";
}
/** The hunks that lead from one text to the other, `context` unchanged lines round each change; empty for equal texts. */
function diffHunks(before, after, context = 3) {
    if (before === after)
        return [];
    const found = (0,diff_lib_patch_create_js__WEBPACK_IMPORTED_MODULE_0__/* .structuredPatch */ .YB)("", "", before, after, undefined, undefined, {
        context,
        maxEditLength: longestSearch,
    });
    const hunks = found === undefined ? [middleReplaced(before, after, context)] : found.hunks;
    return hunks.map((hunk) => ({
        ...hunk,
        // By convention an empty side names the line before it.
        oldStart: hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart,
        newStart: hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart,
    }));
}
function middleReplaced(before, after, context) {
    const old = splitLines(before);
    const fresh = splitLines(after);
    const shorter = Math.min(old.length, fresh.length);
    let head = 0;
    while (head < shorter && old[head] === fresh[head])
        head++;
    let tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail])
        tail++;
    const from = Math.max(0, head - context);
    const behind = Math.min(tail, context);
    const oldEnd = old.length - tail;
    const lines = [
        ...marked(" ", old.slice(from, head)),
        ...marked("-", old.slice(head, oldEnd)),
        ...marked("+", fresh.slice(head, fresh.length - tail)),
        ...marked(" ", old.slice(oldEnd, oldEnd + behind)),
    ];
    return {
        oldStart: from + 1,
        oldLines: oldEnd + behind - from,
        newStart: from + 1,
        newLines: fresh.length - tail + behind - from,
        lines,
    };
}
/** Lines with their line feed; the last one may have none. */
function splitLines(text) {
    const lines = text.split("\n").map((line) => `${line}\n`);
    const last = lines.pop()?.slice(0, -1);
    return last ? [...lines, last] : lines;
}
function marked(mark, lines) {
    return lines.flatMap((line) => line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, "\\ No newline at end of file"]);
}
const escapes = new Map([
    [0x07, "\\a"],
    [0x08, "\\b"],
    [0x09, "\\t"],
    [0x0a, "\\n"],
    [0x0b, "\\v"],
    [0x0c, "\\f"],
    [0x0d, "\\r"],
    [0x22, '\\"'],
    [0x5c, "\\\\"],
]);
/** A path as Git writes it in patches: between quotes, odd bytes in octal, when it holds any. */
function quotePath(path) {
    const quoted = [...new TextEncoder().encode(path)].map((byte) => {
        const isPlain = byte >= 0x20 && byte < 0x7f;
        return escapes.get(byte) ?? (isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`);
    });
    const text = quoted.join("");
    return text === path ? path : `"${text}"`;
}
/** Git ends a name that holds a blank with a tab, so that a reader sees where it ends. */
function markEnd(name) {
    return name.includes(" ") && !name.startsWith('"') ? `${name}\t` : name;
}


/***/ })

};
;
})
