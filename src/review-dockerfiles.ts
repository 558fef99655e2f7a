import type { Dockerfile } from "./dockerfile/model.js";
import type { Config } from "./config/config.js";
import type { FileSettings } from "./config/for-file.js";
import { buildContext, wantedPaths } from "./context/read.js";
import {
  parseDockerfile,
  parseDockerfileTwice,
  type ParseOptions,
} from "./dockerfile/parse.js";
import type { Locale } from "./engine/message.js";
import { reviewFile, type FileReview, type Version } from "./engine/review.js";
import type { Rule } from "./engine/rule.js";
import type { Notice } from "./report/report.js";
import type {
  ChangedFile,
  FileSource,
  FileText,
  TreeEntry,
} from "./source/files.js";

/** Dockerfiles to look at, and all that is needed for it. */
export interface DockerfilesToReview {
  /** At head, from the repository root. */
  readonly paths: readonly string[];
  readonly changes: readonly ChangedFile[];
  readonly head: FileSource;
  /** undefined when nothing is compared. */
  readonly base: FileSource | undefined;
  readonly config: Config;
  readonly settings: FileSettings;
  readonly rules: readonly Rule[];
  readonly locale: Locale | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Reviewed {
  readonly reviews: readonly FileReview[];
  readonly notices: readonly Notice[];
}

/** Looks at each Dockerfile on both sides. One that can't be read, or makes the engine fail, is a notice; the others go on. */
export async function reviewDockerfiles(
  input: DockerfilesToReview,
): Promise<Reviewed> {
  const changeOf = new Map(
    input.changes.map((change) => [change.path, change]),
  );
  const basePathOf = (path: string): string =>
    changeOf.get(path)?.previousPath ?? path;
  const readSide = async (
    source: FileSource,
    paths: readonly string[],
  ): Promise<ReadonlyMap<string, Version>> => {
    const files = await source.read(paths);
    const sides: Side[] = [];
    for (const [path, file] of files)
      sides.push(await sideOf(path, file, input.settings));
    return withContexts(sides, source);
  };
  const heads = await readSide(input.head, input.paths);
  const old = input.paths
    .filter((path) => changeOf.get(path)?.status !== "added")
    .map(basePathOf);
  const bases = input.base
    ? await readSide(input.base, old)
    : new Map<string, Version>();

  const reviews: FileReview[] = [];
  const notices: Notice[] = [];
  const closed = new Set<string>();
  for (const path of input.paths) {
    const head = heads.get(path);
    if (!head) {
      notices.push({
        level: "warning",
        message: `The Dockerfile \`${path}\` could not be read: it is a link, or too large.`,
      });
      continue;
    }
    const isNew = changeOf.get(path)?.status === "added";
    try {
      const review = reviewFile({
        path,
        head,
        base: isNew ? undefined : bases.get(basePathOf(path)),
        change: changeOf.get(path),
        today: input.today,
        rules: input.rules,
        profile: input.config.profile,
        levels: input.settings.levelsFor(path),
        ignores: input.settings.ignoresFor(path, input.today),
        locale: input.locale,
        scope: input.config.scope,
        closed,
      });
      reviews.push(review);
      for (const { path: changed } of review.combine({ onlySafe: false })
        ?.files ?? [])
        if (changed !== path) closed.add(changed);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      notices.push({
        level: "error",
        message: `Plimsoll failed on \`${path}\`: ${words.slice(0, 300)} Please report it.`,
      });
    }
  }
  return { reviews, notices };
}

/** A Dockerfile at one commit, before what lies beside it was read. */
interface Side {
  readonly path: string;
  readonly file: FileText;
  readonly dockerfile: Dockerfile;
  readonly root: string | undefined;
  readonly target: string | undefined;
}

async function sideOf(
  path: string,
  file: FileText,
  settings: FileSettings,
): Promise<Side> {
  const target = settings.targetFor(path);
  const dockerfile = await parseDockerfileTwice(
    file.text,
    optionsOf(path, target),
  );
  return { path, file, dockerfile, root: settings.contextFor(path), target };
}

function optionsOf(path: string, target: string | undefined): ParseOptions {
  return { path, ...(target !== undefined && { target }) };
}

/** Reads what lies beside many Dockerfiles, all in one turn. */
async function withContexts(
  sides: readonly Side[],
  source: FileSource,
): Promise<ReadonlyMap<string, Version>> {
  if (sides.length === 0) return new Map();
  const entries = await source.list();
  const wanted = new Set(
    sides.flatMap(({ dockerfile, root }) =>
      wantedPaths(dockerfile, entries, root),
    ),
  );
  const files = await source.read([...wanted]);
  const texts = new Map([...files].map(([path, { text }]) => [path, text]));
  return new Map(
    sides.map((side) => [side.path, versionOf(side, entries, texts)]),
  );
}

function versionOf(
  { path, file, dockerfile, root, target }: Side,
  entries: readonly TreeEntry[] | undefined,
  texts: ReadonlyMap<string, string>,
): Version {
  const around = { dockerfile, ...(root !== undefined && { root }) };
  return {
    text: file.text,
    isUtf8: file.isUtf8,
    context: buildContext({ ...around, entries, texts }),
    // Its own text was read already; only changed copies are read anew.
    parse: (text) =>
      text === file.text
        ? dockerfile
        : parseDockerfile(text, optionsOf(path, target)),
    rebuildContext(changed) {
      const added = [...changed.keys()].filter(
        (each) => entries && !texts.has(each),
      );
      const grown =
        entries && added.length > 0
          ? [...entries, ...added.map(asFile)]
          : entries;
      return buildContext({
        ...around,
        entries: grown,
        texts: new Map([...texts, ...changed]),
      });
    },
  };
}

function asFile(path: string): TreeEntry {
  return { path, kind: "file" };
}
