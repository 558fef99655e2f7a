import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage, resolveWord, startOf, userAtEnd } from "../dockerfile/scope.js";
import { pythonProgram } from "../python/program.js";
import { createdUser, type CreatedUser } from "./accounts.js";

/**
 * The last user that a stage (or one it builds on) makes for the application, when its container starts a Python program as root all the same.
 * undefined when there is none, when the name is mentioned again (a `chown`, `su`, `gosu`, a server's option), so that
 * something may run as it, or when a USER names anybody, be it for some steps only.
 */
export function unusedUser(dockerfile: Dockerfile, stage: Stage): CreatedUser | undefined {
  const user = userAtEnd(stage);
  const stages = lineage(stage);
  if (user.state !== "unset" || stages.some((one) => one.instructions.some(({ keyword }) => keyword === "USER")))
    return undefined;
  const created = stages
    .flatMap((one) => [...dockerfile.commands(one)])
    .flatMap((command) => createdUser(command, (word) => resolveWord(word, command)) ?? []);
  if (!startsPython(stage)) return undefined;
  const last = created.at(-1);
  const name = last?.name?.value;
  if (!last || created.length > 1 || name === undefined || !/^[\w.-]+$/.test(name)) return undefined;
  return isStartedAs(stage, dockerfile, name) ? undefined : last;
}

/** A script or a system's daemon may become the user by itself. */
function startsPython(stage: Stage): boolean {
  const { entrypoint, cmd } = startOf(stage);
  const started = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
  return started.length > 0 && started.every((command) => pythonProgram(command) !== undefined);
}

/** CMD or ENTRYPOINT names it: `--user app:app`, `su -c`. `app:app` alone is an application. */
function isStartedAs(stage: Stage, { source }: Dockerfile, name: string): boolean {
  return lineage(stage).some(({ instructions }) =>
    instructions.some(({ keyword, body }) => {
      if (keyword !== "CMD" && keyword !== "ENTRYPOINT" && keyword !== "ENV") return false;
      const tokens = source.slice(body).split(/[\s"',=[\]]+/);
      return tokens.some(
        (token, index) =>
          token === name || (/^-(?:u|-user|-uid)$/.test(tokens[index - 1] ?? "") && token.startsWith(name)),
      );
    }),
  );
}
