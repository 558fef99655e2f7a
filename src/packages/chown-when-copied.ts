import type { Copy, Dockerfile, Run } from "../dockerfile/model.js";
import { instructionOf } from "../dockerfile/scope.js";
import { programName } from "../shell/program-name.js";
import { insertAfter, remove, type TextEdit } from "../text/edit.js";
import { createdUser } from "./accounts.js";
import { recursiveChange, type RecursiveChange } from "./owner-change.js";

/** Steps that put nothing into the folder, so that only what was copied has to change hands. */
const elsewhere = new Set(
  "useradd adduser groupadd addgroup usermod apt-get apt apk rm chown chmod chgrp true : set echo".split(" "),
);

/**
 * Gives files away where they are copied: `--chown` on each of the `copies` that lie in the folder, which itself changes
 * hands as it did, by the same `chown` without `-R`. undefined where anything else may belong to the user too.
 */
export function chownWhenCopied(
  dockerfile: Dockerfile,
  { program, to, paths, recursive, command }: RecursiveChange,
  copies: readonly Copy[],
): readonly TextEdit[] | undefined {
  const run = instructionOf(command);
  const [first] = copies;
  if (program !== "chown" || paths.length > 1 || to === undefined || !/^[\w.-]+:[\w.-]*$/.test(to)) return undefined;
  if (!first?.stage || run.keyword !== "RUN" || (recursive.raw !== "-R" && recursive.raw !== "--recursive"))
    return undefined;
  if ((run.commands ?? []).filter((one) => recursiveChange(one)).length > 1) return undefined;
  if (copies.some(({ stage, flags }) => stage !== run.stage || flags.some(({ name }) => name === "chown")))
    return undefined;
  const steps = first.stage.instructions.filter(
    (one): one is Run => one.keyword === "RUN" && one.index > first.index && one.index <= run.index,
  );
  const isQuiet = steps.every(
    ({ commands }) => commands?.every(({ words }) => elsewhere.has(programName(words[0]) ?? "")) === true,
  );
  if (!isQuiet || !isThereBefore(dockerfile, first, to)) return undefined;
  return [
    ...copies.map((copy) => insertAfter(copy.keywordSpan, ` --chown=${to.replace(/:$/, "")}`)),
    remove({ start: recursive.start, end: recursive.end + 1 }),
  ];
}

/** Numbers, or a user who is made above the copy. */
function isThereBefore(dockerfile: Dockerfile, copy: Copy, owner: string): boolean {
  if (/^\d+:\d+$/.test(owner)) return true;
  const [name = "", group] = owner.split(":");
  if (!copy.stage || name !== group) return false;
  return [...dockerfile.commands(copy.stage)].some(
    (command) => command.end <= copy.start && createdUser(command)?.name?.value === name,
  );
}
