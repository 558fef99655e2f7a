import type { BuildContext } from "../context/facts.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { userAtEnd } from "../dockerfile/scope.js";
import { isWithin, type RecursiveChange } from "../packages/owner-change.js";
import { isSameUser, madeUsers } from "../packages/same-user.js";
import { insertAfter, remove, type TextEdit } from "../text/edit.js";
import { unprivileged } from "./unprivileged.js";

/**
 * Lets `chown -R` give away the folder alone, and those in it that are made for data, so that the code stays root's.
 * undefined unless the file shows that the application, which runs as that user, needs no more.
 */
export function giveFolderAlone(
  dockerfile: Dockerfile,
  final: Stage,
  context: BuildContext,
  { program, recursive, to, paths, command }: RecursiveChange,
): readonly TextEdit[] | undefined {
  const [path, ...others] = paths;
  const last = command.words.at(-1);
  const user = userAtEnd(final);
  if (program !== "chown" || path === undefined || others.length > 0 || to === undefined || !last) return undefined;
  if (recursive.raw !== "-R" || user.state !== "set" || user.value === undefined || last === recursive)
    return undefined;
  if (!isSameUser(to.split(":")[0] ?? "", user.value, madeUsers(dockerfile, final))) return undefined;
  const needs = unprivileged(dockerfile, final, context, command);
  const inside = needs?.folders.filter((folder) => isWithin(folder, path));
  if (!inside || command.form === "json") return undefined;
  const taken = remove({ start: recursive.start, end: recursive.end + 1 });
  return inside.length === 0 ? [taken] : [taken, insertAfter(last, ` ${inside.join(" ")}`)];
}
