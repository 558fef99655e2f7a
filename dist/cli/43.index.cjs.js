(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 43;
exports.ids = [43];
exports.modules = {

/***/ 6043:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintInput: () => (/* binding */ lintInput)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8391);
/* harmony import */ var _source_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8862);
/* harmony import */ var _source_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2948);
/* harmony import */ var _source_locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7798);
/* harmony import */ var _source_overlay_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8794);
/* harmony import */ var _check_or_print_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2483);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2491);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3181);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2655);










/**
 * Checks what comes over standard input. With --fix its fixed text, or the very bytes that came, go to standard output.
 * Throws UsageError.
 */
async function lintInput(host, command) {
    if (command.paths.length > 1)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e("- stands for standard input and cannot be used with other paths.");
    const { root, path } = placeOf(host, command.inputPath);
    const folder = (0,_source_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .createFolderSource */ .K)(root, host.disk);
    const configured = await (0,_configuration_js__WEBPACK_IMPORTED_MODULE_7__/* .configure */ .j)(command, "all", _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules, host, folder);
    const bytes = await host.readInput();
    const text = (0,_source_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D4)(bytes);
    const subject = {
        paths: [path],
        head: path === "-" ? alone(text) : (0,_source_overlay_js__WEBPACK_IMPORTED_MODULE_5__/* .overlaid */ .Z)(folder, new Map([[path, text]])),
        base: undefined,
        changes: [],
        configured,
        notices: configured.notices ?? [],
        ownOnly: true,
        refusal: () => (bytes.length > _source_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .largestFile */ .Ny ? _source_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$ : undefined),
    };
    const today = command.today ?? host.today();
    if (command.fix === undefined)
        return (0,_present_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodeOf */ .FO)(await (0,_check_or_print_js__WEBPACK_IMPORTED_MODULE_6__/* .checkOrPrint */ .F)(host, command, subject, root, today));
    const [{ settle }, fixing] = await Promise.all([__webpack_require__.e(/* import() */ 999).then(__webpack_require__.bind(__webpack_require__, 9380)), __webpack_require__.e(/* import() */ 640).then(__webpack_require__.bind(__webpack_require__, 640))]);
    const settled = await settle(host, subject, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules, today, command.fix);
    const [file] = settled.files;
    host.output.write(file ? file.after : bytes);
    const outcomes = settled.files.map((each) => fixing.outcomeOf(each));
    const report = fixing.withFixNotices(settled.after.report, outcomes, command.fix, settled);
    fixing.remarkFixes(host, { report, outcomes, fixing: command.fix, root });
    // The fixed text has standard output for itself.
    const aside = { ...host, output: host.remarks };
    await (0,_present_js__WEBPACK_IMPORTED_MODULE_8__/* .present */ .Eb)(aside, command, { report, root, locale: configured.locale, fixes: outcomes });
    return (0,_present_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodeOf */ .FO)(report);
}
/** What standard input stands for; the file need not be there. */
function placeOf({ folder, disk }, given) {
    if (given === undefined || given === "-")
        return { root: (0,_source_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryRound */ .Z1)(folder, disk) ?? folder, path: "-" };
    if (given === "" || given.includes("\0") || given.endsWith("/"))
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e(`--stdin-filename is ${JSON.stringify(given)}; name a file.`);
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, given);
    const own = (0,_source_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .folderAt */ .w3)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(place), disk) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(place);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, own);
    const isBelow = inside === "" || (!inside.startsWith("..") && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside));
    const root = (0,_source_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryRound */ .Z1)(own, disk) ?? (isBelow ? folder : own);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(place)));
    return { root, path: path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/") };
}
/** Nothing is known of what lies beside it. */
function alone(text) {
    return {
        list: () => Promise.resolve(undefined),
        read: (paths) => Promise.resolve(new Map(paths.filter((path) => path === "-").map((path) => [path, text]))),
    };
}


/***/ }),

/***/ 8794:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ overlaid)
/* harmony export */ });
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2815);

/** A source with other texts for some files, which need not be there yet. Nothing is written. */
function overlaid(source, texts) {
    return {
        async list() {
            const entries = await source.list();
            if (!entries)
                return undefined;
            const known = new Set(entries.map(({ path }) => path));
            const added = [...texts.keys()].filter((path) => !known.has(path));
            if (added.length === 0)
                return entries;
            return [...entries, ...added.map((path) => ({ path, kind: "file" }))].sort((a, b) => (0,_find_js__WEBPACK_IMPORTED_MODULE_0__/* .byPath */ .f2)(a.path, b.path));
        },
        async read(paths) {
            const found = new Map(await source.read(paths.filter((path) => !texts.has(path))));
            for (const path of paths) {
                const text = texts.get(path);
                if (text)
                    found.set(path, text);
            }
            return found;
        },
    };
}


/***/ })

};
;
})
