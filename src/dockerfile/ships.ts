import type { Dockerfile, Stage } from "./model.js";
import { lineage } from "./scope.js";

/** Words that say that a stage is not what ships. */
const notShipped = new Set(
  (
    "dev devel develop development devcontainer test unittest integrationtest functionaltest systemtest smoketest acceptancetest " +
    "e2etest pytest testing tester debug debugger debugging ci lint linter linting doc docs documentation build builder building " +
    "compile compiler compilation check checks checker"
  ).split(" "),
);

/** A stage of this name measures; with other words before it, measuring is what the image is for: `ann-bench`. */
const measures = new Set(["bench", "benchs", "benching", "benchmark", "benchmarks", "benchmarking"]);

const developmentWords = new Set(
  "dev devel develop development devcontainer local test tests unittest unittests testing debug ci".split(" "),
);

/** The last stage whose name does not say that it serves something else (RULES, law 1); the target when one is named. */
export function shippedStage(stages: readonly Stage[], target?: string): Stage | undefined {
  if (target !== undefined) {
    const named = stages.findLast((stage) => stage.name?.toLowerCase() === target.toLowerCase());
    if (named) return named;
  }
  return stages.findLast(({ name = "" }) => !isNamedForOther(name)) ?? stages.at(-1);
}

/** Whether a stage's name says that it serves something else than to be shipped: tests, development, building. */
export function isNamedForOther(name: string): boolean {
  const lower = name.toLowerCase();
  const saysOther = (word: string): boolean =>
    notShipped.has(word) || (word.endsWith("s") && notShipped.has(word.slice(0, -1)));
  return measures.has(lower) || lower.split(/[-_.]/).some(saysOther);
}

/** Whether a file's own name or its nearest folders call it one for development. */
export function isDevelopmentPath(path: string | undefined): boolean {
  if (path === undefined) return false;
  const parts = path.split("/");
  const file = parts.pop() ?? "";
  const nameWords = file
    .replace(/^(?:dockerfile|containerfile)[.-]?/i, "")
    .replace(/\.?(?:dockerfile|containerfile)$/i, "")
    .split(/[-_.]/);
  return (
    nameWords.some((word) => developmentWords.has(word.toLowerCase())) ||
    parts.some((folder) => developmentWords.has(folder.replace(/^\./, "").toLowerCase()))
  );
}

/** Whether a file's own name or one of its folders says that the image is there to build others. */
export function isBuilderPath(path = ""): boolean {
  const parts = path.toLowerCase().split("/");
  return (
    parts.some((part) => /^(?:builders?|toolchains?)$/.test(part)) ||
    /[-_.]build(?:er)?(?:[-_.]|$)|^build(?:er)?[-_.]/.test(parts.at(-1) ?? "")
  );
}

/**
 * The stages whose layers are in the image that ships: the final stage and those it builds on.
 * None when the whole file is for development.
 */
export function shippedStages(dockerfile: Dockerfile): readonly Stage[] {
  return dockerfile.final && !dockerfile.isDevelopment ? lineage(dockerfile.final) : [];
}
