(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 186;
exports.ids = [186];
exports.modules = {

/***/ 7186:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewShared: () => (/* binding */ reviewShared)
/* harmony export */ });
/* harmony import */ var _read_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);
/* harmony import */ var _review_dockerfiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(782);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1513);
/* harmony import */ var _portable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4526);




/** So few that no thread has much left to do when the others are done, and little is held in memory. */
const batchSize = 16;
/** Reviews files as `reviewDockerfiles` does. What a thread fails to do is done here. */
async function reviewShared(input, sharing) {
    const { root, entries } = sharing;
    const batches = (0,_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedBatches */ .o$)(input.paths, batchSize);
    const work = {
        ...batches,
        root,
        entries,
        config: input.config,
        today: input.today,
        proving: input.proving,
        isWatched: sharing.watch !== undefined,
    };
    const rules = new Map(input.rules.map((rule) => [rule.id, rule]));
    const parts = new Map();
    const starting = Array.from({ length: sharing.threads }, (_, by) => sharing.start(work, ({ batch, reviews, notices, facts }) => {
        sharing.watch?.add(facts);
        parts.set(batch, { by, reviews: reviews.map((review) => (0,_portable_js__WEBPACK_IMPORTED_MODULE_3__/* .restored */ .v)(review, rules)), notices });
    }));
    // The system may refuse a thread.
    const threads = await Promise.allSettled(starting);
    const run = (0,_read_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .newRun */ .uH)(input.paths);
    for (const { number, paths } of (0,_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .takenBatches */ .yw)(batches)) {
        parts.set(number, { by: undefined, ...(await (0,_review_dockerfiles_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewDockerfiles */ .y)({ ...input, paths, run })) });
        // The other threads' results are heard in between.
        await new Promise((resolve) => setImmediate(resolve));
    }
    for (const thread of threads)
        if (thread.status === "fulfilled")
            await thread.value?.ended;
    const reviews = [];
    const notices = [];
    const closing = closingInOrder({ ...input, run: { ...run, closed: new Set() } });
    for (let batch = 0; batch * batchSize < input.paths.length; batch++) {
        const part = parts.get(batch);
        const settled = part ? await closing.settle(part) : await closing.review((0,_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .batchOf */ .Kb)(batches, batch));
        reviews.push(...settled.reviews);
        notices.push(...settled.notices);
    }
    return { reviews, notices };
}
/**
 * No two patches may change the same other file: the first in order of path does. A thread knows only of the files that it
 * reviewed itself; what would have come out otherwise is reviewed again, in order.
 */
function closingInOrder(input) {
    const { closed } = input.run;
    const known = new Map();
    /** Reviews paths with all that is closed by now, and closes what they change. */
    const review = (paths) => (0,_review_dockerfiles_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewDockerfiles */ .y)({ ...input, paths });
    return {
        review,
        async settle({ by, reviews, notices }) {
            let own = known.get(by);
            if (!own)
                known.set(by, (own = new Set()));
            const settled = [];
            for (const found of reviews) {
                const { path, findings } = found.file;
                const isNews = (file) => file !== path && closed.has(file) && !own.has(file);
                const isOther = findings.some(({ fix }) => fix !== undefined && isNews(fix.file));
                for (const file of (0,_review_dockerfiles_js__WEBPACK_IMPORTED_MODULE_1__/* .otherFilesChanged */ .s)(found))
                    own.add(file);
                if (isOther)
                    settled.push(...(await review([path])).reviews);
                else {
                    for (const file of (0,_review_dockerfiles_js__WEBPACK_IMPORTED_MODULE_1__/* .otherFilesChanged */ .s)(found))
                        closed.add(file);
                    settled.push(found);
                }
            }
            return { reviews: settled, notices };
        },
    };
}


/***/ })

};
;
})
