import { lineage, userAtEnd } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { copiedEnvironments } from "../../python/copied-environment.js";

export default defineRule({
  id: "stage/user-site-unreachable",
  level: "warning",
  summary: "Packages lie in root's home, but the container runs as another user",
  mentions: ["--from"],
  since: "0.1.0",
  messages: {
    unreachable: "The container runs as `{user}`, who can't read `{target}`: `/root` is open to root alone.",
  },
  why: "The packages are in the image, and yet every import of them and every script of theirs fails.",
  *check({ dockerfile }) {
    const shipped = shippedStages(dockerfile);
    for (const { kind, to, target, targetWord } of copiedEnvironments(dockerfile)) {
      const [final] = shipped;
      if (kind !== "user" || !final || !shipped.includes(to) || !/^\/root(?:\/|$)/.test(target)) continue;
      const user = userAtEnd(final);
      if (user.state !== "set" || user.value === undefined || user.value === "root" || user.value === "0") continue;
      if (opensRoot(dockerfile, final)) continue;
      yield { at: targetWord, message: "unreachable", data: { user: user.value, target }, subject: target };
    }
  },
});

/** A `chmod`, `chown`, `mv`, … of root's home, or a script that may do it. */
function opensRoot(dockerfile: Dockerfile, final: Stage): boolean {
  return lineage(final).some(
    (stage) =>
      stage.instructions.some((one) => one.keyword === "RUN" && !one.commands) ||
      [...dockerfile.commands(stage)].some(({ words }) => words.some((word) => /\/root\b|~/.test(word.raw))),
  );
}
