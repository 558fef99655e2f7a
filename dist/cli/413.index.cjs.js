(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 413;
exports.ids = [413];
exports.modules = {

/***/ 4413:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Enough for any hand-written file; more would only blow it up. */
const usualAliases = 50;
/** Reads one YAML document; faults instead of a value when it is none. Never throws. */
function readYaml(text, { merge = false, mostAliases = usualAliases, tags = true } = {}) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const place = (offset) => {
        if (offset === undefined)
            return undefined;
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    try {
        // Keys are checked below: the library compares each with all others, which takes hours for a hostile file.
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            lineCounter: lines,
            prettyErrors: false,
            uniqueKeys: false,
            logLevel: "error",
            merge,
        });
        // What follows the first error is mostly its consequence.
        const [error] = document.errors;
        if (error)
            return { faults: [{ message: wordsFor(error), at: place(error.pos[0]) }] };
        const faults = [...repeatedKeys(document), ...loneAliases(document), ...(tags ? [] : tagged(document))];
        if (faults.length > 0)
            return { faults: faults.map(({ message, at }) => ({ message, at: place(at) })) };
        const value = document.toJS({ maxAliasCount: mostAliases });
        return {
            value,
            placeOf: (path) => place(nodeAt(document, path)?.range?.[0]),
            placeOfKey: (path, key) => place(keyAt(document, path, key)?.range?.[0]),
            spanOf: (path) => spanOf(ownNodeAt(document, path)),
            spanOfKey: (path, key) => (ownNodeAt(document, path) ? spanOf(keyAt(document, path, key)) : undefined),
        };
    }
    catch (error) {
        const why = error instanceof RangeError ? tooDeep : "It uses too many aliases.";
        return { faults: [{ message: why, at: undefined }] };
    }
}
const tooDeep = "It is nested too deeply.";
function wordsFor({ code, message }) {
    if (code === "MULTIPLE_DOCS")
        return "It holds several YAML documents; there may be one.";
    return message.includes("call stack") ? tooDeep : `It is not YAML: ${message.slice(0, 300)}.`;
}
const mostFound = 10;
/** The first few keys that a map holds twice. */
function repeatedKeys(document) {
    const repeated = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map(_, map) {
            const seen = new Set();
            for (const { key } of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                // A merge key comes as a symbol. Compose refuses a second one, too: https://github.com/docker/compose/issues/10407
                const name = typeof key.value === "symbol" ? "<<" : String(key.value);
                if (seen.has(name))
                    repeated.push({ message: `\`${name.slice(0, 100)}\` is given twice.`, at: key.range?.[0] });
                if (repeated.length >= mostFound)
                    return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
                seen.add(name);
            }
            return undefined;
        },
    });
    return repeated;
}
/** The first alias that stands for nothing above it. */
function loneAliases(document) {
    const anchors = new Set();
    let lone;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node(_, node) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && !anchors.has(node.source)) {
                const message = `The alias \`*${node.source.slice(0, 100)}\` stands for nothing above it.`;
                lone = { message, at: node.range?.[0] };
                return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            if ("anchor" in node && typeof node.anchor === "string")
                anchors.add(node.anchor);
            return undefined;
        },
    });
    return lone ? [lone] : [];
}
/** The first few tags. */
function tagged(document) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node(_, node) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || node.tag === undefined)
                return undefined;
            const name = node.tag.replace("tag:yaml.org,2002:", "!!").slice(0, 100);
            found.push({ message: `Tags such as \`${name}\` cannot be used here.`, at: node.range?.[0] });
            return found.length >= mostFound ? yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK : undefined;
        },
    });
    return found;
}
function nodeAt(document, path) {
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node))
            return node;
    }
    return undefined;
}
/** The node that stands at a path itself, all of the path gone. */
function ownNodeAt(document, path) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return isNode(node) ? node : undefined;
}
function spanOf(node) {
    const [start, end] = node?.range ?? [];
    return start === undefined || end === undefined ? undefined : { start, end };
}
function keyAt(document, path, key) {
    const map = nodeAt(document, path);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
        return undefined;
    const pair = map.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key);
    return isNode(pair?.key) ? pair.key : undefined;
}
function isNode(value) {
    return typeof value === "object" && value !== null && "range" in value;
}


/***/ })

};
;
})
