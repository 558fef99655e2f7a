import type { BuildContext } from "../context/facts.js";
import { isPrivilegeDropper, isPrivilegedManager, namesPrivilegedProgram } from "../data/privileges.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { baseImage, lineage, resolveWord, startOf } from "../dockerfile/scope.js";
import { programName } from "../shell/program-name.js";
import { createdUser } from "./accounts.js";
import { systemInstall } from "./system.js";

/**
 * Whether what a stage starts becomes another user by itself (`gosu`, an entrypoint that calls `setpriv`), or has to
 * be root to start others (`supervisord`, `nginx`). A tool for it that is installed counts as one that is used, and so
 * does a user that the file makes for a script that cannot be read.
 */
export function dropsPrivileges(dockerfile: Dockerfile, stage: Stage, context: BuildContext): boolean {
  if (baseImage(stage)?.dropsPrivileges === true) return true;
  const { entrypoint, cmd } = startOf(stage);
  for (const { words, wrappers } of [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])])
    for (const word of [...wrappers, ...words]) {
      const name = word.value?.split("/").at(-1) ?? "";
      if (isPrivilegeDropper(name) || isPrivilegedManager(name)) return true;
      const script = /\.(?:sh|bash)$|entrypoint/.test(name) ? scriptText(context, name) : undefined;
      if (script !== undefined && namesPrivilegedProgram(script)) return true;
    }
  if (startsUnreadScript(stage, context) && makesUser(dockerfile, stage)) return true;
  return lineage(stage).some((one) => bringsDropper(dockerfile, one));
}

/** A script that cannot be read: what it starts, it may start as a user that the file made for that. */
function startsUnreadScript(stage: Stage, context: BuildContext): boolean {
  const { entrypoint, cmd } = startOf(stage);
  const word = (entrypoint ?? cmd)?.commands?.[0]?.words[0]?.value ?? "";
  const name = word.slice(word.lastIndexOf("/") + 1);
  const isScript = /\.(?:sh|bash)$|entry-?point(?!\.py$)/.test(name) || (!word.startsWith("/") && word.includes("/"));
  return isScript && scriptText(context, name) === undefined;
}

function makesUser(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some((one) =>
    [...dockerfile.commands(one)].some((command) => createdUser(command, (word) => resolveWord(word, command))),
  );
}

function bringsDropper(dockerfile: Dockerfile, stage: Stage): boolean {
  for (const command of dockerfile.commands(stage)) {
    // `sudo` is installed for people, `setpriv` and `runuser` are there anyway.
    const installed = systemInstall(command)?.packages ?? [];
    if (installed.some(({ name }) => name === "gosu" || name === "su-exec" || isPrivilegedManager(name ?? "")))
      return true;
    if (programName(command.words[0]) === "gosu" || programName(command.words[0]) === "fixuid") return true;
  }
  return stage.instructions.some(
    (one) =>
      (one.keyword === "COPY" || one.keyword === "ADD") &&
      one.sources.some((word) => /(?:^|\/)(?:gosu|su-exec|s6-overlay)[^/]*$/.test(word.raw)),
  );
}

function scriptText(context: BuildContext, name: string): string | undefined {
  const path = context.files?.find((file) => file === name || file.endsWith(`/${name}`));
  return path === undefined ? undefined : context.text(path);
}
