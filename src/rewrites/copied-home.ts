/* Files that a copy of their own brings to where the copy of everything puts them too. */
import type { Copy, Instruction } from "../dockerfile/model.js";
import { absolutePath } from "../dockerfile/may-exist.js";
import { resolveWord, workdirOf } from "../dockerfile/scope.js";

/** Whether a copy brings no more than files that lie where the copy of everything puts them. */
export function bringsTheSame(one: Copy, whole: Copy): boolean {
  return (
    one.from === undefined && one.sources.length > 0 && one.sources.every((_, index) => bringsHome(one, index, whole))
  );
}

/** Whether a source of a copy ends up where the copy of everything puts it. */
function bringsHome(one: Copy, index: number, whole: Copy): boolean {
  const word = one.sources[index];
  const value = word && resolveWord(word, one);
  const written = one.destination && resolveWord(one.destination, one);
  if (value === undefined || written === undefined || /[*?[]/.test(value)) return false;
  const path = value.replace(/^\.?\//, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isFolder = written.endsWith("/") || written === "." || one.sources.length > 1;
  const home = placeIn(whole, path);
  const folder = workdirOf(one) ?? "/?";
  const target = absolutePath(folder, written);
  if (home === undefined || target === undefined || !/\.|^Pipfile$/.test(name)) return false;
  return (
    home === (isFolder ? absolutePath(target, name) : target) || (!isFolder && home === absolutePath(target, name))
  );
}

/** Where the copy of everything puts a file of the context. */
export function placeIn(whole: Copy, path: string): string | undefined {
  const written = whole.destination && resolveWord(whole.destination, whole);
  const target = written === undefined ? undefined : absolutePath(workdirOf(whole) ?? "/?", written);
  return target === undefined ? undefined : absolutePath(target, path);
}

/** Whether another copy before the install brings a file to its place. */
export function isCopied(file: string, whole: Copy, before: readonly Instruction[]): boolean {
  return before.some(
    (one) =>
      one !== whole &&
      (one.keyword === "COPY" || one.keyword === "ADD") &&
      one.from === undefined &&
      one.sources.some(
        (word, index) => resolveWord(word, one)?.replace(/^\.?\//, "") === file && bringsHome(one, index, whole),
      ),
  );
}
