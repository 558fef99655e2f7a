(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 409;
exports.ids = [409];
exports.modules = {

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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(798);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9200);



/** Reads files below `root`, an absolute path that is no link itself. What was read once is remembered. */
function createFolderSource(root, disk) {
    let searched;
    const search = () => (searched ??= (0,_search_js__WEBPACK_IMPORTED_MODULE_2__/* .searchFolder */ .t)(root, disk));
    const texts = new Map();
    const folders = new Map();
    /** Why the way to a path must not be gone; undefined when every folder on it is a real one below the root. */
    const refusalOfWay = (path) => {
        const parts = path.split("/");
        const isBelow = !parts.some((part) => part === "" || part === "." || part === "..");
        if (!isBelow || path.includes("\0") || (node_path__WEBPACK_IMPORTED_MODULE_0__.sep === "\\" && path.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)))
            return "is not a path below the root";
        let folder = "";
        for (const part of parts.slice(0, -1)) {
            folder += `${part}/`;
            if (!folders.has(folder))
                folders.set(folder, refusalOfFolder(disk.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, folder.slice(0, -1)))));
            const refusal = folders.get(folder);
            if (refusal !== undefined)
                return refusal;
        }
        return undefined;
    };
    const load = (path) => {
        const loaded = texts.get(path) ?? refusalOfWay(path) ?? (0,_read_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .y)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path), disk);
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
function refusalOfFolder(kind) {
    if (typeof kind === "object")
        return kind.why;
    return kind === "link" ? "lies behind a symbolic link" : kind === "folder" ? undefined : "does not exist";
}


/***/ }),

/***/ 798:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

/** The text of a file, or why there is none, to go behind its name. */
function readText(place, disk) {
    const bytes = disk.bytes(place);
    return "why" in bytes ? bytes.why : (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(bytes);
}


/***/ }),

/***/ 9200:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ searchFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2815);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(798);



/** Beyond so many files and folders a search is given up. */
const mostEntries = 500_000;
/**
 * Lists what lies below a folder, following no link. Left out is what Git ignores, and what `node_modules` and
 * virtual environments hold; in a repository also what lies in the repositories inside it.
 */
async function searchFolder(root, disk) {
    const entries = [];
    const unreadable = [];
    const isRepository = disk.has((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, ".git"));
    const excluded = isRepository ? textOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, ".git/info/exclude"), disk) : "";
    const waiting = [{ way: "", rules: excluded === "" ? undefined : await rulesOf(excluded) }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (entries.length > mostEntries)
            break;
        const { way } = next;
        const answer = disk.children((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, way));
        const children = "why" in answer ? [] : answer;
        if ("why" in answer)
            unreadable.push({ path: way.slice(0, -1) || ".", why: answer.why });
        const names = new Set(children.map(({ name }) => name));
        const isModule = isRepository && way !== "" && names.has(".git");
        if (way !== "")
            entries.push({ path: way.slice(0, -1), kind: isModule ? "submodule" : "folder" });
        if (isModule)
            continue;
        if (way !== "" && names.has(_find_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentMarker */ .qy)) {
            entries.push({ path: way + _find_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentMarker */ .qy, kind: "file" });
            continue;
        }
        let { rules } = next;
        if (names.has(".gitignore")) {
            const own = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, way, ".gitignore"), disk);
            rules = rules ? rules.with(own) : await rulesOf(own);
        }
        for (const { name, kind } of children) {
            if (kind === "other" || (kind === "folder" && (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .isVendoredName */ .VI)(name)) || rules?.ignores(name, kind === "folder"))
                continue;
            if (kind === "folder")
                waiting.push({ way: `${way}${name}/`, rules: rules?.inFolder(name) });
            else
                entries.push({ path: way + name, kind });
        }
    }
    entries.sort((a, b) => (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .byPath */ .f2)(a.path, b.path));
    return { entries, isWhole: entries.length <= mostEntries && unreadable.length === 0, unreadable };
}
/** Loads what reads such rules: many folders have none. */
async function rulesOf(text) {
    const { ignoreRules } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(729)]).then(__webpack_require__.bind(__webpack_require__, 5729));
    return ignoreRules(text);
}
/** Empty for what is not there or no text. */
function textOf(place, disk) {
    const text = (0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .y)(place, disk);
    return typeof text === "string" ? "" : text.text;
}


/***/ }),

/***/ 6409:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

var node_fs__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replaceFile: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7533);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2948);





/**
 * Puts a text in the place of another, all at once: a reader sees the old file or the new one, never a half, whenever the
 * program or the machine stops. Mode and owner stay. Nothing is written when the file is not as expected, or is not
 * meant to be written; the answer then says why, to go behind the path.
 */
async function replaceFile(root, replacement, disk = /*#__PURE__*/ (node_fs__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_fs__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_fs__WEBPACK_IMPORTED_MODULE_1__, 2)))) {
    const { path, before, after } = replacement;
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    const early = (await mismatch(root, replacement)) ?? (before === undefined ? undefined : protection(place, disk));
    if (early !== undefined)
        return early;
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place), `.plimsoll-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex")}`);
    try {
        writeDraft(draft, after, before === undefined ? 0o666 : 0o600, disk);
        // Once more, as late as can be: writing takes its time, and an editor may have saved meanwhile.
        const late = (await mismatch(root, replacement)) ?? (before === undefined ? undefined : protection(place, disk));
        if (late !== undefined) {
            disk.rmSync(draft, { force: true });
            return late;
        }
        if (before === undefined)
            placeNew(draft, place, disk);
        else {
            liken(draft, disk.lstatSync(place), disk);
            disk.renameSync(draft, place);
        }
        return undefined;
    }
    catch (error) {
        discard(draft, disk);
        return wordsFor(error);
    }
}
/** Why a file is not what the replacement was made for. */
async function mismatch(root, { path, before }) {
    const source = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .createFolderSource */ .K)(root, _disk_js__WEBPACK_IMPORTED_MODULE_3__/* .machineDisk */ .P8);
    const now = (await source.read([path])).get(path);
    const refusal = source.refusal(path);
    if (before === undefined)
        return refusal === "does not exist" ? undefined : (refusal ?? "is there by now");
    if (!now)
        return refusal;
    if (now.text !== before)
        return "was changed meanwhile";
    return now.isUtf8 ? undefined : "is not UTF-8 text";
}
/** Renaming would pass over what protects a file: its mode, and its other names. */
function protection(place, disk) {
    try {
        const { mode, nlink } = disk.lstatSync(place);
        if ((mode & 0o222) === 0)
            return "is read-only";
        if (nlink > 1)
            return "has other names (hard links), which would keep the old text";
        disk.accessSync(place, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
        return undefined;
    }
    catch (error) {
        return wordsFor(error);
    }
}
/** For a file that nobody else may read, the draft must not be readable either. */
function writeDraft(draft, text, mode, disk) {
    const descriptor = disk.openSync(draft, "wx", mode);
    try {
        disk.writeFileSync(descriptor, text);
        disk.fsyncSync(descriptor);
    }
    finally {
        disk.closeSync(descriptor);
    }
}
function liken(draft, like, disk) {
    try {
        disk.chownSync(draft, like.uid, like.gid);
    }
    catch {
        // Only root may give files away; the writer then becomes the owner.
    }
    disk.chmodSync(draft, like.mode & 0o7777);
}
function placeNew(draft, place, disk) {
    try {
        // Unlike renaming, this fails when someone else made the file first.
        disk.linkSync(draft, place);
    }
    catch (error) {
        if (!withoutLinks.has((0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? ""))
            throw error;
        disk.renameSync(draft, place);
        return;
    }
    discard(draft, disk);
}
/** What file systems say that know no hard links. */
const withoutLinks = new Set(["ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EPERM"]);
function discard(draft, disk) {
    try {
        disk.rmSync(draft, { force: true });
    }
    catch {
        // What went wrong before is what the user must hear of.
    }
}
const words = {
    EACCES: "may not be written: permission denied, for the file or its folder",
    EPERM: "may not be written: permission denied, for the file or its folder",
    EROFS: "may not be written: the file system is read-only",
    ENOSPC: "could not be written: the disk is full",
    EDQUOT: "could not be written: the disk quota is used up",
    EEXIST: "is there by now",
    ENOENT: "could not be written: it or its folder is gone",
};
function wordsFor(error) {
    const code = (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error);
    return (code !== undefined && words[code]) || `could not be written (${code ?? String(error)})`;
}


/***/ })

};
;
})
