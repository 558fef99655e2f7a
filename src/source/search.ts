import { join } from "node:path";
import type { Child, Disk } from "./disk.js";
import type { TreeEntry } from "./files.js";
import { byPath, environmentMarker, isVendoredName } from "./find.js";
import type { IgnoreRules } from "./git-ignored.js";
import { readText } from "./read-text.js";

/** What a search through a folder came upon. */
export interface Search {
  /** In order of path. */
  readonly entries: readonly TreeEntry[];
  /** False when the search was given up or a folder could not be read. */
  readonly isWhole: boolean;
  /** Folders that could not be read, and why. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/** Beyond so many files and folders a search is given up. */
const mostEntries = 500_000;

/** A folder that is yet to be searched: `` or `a/b/`, and what is ignored in it. */
interface Waiting {
  readonly way: string;
  readonly rules: IgnoreRules | undefined;
}

/**
 * Lists what lies below a folder, following no link. Left out is what Git ignores, and what `node_modules` and
 * virtual environments hold; in a repository also what lies in the repositories inside it.
 */
export async function searchFolder(root: string, disk: Disk): Promise<Search> {
  const entries: TreeEntry[] = [];
  const unreadable: { path: string; why: string }[] = [];
  const isRepository = disk.has(join(root, ".git"));
  const excluded = isRepository ? textOf(join(root, ".git/info/exclude"), disk) : "";
  const waiting: Waiting[] = [{ way: "", rules: excluded === "" ? undefined : await rulesOf(excluded) }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (entries.length > mostEntries) break;
    const { way } = next;
    const answer = disk.children(join(root, way));
    const children: readonly Child[] = "why" in answer ? [] : answer;
    if ("why" in answer) unreadable.push({ path: way.slice(0, -1) || ".", why: answer.why });
    const names = new Set(children.map(({ name }) => name));
    const isModule = isRepository && way !== "" && names.has(".git");
    if (way !== "") entries.push({ path: way.slice(0, -1), kind: isModule ? "submodule" : "folder" });
    if (isModule) continue;
    if (way !== "" && names.has(environmentMarker)) {
      entries.push({ path: way + environmentMarker, kind: "file" });
      continue;
    }
    let { rules } = next;
    if (names.has(".gitignore")) {
      const own = textOf(join(root, way, ".gitignore"), disk);
      rules = rules ? rules.with(own) : await rulesOf(own);
    }
    for (const { name, kind } of children) {
      if (kind === "other" || (kind === "folder" && isVendoredName(name)) || rules?.ignores(name, kind === "folder"))
        continue;
      if (kind === "folder") waiting.push({ way: `${way}${name}/`, rules: rules?.inFolder(name) });
      else entries.push({ path: way + name, kind });
    }
  }
  entries.sort((a, b) => byPath(a.path, b.path));
  return { entries, isWhole: entries.length <= mostEntries && unreadable.length === 0, unreadable };
}

/** Loads what reads such rules: many folders have none. */
async function rulesOf(text: string): Promise<IgnoreRules> {
  const { ignoreRules } = await import("./git-ignored.js");
  return ignoreRules(text);
}

/** Empty for what is not there or no text. */
function textOf(place: string, disk: Disk): string {
  const text = readText(place, disk);
  return typeof text === "string" ? "" : text.text;
}
