import type { BuildContext } from "../context/facts.js";

/** What is known of a file beside the Dockerfile. */
export interface ContextFile {
  /** undefined when it was not handed in or does not exist. */
  readonly text: string | undefined;
  /** undefined when nobody can tell. */
  readonly exists: boolean | undefined;
}

/** A file of the build context by its path from the repository root. */
export function contextFile(context: BuildContext, path: string): ContextFile {
  if (context.dockerignore?.path === path) return { text: context.dockerignore.text, exists: true };
  const inContext = fromRoot(context.root, path);
  const text = (inContext === undefined ? undefined : context.text(inContext)) ?? context.repositoryText(path);
  if (text !== undefined) return { text, exists: true };
  if (context.dockerignore === null && path.endsWith(".dockerignore")) return { text: undefined, exists: false };
  return { text: undefined, exists: inContext === undefined ? undefined : context.has(inContext) };
}

function fromRoot(root: string | undefined, path: string): string | undefined {
  if (root === undefined || root === "") return root === undefined ? undefined : path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}
