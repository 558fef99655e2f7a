import type { Start } from "../dockerfile/scope.js";
import { guarded } from "../text/guard.js";

const namesTests = guarded(
  ["test", "tox", "nox", "flake8", "mypy", "pylint", "sphinx-build", "mkdocs"],
  /\b(?:pytest|tox|nox|unittest|test|tests|flake8|mypy|pylint|sphinx-build|mkdocs)\b/,
);

/** Whether a container starts tests, linters or the making of documents: its image is one for development. */
export function startsTests(text: string, { cmd, entrypoint }: Start): boolean {
  return [cmd, entrypoint].some((one) => one && namesTests(text.slice(one.start, one.end)));
}
