import { imageName } from "../../data/images.js";
import type { ImageReference } from "../../dockerfile/image.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Level } from "../../engine/rule.js";
import { tagStateOf } from "../../python/python-tag.js";

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
      yield {
        at: from.imageWord,
        message: found.message,
        data: { image: image.resolved ?? image.raw, since: found.since },
        subject: `${imageName(image) ?? image.raw} ${image.python?.minor ?? ""}`,
        ...(found.message === "superseded" || !isShipped ? { level: "info" } : {}),
        ...(found.message === "superseded" && !isShipped ? { profile: "strict" } : {}),
      };
    }
  },
});

function stateOf(image: ImageReference, today: string): Found | undefined {
  const state = tagStateOf(image, today);
  if (state?.kind === "dropped" || state?.kind === "superseded") return { message: state.kind, since: state.last };
  if (image.digest !== undefined) return undefined;
  const name = imageName(image) ?? "";
  if (name === "gcr.io/distroless/python3-debian12" && today > "2026-05-12")
    return { message: "gone", since: "2026-05-12" };
  return undefined;
}
