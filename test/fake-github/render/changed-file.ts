import type { JsonObject } from "../answer.js";
import type { ChangedFile } from "../git/diff.js";
import type { Repository } from "../repository.js";
import { apiRepository, htmlRepository, type Roots } from "./links.js";

/** A file of a diff as REST shows it ("diff entry"). */
export function renderChangedFile(roots: Roots, repository: Repository, file: ChangedFile, commit: string): JsonObject {
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  const html = htmlRepository(roots, repository);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/blob/${commit}/${encodeURIComponent(file.path)}`,
    raw_url: `${html}/raw/${commit}/${encodeURIComponent(file.path)}`,
    contents_url: `${apiRepository(roots, repository)}/contents/${path}?ref=${commit}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}
