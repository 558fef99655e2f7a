import { knownImage } from "../../data/images.js";
import { foreignImages, type ForeignImage } from "../../dockerfile/foreign-images.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "base-image/no-digest",
  level: "info",
  profile: "strict",
  summary: "An image is named without its digest",
  since: "0.1.0",
  messages: { tag: "`{image}` has no digest: what the tag means can be replaced at any time." },
  why: "Two builds of one commit may get different images, and nobody sees when one was replaced.",
  *check({ dockerfile }) {
    const seen = new Set<string>();
    for (const { image, at } of namedImages(dockerfile)) {
      if (image.resolved === undefined || image.isScratch || image.digest !== undefined) continue;
      if (seen.has(image.resolved)) continue;
      seen.add(image.resolved);
      yield { at, message: "tag", data: { image: image.resolved }, subject: image.resolved.replace(/:[^:/]*$/, "") };
    }
  },
});

function* namedImages(dockerfile: Dockerfile): Iterable<ForeignImage> {
  for (const { base, image, from } of dockerfile.stages)
    if (!base && from.imageWord) yield { image, at: from.imageWord };
  for (const one of foreignImages(dockerfile)) {
    // A bare word may be a context that the build names.
    const { resolved = "" } = one.image;
    if (/[/:]/.test(resolved) || knownImage(one.image)) yield one;
  }
}
