/* What the ways in which an image is built tell of it: its target, its context, and how it is run. */
import type { Stage } from "../dockerfile/model.js";
import { isNamedForOther } from "../dockerfile/ships.js";
import type { BuildContext, BuiltBy, ComposeService, ImageBuild } from "./facts.js";

/** Whose word counts first: what is published is built by a workflow, and compose is often for development. */
const order: readonly BuiltBy[] = ["workflow", "bake", "compose", "makefile"];

/**
 * The stage that ships, by the first kind of file that builds the image for more than development, if it names one and
 * only one. undefined where none is named, or where its name says that it serves something else.
 */
export function shippedTarget(builds: readonly ImageBuild[]): string | undefined {
  for (const kind of order) {
    const named = builds.filter(({ by, isDevelopment }) => by === kind && !isDevelopment).map(({ target }) => target);
    const shipping = named.filter((target) => !isNamedForOther(target ?? ""));
    // Workflows build for tests what they publish next; a compose file that runs a development stage is for that.
    const targets = new Set(kind === "compose" ? named : shipping);
    if (shipping.length > 0) return targets.size === 1 ? ([...targets][0] ?? undefined) : undefined;
  }
  return undefined;
}

/** The folders that the image is built in: where it ships, else where it is developed. */
export function namedContexts(builds: readonly ImageBuild[]): readonly string[] {
  const shipping = builds.filter(({ isDevelopment }) => !isDevelopment);
  return [...new Set((shipping.length > 0 ? shipping : builds).flatMap(({ context }) => context ?? []))];
}

/** Whether some build names a stage as its target, one for development too. */
export function isTargeted({ builds }: Pick<BuildContext, "builds">, stage: Stage): boolean {
  const name = stage.name?.toLowerCase();
  return builds.some(({ target }) => target === undefined || (target !== null && target.toLowerCase() === name));
}

/** The compose services that run the image, development left out. */
export function services({ builds }: Pick<BuildContext, "builds">): readonly ComposeService[] {
  return builds.flatMap(({ service, isDevelopment }) => (service && !isDevelopment ? [service] : []));
}

/** Whether there are such services and every one of them fits: what only some say of it counts for nothing. */
export function everyService(
  context: Pick<BuildContext, "builds">,
  fits: (service: ComposeService) => boolean,
): boolean {
  const all = services(context);
  return all.length > 0 && all.every(fits);
}

const state =
  /\.|^(?:data|db|database|media|static|staticfiles|uploads?|files|logs?|conf|config|configs|certs?|secrets?|nginx|backups?|storage|cache|tmp|models?|output|instance)$/i;

/** Whether a service mounts the code over what the image holds, or watches it: then it is there to develop with. */
export function isToDevelop(
  { mounts, isWatched }: ComposeService,
  { root, files }: Pick<BuildContext, "root" | "files">,
): boolean {
  if (isWatched) return true;
  return mounts.some(({ source, target }) => {
    const name = source.slice(source.lastIndexOf("/") + 1);
    // A folder of the project at the place that the image has it at, other than what it writes to.
    if (target.replace(/\/$/, "").endsWith(`/${name}`) && name !== "" && !state.test(name)) return true;
    if (/^\/(?:app|code|src|usr\/src\/app|opt\/app)\/?$/.test(target)) return true;
    if (root === undefined) return false;
    if (source === "" || source === root || root.startsWith(`${source}/`)) return true;
    const below = root === "" ? source : source.startsWith(`${root}/`) ? source.slice(root.length + 1) : undefined;
    const isInside = (file: string) => file === below || file.startsWith(`${below ?? ""}/`);
    return below !== undefined && files?.some((file) => file.endsWith(".py") && isInside(file)) === true;
  });
}

/** Whether a service says itself what to run, and is not there to develop with: CMD is then not what runs. */
export function startsItself(service: ComposeService, context: Pick<BuildContext, "root" | "files">): boolean {
  return (service.command !== undefined || service.entrypoint !== undefined) && !isToDevelop(service, context);
}

/** Whether all services start something else than what CMD says. */
export function startsElsewhere(context: Pick<BuildContext, "builds" | "root" | "files">): boolean {
  return everyService(context, (service) => startsItself(service, context));
}

/**
 * The variable that a service gives its container, by itself or by a file that is known; its value is undefined where
 * the file does not hold it. undefined when it gives none.
 */
export function serviceVariable(
  { environment, environmentFiles }: ComposeService,
  { repositoryText }: Pick<BuildContext, "repositoryText">,
  name: string,
): { readonly value: string | undefined } | undefined {
  if (environment.has(name)) return { value: environment.get(name) };
  for (const path of [...environmentFiles].reverse()) {
    const line = repositoryText(path)
      ?.split("\n")
      .map((one) => one.trim().replace(/^export\s+/, ""))
      .findLast((one) => one.startsWith(`${name}=`));
    if (line === undefined) continue;
    const value = line.slice(name.length + 1).trim();
    return { value: value.replace(/^(["'])([^"']*)\1$/, "$2") };
  }
  return undefined;
}
