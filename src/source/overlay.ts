import type { FileSource, FileText } from "./files.js";
import { byPath } from "./find.js";

/** A source with other texts for some files, which need not be there yet. Nothing is written. */
export function overlaid(source: FileSource, texts: ReadonlyMap<string, FileText>): FileSource {
  return {
    async list() {
      const entries = await source.list();
      if (!entries) return undefined;
      const known = new Set(entries.map(({ path }) => path));
      const added = [...texts.keys()].filter((path) => !known.has(path));
      if (added.length === 0) return entries;
      return [...entries, ...added.map((path) => ({ path, kind: "file" as const }))].sort((a, b) =>
        byPath(a.path, b.path),
      );
    },
    async read(paths) {
      const found = new Map(await source.read(paths.filter((path) => !texts.has(path))));
      for (const path of paths) {
        const text = texts.get(path);
        if (text) found.set(path, text);
      }
      return found;
    },
  };
}
