import { resolveWord, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { isUnknownUser } from "../../packages/unknown-user.js";

/** Names that are looked for in the steps above. */
const most = 50;

export default defineRule({
  id: "copy/chown-unknown-user",
  level: "warning",
  summary: "--chown names a user whom nothing in the image makes",
  mentions: ["--chown"],
  since: "0.1.0",
  messages: { unknown: "No user `{name}` is in `{image}`, and nothing above makes one." },
  why: "The build stops here, or the files belong to root after all: names are looked up in the image as it is at this step.",
  *check({ dockerfile }) {
    const seen = new Set<string>();
    for (const one of dockerfile.instructions) {
      if ((one.keyword !== "COPY" && one.keyword !== "ADD") || !one.stage || one.onbuild) continue;
      const flag = one.flags.find((each) => each.name === "chown");
      const name = flag?.value && resolveWord(flag.value, one)?.split(":")[0];
      const key = `${String(one.stage.index)} ${name ?? ""}`;
      // Who is there at the first COPY is there at the others; who is not is said once.
      if (!flag || name === undefined || seen.has(key) || seen.size > most) continue;
      seen.add(key);
      if (!isUnknownUser(dockerfile, one, name)) continue;
      const image = rootImage(one.stage);
      yield { at: flag, message: "unknown", data: { name, image: image.resolved ?? image.raw }, subject: name };
    }
  },
});
