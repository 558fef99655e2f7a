/* The C library below a stage: compiled code fits one kind of it, and no older release. */
import { glibcVersion } from "../data/glibc.js";
import { imageName } from "../data/images.js";
import { defaultSuite } from "../data/python-images.js";
import type { Stage } from "../dockerfile/model.js";
import { baseImage, lineage, osOf, rootImage } from "../dockerfile/scope.js";
import { systemInstall } from "../packages/system.js";

/** The kind of C library that a stage has; undefined when the image does not say, or when something brings the other kind along. */
export function libcOf(stage: Stage): "glibc" | "musl" | undefined {
  const image = rootImage(stage);
  if (image.isScratch || baseImage(stage)?.hasConda) return undefined;
  const libc = osOf(stage)?.libc ?? (isGlibcOnly(imageName(image) ?? "") ? "glibc" : undefined);
  return libc === "musl" && bringsGlibc(stage) ? undefined : libc;
}

function isGlibcOnly(name: string): boolean {
  return name.startsWith("gcr.io/distroless/") || name === "cgr.dev/chainguard/python" || /\/ubi\d/.test(name);
}

function bringsGlibc(stage: Stage): boolean {
  return lineage(stage).some((one) =>
    one.instructions.some(
      (step) =>
        step.keyword === "RUN" &&
        (!step.commands ||
          step.commands.some((command) =>
            systemInstall(command)?.packages.some(({ name }) =>
              /^(?:gcompat|libc6-compat|glibc)/.test(name ?? "gcompat"),
            ),
          )),
    ),
  );
}

/** A release with the GNU C library of its own. */
export interface Glibc {
  /** For messages: `bookworm`, `24.04`. */
  readonly release: string;
  /** `2.36` */
  readonly version: string;
}

/** The GNU C library that a stage has on a date: a Python tag without a release means the current one. */
export function glibcOf(stage: Stage, today: string): Glibc | undefined {
  const { os, python } = rootImage(stage);
  if (!os) return undefined;
  const isFloating = python?.minor !== undefined && os.family === "debian" && os.release === undefined;
  const release = os.release ?? (isFloating ? defaultSuite(python.minor, today) : undefined);
  const version = release === undefined ? undefined : glibcVersion(os.family, release);
  return release !== undefined && version !== undefined ? { release, version } : undefined;
}

/** Whether what was compiled for one release may ask for what the other does not have. */
export function isNewer(one: Glibc, other: Glibc): boolean {
  return Number(one.version.split(".")[1]) > Number(other.version.split(".")[1]);
}
