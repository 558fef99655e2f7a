import type { Host } from "../host.js";
import type { Repository } from "../repository.js";

/** The two roots that every address in an answer begins with. */
export type Roots = Pick<Host, "apiUrl" | "serverUrl">;

/** The REST address of a repository. */
export function apiRepository(roots: Roots, repository: Pick<Repository, "fullName">): string {
  return `${roots.apiUrl}/repos/${repository.fullName}`;
}

/** The page of a repository. */
export function htmlRepository(roots: Roots, repository: Pick<Repository, "fullName">): string {
  return `${roots.serverUrl}/${repository.fullName}`;
}
