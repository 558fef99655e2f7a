(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 10;
exports.ids = [10];
exports.modules = {

/***/ 6010:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitError: () => (/* binding */ GitError),
/* harmony export */   openRepository: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8862);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7533);




/** Git could not be asked, or said no. The message is a full sentence for the user. */
class GitError extends Error {
    name = "GitError";
}
/** The repository whose working tree has this folder as its root. */
function openRepository(root) {
    const run = (words, input) => runGit(root, words, input);
    const ask = async (words, input) => {
        const { code, out, complaint } = await run(words, input);
        if (code !== 0)
            throw new GitError(`Git could not do \`${words[0] ?? ""}\`: ${complaint || `it ended with ${code}`}.`);
        return out;
    };
    return {
        async commit(revision) {
            const wrong = revision === "" || revision.startsWith("-") || /[\0-\x20\x7f]/.test(revision);
            if (wrong)
                throw new GitError(`${JSON.stringify(revision)} is no name of a commit.`);
            const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
            const { code, out, complaint } = await run(words);
            const name = out.toString("latin1").trim();
            if (code === 0 && fullName.test(name))
                return name;
            // Quiet about a name that means nothing, Git still says why it cannot look, and what it found instead of a commit.
            if (complaint !== "")
                throw new GitError(`Git cannot look up ${JSON.stringify(revision)}: ${complaint}.`);
            throw new GitError(`There is no commit ${JSON.stringify(revision)} in this repository. If it is on a remote, fetch it first: \`git fetch origin\`.`);
        },
        async mergeBase(one, other) {
            const { code, out } = await run(["merge-base", "--end-of-options", one, other]);
            const name = out.toString("latin1").trim();
            return code === 0 && fullName.test(name) ? name : undefined;
        },
        source: (commit) => createCommitSource(commit, ask),
        async changes(base, head) {
            const words = ["diff-tree", "-r", "-z", "-M", "--raw", "--no-ext-diff", "--end-of-options", base, head];
            return readChanges((await ask(words)).toString("utf8"));
        },
    };
}
const fullName = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function createCommitSource(commit, ask) {
    let listed;
    let entries;
    const list = () => (listed ??= ask(["ls-tree", "-r", "-t", "-z", "--long", "--full-tree", "--end-of-options", commit]).then((out) => readTree(out.toString("utf8"))));
    const texts = new Map();
    return {
        list: () => (entries ??= list().then((tree) => [...tree.values()].map(({ entry }) => entry))),
        async read(paths) {
            const tree = await list();
            const wanted = new Map();
            for (const path of paths) {
                const found = tree.get(path);
                if (found?.entry.kind === "file" && (found.entry.size ?? 0) <= _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .largestFile */ .Ny)
                    wanted.set(path, found.object);
            }
            const missing = [...new Set(wanted.values())].filter((object) => !texts.has(object));
            for (const [object, text] of await readObjects(missing, ask))
                texts.set(object, text);
            const found = new Map();
            for (const [path, object] of wanted) {
                const text = texts.get(object);
                if (text)
                    found.set(path, text);
            }
            return found;
        },
    };
}
/** Reads `mode type object size<TAB>path`, each ended by NUL. */
function readTree(out) {
    const tree = new Map();
    for (const row of out.split("\0")) {
        const tab = row.indexOf("\t");
        const [mode, type, object, size] = row.slice(0, tab).split(/ +/);
        if (tab === -1 || object === undefined)
            continue;
        const path = row.slice(tab + 1);
        const kind = type === "tree" ? "folder" : type === "commit" ? "submodule" : mode === "120000" ? "link" : "file";
        // The size of what a partial clone lacks is `BAD`.
        const known = kind === "file" && /^\d+$/.test(size ?? "");
        tree.set(path, { entry: { path, kind, ...(known && { size: Number(size) }) }, object });
    }
    return tree;
}
/** Reads what `cat-file --batch` answers: `object type size`, a line feed, the bytes, a line feed. */
async function readObjects(objects, ask) {
    if (objects.length === 0)
        return [];
    const out = await ask(["cat-file", "--batch"], objects.map((object) => `${object}\n`).join(""));
    const found = [];
    let at = 0;
    for (const object of objects) {
        const lineEnd = out.indexOf(10, at);
        const [, type, size] = out.toString("latin1", at, lineEnd).split(" ");
        at = lineEnd + 1;
        // Of a file that is in the tree the text must be there, or all that is in it would seem to be new.
        if (type === "missing")
            throw new GitError(lacking);
        if (type !== "blob")
            continue;
        const end = at + Number(size);
        found.push([object, (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D4)(out.subarray(at, end))]);
        at = end + 1;
    }
    return found;
}
const lacking = "This repository lacks the text of files that are to be compared: it is a partial clone, and nothing is fetched here. " +
    "Make it whole first: `git fetch --refetch --no-filter`.";
/** Reads `:mode mode object object status`, then one path, or two for renames, each ended by NUL. */
function readChanges(out) {
    const fields = out.split("\0");
    const changes = [];
    for (let at = 0; at + 1 < fields.length;) {
        const [oldMode, newMode, , , status = ""] = (fields[at++] ?? "").slice(1).split(" ");
        const path = fields[at++] ?? "";
        const isMoved = status.startsWith("R") || status.startsWith("C");
        const target = isMoved ? (fields[at++] ?? "") : path;
        const [was, is] = [isPlain(oldMode), isPlain(newMode)];
        if (status.startsWith("R") && was && is)
            changes.push({ path: target, status: "renamed", previousPath: path });
        else if (was && is && !isMoved)
            changes.push({ path, status: "modified" });
        else if (is)
            changes.push({ path: target, status: "added" });
        else if (was)
            changes.push({ path, status: "removed" });
    }
    return changes;
}
/** Whether a mode is that of a file, not of a link, a module, or of nothing. */
function isPlain(mode) {
    return mode?.startsWith("100") ?? false;
}
/** Settings of a repository that would make Git run programs or speak otherwise than expected. */
const settings = ["core.fsmonitor=false", "core.quotePath=false", "core.hooksPath=/dev/null", "diff.renameLimit=1000"];
function runGit(root, words, input) {
    const args = ["-C", root, "--no-pager", "--literal-pathspecs", ...settings.flatMap((each) => ["-c", each]), ...words];
    // Partial clones would fetch what is missing, and a password may be asked for. Older versions of Git know only the second
    // of the first two. What was put in the place of a commit here is in no other clone.
    const env = {
        ...process.env,
        LC_ALL: "C",
        GIT_NO_LAZY_FETCH: "1",
        GIT_ALLOW_PROTOCOL: "none",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
    };
    return new Promise((resolve, reject) => {
        // Some systems, and a PATH with "." in it, look for programs in the folder that one is run in: never the stranger's.
        const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.execPath);
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", args, { cwd, env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
        const out = [];
        const complaints = [];
        child.stdout.on("data", (part) => out.push(part));
        child.stderr.on("data", (part) => complaints.push(part));
        child.on("error", (error) => reject(new GitError((0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === "ENOENT"
            ? "Git is not installed, or not on the PATH. To compare two folders, it is not needed."
            : `Git could not be started: ${error.message}.`)));
        child.on("close", (code) => {
            resolve({ code: code ?? -1, out: Buffer.concat(out), complaint: complaintIn(Buffer.concat(complaints)) });
        });
        // Git may end before it has read all: that shows in its exit code.
        child.stdin.on("error", () => undefined);
        child.stdin.end(input ?? "");
    });
}
function complaintIn(errors) {
    const lines = errors.toString("utf8").split("\n");
    const line = lines.find((each) => each.startsWith("fatal: ")) ?? lines[0] ?? "";
    return line
        .replace(/^(?:fatal|error): /, "")
        .slice(0, 300)
        .replace(/\.$/, "");
}


/***/ })

};
;
})
