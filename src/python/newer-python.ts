import type { BuildContext } from "../context/facts.js";
import { pythonEndOfLife, supportedPythons } from "../data/end-of-life.js";
import {
  defaultAlpine,
  defaultSuite,
  minorListing,
  patchesOf,
  patchListing,
  variantListing,
} from "../data/python-images.js";
import type { Dockerfile, From } from "../dockerfile/model.js";
import { insertAfter, replace, type TextEdit } from "../text/edit.js";
import { acceptsMinor } from "./python-range.js";

/** The edits that bring a newer minor into a file. */
export interface NewerPython {
  readonly minor: string;
  readonly edits: readonly TextEdit[];
  /** The same with the release of the system, where the tags leave it open. */
  readonly withRelease: readonly TextEdit[];
}

/** A minor that is to be moved to gets security fixes for at least so many days more. */
const fewestDays = 540;

/** From an older minor more than the tag has to change. */
const oldestMinor = 8;

/**
 * Moves the official images of one Python minor to the nearest one that is supported for long enough. undefined where more
 * than the tags speaks of the old minor or hangs on it: the project's own range, paths, `.python-version`, pinned packages.
 */
export function newerPython(
  dockerfile: Dockerfile,
  images: readonly From[],
  minor: string,
  { context, today }: { readonly context: BuildContext; readonly today: string },
): NewerPython | undefined {
  const wanted = supportedPythons(today).find((one) => lasts(one, today) && minorListing(one));
  const required = context.project?.requiresPython;
  if (wanted === undefined || Number(minor.split(".")[1]) < oldestMinor || minor.startsWith("2")) return undefined;
  if (required !== undefined && acceptsMinor(required, wanted) === false) return undefined;
  if (context.text(".python-version") !== undefined || isMentioned(dockerfile, images, minor)) return undefined;
  for (const command of dockerfile.commands())
    if (command.words.some(({ raw }) => raw.includes("=="))) return undefined;
  const edits = images.map((from) => renewed(from, wanted));
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const releases = images.flatMap((from) => releaseFor(from, wanted, today) ?? []);
  return { minor: wanted, edits, withRelease: releases.length === images.length ? [...edits, ...releases] : [] };
}

function lasts(minor: string, today: string): boolean {
  const end = pythonEndOfLife(minor);
  return end !== undefined && (Date.parse(end) - Date.parse(today)) / 86_400_000 >= fewestDays;
}

/** Whether anything but the images names the minor: `python3.9`, `cp39`, a comment. */
function isMentioned({ source: { text } }: Dockerfile, images: readonly From[], minor: string): boolean {
  const words = images.flatMap(({ imageWord }) => imageWord ?? []);
  // Both the words and the places that are asked for stand in file order.
  let next = 0;
  const isElsewhere = (at: number): boolean => {
    while ((words[next]?.end ?? Infinity) <= at) next++;
    return (words[next]?.start ?? Infinity) > at;
  };
  for (let at = text.indexOf(minor); at !== -1; at = text.indexOf(minor, at + 1)) {
    const isWhole = !/[\d.]/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + minor.length));
    if (isWhole && isElsewhere(at)) return true;
  }
  const short = minor.replace(".", "");
  return [`py${short}`, `cp${short}`, `python${short}`].some((name) => text.includes(name));
}

function renewed({ imageWord, image }: From, wanted: string): TextEdit | undefined {
  const { tag = "", python, digest } = image;
  if (imageWord?.value === undefined || imageWord.raw !== image.raw || !python || digest !== undefined)
    return undefined;
  const [, version = "", variant = ""] = /^(\d+\.\d+(?:\.\d+)?)((?:-[a-z0-9.-]+)?)$/.exec(tag) ?? [];
  const isPlain = /^(?:|-slim|-alpine)$/.test(variant);
  const listing = isPlain ? minorListing(wanted) : variantListing(wanted, variant.slice(1));
  if (version === "" || !listing || listing.last !== undefined) return undefined;
  const newest = version === python.minor ? wanted : patchesOf(wanted).at(-1);
  if (newest === undefined || (newest !== wanted && patchListing(newest)?.last !== undefined)) return undefined;
  const start = imageWord.end - tag.length;
  return replace({ start, end: start + version.length }, newest);
}

/** Behind a tag that says `slim` or `alpine` only, or nothing. */
function releaseFor({ imageWord, image: { tag = "" } }: From, wanted: string, today: string): TextEdit | undefined {
  const [, variant] = /^[\d.]+(-slim|-alpine|)$/.exec(tag) ?? [];
  const release = variant === "-alpine" ? defaultAlpine(wanted, today) : defaultSuite(wanted, today);
  if (!imageWord || variant === undefined || release === undefined) return undefined;
  return insertAfter(imageWord, variant === "-alpine" ? release : `-${release}`);
}
