// One piece for the loader: what most runs need comes in one file, and what few need stays apart.
export { explain, listRules } from "./catalogue.js";
export { lint } from "./lint.js";
export { review } from "./review.js";
export { work } from "./threads/work.js";
