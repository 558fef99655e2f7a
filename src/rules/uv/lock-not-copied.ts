import { defineRule } from "../../engine/rule.js";
import { copyLockToo, isMissing, lockBeside } from "../../python/missing-lock.js";
import { makesLock, readsLock } from "../../python/uv-lock.js";
import { enforcesLock, uvAt, uvFolder } from "../../python/uv-settings.js";
import { instructionOf } from "../../dockerfile/scope.js";

export default defineRule({
  id: "uv/lock-not-copied",
  level: "error",
  summary: "uv is held to a lock that is not in the image yet",
  mentions: ["uv"],
  since: "0.1.0",
  messages: { missing: "`{command}` insists on `uv.lock`, and nothing before it brings that into the image." },
  why: "The build stops here.",
  *check({ dockerfile, context }) {
    let looked = 0;
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      const { stage } = instructionOf(command);
      if (!uv?.isComplete || !stage || !readsLock(uv) || enforcesLock(uv) !== true) continue;
      const folder = uvFolder(uv);
      // Each look goes through the file up to here.
      if (folder === undefined || ++looked > mostCommands) continue;
      if (makesLock(dockerfile.commands(stage), command) || !isMissing("uv.lock", folder, command)) continue;
      const lock = lockBeside("uv.lock", "pyproject.toml", folder, command, context);
      const edit = lock === undefined ? undefined : copyLockToo("pyproject.toml", lock, command);
      yield {
        at: uv.install,
        message: "missing",
        data: { command: uv.name },
        ...(edit ? { fixes: [{ title: "Copy uv.lock too", safety: "review", edits: [edit] }] } : {}),
      };
    }
  },
});

/** More than any build has. */
const mostCommands = 50;
