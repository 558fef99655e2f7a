"use strict";
exports.id = 482;
exports.ids = [482];
exports.modules = {

/***/ 2482:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyFixes: () => (/* binding */ applyFixes),
  fixedText: () => (/* binding */ fixedText)
});

// EXTERNAL MODULE: ./lib/src/report/harmless.js
var harmless = __webpack_require__(6158);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/source/folder.js
var folder = __webpack_require__(2948);
// EXTERNAL MODULE: ./lib/src/source/read-text.js
var read_text = __webpack_require__(798);
;// CONCATENATED MODULE: ./lib/src/source/write.js





/**
 * Puts a text in the place of another, all at once: a reader sees the old file or the new one, never a half. Mode and
 * owner stay. Nothing is written when the file is not as expected; the answer then says why, to go behind the path.
 */
async function replaceFile(root, { path, before, after }) {
    const source = (0,folder/* createFolderSource */.K)(root);
    const now = (await source.read([path])).get(path);
    const refusal = source.refusal(path);
    if (before === undefined ? refusal !== "does not exist" : now === undefined)
        return before === undefined && refusal === undefined ? "is there by now" : refusal;
    if (before !== undefined && (now?.text !== before || !now.isUtf8))
        return "was changed meanwhile";
    const place = (0,external_node_path_.join)(root, path);
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(place), `.plimsoll-${(0,external_node_crypto_.randomBytes)(8).toString("hex")}`);
    try {
        if (before === undefined) {
            writeDraft(draft, after, undefined);
            // Unlike renaming, this fails when someone else made the file first.
            (0,external_node_fs_.linkSync)(draft, place);
            (0,external_node_fs_.rmSync)(draft);
        }
        else {
            writeDraft(draft, after, (0,external_node_fs_.lstatSync)(place));
            (0,external_node_fs_.renameSync)(draft, place);
        }
        return undefined;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(draft, { force: true });
        return (0,read_text/* codeOf */.$N)(error) === "EEXIST" ? "is there by now" : (0,read_text/* wordsOf */.Z9)(error).replace("read", "written");
    }
}
function writeDraft(draft, text, like) {
    const descriptor = (0,external_node_fs_.openSync)(draft, "wx", 0o644);
    try {
        (0,external_node_fs_.writeFileSync)(descriptor, text);
        (0,external_node_fs_.fsyncSync)(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    if (!like)
        return;
    try {
        (0,external_node_fs_.chownSync)(draft, like.uid, like.gid);
    }
    catch {
        // Only root may give files away; the writer then becomes the owner.
    }
    (0,external_node_fs_.chmodSync)(draft, like.mode & 0o7777);
}

// EXTERNAL MODULE: ./lib/src/cli/shown-paths.js
var shown_paths = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/src/cli/fix.js



/** Writes the safe fixes, says what it did, and tells whether anything was written. */
async function applyFixes(host, reviews, root) {
    let hasWritten = false;
    for (const review of reviews) {
        const combined = review.combinedSafe;
        for (const { path, before, after } of combined?.files ?? []) {
            const name = (0,harmless/* visible */.RK)((0,shown_paths/* shownPath */.p)(root, host.folder, path));
            const refusal = await replaceFile(root, { path, before, after });
            if (refusal === undefined)
                hasWritten = true;
            const titles = (combined?.used ?? []).filter(({ fix }) => fix.file === path).map(({ fix }) => fix.title);
            host.remarks.write(refusal === undefined ? `fixed ${name}: ${list(titles)}\n` : `not fixed: ${name} ${refusal}\n`);
        }
    }
    if (!hasWritten)
        host.remarks.write("There was nothing to fix that is safe.\n");
    return hasWritten;
}
/** The text of standard input with its safe fixes; undefined without any. */
function fixedText(host, reviews) {
    for (const review of reviews) {
        const combined = review.combinedSafe;
        const own = combined?.files.find(({ path }) => path === "-");
        if (!own)
            continue;
        host.remarks.write(`fixed: ${list((combined?.used ?? []).map(({ fix }) => fix.title))}\n`);
        return own.after;
    }
    return undefined;
}
/** `Add a; Add b (3 times)` */
function list(titles) {
    const counts = new Map();
    for (const title of titles)
        counts.set(title, (counts.get(title) ?? 0) + 1);
    return [...counts].map(([title, count]) => (0,harmless/* visible */.RK)(count === 1 ? title : `${title} (${count} times)`)).join("; ");
}


/***/ })

};
;