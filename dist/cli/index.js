#!/usr/bin/env node
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
/*
 * The first lines of the command line's bundle: loads the program with the code that V8 made of it in earlier runs, which
 * halves what a run costs beside the start of Node. What the program itself wants kept is kept beside that.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const vm = require("node:vm");
/** Put in by the build: the same for the same program only. V8 itself looks at no more than the length of a text. */
const build = "f174f1e58cd61e03";
/** What is kept begins with these: the build; of code also how many runs in a row added nothing to it, and whether it is of a long run. */
const headerLength = 32;
/** The piece that every run loads. */
const first = "./program.js";
/** Code is kept of what ran. When so many runs in a row added nothing, the kinds of Dockerfile that somebody has were all seen. */
const mostIdle = 5;
/** A longer run collects garbage, and V8 drops the code of what has not run for a while: all that started the program. */
const mostInShortRun = 10;
/** By how much larger what is kept has to become: sizes differ a little from run to run. */
const worthAdding = 1.01;
const loaded = [];
const folder = keptFolder();
/** Loads a file of the bundle, or what comes with Node. */
function load(name) {
    if (!name.startsWith("./"))
        return require(name);
    const filename = path.join(__dirname, name);
    // Written by the build as one function, in ASCII: V8 reads that in half the time, and nothing has to be copied.
    const text = fs.readFileSync(filename, "latin1");
    const kept = readKept(name);
    const script = new vm.Script(text, { filename, ...(kept && { cachedData: kept.code }) });
    loaded.push({ name, script, kept: script.cachedDataRejected === false ? kept : undefined });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, load, module, filename, __dirname);
    return module.exports;
}
/** Where code is kept; undefined where there is no place that is the user's alone, or the user wants none. */
function keptFolder() {
    const { NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
    if (NODE_DISABLE_COMPILE_CACHE !== undefined)
        return undefined;
    try {
        // What is empty counts as not set.
        const caches = [XDG_CACHE_HOME, LOCALAPPDATA].find(Boolean) ?? path.join(os.homedir(), ".cache");
        return path.isAbsolute(caches) ? path.join(caches, "plimsoll", `${process.version}-${process.arch}`) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whoever can write there could make this user run anything: the folder has to be the user's own. */
function isOwn(directory) {
    const { uid, mode } = fs.lstatSync(directory);
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
function readKept(name) {
    const bytes = read(name);
    if (!bytes)
        return undefined;
    const [, idle, length] = readHeader(bytes);
    return { code: bytes.subarray(headerLength), idle: Number(idle), isOfLongRun: length === "long" };
}
/** What this build kept under a name, with its header. */
function read(name) {
    if (folder === undefined)
        return undefined;
    try {
        const bytes = fs.readFileSync(path.join(folder, `${name}.bin`));
        return readHeader(bytes)[0] === build && isOwn(folder) ? bytes : undefined;
    }
    catch {
        return undefined;
    }
}
function readHeader(bytes) {
    return bytes.toString("latin1", 0, headerLength).trim().split(" ");
}
/** Takes away what other builds kept: their files have other names, and would stay for ever. */
function clear(directory) {
    try {
        if (!isOwn(directory))
            return;
        for (const name of fs.readdirSync(directory)) {
            const file = path.join(directory, name);
            if (/\.bin(?:\.\d+)?$/.test(name) && readHeader(readStart(file))[0] !== build)
                fs.rmSync(file);
        }
    }
    catch {
        // What stays takes some room, and is never read.
    }
}
function readStart(file) {
    const start = Buffer.alloc(headerLength);
    const descriptor = fs.openSync(file, "r");
    try {
        fs.readSync(descriptor, start);
    }
    finally {
        fs.closeSync(descriptor);
    }
    return start;
}
/** Folder by folder: asked for all of them, Node goes on for ever where the system says that the one above is not there. */
function makeFolder(directory) {
    if (fs.existsSync(directory))
        return;
    const above = path.dirname(directory);
    if (above !== directory)
        makeFolder(above);
    fs.mkdirSync(directory, { mode: 0o700 });
}
/** Keeps bytes under a name, all at once. Where that cannot be, nothing is lost. */
function write(name, about, bytes) {
    if (folder === undefined)
        return;
    try {
        makeFolder(folder);
        if (!isOwn(folder))
            return;
        const header = Buffer.alloc(headerLength, " ");
        header.write(`${build} ${about}`, "latin1");
        const file = path.join(folder, `${name}.bin`);
        const fresh = `${file}.${process.pid}`;
        try {
            fs.writeFileSync(fresh, Buffer.concat([header, bytes]), { flag: "wx", mode: 0o600 });
            fs.renameSync(fresh, file);
        }
        catch {
            fs.rmSync(fresh, { force: true });
        }
    }
    catch {
        // A full or read-only disk is no reason to fail.
    }
}
/** Keeps code as the program ends. */
function keepCode({ name, script, kept }) {
    const { looksAt = 0 } = program;
    const isLong = looksAt > mostInShortRun;
    // A run that looked at no Dockerfile says nothing of what those need that do.
    if (kept && (kept.idle >= mostIdle || looksAt === 0 || isLong))
        return;
    const code = script.createCachedData();
    const isMore = !kept || kept.isOfLongRun || code.length > kept.code.length * worthAdding;
    write(name, `${isMore ? 0 : kept.idle + 1}${isLong ? " long" : ""}`, isMore ? code : kept.code);
}
const program = load(first);
// A thread leaves it to the program that started it. V8 refuses code that was made under other settings than its own.
if (process.argv[2] !== "--thread")
    process.on("exit", () => {
        if (folder === undefined || program.isTuned === true)
            return;
        // Whoever has no code of this build is the first to keep any.
        if (loaded[0]?.kept === undefined)
            clear(folder);
        for (const each of loaded)
            keepCode(each);
    });
void program.begin(folder === undefined
    ? undefined
    : {
        read: (name) => read(name)?.subarray(headerLength),
        write(name, bytes) {
            write(name, "", bytes);
        },
    });
