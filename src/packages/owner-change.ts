import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import type { Copy } from "../dockerfile/model.js";
import { resolveWord, workdirOf } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";

/** `chown -R app:app /app` or `chmod -R u+w /app`: a command that goes through whole folders. */
export interface RecursiveChange {
  readonly command: Command;
  readonly program: "chown" | "chmod" | "chgrp";
  /** The option that says so. */
  readonly recursive: Word;
  /** `app:app`, `755`; undefined when a variable hides it. */
  readonly to: string | undefined;
  /** From the root of the image; undefined for those that are not known. */
  readonly paths: readonly (string | undefined)[];
}

/** Reads a recursive `chown`, `chgrp` or `chmod`; undefined for everything else. */
export function recursiveChange(command: Command): RecursiveChange | undefined {
  const program = programName(command.words[0]);
  if (program !== "chown" && program !== "chmod" && program !== "chgrp") return undefined;
  const rest = command.words.slice(1);
  const recursive = rest.find(({ value }) => /^-[a-zA-QS-Z]*R[a-zA-Z]*$|^--recursive$/.test(value ?? ""));
  const [to, ...pathWords] = rest.filter(({ raw }) => !/^-[a-zA-Z]*$|^--\w/.test(raw));
  if (!recursive || !to || pathWords.length === 0) return undefined;
  const folder = folderOf(command);
  const paths = pathWords.map((word) => {
    const path = resolveWord(word, command);
    return path === undefined || /[*?[\]{}]/.test(path) ? undefined : absolutePath(folder, path);
  });
  return { command, program, recursive, to: resolveWord(to, command), paths };
}

/** Where COPY or ADD puts its files, from the root of the image; undefined when that is not known. */
export function copiedTo(copy: Copy): string | undefined {
  const path = copy.destination && resolveWord(copy.destination, copy);
  return path === undefined ? undefined : absolutePath(workdirOf(copy), path);
}

/** Names that are a file's and no folder's. */
const fileName = /^\.|\.[A-Za-z0-9]+$|^(?:Dockerfile|Makefile|Pipfile|LICENSE|Procfile)$|entrypoint/;

/** Whether a copy brings more than single files: the context, a folder, what a pattern matches, another stage's folder. */
export function bringsFolder(copy: Copy): boolean {
  const target = copiedTo(copy)?.split("/").at(-1) ?? "";
  if (copy.sources.length === 1 && /^\.|\.[A-Za-z]{2,5}$/.test(target)) return false;
  return copy.sources.some((word) => {
    const source = resolveWord(word, copy);
    if (source === undefined) return false;
    const last =
      source
        .replace(/\/{1,9}$/, "")
        .split("/")
        .at(-1) ?? "";
    return /^\.{0,2}$/.test(last) || last === "*" || source.endsWith("/") || !fileName.test(last);
  });
}

/** Whether one path is the other, or lies in it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer === "/" ? "/" : `${outer}/`);
}
