import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, pythonOf, rootImage } from "../dockerfile/scope.js";
import { aptInstall, isAptConfigured } from "./apt.js";
import type { SystemInstall } from "./system.js";

/**
 * Whether an install brings a whole compiler only because `python3-pip` recommends one: nothing else of the stage names
 * one, or Python's headers, and its image has none.
 */
export function bringsCompilerByRecommendation(dockerfile: Dockerfile, install: SystemInstall): boolean {
  const { stage } = instructionOf(install.command);
  if (!stage || !install.isComplete || !install.packages.some(({ name }) => name === "python3-pip")) return false;
  if (
    install.has("--no-install-recommends") ||
    install.has("--without-recommends") ||
    install.has("--install-recommends")
  )
    return false;
  const image = rootImage(stage);
  if (
    pythonOf(stage)?.variant === "full" ||
    /devel|buildpack-deps|builder|^cimg\/|^circleci\/|(?:^|\/)(?:gcc|rust):|(?:^|\/)(?:golang|node):(?!.*slim)/.test(
      `${image.repository ?? ""}:${image.tag ?? ""}`,
    )
  )
    return false;
  if (isAptConfigured(dockerfile, install, "APT::Install-Recommend")) return false;
  return !lineage(stage).some((one) => namesCompiler(dockerfile, one));
}

const withCompiler = new WeakMap<Stage, boolean>();

function namesCompiler(dockerfile: Dockerfile, stage: Stage): boolean {
  const known = withCompiler.get(stage);
  if (known !== undefined) return known;
  const found = [...dockerfile.commands(stage)].some((command) =>
    aptInstall(command)?.packages.some(({ name }) =>
      /^(?:(?:build-essential|gcc|g\+\+|clang)(?:-\d+)?|(?:lib)?python3?(?:\.\d+)?-dev)$/.test(
        name ?? "build-essential",
      ),
    ),
  );
  withCompiler.set(stage, found);
  return found;
}
