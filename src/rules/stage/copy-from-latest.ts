import { imageName } from "../../data/images.js";
import { isWithoutVersion } from "../../data/moving-tag.js";
import { readImage, type ImageReference } from "../../dockerfile/image.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "stage/copy-from-latest",
  level: "warning",
  summary: "Files are taken from an image without a version",
  since: "0.1.0",
  messages: {
    untagged: "`{image}` has no tag, so each build takes files from whatever is newest.",
    latest: "`{image}` is whatever is newest at the time of the build.",
  },
  why: "A new release of the tool comes in without a change in the repository, and what was built before can't be built again.",
  *check({ dockerfile }) {
    const seen = new Set<string>();
    for (const { image, at } of foreignImages(dockerfile)) {
      if (!isWithoutVersion(image) || seen.has(image.raw)) continue;
      seen.add(image.raw);
      yield {
        at,
        message: image.tag === undefined ? "untagged" : "latest",
        data: { image: image.raw },
        subject: imageName(image) ?? image.raw,
        ...(dockerfile.isDevelopment ? { level: "info" } : {}),
      };
    }
  },
});

/** What `COPY --from` and mounts name and no stage of the file is called; BuildKit puts no variables into either. */
function* foreignImages({ instructions, stages }: Dockerfile): Iterable<{ image: ImageReference; at: Span }> {
  const names = new Set(stages.map(({ name }) => name?.toLowerCase()));
  const isImage = (text: string): boolean => !/^\d+$|\$/.test(text) && !names.has(text.toLowerCase());
  for (const one of instructions) {
    if (one.keyword === "COPY" && one.from?.value !== undefined && isImage(one.from.value))
      yield { image: readImage(one.from.value, one.from.value), at: one.from };
    if (one.keyword !== "RUN") continue;
    for (const mount of one.mounts)
      if (mount.from !== undefined && isImage(mount.from))
        yield { image: readImage(mount.from, mount.from), at: mount };
  }
}
