import type { GitHub, Repository } from "../github/client.js";
import { RequestFailure } from "../github/failure.js";
import { decode } from "./decode.js";
import type { FileText } from "./files.js";

/** A file at a commit. */
export interface BlobPlace {
  readonly commit: string;
  readonly path: string;
}

/** Reads file texts over the API; what was read once is remembered. */
export interface Blobs {
  /** In the order of the places; undefined for what is absent, no file, a link, or over 1 MB. */
  readonly read: (places: readonly BlobPlace[]) => Promise<readonly (FileText | undefined)[]>;
}

const mostInQuery = 100;

/** Files whose text GraphQL can't give are fetched one by one; more of them than this is no ordinary repository. */
const mostSingleReads = 100;

interface BlobAnswer {
  readonly text?: string | null;
  readonly byteSize?: number;
  readonly isTruncated?: boolean | null;
  readonly entries?: unknown;
}

interface TreeItem {
  readonly name: string;
  readonly mode: number;
}

type Answer = Readonly<Record<"repository", Readonly<Record<string, BlobAnswer | null>> | null>>;

const linkMode = 0o120000;

/**
 * Places that are asked for in one turn travel in one GraphQL query of at most 100 objects.
 * A link is told from a file by `isLink`; where that does not know, the folder is asked for too.
 */
export function createBlobs(
  github: GitHub,
  repository: Repository,
  isLink: (place: BlobPlace) => boolean | undefined,
): Blobs {
  const known = new Map<string, Promise<FileText | undefined>>();
  let singleReads = 0;
  let waiting: { place: BlobPlace; resolve: (text: Promise<FileText | undefined>) => void }[] = [];

  const single = async ({ commit, path }: BlobPlace): Promise<FileText | undefined> => {
    if (++singleReads > mostSingleReads) return undefined;
    const bytes = await github.bytes(path, commit).catch((error: unknown) => {
      if (error instanceof RequestFailure && error.status === 404) return undefined;
      throw error;
    });
    return bytes && decode(bytes);
  };

  const query = async (places: readonly BlobPlace[]): Promise<Map<BlobPlace, FileText | undefined>> => {
    const folders = foldersOf(places.filter((place) => isLink(place) === undefined));
    const fields = [
      ...places.map(
        ({ commit, path }, index) =>
          `f${index}: ${objectAt(commit, path)} { ... on Blob { text byteSize isTruncated } }`,
      ),
      ...[...folders.values()].map(
        ({ commit, path }, index) => `d${index}: ${objectAt(commit, path)} { ... on Tree { entries { name mode } } }`,
      ),
    ];
    const text = `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(" ")} } }`;
    const { data, failed } = await github.graphql<Answer>(text, { ...repository });
    const answer = data.repository ?? {};
    const hasFailed = (name: string): boolean => failed.has(`repository.${name}`);
    const links = new Set<string>();
    [...folders.values()].forEach(({ commit, path }, index) => {
      const entries = answer[`d${index}`]?.entries;
      for (const entry of Array.isArray(entries) ? (entries as readonly (TreeItem | null)[]) : [])
        if (entry?.mode === linkMode)
          links.add(keyOf({ commit, path: path === "" ? entry.name : `${path}/${entry.name}` }));
    });
    const found = new Map<BlobPlace, FileText | undefined>();
    await Promise.all(
      places.map(async (place, index) => {
        const blob = answer[`f${index}`];
        if (hasFailed(`f${index}`) && !links.has(keyOf(place))) found.set(place, await single(place));
        else if (blob?.byteSize === undefined || links.has(keyOf(place))) found.set(place, undefined);
        else found.set(place, exactText(blob) ?? (await single(place)));
      }),
    );
    return found;
  };

  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    for (let from = 0; from < batch.length; from += mostInQuery) {
      const part = batch.slice(from, from + mostInQuery);
      const answers = query(part.map(({ place }) => place));
      for (const { place, resolve } of part) resolve(answers.then((found) => found.get(place)));
    }
  };

  const request = (place: BlobPlace): Promise<FileText | undefined> => {
    if (isLink(place) === true) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ place, resolve });
    });
  };

  return {
    read: (places) =>
      Promise.all(
        places.map((place) => {
          const key = keyOf(place);
          const text = known.get(key) ?? request(place);
          known.set(key, text);
          return text;
        }),
      ),
  };
}

/** The text if it is the file to the last byte: GitHub cuts long texts and replaces what is not UTF-8. */
function exactText(blob: BlobAnswer): FileText | undefined {
  const { text, byteSize, isTruncated } = blob;
  if (typeof text !== "string" || isTruncated === true || /[\0\uFFFD]/.test(text)) return undefined;
  return Buffer.byteLength(text) === byteSize ? { text, isUtf8: true } : undefined;
}

function keyOf({ commit, path }: BlobPlace): string {
  return `${commit}:${path}`;
}

/** A JSON string is a GraphQL string too. */
function objectAt(commit: string, path: string): string {
  return `object(expression: ${JSON.stringify(`${commit}:${path}`)})`;
}

function foldersOf(places: readonly BlobPlace[]): ReadonlyMap<string, BlobPlace> {
  const folders = new Map<string, BlobPlace>();
  for (const { commit, path } of places) {
    const folder = { commit, path: path.slice(0, Math.max(0, path.lastIndexOf("/"))) };
    folders.set(keyOf(folder), folder);
  }
  return folders;
}
