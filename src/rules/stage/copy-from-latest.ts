import { imageName } from "../../data/images.js";
import { isWithoutVersion } from "../../data/moving-tag.js";
import { foreignImages } from "../../dockerfile/foreign-images.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "stage/copy-from-latest",
  level: "warning",
  summary: "Files are taken from an image without a version",
  mentions: ["from="],
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
