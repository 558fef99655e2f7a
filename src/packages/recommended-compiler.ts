import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, osOf, pythonOf, rootImage } from "../dockerfile/scope.js";
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

const bare: Readonly<Record<string, readonly string[]>> = {
  debian: ["jessie", "stretch", "buster"],
  ubuntu: ["14.04", "16.04", "18.04"],
};

/**
 * What pip cannot build a source distribution without, where a release merely recommends it: none of what is named already.
 */
export function recommendedForPip(stage: Stage, names: readonly string[]): readonly string[] {
  const os = osOf(stage);
  const isBare = os?.release !== undefined && bare[os.family]?.includes(os.release) === true;
  if (!isBare || !names.includes("python3-pip")) return [];
  return ["python3-setuptools", "python3-wheel"].filter((name) => !names.includes(name));
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
