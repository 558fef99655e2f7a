import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { lineage, osOf, resolveWord, rootImage } from "../../dockerfile/scope.js";
import { imageName } from "../../data/images.js";
import { fileSays } from "../../dockerfile/file-says.js";
import { defineRule } from "../../engine/rule.js";
import { createdUser } from "../../packages/accounts.js";
import { programName } from "../../shell/program-name.js";
import { replace } from "../../text/edit.js";

const handlers = /^(?:userdel|deluser|usermod|getent|id|sed)$/;

export default defineRule({
  id: "user/uid-taken",
  level: "error",
  summary: "The number of the new user belongs to another one already",
  mentions: ["useradd", "adduser"],
  since: "0.1.0",
  messages: { taken: "Ubuntu {release} comes with the user `ubuntu`, who has the number 1000 already." },
  why: "The build stops here: the number is not unique.",
  *check({ dockerfile }) {
    for (const stage of dockerfile.stages) {
      const release = osOf(stage)?.release;
      if (imageName(rootImage(stage)) !== "ubuntu" || release === undefined || Number(release) < 23.04) continue;
      for (const command of dockerfile.commands(stage)) {
        const created = createdUser(command, (word) => resolveWord(word, command));
        if (created?.uid?.value !== "1000" || created.has("--non-unique") || created.name?.value === "ubuntu") continue;
        if (command.next === "||" || handlesUsers(dockerfile, stage)) continue;
        const isWritten = dockerfile.source.slice(created.uid) === "1000";
        yield {
          at: created.uid,
          message: "taken",
          data: { release },
          ...(isWritten && isNumberFree(dockerfile)
            ? { fixes: [{ title: "Use another number", safety: "review", edits: [replace(created.uid, "1001")] }] }
            : {}),
        };
      }
    }
  },
});

/** `userdel ubuntu`, `usermod … ubuntu`, or a branch that asks for it. */
function handlesUsers(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some(
    (one) =>
      one.instructions.some((instruction) => instruction.keyword === "RUN" && !instruction.commands) ||
      [...dockerfile.commands(one)].some(({ words }) => handlers.test(programName(words[0]) ?? "")),
  );
}

function isNumberFree(dockerfile: Dockerfile): boolean {
  return !fileSays(dockerfile, /1000[^]*1000|\b1001\b/);
}
