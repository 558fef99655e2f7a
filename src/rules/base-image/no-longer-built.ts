import { imageName } from "../../data/images.js";
import { defaultSuite } from "../../data/python-images.js";
import { readImage, type ImageReference } from "../../dockerfile/image.js";
import { withImageLabels } from "../../dockerfile/image-labels.js";
import type { Stage } from "../../dockerfile/model.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Level } from "../../engine/rule.js";
import { tagStateOf } from "../../python/python-tag.js";
import { replace, type TextEdit } from "../../text/edit.js";

interface Found {
  readonly message: "dropped" | "superseded" | "gone";
  readonly since: string;
  readonly level?: Level;
}

export default defineRule({
  id: "base-image/no-longer-built",
  level: "warning",
  summary: "The image's tag is no longer rebuilt",
  since: "0.1.0",
  messages: {
    dropped: "`{image}` has not been rebuilt since {since}, when the official image gave this system release up.",
    superseded: "`{image}` has not been rebuilt since {since}, when a newer patch release took its place.",
    gone: "`{image}` has not been published since {since}.",
  },
  why: "The packages in it stay as they were on that day, holes included.",
  *check({ dockerfile, today }) {
    const shipped = shippedStages(dockerfile);
    for (const stage of dockerfile.stages) {
      const { from, base, image } = stage;
      const found = base ? undefined : stateOf(image, today);
      if (!found || !from.imageWord) continue;
      const isShipped = shipped.includes(stage);
      const edit =
        found.message === "superseded" && !isWindows(stage) ? followMinor(stage, found.since, today) : undefined;
      yield {
        at: from.imageWord,
        message: found.message,
        data: { image: image.resolved ?? image.raw, since: found.since },
        subject: imageName(image) ?? image.raw,
        ...(found.message === "superseded" || !isShipped ? { level: "info" } : {}),
        ...(found.message === "superseded" && !isShipped ? { profile: "strict" } : {}),
        ...(edit
          ? {
              fixes: [
                { title: "Follow the minor version", safety: "review", edits: withImageLabels(dockerfile, from, edit) },
              ],
            }
          : {}),
      };
    }
  },
});

/** Windows images share the tags of the others, and only the shell tells which are meant. */
function isWindows({ instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, words }) => keyword === "SHELL" && /^(?:powershell|cmd|pwsh)(?:\.exe)?$/i.test(words[0]?.value ?? ""),
  );
}

function stateOf(image: ImageReference, today: string): Found | undefined {
  const state = tagStateOf(image, today);
  if (state?.kind === "dropped" || state?.kind === "superseded") return { message: state.kind, since: state.last };
  if (image.digest !== undefined) return undefined;
  const name = imageName(image) ?? "";
  if (name === "gcr.io/distroless/python3-debian12" && today > "2026-05-12")
    return { message: "gone", since: "2026-05-12" };
  return undefined;
}

/** The tag of the minor version, which gets each patch, on the system release that the tag stands still on. */
function followMinor({ from, image }: Stage, since: string, today: string): TextEdit | undefined {
  const { python, tag = "", resolved = "" } = image;
  const word = from.imageWord;
  if (word?.value === undefined || python?.minor === undefined || python.patch === undefined) return undefined;
  const suite = /^[\d.]+(?:-slim)?$/.test(tag) ? defaultSuite(python.minor, since) : undefined;
  const next = tag.replace(python.patch, python.minor) + (suite === undefined ? "" : `-${suite}`);
  const renewed = resolved.slice(0, resolved.length - tag.length) + next;
  const at = word.raw.lastIndexOf(`:${tag}`);
  if (at === -1 || tagStateOf(readImage(renewed, renewed), today)?.kind !== "built") return undefined;
  return replace({ start: word.start + at + 1, end: word.start + at + 1 + tag.length }, next);
}
