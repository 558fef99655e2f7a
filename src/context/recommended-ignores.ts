import { contextSources } from "./sources.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { BuildContext } from "./facts.js";

/** What a Python project's folder collects and no image needs, as `.dockerignore` lines that match at any depth where it can occur there. */
const lines: readonly string[] = [
  ".git",
  ".venv",
  "venv",
  "**/__pycache__",
  "**/*.py[cod]",
  "**/.pytest_cache",
  "**/.mypy_cache",
  "**/.ruff_cache",
  "**/.env",
];

const readsGit = new Set([
  "setuptools-scm",
  "hatch-vcs",
  "versioneer",
  "versioningit",
  "poetry-dynamic-versioning",
  "pdm-backend",
  "dunamai",
  "uv-dynamic-versioning",
  "setuptools-git-versioning",
]);

/**
 * The lines of a new `.dockerignore` for a project: nothing that the Dockerfile copies by name, no `.git` where the
 * build reads the version from it, nothing that lies in the repository and may be part of the program.
 */
export function recommendedIgnores(dockerfile: Dockerfile, context: BuildContext): readonly string[] {
  const copied = contextSources(dockerfile);
  const project = context.project;
  const needsGit =
    [...(project?.buildRequires ?? [])].some((name) => readsGit.has(name)) ||
    /\bgit\b(?!hub|lab)/.test(commandText(dockerfile)) ||
    // Whoever names the folder in a command does something with it.
    /(?:^|[\s"'/=])\.git(?:[\s"'/)]|$)/m.test(dockerfile.source.text);
  return lines.filter((line) => {
    if (line === ".git" && needsGit) return false;
    const name = line.replace(/^\*\*\//, "");
    if (copied.some((path) => path === name || path.startsWith(`${name}/`))) return false;
    return (name !== "venv" && name !== ".env") || context.has(name) !== true;
  });
}

/** The words of every command that may call git, without what only installs or names it. */
function commandText(dockerfile: Dockerfile): string {
  const texts: string[] = [];
  for (const command of dockerfile.commands())
    if (command.words[0]?.value === "git" && command.words[1]?.value !== "clone") texts.push("git");
  return texts.join(" ");
}
