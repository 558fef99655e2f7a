import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage, resolveWord } from "../dockerfile/scope.js";
import { createdUser } from "./accounts.js";

/** A user that the file makes, as far as it says. */
export interface MadeUser {
  readonly name: string;
  /** A number as written; undefined when it is left to the system, or a variable hides it. */
  readonly uid: string | undefined;
}

/** The users that a stage, or one that it builds on, makes. */
export function madeUsers(dockerfile: Dockerfile, stage: Stage): readonly MadeUser[] {
  return lineage(stage).flatMap((one) =>
    [...dockerfile.commands(one)].flatMap((command) => {
      const created = createdUser(command, (word) => resolveWord(word, command));
      const name = created?.name?.value;
      const uid = created?.uid?.value;
      return name === undefined ? [] : [{ name, uid: uid !== undefined && /^\d+$/.test(uid) ? uid : undefined }];
    }),
  );
}

/** Whether two names or numbers mean one user of those that were made; different ones that nothing makes are not the same. */
export function isSameUser(one: string, other: string, made: readonly MadeUser[]): boolean {
  return one === other || made.some(({ name, uid }) => [name, uid].includes(one) && [name, uid].includes(other));
}
