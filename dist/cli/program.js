(function (exports, require, module, __filename, __dirname) {/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 181:
/***/ (function(module) {

"use strict";
module.exports = require("buffer");

/***/ }),

/***/ 1421:
/***/ (function(module) {

"use strict";
module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ (function(module) {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ (function(module) {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 6760:
/***/ (function(module) {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 8877:
/***/ (function(module) {

"use strict";
module.exports = require("node:v8");

/***/ }),

/***/ 5919:
/***/ (function(module) {

"use strict";
module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ (function(module) {

"use strict";
module.exports = require("node:zlib");

/***/ }),

/***/ 932:
/***/ (function(module) {

"use strict";
module.exports = require("process");

/***/ }),

/***/ 5497:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

module.exports = __nccwpck_require__(9206);


/***/ }),

/***/ 9206:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  begin: () => (/* binding */ begin),
  isTuned: () => (/* binding */ isTuned),
  looksAt: () => (/* binding */ looksAt)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/src/report/harmless.js
var harmless = __nccwpck_require__(6158);
// EXTERNAL MODULE: ./lib/src/report/project.js + 1 modules
var project = __nccwpck_require__(6232);
// EXTERNAL MODULE: ./lib/src/cli/arguments.js + 1 modules
var cli_arguments = __nccwpck_require__(1637);
;// CONCATENATED MODULE: ./lib/src/cli/help.js

const overview = `plimsoll: checks Dockerfiles, above all those of Python images

Usage: plimsoll COMMAND [OPTION\u2026]

Commands:
  lint [PATH\u2026]                     check Dockerfiles: files, folders, or - for standard input
  review --base REF|DIR            check what a change does to Dockerfiles
  merge REPORT\u2026                    make one report or table of many, such as those of an organisation
  rules                            list the rules
  explain RULE                     print the page of a rule

Options:
  -h, --help                       show this, or with a command its options
  -V, --version                    print the version

Exit codes: 0 nothing at or above --fail-on, 1 findings at or above it, 2 wrong usage, a fix
that could not be written, or an internal error.
`;
const checking = `  --format FORMAT                  ${cli_arguments/* formats */.Fx.join(", ")}; text unless given
  --profile PROFILE                recommended or strict
  --fail-on LEVEL                  error, warning, info or never: what makes the exit code 1; error unless given
  --config FILE                    the configuration; .github/plimsoll.yml of the repository unless given
  --target STAGE                   the stage that ships
  --diff, --diff=safe              print one patch for \`git apply\`, and nothing else: of all fixes, as --fix=all would
                                   write them, or of the safe ones, as --fix would
  --no-fixes                       try no fixes: what is wrong only, in about half the time
  --today YYYY-MM-DD               the day to judge by, for runs that can be repeated
  --color, --no-color              colours always, or never; by default on a terminal, NO_COLOR and FORCE_COLOR count
  -h, --help                       show this`;
const texts = {
    lint: `plimsoll lint: checks Dockerfiles

Usage: plimsoll lint [OPTION\u2026] [PATH\u2026]

A PATH is a file, or a folder that is searched for Dockerfiles: Dockerfile, Dockerfile.*, *.Dockerfile,
*.dockerfile, Containerfile*. What Git ignores, node_modules and virtual environments are left out.
Without a PATH the current folder is searched; - is standard input: with --fix its fixed text goes to standard
output, and everything else to standard error.

Options:
  --fix                            write the safe fixes into the files: those that keep the meaning for sure
  --fix=all                        write the fixes that a person should look at, too
  --no-cache                       look at everything anew: say nothing again, and keep nothing that is said
  --stdin-filename PATH            the file that - stands for: gives it a name, a configuration and what lies beside it
${checking}
`,
    review: `plimsoll review: checks what a change does to Dockerfiles

Usage: plimsoll review --base REF|DIR [--head REF|DIR] [OPTION\u2026]

Compares two commits, from where their histories part, or two folders. Without --head the files as they are in
the working tree are compared with the commit, or the current folder with the folder.

Options:
  --base REF|DIR                   what to compare with
  --head REF|DIR                   what to look at
  --scope SCOPE                    introduced by the change, all in changed files, or all; introduced unless given
${checking}
`,
    merge: `plimsoll merge: makes one report or table of many

Usage: plimsoll merge [OPTION\u2026] REPORT\u2026

A REPORT is what --format json or the action's report-file wrote, one that was merged before, or a folder that is
searched for *.json. It belongs to the repository that it names, else to the one that its file is called after:
owner__repo.json. A report that cannot be read is named, and the others are merged all the same.

Options:
  --format FORMAT                  text, json, sarif, markdown; text unless given
  --fail-on LEVEL                  error, warning, info or never: what makes the exit code 1; error unless given
  -h, --help                       show this

The exit code is 2 when a report could not be read, or tells that its run could not look at everything.
`,
    rules: `plimsoll rules: lists the rules

Usage: plimsoll rules [--format text|json]
`,
    explain: `plimsoll explain: prints the page of a rule

Usage: plimsoll explain RULE

RULE is a name such as pip/unpinned, or the one that hadolint or Docker's build checks have for it, such as DL3042.
`,
};
/** The help text of a command, or of the program. */
function helpText(topic) {
    return topic === undefined ? overview : texts[topic];
}

// EXTERNAL MODULE: ./lib/src/source/watch.js + 1 modules
var watch = __nccwpck_require__(8793);
// EXTERNAL MODULE: ./lib/src/text/sha256.js
var sha256 = __nccwpck_require__(3265);
;// CONCATENATED MODULE: ./lib/src/cli/kept-run.js


/* A run says again what the last one said that was asked the same, as long as the disk answers everything as it did then. */
/** So many runs are kept; which one has to go is chance. */
const mostKept = 64;
/** In bytes: what says more is not kept. */
const largestRun = 16 * 1024 * 1024;
/** What is remembered of runs that were asked the same. */
function memoryOf(host, kept) {
    const today = host.today();
    const request = requestOf(host, today);
    const place = `run-${parseInt((0,sha256/* sha256 */.s)(request).slice(0, 8), 16) % mostKept}`;
    return {
        sayAgain() {
            const bytes = kept.read(place);
            const run = bytes && equalRun(bytes, request, host.disk);
            if (!run)
                return undefined;
            let at = 0;
            for (const [outlet, length] of run.said)
                host[outlet].write(run.text.subarray(at, (at += length)));
            return run.code;
        },
        async keep(run) {
            const watched = (0,watch/* watch */.w)(host.disk);
            const said = [];
            const overheard = (name) => ({
                ...host[name],
                write(text) {
                    said.push([name, Buffer.from(text)]);
                    host[name].write(text);
                },
            });
            const code = await run({
                ...host,
                disk: watched.disk,
                watch: watched,
                output: overheard("output"),
                remarks: overheard("remarks"),
                today: () => today,
            });
            const facts = watched.take();
            if (code === 2 || !facts)
                return code;
            const lengths = said.map(([name, bytes]) => [name, bytes.length]);
            const last = JSON.stringify({ request, code, facts, said: lengths });
            const whole = Buffer.concat([...said.map(([, bytes]) => bytes), Buffer.from(`\n${last}`)]);
            if (whole.length <= largestRun)
                kept.write(place, whole);
            return code;
        },
    };
}
/** undefined for a run that was asked something else, does not hold any more, or was not kept whole by a disk. */
function equalRun(bytes, request, disk) {
    try {
        // What is cut off, or zeros after the power failed, takes the last line with it.
        const end = bytes.lastIndexOf("\n");
        const run = JSON.parse(bytes.toString("utf8", end + 1));
        const text = bytes.subarray(0, end);
        const isWhole = text.length === run.said.reduce((sum, [, length]) => sum + length, 0);
        return isWhole && run.request === request && (0,watch/* isStill */.Z)(run.facts, disk) ? { ...run, text } : undefined;
    }
    catch {
        return undefined;
    }
}
/** All that a run goes by beside the disk and the program itself. */
function requestOf({ words, folder, environment, output, remarks }, today) {
    const { NO_COLOR, FORCE_COLOR, TERM, NODE_OPTIONS } = environment;
    const shown = [output.isTerminal, output.columns, remarks.isTerminal, NO_COLOR, FORCE_COLOR, TERM];
    return JSON.stringify([words, folder, today, shown, NODE_OPTIONS]);
}

;// CONCATENATED MODULE: ./lib/src/cli/run.js





/** One run of the command line, from its words to its exit code. Never throws; loads only what the command needs. */
async function runCommand(host) {
    try {
        return await run(host);
    }
    catch (error) {
        host.remarks.write(explainFailure(error));
        return 2;
    }
}
async function run(host) {
    const memory = host.kept && host.words[0] === "lint" ? memoryOf(host, host.kept) : undefined;
    const known = memory?.sayAgain();
    if (known !== undefined)
        return known;
    const command = await (0,cli_arguments/* readArguments */.lR)(host.words);
    if (command.name === "help") {
        (command.wasAskedFor ? host.output : host.remarks).write(helpText(command.topic));
        return command.wasAskedFor ? 0 : 2;
    }
    if (command.name === "version") {
        host.output.write(`${project/* toolVersion */.fX}\n`);
        return 0;
    }
    if (command.name === "merge")
        return (await __nccwpck_require__.e(/* import() */ 176).then(__nccwpck_require__.bind(__nccwpck_require__, 6176))).merge(host, command);
    const { explain, lint, listRules, review } = await Promise.all(/* import() */[__nccwpck_require__.e(212), __nccwpck_require__.e(291), __nccwpck_require__.e(391), __nccwpck_require__.e(372)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8372));
    switch (command.name) {
        case "lint":
            return memory && mayBeKept(command) ? memory.keep((watched) => lint(watched, command)) : lint(host, command);
        case "review":
            return review(host, command);
        case "rules":
            listRules(host, command.format);
            return 0;
        case "explain":
            await explain(host, command.rule, command.colour);
            return 0;
    }
}
/** Whether all that a run does is to read files and to say something. */
function mayBeKept({ cache, fix, paths }) {
    return cache && fix === undefined && !paths.includes("-");
}
/** Names of errors that tell the user what to put right. */
const expected = new Set(["UsageError", "PlaceError", "GitError", "GlobError"]);
function explainFailure(error) {
    const lines = (text) => text.split("\n").map(harmless/* logLine */.BP).join("\n");
    if (error instanceof Error && expected.has(error.name))
        return `plimsoll: ${lines(error.message)}\n`;
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `plimsoll: An internal error; please report it at ${project/* projectUrl */.Vn}/issues\n${lines(told)}\n`;
}

// EXTERNAL MODULE: ./lib/src/source/disk.js
var disk = __nccwpck_require__(7533);
// EXTERNAL MODULE: ./lib/src/cli/usage-error.js
var usage_error = __nccwpck_require__(2655);
;// CONCATENATED MODULE: ./lib/src/cli.js






/** What the program is called with when it starts itself as a thread; start.cts knows it too. */
const threadWord = "--thread";
/** In megabytes; an eighth of what is usual costs a thread no time that could be measured, and a run 20 MB less. */
const threadsYoungSpace = 6;
/** More cost more memory than they save time. */
const mostThreads = 4;
// Exit code 1 says that there are findings; what goes wrong outside of any command must not look like that.
process.on("uncaughtException", (error) => {
    const words = error.syscall === "uv_cwd"
        ? "The folder that it is run in is gone."
        : error.syscall === "write"
            ? unwritten(error)
            : `An internal error; please report it.\n${error.stack ?? error.message}`;
    process.stderr.write(`plimsoll: ${words}\n`);
    process.exit(2);
});
function unwritten({ code = "" }) {
    return `The output could not be written (${code}): what was written of it is not the whole.`;
}
/** A stream of Node costs a tenth of a bare start to set up: files and pipes are written to directly. */
function outlet(descriptor) {
    // What is a terminal is a character device; not every such device is one.
    if (kindOf(descriptor) !== "device")
        return { isTerminal: false, columns: undefined, write: writer(descriptor) };
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    // Node leaves both out where there is no terminal.
    const { isTTY = false, columns } = stream;
    return { isTerminal: isTTY, columns, write: (text) => void stream.write(text) };
}
function kindOf(descriptor) {
    try {
        const status = (0,external_node_fs_.fstatSync)(descriptor);
        if (!status.isCharacterDevice())
            return "other";
        // /dev/null takes what is written as a file does.
        return status.rdev === (0,external_node_fs_.statSync)(external_node_os_namespaceObject.devNull, { throwIfNoEntry: false })?.rdev ? "other" : "device";
    }
    catch {
        return "other";
    }
}
function writer(descriptor) {
    let isShut = false;
    return (text) => {
        const bytes = typeof text === "string" ? Buffer.from(text) : text;
        for (let done = 0; done < bytes.length && !isShut;)
            try {
                done += (0,external_node_fs_.writeSync)(descriptor, bytes, done);
            }
            catch (error) {
                const { code } = error;
                // Who reads the first lines only (`plimsoll lint | head`) shuts the pipe: no fault of anyone.
                if (code === "EPIPE")
                    isShut = true;
                // A reader that is slower than we are, at the other end of a pipe that does not wait by itself.
                else if (code === "EAGAIN")
                    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
                else
                    throw new usage_error/* UsageError */.e(unwritten(error));
            }
    };
}
/** Whether V8's settings were changed; start.cts asks it. */
let isTuned = false;
/** How many Dockerfiles this run looks at; start.cts asks it. */
let looksAt = 0;
const optimisesLater = ["--invocation-count-for-turbofan=45000", "--invocation-count-for-osr=12000"];
/** Collects old garbage when there is half as much of it as of what lives, not three times as much. */
const collectsSooner = "--heap-growing-percent=50";
/** V8's settings for much work, by version of Node; others were not measured. In Node 24 collecting sooner costs a tenth of the time. */
const settingsForMuch = {
    20: ["--interrupt-budget=2000000", collectsSooner],
    22: [...optimisesLater, collectsSooner],
    24: optimisesLater,
};
/**
 * Lets V8 optimise only what runs hot for 15 times as long: the rules are thousands of functions that run a few thousand times
 * each, and a third of a run over a thousand files went to optimising what never paid for it.
 */
async function expectMuch() {
    const [version = ""] = process.versions.node.split(".");
    const settings = settingsForMuch[version];
    if (!settings)
        return;
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8877, 19));
    isTuned = true;
    for (const setting of settings)
        setFlagsFromString(setting);
    keepYoungSpace = () => {
        setFlagsFromString("--semi-space-growth-factor=1");
    };
}
/** Lets the space for young objects stay as small as it is: two megabytes cost no time that could be measured. */
let keepYoungSpace = () => undefined;
async function startThread(work, hear) {
    const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5919, 19));
    const thread = new Worker((0,external_node_fs_.realpathSync)(process.argv[1] ?? ""), {
        argv: [threadWord],
        workerData: work,
        resourceLimits: { maxYoungGenerationSizeMb: threadsYoungSpace },
    });
    thread.on("message", hear);
    // What a thread does not do, the program does without it.
    thread.on("error", () => undefined);
    const ended = new Promise((resolve) => {
        thread.on("exit", () => {
            resolve();
        });
    });
    const begun = new Promise((resolve) => {
        thread.on("online", resolve);
    });
    await Promise.race([begun, ended]);
    // V8 puts this one back when it makes the space of a thread.
    keepYoungSpace();
    return { ended };
}
/** Does what the program that started this thread wants done; false when this is no thread. */
async function runThread() {
    const { parentPort, ...thread } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5919, 19));
    if (!parentPort)
        return false;
    const { work } = await Promise.all(/* import() */[__nccwpck_require__.e(212), __nccwpck_require__.e(291), __nccwpck_require__.e(391), __nccwpck_require__.e(372)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8372));
    await work(thread.workerData, (done) => {
        parentPort.postMessage(done);
    });
    return true;
}
/** Does what the words behind the program's name say, with what is kept of earlier runs, where anything may be kept. */
async function begin(kept) {
    if (process.argv[2] === threadWord && (await runThread()))
        return;
    const remarks = outlet(2);
    process.exitCode = await runCommand({
        words: process.argv.slice(2),
        folder: process.cwd(),
        environment: process.env,
        disk: disk/* machineDisk */.P8,
        kept,
        output: outlet(1),
        remarks,
        meanwhile: remarks,
        async readInput() {
            const parts = [];
            for await (const part of process.stdin)
                parts.push(part);
            return Buffer.concat(parts);
        },
        async replaceFile(root, replacement) {
            const { replaceFile } = await __nccwpck_require__.e(/* import() */ 409).then(__nccwpck_require__.bind(__nccwpck_require__, 6409));
            return replaceFile(root, replacement);
        },
        readOwnFile(path) {
            try {
                // Both dist/cli and lib/src lie two folders below the package.
                const program = (0,external_node_fs_.realpathSync)(process.argv[1] ?? "");
                return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), "../..", path), "utf8");
            }
            catch {
                return undefined;
            }
        },
        today: () => new Date().toISOString().slice(0, 10),
        clock: () => Number(process.hrtime.bigint() / 1000000n),
        expectWork(count) {
            looksAt += count;
        },
        expectMuch,
        threads: { most: Math.min(mostThreads, (0,external_node_os_namespaceObject.availableParallelism)()) - 1, start: startThread },
    });
}


/***/ }),

/***/ 1637:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fx: () => (/* binding */ formats),
  pA: () => (/* binding */ nearest),
  lR: () => (/* binding */ readArguments)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: ./lib/src/cli/usage-error.js
var usage_error = __nccwpck_require__(2655);
;// CONCATENATED MODULE: ./lib/src/cli/arguments.js


const formats = ["text", "json", "sarif", "github", "markdown"];
const fixings = ["safe", "all"];
const commandNames = ["lint", "review", "merge", "rules", "explain"];
const failLevels = ["error", "warning", "info", "never"];
const value = { type: "string" };
const flag = { type: "boolean" };
/** Alone it is a flag; `--name=value` says more. */
const choice = { type: "boolean", takesValue: true };
const general = { help: { ...flag, short: "h" }, color: flag, "no-color": flag };
const checking = {
    ...general,
    format: value,
    profile: value,
    "fail-on": value,
    config: value,
    target: value,
    today: value,
    diff: choice,
    "no-fixes": flag,
};
const optionsOf = {
    lint: { ...checking, "no-cache": flag, fix: choice, "stdin-filename": value },
    review: { ...checking, base: value, head: value, scope: value },
    merge: { ...general, format: value, "fail-on": value },
    rules: { ...general, format: value },
    explain: general,
};
/** Reads the words behind the program's name. Throws UsageError. */
async function readArguments(words) {
    const [first, ...rest] = words;
    if (first === undefined)
        return { name: "help", topic: undefined, wasAskedFor: false };
    if (first === "--version" || first === "-V" || first === "-v")
        return { name: "version" };
    if (first === "--help" || first === "-h" || first === "help") {
        const topic = commandNames.find((name) => name === rest[0]);
        if (rest[0] !== undefined && topic === undefined)
            throw await unknownCommand(rest[0]);
        return { name: "help", topic, wasAskedFor: true };
    }
    const name = commandNames.find((each) => each === first);
    if (name === undefined)
        throw await unknownCommand(first);
    const given = await readOptions(name, rest);
    return given.has("help") ? { name: "help", topic: name, wasAskedFor: true } : commandOf(name, given);
}
async function readOptions(command, words) {
    const options = optionsOf[command];
    const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
    const operands = [];
    const texts = new Map();
    const flags = new Set();
    for (const token of tokens) {
        if (token.kind === "positional")
            operands.push(token.value);
        if (token.kind !== "option")
            continue;
        const option = options[token.name];
        const shown = token.rawName;
        if (!option || !Object.hasOwn(options, token.name))
            throw await unknownOption(command, shown, Object.keys(options));
        if (option.type === "boolean") {
            if (token.value !== undefined && !option.takesValue)
                throw refuse(command, `${shown} takes no value.`);
            if (token.value === undefined)
                texts.delete(token.name);
            else
                texts.set(token.name, token.value);
            flags.add(token.name);
        }
        else {
            if (token.value === undefined)
                throw refuse(command, `${shown} needs a value.`);
            texts.set(token.name, token.value);
        }
    }
    return {
        operands,
        has: (name) => flags.has(name),
        text: (name) => texts.get(name),
        oneOf(name, allowed) {
            const given = texts.get(name);
            const known = allowed.find((each) => each === given);
            if (given !== undefined && known === undefined)
                throw refuse(command, `--${name} is ${JSON.stringify(given)}; it may be ${allowed.join(", ")}.`);
            return known;
        },
    };
}
function commandOf(name, given) {
    const colour = given.has("no-color") ? false : given.has("color") ? true : undefined;
    const [first, second] = given.operands;
    switch (name) {
        case "rules":
            if (first !== undefined)
                throw refuse(name, `There is one word too many: ${JSON.stringify(first)}.`);
            return { name, format: given.oneOf("format", ["text", "json"]) ?? "text" };
        case "explain":
            if (first === undefined)
                throw refuse(name, "Name the rule: `plimsoll explain pip/unpinned`.");
            if (second !== undefined)
                throw refuse(name, `There is one word too many: ${JSON.stringify(second)}.`);
            return { name, rule: first, colour };
        case "lint": {
            const fix = given.has("fix") ? (given.oneOf("fix", fixings) ?? "safe") : undefined;
            if (fix && given.has("diff"))
                throw refuse(name, "--fix writes the fixes and --diff prints them: choose one.");
            const mistaken = fixings.find((each) => given.operands.length === 1 && given.operands[0] === each);
            if (mistaken !== undefined && (given.has("fix") || given.has("diff")))
                throw refuse(name, `Write --${fix ? "fix" : "diff"}=${mistaken} in one word; a folder of that name is ./${mistaken}.`);
            const inputPath = given.text("stdin-filename");
            if (inputPath !== undefined && !given.operands.includes("-"))
                throw refuse(name, "--stdin-filename says what standard input stands for: it goes with the path -.");
            return {
                name,
                ...checkOptions(name, given, colour),
                paths: given.operands,
                fix,
                cache: !given.has("no-cache"),
                inputPath,
            };
        }
        case "merge":
            if (first === undefined)
                throw refuse(name, "Name the reports, or a folder that holds them.");
            return {
                name,
                format: given.oneOf("format", ["text", "json", "sarif", "markdown"]) ?? "text",
                failOn: given.oneOf("fail-on", failLevels),
                paths: given.operands,
            };
        case "review": {
            const base = given.text("base");
            if (first !== undefined)
                throw refuse(name, `\`review\` takes no paths, but ${JSON.stringify(first)} was given; see --base and --head.`);
            if (base === undefined || base === "")
                throw refuse(name, "--base is missing: name the commit or folder to compare with.");
            const scope = given.oneOf("scope", ["introduced", "changed", "all"]);
            return { name, ...checkOptions(name, given, colour), base, head: given.text("head"), scope };
        }
    }
}
function checkOptions(name, given, colour) {
    const today = given.text("today");
    if (today !== undefined && !isDay(today))
        throw refuse(name, `--today is ${JSON.stringify(today)}; write a day as YYYY-MM-DD.`);
    const target = given.text("target");
    if (target === "")
        throw refuse(name, "--target is empty; name the stage that ships.");
    const wanted = ["fix", "diff"].find((each) => given.has(each));
    if (wanted !== undefined && given.has("no-fixes"))
        throw refuse(name, `--no-fixes leaves out what --${wanted} is for: choose one.`);
    return {
        format: given.oneOf("format", formats) ?? "text",
        profile: given.oneOf("profile", ["recommended", "strict"]),
        failOn: given.oneOf("fail-on", failLevels),
        config: given.text("config"),
        target,
        today,
        fixes: !given.has("no-fixes"),
        diff: given.has("diff") ? (given.oneOf("diff", fixings) ?? "all") : undefined,
        colour,
    };
}
function isDay(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text))
        return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
function refuse(command, message) {
    return new usage_error/* UsageError */.e(`${message}\n\`plimsoll ${command} --help\` shows what there is.`);
}
async function unknownCommand(given) {
    const isPath = given.includes("/") || given.includes(".") || /dockerfile/i.test(given);
    const hint = isPath
        ? ` To check a file, write \`plimsoll lint ${given}\`.`
        : await nearest(given, commandNames, (name) => ` Did you mean \`${name}\`?`);
    return new usage_error/* UsageError */.e(`There is no command ${JSON.stringify(given)}.${hint}\n\`plimsoll --help\` shows what there is.`);
}
async function unknownOption(command, given, known) {
    const elsewhere = commandNames.find((name) => Object.hasOwn(optionsOf[name], given.replace(/^--/, "")));
    const hint = elsewhere
        ? ` It belongs to \`${elsewhere}\`.`
        : await nearest(given.replace(/^-+/, ""), known, (name) => ` Did you mean --${name}?`);
    return refuse(command, `\`${command}\` has no option ${given}.${hint}`);
}
/** A word for the known name that is nearest to what was given; empty when none is near. */
async function nearest(given, known, say) {
    const { closest, distance } = await __nccwpck_require__.e(/* import() */ 916).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1916, 19));
    const short = given.slice(0, 100);
    const name = closest(short, known);
    return distance(short, name) <= Math.max(2, Math.floor(name.length / 3)) ? say(name) : "";
}


/***/ }),

/***/ 2655:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** Something that the user can put right: the message says what was wrong, where, and what to do. Exit code 2. */
class UsageError extends Error {
    name = "UsageError";
}


/***/ }),

/***/ 6158:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/** Characters that show nothing, move the cursor or turn the reading direction: every control and format character. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Whether each character is shown as it is, in one column. Most texts are so, and the classes of Unicode are dear to make ready. */
function isPlain(text) {
    return /^[ -~]*$/.test(text);
}
const shortEscapes = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
function escapeCharacter(character) {
    return shortEscapes[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/** One line of text in which everything can be seen: line feeds, escapes, bidirectional marks become `\n`, `\u{1b}`. */
function visible(text) {
    return isPlain(text) ? text : text.replace(invisible, escapeCharacter);
}
/** The first `length` characters with a mark of what was cut; never half a surrogate pair. */
function shorten(text, length) {
    if (text.length <= length)
        return text;
    const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
    return `${text.slice(0, end)}\u2026`;
}
/** One line for a job's log, in which everything can be seen and nothing is a command. */
function logLine(text) {
    return withoutCommands(visible(text));
}
/**
 * Lines for a job's log, whoever prints them. The runner obeys `::command` at a line's start and `##[command]` anywhere,
 * so an invisible space is put between their characters.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function withoutCommands(text) {
    return text.replaceAll("##[", "##\u200B[").replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, "$1:\u200B");
}
/** A value as JSON that the runner takes for no command, should it be printed in a job: `##[` stands in strings alone. */
function jsonText(value, indent) {
    return JSON.stringify(value, undefined, indent).replaceAll("##[", "##\\u005b");
}


/***/ }),

/***/ 6232:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vn: () => (/* binding */ projectUrl),
  gd: () => (/* binding */ rulePage),
  Uf: () => (/* binding */ toolName),
  fX: () => (/* binding */ toolVersion)
});

;// CONCATENATED MODULE: ./lib/package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./lib/src/report/project.js

/** Where the project lives; pages of rules and the action's documentation are linked from here. */
const projectUrl = "https://github.com/plimsoll-action/plimsoll";
const toolName = "Plimsoll";
const toolVersion = package_namespaceObject.rE;
/** The page of a rule. */
function rulePage(id) {
    return `${projectUrl}/blob/main/docs/rules/${id}.md`;
}


/***/ }),

/***/ 8862:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D4: () => (/* binding */ decode),
  Ny: () => (/* binding */ largestFile),
  g$: () => (/* binding */ tooLarge)
});

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ./lib/src/source/decode.js

/** What is larger is no Dockerfile, and no file that one is judged by. In bytes. */
const largestFile = 1_048_576;
/** Why a larger one is not read, to go behind its name. */
const tooLarge = "is larger than 1 MB";
/**
 * Bytes as UTF-8 where they are, a byte order mark kept; else as Latin-1, every byte one character. What holds a zero byte
 * is not taken for UTF-8 text: no diff of it can be shown.
 */
function decode(bytes) {
    return (0,external_node_buffer_namespaceObject.isUtf8)(bytes)
        ? { text: bytes.toString("utf8"), isUtf8: !bytes.includes(0) }
        : { text: bytes.toString("latin1"), isUtf8: false };
}


/***/ }),

/***/ 7533:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   P8: () => (/* binding */ machineDisk),
/* harmony export */   TA: () => (/* binding */ readFile)
/* harmony export */ });
/* unused harmony export wordsOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8862);


/**
 * The bytes of a file, unless there are more than `largest`, which is told in the words `tooLong`. A link is refused as it is
 * opened; a pipe is not waited for.
 */
function readFile(place, largest, tooLong) {
    let descriptor;
    try {
        // Windows knows neither flag.
        const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
        if (O_NOFOLLOW === 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place).isSymbolicLink())
            return { why: "is a symbolic link" };
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (stats.isDirectory())
            return { why: "is a folder" };
        if (!stats.isFile())
            return { why: "is not a file" };
        return stats.size > largest ? { why: tooLong } : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor);
    }
    catch (error) {
        return { why: wordsOf(error) };
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** The disk of the machine. */
const machineDisk = {
    bytes: (place) => readFile(place, _decode_js__WEBPACK_IMPORTED_MODULE_1__/* .largestFile */ .Ny, _decode_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$),
    children(folder) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).map((child) => ({ name: child.name, kind: kindOf(child) }));
        }
        catch (error) {
            return { why: wordsOf(error) };
        }
    },
    kind(place) {
        try {
            return kindOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place));
        }
        catch (error) {
            return { why: wordsOf(error) };
        }
    },
    has: node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync,
    real(place) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(place);
        }
        catch (error) {
            return { why: wordsOf(error) };
        }
    },
};
function kindOf(entry) {
    if (entry.isDirectory())
        return "folder";
    if (entry.isSymbolicLink())
        return "link";
    return entry.isFile() ? "file" : "other";
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

/***/ 8793:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ isStill),
  w: () => (/* binding */ watch)
});

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = require("node:module");
// EXTERNAL MODULE: ./lib/src/text/sha256.js
var sha256 = __nccwpck_require__(3265);
;// CONCATENATED MODULE: ./lib/src/source/watch.js


/** In characters: hundreds of thousands of long paths would not fit into memory. */
const mostHeard = 16 * 1024 * 1024;
/** A disk that remembers what it was asked and answered, but not what its files hold. */
function watch(disk) {
    const facts = new Map();
    const imprint = imprinter();
    let isSure = true;
    let room = mostHeard;
    const note = (fact) => {
        const [question, place, answer] = fact;
        const known = facts.get(`${question} ${place}`);
        if (!known)
            room -= place.length + answer.length;
        if (room < 0 || (known && known[2] !== answer))
            giveUp();
        else
            facts.set(`${question} ${place}`, fact);
    };
    const giveUp = () => {
        isSure = false;
        facts.clear();
    };
    const ask = (question, of) => (place) => {
        const answer = of(place);
        if (isSure)
            note([question, place, imprint(answer)]);
        return answer;
    };
    return {
        disk: {
            bytes: ask("bytes", disk.bytes),
            children: ask("children", disk.children),
            kind: ask("kind", disk.kind),
            has: ask("has", disk.has),
            real: ask("real", disk.real),
        },
        add(heard) {
            if (!heard)
                giveUp();
            else if (isSure)
                for (const fact of heard)
                    note(fact);
        },
        take() {
            const taken = [...facts.values()];
            facts.clear();
            return isSure ? taken : undefined;
        },
    };
}
/** Whether a disk still answers as it did. */
function isStill(facts, disk) {
    const imprint = imprinter();
    return facts.every(([question, place, answer]) => imprint(disk[question](place)) === answer);
}
/** What tells an answer from any other that the same question can have. */
function imprinter() {
    const digest = digester();
    return (answer) => {
        if (typeof answer !== "object")
            return String(answer);
        if (Buffer.isBuffer(answer))
            return digest(answer);
        return "why" in answer ? `! ${answer.why}` : imprintOfChildren(answer);
    };
}
function imprintOfChildren(children) {
    return children
        .map(({ name, kind }) => `${kind} ${name}`)
        .sort()
        .join("\0");
}
/** Up to here, in bytes, Node's own SHA-256 takes longer to load than it saves. */
const fewBytes = 6000;
function digester() {
    let done = 0;
    return (bytes) => {
        done += bytes.length;
        return done > fewBytes ? digestOfNode(bytes) : (0,sha256/* sha256 */.s)(bytes);
    };
}
function digestOfNode(bytes) {
    const { createHash } = (0,external_node_module_namespaceObject.createRequire)(process.execPath)("node:crypto");
    return createHash("sha256").update(bytes).digest("hex");
}


/***/ }),

/***/ 3265:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/** The constants of FIPS 180-4: the fractions of the square and cube roots of the first primes. */
let constants;
/**
 * The SHA-256 of bytes, or of a text's UTF-8, as 64 hex digits. For a few short ones: Node's own takes 3 to 5 ms to load,
 * which is a tenth of what a run of the command line takes.
 */
function sha256(input) {
    constants ??= makeConstants();
    const { initial, round } = constants;
    const state = initial.slice();
    const words = new Int32Array(64);
    const message = padded(typeof input === "string" ? new TextEncoder().encode(input) : input);
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


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return [212, 291, 391, 372].includes(chunkId) ? "commands.js" : "" + chunkId + ".index.cjs.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(5497);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;
})
