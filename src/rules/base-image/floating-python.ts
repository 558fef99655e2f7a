import { withImageLabels } from "../../dockerfile/image-labels.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { tagStateOf } from "../../python/python-tag.js";
import { tagsToName } from "../../python/tag-to-name.js";

export default defineRule({
  id: "base-image/floating-python",
  level: "info",
  summary: "The tag names no minor version of Python",
  mentions: ["python"],
  since: "0.1.0",
  messages: { floating: "`{image}` moves to the next minor version of Python each October." },
  why: "Packages that have no wheels for the new minor yet fail to install, and what was removed from Python breaks the application, without a change in the repository.",
  *check({ dockerfile, context, today }) {
    for (const { from, base, image } of shippedStages(dockerfile)) {
      const { python, tag, digest } = image;
      if (base || !from.imageWord || !python || digest !== undefined || tag === undefined || tag === "latest") continue;
      if (python.minor !== undefined || python.version === "2" || python.variant === "windows") continue;
      // One that is no longer built stands still, which other rules say.
      if (tagStateOf(image, today) !== undefined) continue;
      // Any other word may be a tag of a mirror that only its owner knows.
      if (!/^(?:3|slim|alpine|bookworm|trixie|bullseye)(?:-|$)|^alpine3/.test(tag)) continue;
      const names = tagsToName(from, context, today);
      yield {
        at: from.imageWord,
        message: "floating",
        data: { image: image.resolved ?? image.raw, tag: names[0]?.tag ?? "", full: names[1]?.tag ?? "" },
        fixes: names.map(({ edit }, index) => ({
          title: index === 0 ? "Name the version {tag}" : "Name the version and the release {full}",
          safety: "review",
          edits: withImageLabels(dockerfile, from, edit),
        })),
      };
    }
  },
});
