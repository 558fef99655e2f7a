import type { Dockerfile, Stage } from "./model.js";
import { lineage } from "./scope.js";

/** Words that say that a stage or folder is not what ships. */
const notShipped =
  /^(?:dev|devel|develop|development|devcontainer|test|testing|tester|debug|debugger|debugging|ci|lint|linter|linting|doc|docs|documentation|build|builder|building|compile|compiler|compilation|bench|benchmark|check|checks|checker)s?$/i;

const developmentWord = /^(?:dev|devel|develop|development|devcontainer|local|test|tests|testing|debug|ci)$/i;

/** The last stage whose name does not say that it serves something else (RULES, law 1); the target when one is named. */
export function shippedStage(stages: readonly Stage[], target?: string): Stage | undefined {
  if (target !== undefined) {
    const named = stages.findLast((stage) => stage.name?.toLowerCase() === target.toLowerCase());
    if (named) return named;
  }
  return stages.findLast((stage) => !isNamedForOther(stage)) ?? stages.at(-1);
}

function isNamedForOther(stage: Stage): boolean {
  return (stage.name ?? "").split(/[-_.]/).some((word) => notShipped.test(word));
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
    nameWords.some((word) => developmentWord.test(word)) ||
    parts.some((folder) => developmentWord.test(folder.replace(/^\./, "")))
  );
}

/**
 * The stages whose layers are in the image that ships: the final stage and those it builds on.
 * None when the whole file is for development.
 */
export function shippedStages(dockerfile: Dockerfile): readonly Stage[] {
  return dockerfile.final && !dockerfile.isDevelopment ? lineage(dockerfile.final) : [];
}
