(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 880;
exports.ids = [880];
exports.modules = {

/***/ 1880:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   disagreement: () => (/* binding */ disagreement)
/* harmony export */ });
/* harmony import */ var dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8390);
/* harmony import */ var _blanks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6366);
/*
 * dockerfile-ast reads a copy of the file from which everything that it is known to misread is taken out; no line moves.
 * Two independent readings that agree on the list of instructions are the ground that every rule stands on. This one is
 * asked where the plain one does not suffice: dockerfile-ast is a third of the program to load, and slower than our own.
 */


/** The first instruction that only one of the readings sees; undefined when they agree. */
function disagreement(source, lines, instructions) {
    const others = dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__.DockerfileParser.parse(neutralCopy(source.text, lines, instructions)).getInstructions();
    for (let index = 0; index < Math.max(others.length, instructions.length); index++) {
        const own = instructions[index];
        const other = others[index];
        const place = other?.getInstructionRange().start;
        const at = own && source.positionAt(own.start);
        const isSamePlace = at?.line === (place?.line ?? -1) + 1 && at.column === (place?.character ?? -1) + 1;
        if (isSamePlace && other?.getKeyword() === own?.keyword)
            continue;
        const line = Math.min(at?.line ?? source.lineCount, place ? place.line + 1 : source.lineCount);
        return {
            at: source.lineSpan(Math.min(line, source.lineCount)),
            message: "What stands here can be read as an instruction or as part of another one; two readings of the file do not agree.",
        };
    }
    return undefined;
}
/**
 * The same lines with nothing left but what makes a list of instructions: keywords, continuations, line ends.
 * Of each line's arguments one underscore stays, so that no quote, mark or escape in them can mislead; comments at the top,
 * here-documents, inner comments and lines of nothing but a continuation before the keyword become empty.
 */
function neutralCopy(text, { comments, instructions: lines }, instructions) {
    let copy = "";
    let done = 0;
    const blank = (start, end, mark) => {
        if (start < done || start >= end)
            return;
        copy += text.slice(done, start) + mark;
        done = end;
    };
    const firstStart = lines[0]?.start ?? text.length;
    for (const { start, end } of comments)
        if (start < firstStart)
            blank(start, end, "#");
    for (const [index, { pieces, dropped, heredocs, end }] of lines.entries()) {
        const keyword = instructions[index]?.keywordSpan ?? { start: 0, end: 0 };
        const inOrder = dropped.length > 0 ? [...pieces, ...dropped].sort((a, b) => a.start - b.start) : pieces;
        const isDropped = new Set(dropped);
        for (const line of inOrder) {
            const isBare = line.end <= keyword.start;
            if (isDropped.has(line) || isBare)
                blank(line.start, lineEnd(text, line.start), "");
            else if (line.end > keyword.end)
                blank((0,_blanks_js__WEBPACK_IMPORTED_MODULE_1__/* .skipBlanks */ .pw)(text, Math.max(line.start, keyword.end + 1)), line.end, "_");
        }
        const body = heredocs[0]?.body;
        if (body)
            blank(body.start, end, text.slice(body.start, end).replace(notLineFeed, ""));
    }
    // A continuation at the very end continues nothing; dockerfile-ast would take it for a part of the keyword.
    copy += text.slice(done).replace(/[\\`][ \t]*$/, (escape) => " ".repeat(escape.length));
    // A lone carriage return ends a line for dockerfile-ast, and only for it; other Unicode blanks are none to it.
    return otherBlanks.test(copy) ? copy.replace(otherBlanksAll, " ") : copy;
}
/** The end of the line that an offset stands in, without its line ending. */
function lineEnd(text, at) {
    const found = text.indexOf("\n", at);
    const feed = found === -1 ? text.length : found;
    return text[feed - 1] === "\r" ? feed - 1 : feed;
}
const otherBlanks = /\r(?!\n)|[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const otherBlanksAll = new RegExp(otherBlanks, "g");
const notLineFeed = /[^\n]+/g;


/***/ })

};
;
})
