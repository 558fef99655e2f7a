/* Images in which a compiler is no burden: they bring one, or something in them compiles when it runs. */
import type { BuildContext } from "../context/facts.js";
import { imageName } from "../data/images.js";
import { compilesAtRunTime, isWorkbench } from "../data/runtime-compilers.js";
import { purposeOf } from "../dockerfile/interactive.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { baseImage, rootImage, startOf } from "../dockerfile/scope.js";
import { installedPackages } from "../python/installed-packages.js";
import { programName } from "../shell/program-name.js";

/** Images that bring a compiler, so that what is installed on top adds little. */
const withCompiler = /^(?:buildpack-deps|gcc|rust|golang|node|ruby|perl|(?:quay\.io\/)?jupyter\/.*)$/;

/** Whether a stage brings a compiler with its image, or is likely to call one when it runs. */
export function hasUseForCompiler(dockerfile: Dockerfile, stage: Stage, context: BuildContext): boolean {
  return bringsCompiler(stage) || needsCompiler(dockerfile, stage, context);
}

function bringsCompiler(final: Stage): boolean {
  const image = rootImage(final);
  if (image.python?.variant === "full" || baseImage(final)?.isForDevelopment === true) return true;
  if (/(?:^|-)(?:slim|alpine)/.test(image.tag ?? "")) return false;
  return /(?:^|-)devel(?:-|$)/.test(image.tag ?? "") || withCompiler.test(imageName(image) ?? "");
}

/** It is there to work in, or something in it compiles when it runs. */
function needsCompiler(dockerfile: Dockerfile, final: Stage, context: BuildContext): boolean {
  if (purposeOf(final) === "interactive") return true;
  const { entrypoint, cmd } = startOf(final);
  const started = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
  if (started.some(({ words }) => isWorkbench(programName(words[0]) ?? ""))) return true;
  const { packages } = installedPackages(dockerfile, final, context);
  return [...packages, ...context.dependencies].some(({ name }) => compilesAtRunTime(name));
}
