import { endOfSupport, releaseOf } from "../data/end-of-life.js";
import {
  defaultAlpine,
  defaultSuite,
  lastOfVariant,
  minorListing,
  patchesOf,
  patchListing,
  pythonImagesDate,
  variantListing,
} from "../data/python-images.js";
import type { ImageReference } from "../dockerfile/image.js";
import { pythonAge, pythonMinorOf } from "./image-python.js";

/** How an official Python image's tag stands on a date. */
export type TagState =
  /** It never was; `nearest` is a tag that was meant, where that is plain. */
  | { readonly kind: "unknown"; readonly nearest: string | undefined }
  /** Its operating system release is no longer built: the last day on which it was. */
  | { readonly kind: "dropped"; readonly last: string }
  /** A newer patch took its place: the last day on which it was built. */
  | { readonly kind: "superseded"; readonly last: string }
  /** Its Python or its system is past the end of its life, which weighs more than all else. */
  | { readonly kind: "ended" }
  | { readonly kind: "built" };

const version = "([23](?:\\.[0-9]{1,2}){0,2})(?:(?:a|b|rc)[0-9]{1,2}|-rc)?";
const suites = "jessie|stretch|buster|bullseye|bookworm|trixie|wheezy";
const grammar = new RegExp(`^${version}(?:-((?:slim-)?(?:${suites})|slim|alpine(?:3\\.[0-9]{1,2})?|onbuild))?$`);

/** A variant that names its system's release. */
const named = new RegExp(`^(?:(?:slim-)?(?:${suites})|alpine3\\.[0-9]{1,2})$`);

/** The state of an official image's tag; undefined for other images, for digests, and for tags that only the future knows. */
export function tagStateOf(image: ImageReference, today: string): TagState | undefined {
  const { python, tag, digest } = image;
  if (!python || tag === undefined || digest !== undefined || python.variant === "windows") return undefined;
  const parts = grammar.exec(tag) ?? grammar.exec(`3-${tag}`);
  // A word that is new to the table may be a release that is newer than it.
  if (!parts) return isMisspelt(tag) ? { kind: "unknown", nearest: nearestTag(tag) } : undefined;
  const { minor, patch } = python;
  const variant = named.test(parts[2] ?? "") ? parts[2] : undefined;
  if (minor === undefined) return variant === undefined ? undefined : stateOfVariant(image, variant, today);
  if (!minorListing(minor) || isPreRelease(tag)) return undefined;
  if (neverWas(minor, patch, variant)) return { kind: "unknown", nearest: nearestVariant(tag, minor, patch, today) };
  if (hasEnded(image, today)) return { kind: "ended" };
  const dropped = variant === undefined ? undefined : variantListing(minor, variant)?.last;
  if (dropped !== undefined && dropped < today) return { kind: "dropped", last: dropped };
  const superseded = patch === undefined ? undefined : patchListing(patch)?.last;
  if (superseded !== undefined && superseded < today) return { kind: "superseded", last: superseded };
  return { kind: "built" };
}

/** `3-alpine3.8` follows Python only as long as that system release is built. */
function stateOfVariant(image: ImageReference, variant: string, today: string): TagState | undefined {
  if (hasEnded(image, today)) return { kind: "ended" };
  const last = lastOfVariant(variant);
  return last !== undefined && last < today ? { kind: "dropped", last } : undefined;
}

function isPreRelease(tag: string): boolean {
  return /^[\d.]+(?:a|b|rc|-rc)/.test(tag);
}

/** `3-9-alpine`, `3.14t`, `3.13-slim-alpine`: no tag of the official image has this form. */
function isMisspelt(tag: string): boolean {
  return (
    /^[23]-[0-9]{1,2}(?=-|$)/.test(tag) ||
    /^3\.[0-9]{1,2}t(?=-|$)/.test(tag) ||
    /^[\d.]+-(?:slim-alpine|alpine-slim|slim-slim|full|latest|lts|stable)[\d.]*$/.test(tag) ||
    new RegExp(`^[\\d.]+-(?:${suites})-slim$`).test(tag)
  );
}

function nearestTag(tag: string): string | undefined {
  const found = tag
    .replace(/^([23])-(?=[0-9])/, "$1.")
    .replace(/^(3\.[0-9]{1,2})t/, "$1")
    .replace(/-(?:slim-alpine|alpine-slim)/, "-alpine")
    .replace(/-([a-z]+)-slim$/, "-slim-$1")
    .replace(/-(?:full|latest|lts|stable)$/, "");
  return grammar.test(found) ? found : undefined;
}

function neverWas(minor: string, patch: string | undefined, variant: string | undefined): boolean {
  const isOldTable = minor === "2.7" || Number(minor.slice(2)) < 6;
  const listing = variant === undefined ? undefined : variantListing(minor, variant);
  if (variant !== undefined && !listing) return !isOldTable && isKnownVariant(variant);
  const patched = patch === undefined ? undefined : patchListing(patch);
  if (patch !== undefined && !patched) return !isOldTable && isBelowNewest(patch, minor);
  if (!listing || !patched || isOldTable) return false;
  return listing.first > (patched.last ?? "9999") || patched.first > (listing.last ?? "9999");
}

/** Not a release of Alpine that is newer than the table. */
function isKnownVariant(variant: string): boolean {
  const alpine = /^alpine3\.([0-9]+)$/.exec(variant)?.[1];
  const newest = defaultAlpine(undefined, pythonImagesDate)?.split(".")[1];
  return alpine === undefined || Number(alpine) <= Number(newest);
}

function isBelowNewest(patch: string, minor: string): boolean {
  const newest = patchesOf(minor).at(-1);
  return newest !== undefined && Number(patch.split(".")[2]) < Number(newest.split(".")[2]);
}

/** The same on the release that the minor's plain tag means. */
function nearestVariant(tag: string, minor: string, patch: string | undefined, today: string): string | undefined {
  if (patch !== undefined) return undefined;
  const suite = defaultSuite(minor, today);
  return tag.includes("-alpine")
    ? `${minor}-alpine`
    : suite && `${minor}${tag.includes("-slim") ? "-slim" : ""}-${suite}`;
}

function hasEnded(image: ImageReference, today: string): boolean {
  const minor = pythonMinorOf(image);
  if (minor !== undefined && pythonAge(minor, today)?.isPast === true) return true;
  const { os } = image;
  if (os?.release === undefined || (os.family !== "debian" && os.family !== "alpine")) return false;
  const release = releaseOf(os.family, os.release);
  return release !== undefined && (endOfSupport(release) ?? today) < today;
}
