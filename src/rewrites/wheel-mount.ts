/* `COPY --from=builder /wheels /wheels` and the RUN that installs them, joined into one RUN with a bind mount. */
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import type { Dockerfile, Instruction, Run } from "../dockerfile/model.js";
import { lineage, resolveWord, workdirOf } from "../dockerfile/scope.js";
import type { CopiedWheels } from "../python/copied-wheels.js";
import { pipInstall } from "../python/pip.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { insertAt, remove, replace, type TextEdit } from "../text/edit.js";
import { blockOf, linesOf, linesOfOne } from "./blocks.js";

/** What takes the place of the copy. */
interface Mount {
  readonly source: string;
  readonly target: string;
}

/**
 * The edits that put a bind mount in the place of a copy of packages, and take the removal of what was copied with it.
 * undefined where the frontend is too old for mounts, the folder is of use elsewhere, or something writes to it.
 */
export function wheelMount(dockerfile: Dockerfile, wheels: CopiedWheels): readonly TextEdit[] | undefined {
  const { copy, run } = wheels;
  const from = copy.from?.value;
  const mount = mountOf(wheels);
  // A mount knows stages by their name alone.
  if (from === undefined || from.toLowerCase() !== copy.fromStage?.name?.toLowerCase() || !mount) return undefined;
  if (!knowsMounts(dockerfile) || run.stage !== copy.stage || run.onbuild || copy.firstLine !== copy.lastLine)
    return undefined;
  if (!/^[\w./-]+$/.test(`${from}${mount.source}${mount.target}`) || hidesOther(wheels, mount)) return undefined;
  if (!leavesNoComment(dockerfile, wheels)) return undefined;
  const others = elsewhere(dockerfile, wheels, mount.target);
  const cleaning = others.length === 0 ? [] : cleaningOnly(dockerfile, others, run, mount.target);
  const removal = withoutRemoval(dockerfile, run, mount.target);
  if (!cleaning || !removal) return undefined;
  const flag = `--mount=type=bind,from=${from},source=${mount.source},target=${mount.target}`;
  return [
    remove(linesOf(dockerfile, linesOfOne(dockerfile, copy))),
    insertFlag(dockerfile, run, flag),
    ...removal,
    ...cleaning,
  ];
}

/** The folders; for `COPY … /dist/*.whl /tmp/`, where the install asks for no more than wheels either. */
function mountOf({ source, target, install }: CopiedWheels): Mount | undefined {
  if (!/[*?[]|\.(?:whl|gz)$/.test(source)) return { source, target };
  if (!source.endsWith("/*.whl") || /[*?[]/.test(source.slice(0, -"*.whl".length))) return undefined;
  const asked = install.packages.map(({ word }) => resolveWord(word, install.command) ?? "");
  const own = asked.filter((path) => path.includes(target));
  if (own.length === 0 || !own.every((path) => path === `${target}/*.whl`)) return undefined;
  // What lies in a folder of all kinds of things would be hidden.
  return /^\/(?:tmp|opt|srv|usr|var|root|home|app)?$/.test(target)
    ? undefined
    : { source: source.slice(0, -"/*.whl".length), target };
}

/** Whether the frontend that the file asks for has mounts: from 1.2 on, or an experimental one before. */
function knowsMounts({ directives }: Dockerfile): boolean {
  const syntax = directives.find(({ name }) => name === "syntax")?.value;
  if (syntax === undefined) return true;
  const official = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(?:@\S+)?$/.exec(syntax);
  const tag = official ? (official[1] ?? "latest") : "unknown";
  return /^(?:latest|labs|1)$|experimental|^1-labs$|^1\.(?:[2-9]|\d\d)(?:\D|$)/.test(tag);
}

/** Whether the mount would cover a working directory in which other things may lie. */
function hidesOther({ copy, run }: CopiedWheels, { target }: Mount): boolean {
  const workdir = workdirOf(run);
  if (!run.stage || workdir === undefined || !isInside(workdir, target)) return false;
  return lineage(run.stage).some(({ instructions }) =>
    instructions.some((one) => one !== copy && one.index < run.index && /^(?:RUN|COPY|ADD)$/.test(one.keyword)),
  );
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Whether no comment above the copy is left to speak of something else. */
function leavesNoComment(dockerfile: Dockerfile, { copy, run }: CopiedWheels): boolean {
  return blockOf(dockerfile, copy).firstLine === copy.firstLine || run.firstLine === copy.lastLine + 1;
}

/** The other instructions of the stage, of those below and of all that follow, that speak of the folder. */
function elsewhere({ source, instructions }: Dockerfile, { copy, run }: CopiedWheels, target: string) {
  const below = new Set(copy.stage ? lineage(copy.stage) : []);
  return instructions.filter(
    (one) =>
      one !== copy &&
      one !== run &&
      one.keyword !== "WORKDIR" &&
      (one.start > copy.start || (one.stage && below.has(one.stage))) &&
      source.slice(one).includes(target),
  );
}

/** The edits that take out steps which do nothing but remove the folder; undefined where one does anything else. */
function cleaningOnly(
  dockerfile: Dockerfile,
  others: readonly Instruction[],
  run: Run,
  target: string,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const one of others) {
    const [command, ...more] = one.keyword === "RUN" ? (one.commands ?? []) : [];
    const block = blockOf(dockerfile, one);
    if (!command || more.length > 0 || one.stage !== run.stage || one.start < run.start) return undefined;
    if (removedIn(command, target) !== "all" || block.firstLine !== one.firstLine) return undefined;
    edits.push(remove(linesOf(dockerfile, block)));
  }
  return edits;
}

/** What of its operands an `rm` has in the folder. */
function removedIn(command: Command, target: string): "all" | "some" | "none" | undefined {
  if (programName(command.words[0]) !== "rm") return "none";
  const places = operandsOf(command).map((word) => placeOf(word, command));
  if (places.includes(undefined) || command.redirects.length > 0) return undefined;
  const inside = places.filter((place) => place !== undefined && isInside(place, target));
  return inside.length === 0 ? "none" : inside.length === places.length ? "all" : "some";
}

function operandsOf({ words }: Command): Command["words"] {
  return words.slice(1).filter(({ value }) => !value?.startsWith("-"));
}

function placeOf(word: Word, command: Command): string | undefined {
  const value = resolveWord(word, command);
  return value === undefined ? undefined : absolutePath(folderOf(command), value);
}

/** A mounted folder can't be removed or written to: a removal goes, anything else than an install is in the way. */
function withoutRemoval(dockerfile: Dockerfile, run: Run, target: string): readonly TextEdit[] | undefined {
  const { source } = dockerfile;
  const commands = run.commands ?? [];
  const edits: TextEdit[] = [];
  for (const [index, command] of commands.entries()) {
    const removed = removedIn(command, target);
    if (removed === undefined) return undefined;
    if (removed === "none") {
      if (source.slice(command).includes(target) && !readsOnly(command)) return undefined;
      continue;
    }
    const before = commands[index - 1];
    if (!before || edits.length > 0 || command.within || before.within || removed === "some") return undefined;
    const joint = source.text.slice(before.end, command.start);
    if (!/^[\s\\]*(?:&&|;)[\s\\]*$/.test(joint) || (command.next !== "end" && command.next !== before.next))
      return undefined;
    edits.push(remove({ start: before.end, end: command.end }));
  }
  return edits;
}

function readsOnly(command: Command): boolean {
  const pip = pipInstall(command);
  if (pip) return pip.subcommand.endsWith("install") && !pip.folder;
  return /^(?:ls|cd|echo|test|\[)$/.test(programName(command.words[0]) ?? "");
}

/** Longer lines are broken behind the mount. */
const longestLine = 120;

/** Puts a flag first, on a line of its own where the instruction has several. */
function insertFlag({ source, escape }: Dockerfile, run: Run, flag: string): TextEdit {
  const { end } = run.keywordSpan;
  const [first, second] = run.flags;
  if (first) {
    const gap = source.text.slice(first.end, second?.start ?? run.body.start);
    return insertAt(first.start, gap.includes("\n") && !gap.includes("#") ? flag + gap : `${flag} `);
  }
  const isLong = source.lineSpan(run.firstLine).end - run.start + flag.length >= longestLine;
  if (run.heredocs.length > 0 || (run.firstLine === run.lastLine && !isLong)) return insertAt(end, ` ${flag}`);
  const next = run.firstLine < run.lastLine ? source.slice(source.lineSpan(run.firstLine + 1)) : "";
  const indent = /^[ \t]+/.exec(next)?.[0] ?? "    ";
  return replace({ start: end, end: run.body.start }, ` ${flag} ${escape}\n${indent}`);
}
