/* What `uv run` does at the start of a container. */
import type { BuildContext } from "../context/facts.js";
import { fileSays } from "../dockerfile/file-says.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, startOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import type { ToolCommand } from "./tool-command.js";
import { isShipped } from "./uv-environment.js";
import { leavesOutDevelopment } from "./uv-groups.js";
import { enforcesLock, projectOf, syncsProject, uvAt, uvFile } from "./uv-settings.js";

/** What ENTRYPOINT and CMD hold; a CMD behind an ENTRYPOINT in shell form is never run. */
export function startingCommands(stage: Stage): readonly Command[] {
  const { entrypoint, cmd } = startOf(stage);
  return [...(entrypoint?.commands ?? []), ...(entrypoint?.form === "shell" ? [] : (cmd?.commands ?? []))];
}

/** Whether a `uv run` of CMD or ENTRYPOINT has something to bring up to date, or may resolve anew. */
export function isSyncing(dockerfile: Dockerfile, uv: ToolCommand, context: BuildContext): boolean {
  if (uv.subcommand !== "run" || !uv.isComplete || !syncsProject(uv) || !hasProject(dockerfile, uv, context))
    return false;
  const isEnforced = enforcesLock(uv);
  if (isEnforced !== true) return isEnforced === false;
  // Nothing is resolved: what is left is the group that the build left out.
  return bringsDevelopment(dockerfile, uv, context);
}

/** Whether it installs the `dev` group that the build left out. */
export function bringsDevelopment(dockerfile: Dockerfile, uv: ToolCommand, context: BuildContext): boolean {
  const groups = projectOf(uv, context)?.defaultGroups;
  return !leavesOutDevelopment(uv) && groups?.length !== 0 && buildsWithoutDevelopment(dockerfile);
}

/** Something that uv would bring up to date: without a project, `uv run` only starts. */
function hasProject(dockerfile: Dockerfile, uv: ToolCommand, context: BuildContext): boolean {
  if (isInstalled(dockerfile)) return true;
  const path = uvFile(uv, "pyproject.toml");
  return path !== undefined && (context.has(path) ?? fileSays(dockerfile, "pyproject.toml"));
}

/** Whether the build brings a project's environment into the image. */
export function isInstalled(dockerfile: Dockerfile): boolean {
  return buildSyncs(dockerfile).length > 0;
}

function buildSyncs(dockerfile: Dockerfile): readonly ToolCommand[] {
  return [...dockerfile.commands()].flatMap((command) => {
    const uv = uvAt(command);
    const isWhole = uv?.subcommand === "sync" && syncsProject(uv) && isShipped(dockerfile, uv);
    return uv && isWhole ? uv : [];
  });
}

function buildsWithoutDevelopment(dockerfile: Dockerfile): boolean {
  return buildSyncs(dockerfile).some((uv) => leavesOutDevelopment(uv));
}

/** `uv run` in a script of the context, where variables set before it are not known. */
export function isPlainRun(uv: ToolCommand): boolean {
  const isTold = ["--no-sync", "--no-project", "--isolated", "--frozen", "--locked", "--script"].some((name) =>
    uv.has(name),
  );
  return uv.subcommand === "run" && uv.isComplete && !isTold;
}

/** Whether a variable of the image keeps `uv run` from that. */
export function isSwitchedOff(command: Command): boolean {
  return ["UV_NO_SYNC", "UV_FROZEN", "UV_LOCKED"].some((name) => envOf(command, name).state === "set");
}
