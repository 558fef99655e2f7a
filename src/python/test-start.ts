import type { Start } from "../dockerfile/scope.js";

/** Whether a container starts tests, linters or the making of documents: its image is one for development. */
export function startsTests(text: string, { cmd, entrypoint }: Start): boolean {
  return [cmd, entrypoint].some(
    (one) =>
      one &&
      /\b(?:pytest|tox|nox|unittest|test|tests|flake8|mypy|pylint|sphinx-build|mkdocs)\b/.test(
        text.slice(one.start, one.end),
      ),
  );
}
