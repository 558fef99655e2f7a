import type { ImageReference } from "../dockerfile/image.js";
import { imageName, knownImage } from "./images.js";
import { matchesStars } from "./stars.js";

/** Publishers that give no other tag than `latest`, or put the release into the name. */
const withoutVersions = ["gcr.io/oss-fuzz-base/*", "cgr.dev/chainguard/*", "gcr.io/distroless/*-debian1*"];

/**
 * Whether a reference has no tag, or `latest`, and no digest. A bare name that is no well-known image counts as one that
 * somebody builds on their own machine.
 */
export function isWithoutVersion(image: ImageReference): boolean {
  const name = imageName(image);
  if (name === undefined || image.digest !== undefined) return false;
  if (image.tag !== undefined && image.tag !== "latest") return false;
  if (withoutVersions.some((pattern) => matchesStars(pattern, name))) return false;
  return name.includes("/") || knownImage(image) !== undefined;
}
