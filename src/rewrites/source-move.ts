/* `COPY . .` moved behind the install of the dependencies, with what the install reads copied first. */
import type { BuildContext } from "../context/facts.js";
import { folderOf } from "../context/paths.js";
import type { Copy, Dockerfile, Instruction, Run } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import { dependencyInstall, needsSource } from "../python/dependency-install.js";
import type { Command } from "../shell/command.js";
import { insertAt, remove, replace, type TextEdit } from "../text/edit.js";
import { bringsTheSame, isCopied, placeIn } from "./copied-home.js";
import { blockOf, linesOfOne, indentOf, isBlankLine, keywordLike, linesOf } from "./blocks.js";
import { installFiles, type InstallFiles } from "./install-files.js";
import { leavesSourceAlone } from "./source-free.js";
import { guarded } from "../text/guard.js";

/** The files that are copied by themselves before the rest, and the edits; no files where they are copied already. */
export interface SourceMove {
  /** From the context's root, as they are copied. */
  readonly files: readonly string[];
  readonly edits: readonly TextEdit[];
}

/**
 * Splits `COPY . .` before an install: what the install reads first, the rest behind it. undefined where it is not certain
 * what is read, or where something in between may need the source or change what the copy means.
 */
export function sourceMove(dockerfile: Dockerfile, copy: Copy, context: BuildContext): SourceMove | undefined {
  const instructions = copy.stage?.instructions ?? [];
  const at = instructions.indexOf(copy);
  const stretch = installStretch(instructions.slice(at + 1), placeIn(copy, "."), context);
  if (!stretch) return undefined;
  const { first, last, files } = stretch;
  if (files.length > mostFiles || !isMovable(copy, instructions.slice(at + 1, instructions.indexOf(last))))
    return undefined;
  const missing = files.filter((file) => !isCopied(file, copy, instructions.slice(0, instructions.indexOf(first))));
  if (missing.some((file) => file.endsWith("/")) && missing.length < files.length) return undefined;
  const copies = copiesOf(dockerfile, copy, missing);
  if (!copies) return undefined;
  const { source } = dockerfile;
  const block = blockOf(dockerfile, copy);
  const comment = source.slice({ start: block.start, end: copy.start });
  // A comment about something else, or code that is commented out, stays.
  const own = isAboutOther(comment) || endsInCode(comment) ? linesOfOne(dockerfile, copy) : block;
  const isApart = isBlankLine(dockerfile, block.lastLine + 1) || isBlankLine(dockerfile, block.firstLine - 1);
  const behind = insertAt(
    source.lineSpan(last.lastLine).end,
    `${isApart ? "\n\n" : "\n"}${source.text.slice(own.start, own.end)}`,
  );
  // Steps before the install need not run again for another list of requirements.
  const staysPut = missing.length > 0 && !stretch.before.some(({ keyword }) => keyword === "RUN");
  if (staysPut) return { files: missing, edits: [replace(own, copies.join("\n")), behind] };
  if (own !== block && !endsInCode(comment)) return undefined;
  const lines = copies.map((line) => `${line}\n`).join("");
  const put = lines === "" ? [] : [insertAt(source.lineStart(first.firstLine), lines)];
  return { files: missing, edits: [remove(linesOf(dockerfile, own)), ...put, behind] };
}

/** More than anyone wants to see copied one by one. */
const mostFiles = 12;

/** What a comment right above the copy may speak of instead. */
const isAboutOther = guarded(
  ["requirement", "dependenc", "install", "package", "pip", "dir"],
  /^[ \t]*#(?:.*(?:requirement|dependenc|install|package|\bpip)|\s*(?:set|define|change|create)\w*\b.*work(?:ing)?[ _-]?dir)/im,
);

/** Whether the last line of some comments is an instruction that is commented out. */
function endsInCode(comment: string): boolean {
  const last = comment.trim().split("\n").at(-1) ?? "";
  return /^#[ \t]*(?:RUN|COPY|ADD|ENV|ARG|WORKDIR|USER|CMD|ENTRYPOINT|EXPOSE)[ \t]/.test(last);
}

interface Stretch {
  /** What stands between the copy and the first install. */
  readonly before: readonly Instruction[];
  readonly first: Run;
  /** The last install, or what follows it and needs no source either. */
  readonly last: Run;
  readonly files: InstallFiles;
}

/** The steps behind a copy to a folder, up to the last that installs dependencies, when none of them needs the source. */
function installStretch(
  behind: readonly Instruction[],
  folder: string | undefined,
  context: BuildContext,
): Stretch | undefined {
  const files = new Set<string>();
  let first: Run | undefined;
  let last: Run | undefined;
  for (const one of behind) {
    if (one.keyword === "RUN") {
      const read = filesOf(one, folder, context);
      if (!read) break;
      if (read.length > 0) first ??= one;
      if (read.length > 0 || one.index === (last?.index ?? NaN) + 1) last = one;
      for (const file of read) files.add(file);
    } else if (!isSilent(one) && !(first === undefined && one.keyword === "COPY")) break;
  }
  return first && last ? { before: behind.slice(0, behind.indexOf(first)), first, last, files: [...files] } : undefined;
}

/** What a step reads of the build context to install dependencies; undefined when it may need the source. */
function filesOf(run: Run, folder: string | undefined, context: BuildContext): InstallFiles | undefined {
  if (run.mounts.some(({ type }) => type === "bind") || run.commands === undefined) return undefined;
  const files: string[] = [];
  for (const command of run.commands) {
    const read = readBy(command, folder, context);
    if (!read) return undefined;
    files.push(...read);
  }
  return files;
}

function readBy(command: Command, folder: string | undefined, context: BuildContext): InstallFiles | undefined {
  if (needsSource(command, context)) return undefined;
  if (dependencyInstall(command) !== undefined) return installFiles(command, context);
  return leavesSourceAlone(command, folder) ? [] : undefined;
}

/** Instructions that neither read files nor change what a step reads. */
function isSilent({ keyword }: Instruction): boolean {
  return ["ENV", "ARG", "LABEL", "EXPOSE", "USER", "WORKDIR", "STOPSIGNAL"].includes(keyword);
}

/** Whether the copy means the same behind what now follows it. */
function isMovable(copy: Copy, between: readonly Instruction[]): boolean {
  const [source] = copy.sources;
  const raw = copy.destination?.raw ?? '"';
  if (copy.sources.length !== 1 || !/^\.\/?$/.test(source?.value ?? "") || copy.isJson || copy.heredocs.length > 0)
    return false;
  if (copy.firstLine !== copy.lastLine || /["'\\]/.test(raw)) return false;
  if (!copy.flags.every(({ name }) => name === "chown" || name === "chmod" || name === "link")) return false;
  const isRelative = !(copy.destination && resolveWord(copy.destination, copy))?.startsWith("/");
  const usesVariables = raw.includes("$") || copy.flags.some(({ value }) => value?.raw.includes("$"));
  return !between.some(
    (one) =>
      (isRelative && one.keyword === "WORKDIR") ||
      (usesVariables && (one.keyword === "ENV" || one.keyword === "ARG")) ||
      ((one.keyword === "COPY" || one.keyword === "ADD") && !bringsTheSame(one, copy)),
  );
}

/** A COPY for the files of each folder, with the flags of the copy of everything. */
function copiesOf(dockerfile: Dockerfile, copy: Copy, files: readonly string[]): readonly string[] | undefined {
  const { source } = dockerfile;
  const { destination } = copy;
  const [from] = copy.sources;
  if (!destination || !from) return undefined;
  const flags = copy.flags.map((flag) => `${source.slice(flag)} `).join("");
  const keyword = keywordLike(dockerfile, copy, "COPY");
  // Columns are kept.
  const width = (copy.flags[0] ?? from).start - copy.keywordSpan.start;
  const blank = " ".repeat(copy.keywordSpan.end - copy.keywordSpan.start + 1 < width ? width - keyword.length : 1);
  const to = destination.raw.endsWith("/") ? destination.raw.slice(0, -1) : destination.raw;
  const folders = [...new Set(files.map((file) => (file.endsWith("/") ? file : folderOf(file))))];
  return folders.map((folder) => {
    const own = files.filter((file) => file === folder || (!file.endsWith("/") && folderOf(file) === folder));
    const inside = folder === "" ? "" : `${folder.replace(/\/$/, "")}/`;
    return `${indentOf(dockerfile, copy)}${keyword}${blank}${flags}${own.join(" ")} ${to}/${inside}`;
  });
}
