import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { lineage, resolveWord, userAtEnd, workdirOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { bringsFolder, copiedTo, isWithin, recursiveChange } from "../../packages/owner-change.js";
import { isSameUser, madeUsers, type MadeUser } from "../../packages/same-user.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "user/owns-code",
  level: "info",
  profile: "strict",
  summary: "The application can overwrite its own code",
  mentions: ["chown"],
  since: "0.1.0",
  messages: { owned: "The code in `{path}` belongs to `{user}`, as whom the application runs." },
  why: "Whoever gets the application to write a file can change what it does, also after a restart; code of root's can only be read.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const user = userAtEnd(final);
    if (user.state !== "set" || user.value === undefined || /^(?:root|0)$/.test(user.value)) return;
    const found = ownedCode(dockerfile, final, user.value);
    if (found)
      yield { at: found.at, message: "owned", data: { path: found.path, user: user.value }, subject: found.path };
  },
});

interface Owned {
  readonly at: Span;
  readonly path: string;
}

/** The first place at which code is given to the user. */
function ownedCode(dockerfile: Dockerfile, final: Stage, user: string): Owned | undefined {
  const made = madeUsers(dockerfile, final);
  const last = final.instructions.at(-1);
  const folder = last && workdirOf(last);
  if (folder === undefined || folder === "/") return undefined;
  let isFilled = false;
  for (const one of [...lineage(final)].reverse().flatMap(({ instructions }) => instructions)) {
    if (one.keyword === "COPY" || one.keyword === "ADD") {
      const path = copiedTo(one);
      if (path === undefined || !isWithin(path, folder)) continue;
      isFilled = true;
      const flag = one.flags.find(({ name }) => name === "chown");
      const owner = flag?.value && resolveWord(flag.value, one);
      if (flag && isUsers(owner, user, made) && bringsFolder(one) && !holdsData(path)) return { at: flag, path };
    }
    if (one.keyword !== "RUN" || !isFilled) continue;
    for (const command of one.commands ?? []) {
      const change = recursiveChange(command);
      const path = change?.paths.find((each) => each !== undefined && isWithin(folder, each));
      if (change?.program === "chown" && path !== undefined && isUsers(change.to, user, made))
        return { at: command, path };
    }
  }
  return undefined;
}

function isUsers(owner: string | undefined, user: string, made: readonly MadeUser[]): boolean {
  return owner !== undefined && isSameUser(owner.split(":")[0] ?? "", user, made);
}

function holdsData(path: string): boolean {
  return /\/(?:data|db|database|logs?|media|static(?:files)?|assets|uploads?|outputs?|models?|tmp|cache|var|storage|conf(?:ig)?)$/i.test(
    path,
  );
}
