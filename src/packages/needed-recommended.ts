import type { Dockerfile } from "../dockerfile/model.js";
import { instructionOf, pythonOf, rootImage } from "../dockerfile/scope.js";
import { isInstalledBefore } from "./installed-before.js";
import { recommendedForPip } from "./recommended-compiler.js";
import type { SystemInstall } from "./system.js";

/**
 * What an install only gets by recommendation, and still needs: the C library's headers to compile C, certificates for HTTPS,
 * setuptools for an old pip. None of what is named, or installed already.
 */
export function neededOfRecommended(dockerfile: Dockerfile, install: SystemInstall): readonly string[] {
  const { stage } = instructionOf(install.command);
  if (!stage) return [];
  const names = install.packages.map(({ name }) => name ?? "");
  const hasCertificates = pythonOf(stage) !== undefined || rootImage(stage).repository === "buildpack-deps";
  const hasHeaders = names.some((name) => /^(?:libc6-dev|build-essential|g\+\+.*|python3?-dev)$/.test(name));
  const needed = [...recommendedForPip(stage, names)];
  if (!hasCertificates && names.some((name) => /^(?:curl|wget|git|gnupg|python3-pip|nodejs|npm)$/.test(name)))
    needed.unshift("ca-certificates");
  if (!hasHeaders && names.some((name) => /^(?:gcc|clang)(?:-\d+)?$/.test(name))) needed.unshift("libc6-dev");
  return needed.filter((name) => !names.includes(name) && !isInstalledBefore(dockerfile, install.command, name));
}
