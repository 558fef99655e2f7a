import { resolveWord, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { isUnknownUser } from "../../packages/unknown-user.js";

export default defineRule({
  id: "user/undefined",
  level: "error",
  summary: "USER names somebody whom nothing in the image makes",
  since: "0.1.0",
  messages: { undefined: "No user `{name}` is in `{image}`, and nothing above makes one." },
  why: "The next `RUN`, or the start of the container, stops: there is no such user.",
  *check({ dockerfile }) {
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "USER" || !one.user || !one.stage || one.onbuild) continue;
      const name = resolveWord(one.user, one)?.split(":")[0];
      if (name === undefined || !isUnknownUser(dockerfile, one, name)) continue;
      const image = rootImage(one.stage);
      yield { at: one.user, message: "undefined", data: { name, image: image.resolved ?? image.raw }, subject: name };
    }
  },
});
