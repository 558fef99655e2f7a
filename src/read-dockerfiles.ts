import type { FileSettings } from "./config/for-file.js";
import { buildFilesFor, speaksOfBuilding } from "./context/build-files.js";
import type { BuildIndex } from "./context/build-index.js";
import { buildContext, includedPaths, wantedPaths } from "./context/read.js";
import { shippedTarget } from "./context/shipping.js";
import type { Dockerfile } from "./dockerfile/model.js";
import { parseDockerfile, parseDockerfileTwice, type ParseOptions } from "./dockerfile/parse.js";
import type { Version } from "./engine/review.js";
import type { FileSource, FileText, TreeEntry } from "./source/files.js";

/** A run whose Dockerfiles are looked at in parts. */
export interface Run {
  /** All of its Dockerfiles. */
  readonly paths: readonly string[];
  /** Other files that an earlier Dockerfile's patch changes already; gets those of each part. */
  readonly closed: Set<string>;
  /** What tells how its images are built, by source; read with the first part. */
  readonly built: Map<FileSource, Built>;
}

/** A run of these Dockerfiles that nothing is known of yet. */
export function newRun(paths: readonly string[]): Run {
  return { paths, closed: new Set(), built: new Map() };
}

/** What tells how the images of a commit are built. */
interface Built {
  readonly entries: readonly TreeEntry[] | undefined;
  readonly index: BuildIndex | undefined;
  readonly files: ReadonlyMap<string, FileText>;
}

/** A Dockerfile at one commit, before what lies beside it was read. */
interface Side {
  readonly path: string;
  readonly file: FileText;
  readonly dockerfile: Dockerfile;
  readonly root: string | undefined;
  readonly target: string | undefined;
}

/** All that was read at one commit. */
interface Read {
  readonly entries: readonly TreeEntry[] | undefined;
  readonly index: BuildIndex | undefined;
  readonly texts: ReadonlyMap<string, string>;
  readonly notUtf8: ReadonlySet<string>;
}

/** Many Dockerfiles at one commit, and what tells how they are built. */
export interface OpenSide {
  readonly source: FileSource;
  readonly entries: readonly TreeEntry[] | undefined;
  readonly index: BuildIndex | undefined;
  readonly files: ReadonlyMap<string, FileText>;
  readonly sides: ReadonlyMap<string, Side>;
}

/** Reads Dockerfiles and build files: each kind of file is one batch for the source. */
export async function openSide(
  source: FileSource,
  paths: readonly string[],
  settings: FileSettings,
  run?: Run,
): Promise<OpenSide> {
  if (paths.length === 0) return { source, entries: undefined, index: undefined, files: new Map(), sides: new Map() };
  const known = run?.built.get(source);
  const entries = known ? known.entries : await source.list();
  const buildFiles = known || !entries ? [] : buildFilesFor(run?.paths ?? paths, entries);
  const read = await source.read([...paths, ...buildFiles]);
  const files = known ? new Map([...known.files, ...read]) : read;
  const index = known ? known.index : await readIndex(buildFiles, files, entries);
  if (!known) run?.built.set(source, { entries, index, files: onlyOf(files, buildFiles) });
  const sides = new Map<string, Side>();
  for (const path of paths) {
    const file = files.get(path);
    if (file) sides.set(path, await sideOf(path, file, settings, index));
  }
  return { source, entries, index, files, sides };
}

function onlyOf(files: ReadonlyMap<string, FileText>, paths: readonly string[]): ReadonlyMap<string, FileText> {
  const wanted = new Set(paths);
  return new Map([...files].filter(([path]) => wanted.has(path)));
}

/** Reads what lies beside some of the Dockerfiles. */
export async function readVersions(
  { source, entries, index, files: first, sides: all }: OpenSide,
  paths: readonly string[],
): Promise<Map<string, Version>> {
  const sides = paths.flatMap((path) => all.get(path) ?? []);
  const wanted = new Set(sides.flatMap(({ dockerfile, root }) => wantedPaths(dockerfile, entries, root, index)));
  const files = new Map([...first, ...(await source.read([...wanted]))]);
  for (let round = 0; round < mostRounds; round++) {
    const further = includedPaths(files, entries).filter((path) => !wanted.has(path));
    if (further.length === 0) break;
    for (const path of further) wanted.add(path);
    for (const [path, file] of await source.read(further)) files.set(path, file);
  }
  const texts = new Map([...files].map(([path, { text }]) => [path, text]));
  const notUtf8 = new Set([...files].flatMap(([path, { isUtf8 }]) => (isUtf8 ? [] : [path])));
  return new Map(sides.map((side) => [side.path, versionOf(side, { entries, index, texts, notUtf8 })]));
}

/** As far as a requirements file that names another is followed. */
const mostRounds = 3;

/** In characters: parsing YAML takes its time, and more than this is no ordinary repository. */
const mostToParse = 512 * 1024;

/** Loads what parses such files only where one of them has something to say. */
async function readIndex(
  paths: readonly string[],
  files: ReadonlyMap<string, FileText>,
  entries: readonly TreeEntry[] | undefined,
): Promise<BuildIndex | undefined> {
  const texts = new Map<string, string>();
  let left = mostToParse;
  for (const path of paths) {
    const text = files.get(path)?.text ?? "";
    if (text.length > left || !speaksOfBuilding(path, text)) continue;
    left -= text.length;
    texts.set(path, text);
  }
  if (texts.size === 0) return undefined;
  const { readBuildIndex } = await import("./context/build-index.js");
  return readBuildIndex(texts, entries);
}

async function sideOf(
  path: string,
  file: FileText,
  settings: FileSettings,
  index: BuildIndex | undefined,
): Promise<Side> {
  const target = settings.targetFor(path) ?? shippedTarget(index?.of(path) ?? []);
  const dockerfile = await parseDockerfileTwice(file.text, optionsFor(path, target));
  return { path, file, dockerfile, root: settings.contextFor(path), target };
}

function optionsFor(path: string, target: string | undefined): ParseOptions {
  return { path, ...(target !== undefined && { target }) };
}

function versionOf({ path, file, dockerfile, root, target }: Side, { entries, index, texts, notUtf8 }: Read): Version {
  const around = { dockerfile, ...(root !== undefined && { root }) };
  return {
    text: file.text,
    isUtf8: file.isUtf8,
    notUtf8,
    context: buildContext({ ...around, index, entries, texts }),
    // Its own text was read already; of a changed copy one reading is enough.
    parse: (text) => (text === file.text ? dockerfile : parseDockerfile(text, optionsFor(path, target))),
    rebuildContext(changed) {
      const added = [...changed.keys()].filter((each) => entries && !texts.has(each));
      const grown = entries && added.length > 0 ? [...entries, ...added.map(asFile)] : entries;
      const all = new Map([...texts, ...changed]);
      return buildContext({ ...around, index: index?.with(changed), entries: grown, texts: all });
    },
  };
}

function asFile(path: string): TreeEntry {
  return { path, kind: "file" };
}
