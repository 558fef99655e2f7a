import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { folderSides, subjectOf } from "../../src/cli/review.js";
import type { Subject } from "../../src/cli/check.js";
import type { Configured } from "../../src/cli/configuration.js";
import { dockerfilesAmong } from "../../src/source/find.js";
import { machineDisk } from "../../src/source/disk.js";
import { createFolderSource } from "../../src/source/folder.js";
import type { CorpusOptions } from "./options.js";

/** One thing to look at: a folder with its Dockerfiles, or a change. */
export interface CorpusSubject {
  /** Before the paths in the findings: the change's or repository's name and `/`, or nothing. */
  readonly name: string;
  /** What patches are applied to. */
  readonly root: string;
  readonly subject: Subject;
}

/** Reads the corpus piece by piece, in the order of names. */
export async function* readCorpus(options: CorpusOptions, configured: Configured): AsyncGenerator<CorpusSubject> {
  const { corpus, kind, limit } = options;
  if (kind === "files") {
    yield await filesSubject(options, configured);
    return;
  }
  const names = readdirSync(corpus).filter((name) => statSync(join(corpus, name)).isDirectory());
  for (const name of names.sort().slice(0, limit)) {
    const folder = join(corpus, name);
    if (kind === "changes") {
      const sides = await folderSides(join(folder, "base"), join(folder, "head"), machineDisk);
      yield { name: `${name}/`, root: sides.root, subject: await subjectOf(sides, configured) };
    } else {
      const head = createFolderSource(folder, machineDisk);
      const paths = dockerfilesAmong((await head.search()).entries, configured.settings.isDockerfile);
      yield { name: `${name}/`, root: folder, subject: plainSubject(head, paths, configured) };
    }
  }
}

function plainSubject(head: Subject["head"], paths: readonly string[], configured: Configured): Subject {
  return { paths, head, base: undefined, changes: [], configured, notices: [], refusal: () => undefined };
}

/** Files that lie together by chance: of what lies beside each in its own project nothing is known. */
async function filesSubject(options: CorpusOptions, configured: Configured): Promise<CorpusSubject> {
  const source = createFolderSource(options.corpus, machineDisk);
  const isChosen = chooser(options);
  const files = (await source.search()).entries.filter(({ kind }) => kind === "file");
  const paths = files.map(({ path }) => path).filter(isChosen);
  const head = { list: () => Promise.resolve(undefined), read: (wanted: readonly string[]) => readOnly(wanted) };
  const known = new Set(paths);
  const readOnly = (wanted: readonly string[]): ReturnType<Subject["head"]["read"]> =>
    source.read(wanted.filter((path) => known.has(path)));
  return { name: "", root: options.corpus, subject: plainSubject(head, paths.slice(0, options.limit), configured) };
}

type Row = Readonly<Record<string, unknown>>;

/** Whether a file is in the index with all that is asked for. */
function chooser({ index, where }: CorpusOptions): (path: string) => boolean {
  if (index === undefined) return () => true;
  const rows = readFileSync(index, "utf8").trim().split("\n");
  const ids = new Set<string>();
  for (const line of rows) {
    const row = JSON.parse(line) as Row;
    if (where.every((condition) => hasColumn(row, condition))) ids.add(String(row.id));
  }
  return (path) => ids.has(path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, ""));
}

function hasColumn(row: Row, condition: string): boolean {
  const [column = "", value] = condition.split("=");
  return value === undefined ? Boolean(row[column]) : String(row[column]) === value;
}
