import type { Comparison, DiffEntry, GitTree } from "./client.js";

type Headers = Readonly<Record<string, unknown>>;

/**
 * Makes sure that an answer is what was asked for; undefined when it is not. A gateway's page, or a text that was cut
 * off on the way, must never be taken for an empty list. May throw a RequestFailure of its own.
 */
export type Reader<Data> = (data: unknown, headers: Headers) => Data | undefined;

type Test = (value: unknown) => boolean;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What can be named in later requests. */
export function hasId(value: unknown): boolean {
  return isObject(value) && typeof value.id === "number";
}

/** An answer that passes a test. */
export function read<Data>(isRight: Test): Reader<Data> {
  return (data) => (isRight(data) ? (data as Data) : undefined);
}

/** A list whose every entry passes a test. */
export function listOf<Item>(isRight: Test): Reader<readonly Item[]> {
  return (data) => (Array.isArray(data) && data.every(isRight) ? (data as readonly Item[]) : undefined);
}

/** Where all that counts is that it was done. */
export function ignore(): true {
  return true;
}

const isDiffEntry: Test = (value) =>
  isObject(value) &&
  typeof value.filename === "string" &&
  typeof value.status === "string" &&
  [value.patch, value.previous_filename, value.contents_url].every(
    (each) => each === undefined || each === null || typeof each === "string",
  );

export const readDiff = listOf<DiffEntry>(isDiffEntry);

/** The files that two commits differ in, and where they met. */
export function readComparison(data: unknown): Comparison | undefined {
  if (!isObject(data) || !isObject(data.merge_base_commit)) return undefined;
  const hasFiles = data.files === undefined || (Array.isArray(data.files) && data.files.every(isDiffEntry));
  return hasFiles && typeof data.merge_base_commit.sha === "string" ? (data as unknown as Comparison) : undefined;
}

/** A pull request, as far as its head. */
export function readHead(data: unknown): { readonly head: { readonly sha: string } } | undefined {
  if (!isObject(data) || !isObject(data.head) || typeof data.head.sha !== "string") return undefined;
  return { head: { sha: data.head.sha } };
}

/** A list of a tree. */
export function readTree(data: unknown): GitTree | undefined {
  if (!isObject(data) || !Array.isArray(data.tree)) return undefined;
  return data.tree.every((entry) => isObject(entry) && typeof entry.path === "string")
    ? (data as unknown as GitTree)
    : undefined;
}

/** A file's bytes; without bytes when it is none, or too large to be sent like this. */
export function readContents(data: unknown): { readonly bytes: Buffer | undefined } | undefined {
  if (Array.isArray(data)) return { bytes: undefined };
  if (!isObject(data) || typeof data.type !== "string") return undefined;
  const isText = data.type === "file" && data.encoding === "base64" && typeof data.content === "string";
  return { bytes: isText ? Buffer.from(String(data.content), "base64") : undefined };
}
