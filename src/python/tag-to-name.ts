import type { BuildContext } from "../context/facts.js";
import { releaseOf, supportedPythons } from "../data/end-of-life.js";
import { imageName } from "../data/images.js";
import { defaultAlpine, defaultSuite, minorListing, variantListing } from "../data/python-images.js";
import type { From } from "../dockerfile/model.js";
import { insertAt, replace, type TextEdit } from "../text/edit.js";
import { acceptsMinor } from "./python-range.js";

/** A tag in the place of one that moves, and the edit that writes it. */
export interface NamedTag {
  readonly tag: string;
  readonly edit: TextEdit;
}

/**
 * The version to write in the place of `latest`, of no tag, or of `python:3-slim`: what it means today, as far as the
 * tables know, or what the project asks for; then the same with the release of the system. None where a variable or another
 * publisher gives the tag.
 */
export function tagsToName({ imageWord, image }: From, context: BuildContext, today: string): readonly NamedTag[] {
  // A digest, or a tag that an argument gives, stands elsewhere than in this word.
  if (imageWord?.value === undefined || imageWord.raw !== image.raw || image.digest !== undefined) return [];
  const old = image.tag ?? "";
  const { end } = imageWord;
  return tagsFor(image, old, context, today).map((tag) => ({
    tag,
    edit: image.tag === undefined ? insertAt(end, `:${tag}`) : replace({ start: end - old.length, end }, tag),
  }));
}

function tagsFor(image: From["image"], old: string, context: BuildContext, today: string): readonly string[] {
  if (image.python) return pythonTags(old, context, today);
  const tag = old === "" || old === "latest" ? systemTag(image, today) : undefined;
  return tag === undefined ? [] : [tag];
}

function pythonTags(old: string, context: BuildContext, today: string): readonly string[] {
  const minor = minorToName(context, today);
  const variant = /^(?:latest|3)?-?(|slim|alpine|(?:slim-)?(?:bookworm|trixie)|alpine3\.\d{1,2})$/.exec(old)?.[1];
  if (minor === undefined || variant === undefined) return [];
  if (/^(?:|slim|alpine)$/.test(variant)) {
    const short = variant === "" ? minor : `${minor}-${variant}`;
    const release = variant === "alpine" ? defaultAlpine(minor, today) : defaultSuite(minor, today);
    return release === undefined
      ? [short]
      : [short, variant === "alpine" ? `${short}${release}` : `${short}-${release}`];
  }
  const listing = variantListing(minor, variant);
  return listing && listing.last === undefined ? [`${minor}-${variant}`] : [];
}

/** What `.python-version` asks for, else the newest minor that official images are built for and the project accepts. */
function minorToName(context: BuildContext, today: string): string | undefined {
  const required = context.project?.requiresPython;
  const known = supportedPythons(today).filter(
    (minor) => minorListing(minor) && (required === undefined || acceptsMinor(required, minor) !== false),
  );
  const asked = /^\s*(3\.\d{1,2})(?:\.\d+)?\s*$/.exec(context.text(".python-version") ?? "")?.[1];
  return asked === undefined ? known.at(-1) : known.find((minor) => minor === asked);
}

/** What the official images of Debian, Ubuntu and Alpine call `latest`. */
function systemTag(image: From["image"], today: string): string | undefined {
  switch (imageName(image)) {
    case "debian":
      return defaultSuite(undefined, today);
    case "alpine":
      return defaultAlpine(undefined, today);
    case "ubuntu":
      return newestLongTermUbuntu(today);
    default:
      return undefined;
  }
}

/** Long-term releases come in April of even years, and `latest` soon after. */
function newestLongTermUbuntu(today: string): string | undefined {
  const year = Number(today.slice(2, 4));
  const isOut = year % 2 === 0 && today.slice(5) >= "05-01";
  const release = `${isOut ? year : year - (year % 2 === 0 ? 2 : 1)}.04`;
  return releaseOf("ubuntu", release) && release;
}
