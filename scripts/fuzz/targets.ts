import type { Target } from "./target.js";
import { configTargets } from "./targets/config.js";
import { contextTargets } from "./targets/context.js";
import { dockerfileTarget } from "./targets/dockerfile.js";
import { eventTarget } from "./targets/event.js";
import { mergeTarget } from "./targets/merge.js";
import { patchTargets } from "./targets/patches.js";
import { patternTargets } from "./targets/patterns.js";
import { reviewTargets } from "./targets/review.js";
import { shellTarget } from "./targets/shell.js";
import { wordsTarget } from "./targets/words.js";

/** Everything of Plimsoll that reads or writes text. */
export const targets: readonly Target[] = [
  dockerfileTarget,
  shellTarget,
  ...reviewTargets,
  ...configTargets,
  ...contextTargets,
  ...patternTargets,
  ...patchTargets,
  mergeTarget,
  eventTarget,
  wordsTarget,
];
