import { debianRelease, newestRelease, ubuntuRelease, type Release } from "../data/end-of-life.js";

import { defaultSuite, patchListing } from "../data/python-images.js";
import type { Stage } from "../dockerfile/model.js";
import { rootImage } from "../dockerfile/scope.js";
import type { PythonTag } from "../dockerfile/image.js";

/** The Debian or Ubuntu release below a stage. */
export interface AptRelease extends Release {
  readonly product: "debian" | "ubuntu";
  /** Whether the image is the distribution's own or one that the Docker library builds on it, with its plain sources. */
  readonly isOfficial: boolean;
  /** Whether the image's tag does not name it, so that it is another one some day. */
  readonly isFloating: boolean;
}

/** The release that a stage's image has on a date; undefined where neither tag nor table says. */
export function aptReleaseOf(stage: Stage, today: string): AptRelease | undefined {
  const { os, python, registry, repository, tag, digest } = rootImage(stage);
  if (os?.family !== "debian" && os?.family !== "ubuntu") return undefined;
  const isOfficial = registry === undefined && repository !== undefined && !repository.includes("/");
  const isFloating = os.release === undefined;
  // With a digest the tag's release is the one of a day that nobody knows.
  if (isFloating && (!isOfficial || (digest !== undefined && python?.patch === undefined))) return undefined;
  const release = isFloating ? floating(os.family, repository, python, tag, today) : named(os.family, os.release);
  return release && { ...release, product: os.family, isOfficial, isFloating };
}

function named(family: "debian" | "ubuntu", release: string | undefined): Release | undefined {
  if (release === undefined) return undefined;
  return family === "debian" ? debianRelease(release) : ubuntuRelease(release);
}

function floating(
  family: "debian" | "ubuntu",
  repository: string | undefined,
  python: PythonTag | undefined,
  tag: string | undefined,
  today: string,
): Release | undefined {
  if (python) {
    // `python:2` stood still with the last 2.7.
    const minor = python.minor ?? (python.version === "2" ? "2.7" : undefined);
    const suite = defaultSuite(minor, lastBuild(python, today) ?? "");
    return suite === undefined ? undefined : debianRelease(suite);
  }
  const isMoving = tag === undefined || /^(?:latest|stable)(?:-slim)?$/.test(tag);
  return isMoving && repository === family ? newestRelease(family, today) : undefined;
}

/** The last day on which a tag was built anew; a patch version stays as it was. */
function lastBuild({ patch }: PythonTag, today: string): string | undefined {
  if (patch === undefined) return today;
  const listing = patchListing(patch);
  return listing && (listing.last !== undefined && listing.last < today ? listing.last : today);
}
