import type { Dockerfile, Stage } from "./model.js";
import { lineage } from "./scope.js";

/** Whether anything in a stage or below it may open root's home to others: a `chmod`, `chown`, `mv`, … of it, or a script. */
export function opensRootHome(dockerfile: Dockerfile, final: Stage): boolean {
  return lineage(final).some(
    (stage) =>
      stage.instructions.some((one) => one.keyword === "RUN" && !one.commands) ||
      [...dockerfile.commands(stage)].some(({ words }) => words.some((word) => /\/root\b|~/.test(word.raw))),
  );
}
