import { imageName } from "../../data/images.js";
import { rootImage, userOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { mayBringSudo, sudoOf, withoutSudo } from "../../packages/sudo.js";

export default defineRule({
  id: "user/sudo",
  level: "warning",
  summary: "sudo is used in RUN",
  equivalents: { hadolint: "DL3004" },
  mentions: ["sudo"],
  since: "0.1.0",
  messages: {
    needless: "The step runs as root already, `sudo` adds nothing here.",
    other:
      "`sudo` says who runs this command; `USER` says it for the whole step, and the image needs no `sudo` for it.",
    missing: "There is no `sudo` in `{image}`: this step fails.",
  },
  why: "`sudo` has to be in the image for it, where it is one more way to become root; and it starts programs with another environment than the rest of the step has.",
  *check({ dockerfile }) {
    if (dockerfile.isDevelopment) return;
    const mayHaveSudo = mayBringSudo(dockerfile);
    for (const one of dockerfile.instructions) {
      const run = one.keyword === "ONBUILD" ? one.trigger : one;
      if (run?.keyword !== "RUN") continue;
      const uses = (run.commands ?? []).flatMap((command) => sudoOf(command) ?? []);
      const [first] = uses;
      if (!first) continue;
      const user = userOf(run);
      const isRoot = user.state === "unset" || (user.state === "set" && /^(?:root|0)$/.test(user.value ?? ""));
      const image = run.stage && rootImage(run.stage);
      const isPlain = image && /^(?:python|debian|ubuntu|alpine)$/.test(imageName(image) ?? "");
      const isMissing = isPlain === true && !mayHaveSudo;
      const edits = isRoot ? uses.flatMap((use) => withoutSudo(dockerfile, run, use) ?? []) : [];
      yield {
        at: first.word,
        message: isMissing
          ? "missing"
          : isRoot && uses.every(({ becomesOther }) => !becomesOther)
            ? "needless"
            : "other",
        data: { image: image?.resolved ?? "" },
        ...(isMissing ? { level: "error" as const } : {}),
        ...(edits.length === uses.length
          ? { fixes: [{ title: "Leave `sudo` out", safety: "safe" as const, edits }] }
          : {}),
      };
    }
  },
});
