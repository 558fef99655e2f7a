import { join, sep } from "node:path";
import type { Disk, Kind, Refused } from "./disk.js";
import type { FileSource, FileText } from "./files.js";
import { readText } from "./read-text.js";
import { searchFolder, type Search } from "./search.js";

/** A folder on disk. Nothing outside of it is ever read, and no link is followed. */
export interface FolderSource extends FileSource {
  /** What lies below it; searched once. */
  search(): Promise<Search>;
  /** Why `read` leaves a path out: "is a symbolic link", "does not exist", …; undefined for what it can read. */
  refusal(path: string): string | undefined;
}

/** Reads files below `root`, an absolute path that is no link itself. What was read once is remembered. */
export function createFolderSource(root: string, disk: Disk): FolderSource {
  let searched: Promise<Search> | undefined;
  const search = (): Promise<Search> => (searched ??= searchFolder(root, disk));
  const texts = new Map<string, FileText | string>();
  const folders = new Map<string, string | undefined>();

  /** Why the way to a path must not be gone; undefined when every folder on it is a real one below the root. */
  const refusalOfWay = (path: string): string | undefined => {
    const parts = path.split("/");
    const isBelow = !parts.some((part) => part === "" || part === "." || part === "..");
    if (!isBelow || path.includes("\0") || (sep === "\\" && path.includes(sep))) return "is not a path below the root";
    let folder = "";
    for (const part of parts.slice(0, -1)) {
      folder += `${part}/`;
      if (!folders.has(folder)) folders.set(folder, refusalOfFolder(disk.kind(join(root, folder.slice(0, -1)))));
      const refusal = folders.get(folder);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  };
  const load = (path: string): FileText | string => {
    const loaded = texts.get(path) ?? refusalOfWay(path) ?? readText(join(root, path), disk);
    texts.set(path, loaded);
    return loaded;
  };

  return {
    folder: root,
    search,
    async list() {
      const { entries, isWhole } = await search();
      return isWhole ? entries : undefined;
    },
    read(paths) {
      const found = new Map<string, FileText>();
      for (const path of paths) {
        const text = load(path);
        if (typeof text !== "string") found.set(path, text);
      }
      return Promise.resolve(found);
    },
    refusal(path) {
      const text = load(path);
      return typeof text === "string" ? text : undefined;
    },
  };
}

function refusalOfFolder(kind: Kind | Refused): string | undefined {
  if (typeof kind === "object") return kind.why;
  return kind === "link" ? "lies behind a symbolic link" : kind === "folder" ? undefined : "does not exist";
}
