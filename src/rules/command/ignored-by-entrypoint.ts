import { startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "command/ignored-by-entrypoint",
  level: "warning",
  summary: "CMD stands beside an ENTRYPOINT in shell form, which takes no arguments",
  mentions: ["entrypoint"],
  since: "0.1.0",
  messages: {
    ignored: "This `CMD` is ignored: the `ENTRYPOINT` is in shell form and takes no arguments.",
  },
  why: "The container starts without what `CMD` says, and without what is given to `docker run`.",
  *check({ dockerfile }) {
    for (const stage of dockerfile.stages) {
      const { entrypoint, cmd } = startOf(stage);
      // What the stage below says of both is told there.
      if (entrypoint?.form !== "shell" || cmd?.stage !== stage) continue;
      const text = dockerfile.source.slice(entrypoint.body);
      // A list that is no JSON is another matter; `"$@"` does take what CMD says.
      if (text.startsWith("[") || /\$(?:[@*0-9]|\{[@*0-9])/.test(text) || text === "") continue;
      // An empty CMD takes back an inherited one.
      if (cmd.form === "json" && cmd.words.length === 0) continue;
      yield {
        at: cmd,
        message: "ignored",
        related: [{ at: entrypoint.keywordSpan, message: "Docker runs this through `/bin/sh -c`." }],
      };
    }
  },
});
