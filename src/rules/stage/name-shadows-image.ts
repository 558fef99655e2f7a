import { imageName, knownImage } from "../../data/images.js";
import { readImage } from "../../dockerfile/image.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "stage/name-shadows-image",
  level: "info",
  profile: "strict",
  summary: "A stage is called like a well-known image",
  since: "0.1.0",
  messages: {
    shadows:
      "The stage is called `{name}`: from here on, `{name}` in `FROM` and `--from` is this stage and not the image.",
  },
  why: "Who reads or extends the file later takes the stage for the image of that name.",
  *check({ dockerfile }) {
    for (const { from, name } of dockerfile.stages) {
      if (!from.name || name === undefined || !/^[a-z][a-z0-9._-]*$/i.test(name)) continue;
      const image = readImage(name, name.toLowerCase());
      if (image.isScratch || imageName(image) === undefined || !knownImage(image)) continue;
      yield { at: from.name, message: "shadows", data: { name } };
    }
  },
});
