import { envOf, instructionOf, resolveWord, userOf } from "../dockerfile/scope.js";
import { lineage } from "../dockerfile/lineage.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { Command } from "../shell/command.js";
import { createdUser } from "./accounts.js";

/** Whom a command of RUN runs as. */
export interface RunningUser {
  readonly isRoot: boolean;
  /** The number, where it is known. */
  readonly uid: string | undefined;
  /** The number of its own group, where that is known. */
  readonly gid: string | undefined;
  /** The home, by `HOME` or by the command that makes the user. */
  readonly home: string | undefined;
}

/** Whom a command runs as; undefined where the base image may set that, or `sudo` and its like change it. */
export function runningUser(dockerfile: Dockerfile, command: Command): RunningUser | undefined {
  const user = userOf(command);
  const { stage } = instructionOf(command);
  if (user.state === "unknown" || command.wrappers.length > 0 || !stage) return undefined;
  const value = user.state === "set" ? user.value : "root";
  if (value === undefined) return undefined;
  const variable = envOf(command, "HOME");
  // Every container has one; only the file can say another.
  const isSet = variable.state === "set" && variable.by !== undefined;
  const own = isSet ? variable.value : undefined;
  if (value === "root" || value === "0") return { isRoot: true, uid: "0", gid: "0", home: isSet ? own : "/root" };
  const number = numberOf(value);
  for (const one of lineage(stage))
    for (const made of dockerfile.commands(one)) {
      const created = createdUser(made, (word) => resolveWord(word, made));
      const name = created?.name?.value;
      const uid = created?.uid?.value;
      if (!created || name === undefined || (name !== value && uid !== value)) continue;
      const given = created.option("--home-dir") ?? created.option("--home");
      const isSystem = created.program === "adduser" && created.has("--system");
      const home = given ? given.value : isSystem ? undefined : `/home/${name}`;
      const known = numberOf(uid) ?? number;
      const group = created.option("--gid") ?? created.option("--ingroup");
      // A group of its own gets the user's number.
      const gid = group ? numberOf(group.value) : isSystem ? undefined : known;
      return { isRoot: false, uid: known, gid, home: isSet ? own : home };
    }
  return { isRoot: false, uid: number, gid: undefined, home: own };
}

function numberOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? text : undefined;
}
