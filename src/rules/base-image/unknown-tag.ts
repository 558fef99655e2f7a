import { defineRule } from "../../engine/rule.js";
import { tagStateOf } from "../../python/python-tag.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "base-image/unknown-tag",
  level: "error",
  summary: "The official Python image has no such tag",
  since: "0.1.0",
  messages: {
    unknown: "The official Python image has never had the tag `{tag}`.",
    nearest: "The official Python image has never had the tag `{tag}`; the nearest is `{nearest}`.",
  },
  why: "The build stops at this line: the image can't be found.",
  *check({ dockerfile, today }) {
    for (const { from, base, image } of dockerfile.stages) {
      const state = base ? undefined : tagStateOf(image, today);
      const { imageWord } = from;
      if (state?.kind !== "unknown" || !imageWord || image.tag === undefined) continue;
      const { nearest } = state;
      const at = imageWord.raw.lastIndexOf(`:${image.tag}`);
      const tag = { start: imageWord.start + at + 1, end: imageWord.start + at + 1 + image.tag.length };
      const isWritten = at !== -1 && imageWord.value === imageWord.raw;
      yield {
        at: imageWord,
        message: nearest === undefined ? "unknown" : "nearest",
        data: { tag: image.tag, ...(nearest === undefined ? {} : { nearest }) },
        ...(nearest !== undefined && isWritten
          ? { fixes: [{ title: "Use `{nearest}`", safety: "review", edits: [replace(tag, nearest)] }] }
          : {}),
      };
    }
  },
});
