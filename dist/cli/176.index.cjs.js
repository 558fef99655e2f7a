(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 176;
exports.ids = [176];
exports.modules = {

/***/ 6176:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/src/engine/run-rule.js + 1 modules
var run_rule = __webpack_require__(3848);
// EXTERNAL MODULE: ./lib/src/report/harmless.js
var harmless = __webpack_require__(6158);
;// CONCATENATED MODULE: ./lib/src/report/merge-input.js
/** What is wrong with a report, as a full sentence to go behind the file's name. */
class ReportError extends Error {
    name = "ReportError";
}
/**
 * Reads a JSON report, or one that was merged from several. `file` is the name of the file it comes from, which names the
 * repository where the report does not. Throws ReportError.
 */
function readReports(text, file) {
    const document = asObject(parse(text), "It");
    if (document.version !== 1) {
        const found = document.version === undefined ? "no version" : `version ${JSON.stringify(document.version)}`;
        throw new ReportError(`It is no report of version 1: it has ${found.slice(0, 60)}.`);
    }
    if (document.repositories === undefined)
        return { reports: [readReport(document, "", nameFrom(file))], unread: [] };
    const reports = asList(document.repositories, "`repositories`").map((each, index) => {
        const where = `repositories[${index}]`;
        return readReport(asObject(each, `\`${where}\``), `${where}.`, undefined);
    });
    const unread = asList(document.unread ?? [], "`unread`").map((each, index) => {
        const where = `unread[${index}]`;
        const { file: name, why } = asObject(each, `\`${where}\``);
        return { file: asText(name, `${where}.file`), why: asText(why, `${where}.why`) };
    });
    return { reports, unread };
}
/** `owner/repo` from `some/folder/owner__repo.json`: an owner's name holds no two underscores in a row. */
function nameFrom(file) {
    const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.json$/i, "");
    const split = base.indexOf("__");
    return split > 0 ? `${base.slice(0, split)}/${base.slice(split + 2)}` : base;
}
function parse(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch {
        throw new ReportError(text.trim() === "" ? "It is empty." : "It is no JSON, or was cut short.");
    }
}
function readReport(document, way, fallback) {
    const named = document.repository;
    const repository = named === undefined && fallback !== undefined ? fallback : named;
    const { commit, conclusion, notices = [] } = document;
    const totals = asObject(document.totals, `\`${way}totals\``);
    // Without a scope that leaves some out, none is counted as lying outside of it.
    const countsExisting = asCount(totals.existing ?? 0, `${way}totals.existing`) === 0;
    const findings = asList(document.files, `\`${way}files\``).flatMap((each, index) => {
        const where = `${way}files[${index}]`;
        const file = asObject(each, `\`${where}\``);
        const path = asText(file.path, `${where}.path`);
        return asList(file.findings, `\`${where}.findings\``).flatMap((finding, at) => readFinding(finding, `${where}.findings[${at}]`, path, countsExisting));
    });
    return {
        repository: asText(repository, `${way}repository`, 300),
        commit: commit === undefined ? undefined : asText(commit, `${way}commit`, 100),
        isWhole: conclusion !== "error",
        notices: asList(notices, `\`${way}notices\``).map((each, index) => {
            const where = `${way}notices[${index}]`;
            const { level, message } = asObject(each, `\`${where}\``);
            return {
                level: oneOf(level, ["warning", "error"], `${where}.level`),
                message: asText(message, `${where}.message`),
            };
        }),
        findings,
        document,
    };
}
const ruleId = /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,80}$/;
function readFinding(value, where, path, countsExisting) {
    const finding = asObject(value, `\`${where}\``);
    const status = oneOf(finding.status, ["introduced", "existing", "suppressed"], `${where}.status`);
    const rule = asText(finding.rule, `${where}.rule`);
    if (!ruleId.test(rule))
        throw new ReportError(`\`${where}.rule\` is not the id of a rule.`);
    const read = {
        rule,
        level: oneOf(finding.level, ["error", "warning", "info"], `${where}.level`),
        path,
        message: asText(finding.message, `${where}.message`),
        line: asCount(finding.line, `${where}.line`, 1),
        column: asCount(finding.column, `${where}.column`, 1),
        endLine: asCount(finding.endLine, `${where}.endLine`, 1),
        endColumn: asCount(finding.endColumn, `${where}.endColumn`, 1),
        fingerprint: asText(finding.fingerprint, `${where}.fingerprint`, 100),
        isFixable: finding.fix !== undefined,
    };
    const isInScope = status === "introduced" || (status === "existing" && countsExisting);
    return isInScope ? [read] : [];
}
function asObject(value, where) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new ReportError(`${where} is not an object.`);
    return value;
}
function asList(value, where) {
    if (!Array.isArray(value))
        throw new ReportError(`${where} is not a list.`);
    return value;
}
function asText(value, where, most = 100_000) {
    if (typeof value !== "string" || value === "")
        throw new ReportError(`\`${where}\` is not a text.`);
    if (value.length > most)
        throw new ReportError(`\`${where}\` is longer than ${most} characters.`);
    return value;
}
function asCount(value, where, least = 0) {
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least)
        throw new ReportError(`\`${where}\` is not a whole number from ${least} on.`);
    return value;
}
function oneOf(value, allowed, where) {
    const known = allowed.find((each) => each === value);
    if (known === undefined)
        throw new ReportError(`\`${where}\` is none of ${allowed.join(", ")}.`);
    return known;
}

;// CONCATENATED MODULE: ./lib/src/report/merge-tally.js
const mostTopRules = 3;
const mostTopRulesInAll = 10;
const weights = { error: 0, warning: 1, info: 2 };
/** Counts reports one by one. */
function startTally() {
    const repositories = new Map();
    const all = counting();
    const unread = [];
    let incomplete = 0;
    return {
        add({ repository, isWhole, findings }) {
            // The platform does not tell names apart by the case of their letters.
            const key = repository.toLowerCase();
            if (repositories.has(key))
                return false;
            const own = counting();
            for (const finding of findings) {
                own.add(finding);
                all.add(finding);
            }
            if (!isWhole)
                incomplete++;
            repositories.set(key, { repository, isWhole, ...own.finish(mostTopRules) });
            return true;
        },
        addUnread: (each) => void unread.push(each),
        finish: () => ({
            repositories: [...repositories.values()].sort(byWeight),
            ...all.finish(mostTopRulesInAll),
            incomplete,
            unread,
        }),
    };
}
function counting() {
    const levels = { error: 0, warning: 0, info: 0 };
    const rules = new Map();
    let fixable = 0;
    return {
        add({ rule, level, isFixable }) {
            levels[level]++;
            if (isFixable)
                fixable++;
            const known = rules.get(rule);
            if (known) {
                known.count++;
                known.weight = Math.min(known.weight, weights[level]);
            }
            else
                rules.set(rule, { count: 1, weight: weights[level] });
        },
        finish(most) {
            const sorted = [...rules].sort(([a, one], [b, other]) => one.weight - other.weight || other.count - one.count || (a < b ? -1 : 1));
            return { levels, fixable, topRules: sorted.slice(0, most).map(([rule, { count }]) => ({ rule, count })) };
        },
    };
}
function byWeight(a, b) {
    return (b.levels.error - a.levels.error ||
        b.levels.warning - a.levels.warning ||
        b.levels.info - a.levels.info ||
        Number(a.isWhole) - Number(b.isWhole) ||
        (a.repository < b.repository ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/src/report/project.js + 1 modules
var project = __webpack_require__(6232);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/source/disk.js
var disk = __webpack_require__(7533);
// EXTERNAL MODULE: ./lib/src/source/find.js
var find = __webpack_require__(2815);
// EXTERNAL MODULE: ./lib/src/source/locate.js
var locate = __webpack_require__(7798);
;// CONCATENATED MODULE: ./lib/src/source/report-files.js




/** In bytes: no run writes a report like that, and one is held in memory at a time. */
const largestReport = 100 * 1024 * 1024;
const deepest = 20;
/**
 * The reports that a user names: files, and all `*.json` below folders; no link is followed. They come in order of their
 * paths as named, each once. Throws PlaceError for what is not there or is a link.
 */
function findReports(folder, names) {
    const found = new Set();
    for (const name of names) {
        const kind = kindOf(folder, name);
        const below = kind === "folder" ? jsonBelow((0,external_node_path_.resolve)(folder, name), name, 0) : [name];
        for (const each of below)
            found.add(each);
    }
    return [...found];
}
function kindOf(folder, name) {
    if (name === "" || name.includes("\0"))
        throw new locate/* PlaceError */.eF("A path is empty, or holds a NUL character.");
    const kind = disk/* machineDisk */.P8.kind((0,external_node_path_.resolve)(folder, name));
    if (typeof kind === "object")
        throw new locate/* PlaceError */.eF(`${JSON.stringify(name)} ${kind.why}.`);
    if (kind === "file" || kind === "folder")
        return kind;
    throw new locate/* PlaceError */.eF(`${JSON.stringify(name)} is neither a file nor a folder; links are not followed.`);
}
function jsonBelow(place, shown, depth) {
    if (depth > deepest)
        throw new locate/* PlaceError */.eF(`${JSON.stringify(shown)} lies too deep to be searched.`);
    const children = disk/* machineDisk */.P8.children(place);
    if ("why" in children)
        throw new locate/* PlaceError */.eF(`${JSON.stringify(shown)} ${children.why}.`);
    return [...children]
        .sort((a, b) => (0,find/* byPath */.f2)(a.name, b.name))
        .flatMap(({ name, kind }) => {
        const path = shown === "." ? name : (0,external_node_path_.join)(shown, name);
        if (kind === "folder")
            return jsonBelow((0,external_node_path_.join)(place, name), path, depth + 1);
        return kind === "file" && name.toLowerCase().endsWith(".json") ? [path] : [];
    });
}
/** A report's text, or why there is none, to go behind "It". */
function readReportFile(folder, name) {
    const bytes = (0,disk/* readFile */.TA)((0,external_node_path_.resolve)(folder, name), largestReport, "is larger than 100 MB");
    return "why" in bytes ? bytes : { text: bytes.toString("utf8") };
}

;// CONCATENATED MODULE: ./lib/src/cli/merge.js






/**
 * Merges JSON reports, one after the other, into one report or table. What cannot be merged is named, and makes the exit
 * code 2; all others are merged. Throws PlaceError.
 */
async function merge(host, command) {
    const tallying = startTally();
    const shown = await startFormat(host, command.format);
    const names = findReports(host.folder, command.paths);
    const refuse = (file, why) => {
        tallying.addUnread({ file, why });
        shown.addUnread({ file, why });
        if (command.format !== "text")
            host.remarks.write(`${(0,harmless/* logLine */.BP)(`error: ${file} was not merged. ${why}`)}\n`);
    };
    if (names.length === 0)
        refuse(command.paths.join(", "), "There is no file *.json in it.");
    for (const name of names) {
        const read = readReportFile(host.folder, name);
        const { reports, unread } = "why" in read ? unreadable(name, `It ${read.why}.`) : readText(read.text, name);
        for (const { file, why } of unread)
            refuse(file, why);
        for (const report of reports) {
            if (tallying.add(report))
                shown.add(report);
            else
                refuse(name, `There is another report of ${report.repository}.`);
        }
    }
    const tally = tallying.finish();
    await shown.finish(tally);
    return exitCodeOf(tally, command.failOn ?? "error");
}
function readText(text, name) {
    try {
        return readReports(text, name);
    }
    catch (error) {
        if (!(error instanceof ReportError))
            throw error;
        return unreadable(name, error.message);
    }
}
function unreadable(file, why) {
    return { reports: [], unread: [{ file, why }] };
}
function exitCodeOf({ levels, incomplete, unread }, failOn) {
    if (unread.length > 0 || incomplete > 0)
        return 2;
    if (failOn === "never")
        return 0;
    return ["error", "warning", "info"].some((level) => levels[level] > 0 && (0,run_rule/* weighsAtLeast */.oq)(level, failOn))
        ? 1
        : 0;
}
async function startFormat(host, format) {
    if (format === "json")
        return startJson(host);
    if (format === "sarif")
        return startMergedSarif(host);
    const { renderMergedMarkdown, renderMergedText } = await __webpack_require__.e(/* import() */ 328).then(__webpack_require__.bind(__webpack_require__, 4328));
    const finish = (tally) => {
        host.output.write(format === "text" ? renderMergedText(tally) : `${renderMergedMarkdown(tally).markdown}\n`);
    };
    return { add: nothing, addUnread: nothing, finish };
}
function nothing() {
    // A table is made of what was counted.
}
/** Each report is written as soon as it was read. */
function startJson({ output }) {
    const tool = JSON.stringify({ name: "plimsoll", version: project/* toolVersion */.fX });
    output.write(`{\n"version": 1,\n"tool": ${tool},\n"repositories": [`);
    let isFirst = true;
    return {
        add({ repository, document: { version: _, ...rest } }) {
            output.write(`${isFirst ? "" : ","}\n${(0,harmless/* jsonText */.s$)({ ...rest, repository })}`);
            isFirst = false;
        },
        addUnread: nothing,
        finish({ repositories, levels, fixable, incomplete, unread }) {
            const { error: errors, warning: warnings, info: infos } = levels;
            const findings = errors + warnings + infos;
            const totals = { repositories: repositories.length, incomplete, findings, errors, warnings, infos, fixable };
            output.write(`\n],\n"totals": ${JSON.stringify(totals)},\n"unread": ${(0,harmless/* jsonText */.s$)(unread)}\n}\n`);
        },
    };
}
async function startMergedSarif(host) {
    const [{ leftOutSentence, startSarif }, { rules }, { gzipSync }] = await Promise.all([
        __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 5849)),
        Promise.all(/* import() */[__webpack_require__.e(212), __webpack_require__.e(391)]).then(__webpack_require__.bind(__webpack_require__, 8391)),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19)),
    ]);
    const sarif = startSarif(new Map(rules.map((rule) => [rule.id, rule])));
    return {
        add: (report) => {
            sarif.add(report);
        },
        addUnread: (unread) => {
            sarif.addUnread(unread);
        },
        finish() {
            const { text, leftOut } = sarif.finish((packed) => gzipSync(packed).length);
            host.output.write(text);
            const missing = leftOutSentence(leftOut);
            if (missing !== undefined)
                host.remarks.write(`warning: ${missing}\n`);
        },
    };
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

/***/ 7798:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ repositoryRound),
/* harmony export */   eF: () => (/* binding */ PlaceError),
/* harmony export */   w3: () => (/* binding */ folderAt),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** A path that cannot be looked at; the message says which and why. */
class PlaceError extends Error {
    name = "PlaceError";
}
/**
 * Finds what the user named, from the folder that the program runs in. The root is that of the repository round the
 * first place; without one it is the folder the program runs in, or where the place lies elsewhere, the place's own.
 * Throws PlaceError for what is not there, is a link, is neither file nor folder, or lies outside of the first's root.
 */
function locate(folder, names, disk) {
    let root;
    return names.map((name) => {
        const { place, kind } = examine(folder, name, disk);
        const own = kind === "folder" ? place : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(place);
        root ??= repositoryRound(own, disk) ?? (isWithin(folder, place) ? folder : own);
        if (!isWithin(root, place))
            throw new PlaceError(`${quoted(name)} lies outside of ${root}, where the first path lies: look at it in a run of its own.`);
        return { root, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, place).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/"), kind };
    });
}
/** The nearest folder upwards that holds a repository's `.git`; undefined without one. */
function repositoryRound(folder, disk) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) {
        if (disk.has((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(at, ".git")))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at) === at)
            return undefined;
    }
}
/** The folder that a name leads to, links followed; undefined when it leads to none. */
function folderAt(folder, name, disk) {
    const place = disk.real((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, name));
    return typeof place === "string" && disk.kind(place) === "folder" ? place : undefined;
}
function examine(folder, name, disk) {
    if (name === "" || name.includes("\0"))
        throw new PlaceError("A path is empty, or holds a NUL character.");
    const given = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, name);
    // Links on the way are the system's business; the place itself must not be one.
    const way = disk.real((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(given));
    if (typeof way === "object")
        throw new PlaceError(`${quoted(name)} ${way.why}.`);
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(way, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(given));
    const kind = disk.kind(place);
    if (typeof kind === "object")
        throw new PlaceError(`${quoted(name)} ${kind.why}.`);
    if (kind === "file" || kind === "folder")
        return { place, kind };
    if (kind === "other")
        throw new PlaceError(`${quoted(name)} is neither a file nor a folder.`);
    throw new PlaceError(`${quoted(name)} is a symbolic link, and links are not followed: name what it leads to.`);
}
function isWithin(root, place) {
    return place === root || place.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
function quoted(name) {
    return JSON.stringify(name);
}


/***/ })

};
;
})
