import type { BuildContext } from "./facts.js";

const nothing: BuildContext = {
  root: undefined,
  files: undefined,
  has: () => undefined,
  dockerignore: undefined,
  requirements: () => undefined,
  requirementsFile: () => undefined,
  project: undefined,
  dependencies: [],
  locked: undefined,
  text: () => undefined,
  repositoryText: () => undefined,
  broken: [],
  builds: [],
  composeFiles: [],
};

/** The context of a Dockerfile of which nothing else is known: every question about files is answered with "unknown". */
export function emptyContext(): BuildContext {
  return nothing;
}
