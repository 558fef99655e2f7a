import type { Instruction, Run, Stage } from "../../dockerfile/model.js";
import { envOf, instructionOf, lineage, resolveWord } from "../../dockerfile/scope.js";
import { setVariableFor } from "../../dockerfile/set-variable.js";
import { defineRule } from "../../engine/rule.js";
import { uvCacheMounts } from "../../python/uv-cache.js";
import { isSettled, uvAt, uvSwitch } from "../../python/uv-settings.js";

export default defineRule({
  id: "uv/hardlink-across-mount",
  level: "info",
  summary: "uv tries hard links out of a cache mount, which cannot be made",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    hardlink: "uv cannot link from this mount into the image, warns about it, and copies: `UV_LINK_MODE` is not set.",
    symlink: "`{command}` leaves links into this mount, which is not part of the image.",
  },
  why: "A mount is another file system than the image. `UV_LINK_MODE=copy` says what happens anyway; symbolic links would lead nowhere.",
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment) return;
    const told = new Set<Stage>();
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      const run = instructionOf(command);
      if (!uv || !isRun(run) || !/^(?:sync|add|pip (?:install|sync)|tool install)$/.test(uv.subcommand)) continue;
      const mount = uvCacheMounts(uv).find(({ type }) => type === "cache");
      if (!mount || !uv.isComplete || uvSwitch(uv, "--no-cache", "UV_NO_CACHE") !== false) continue;
      const option = uv.option("--link-mode");
      const setting = envOf(command, "UV_LINK_MODE");
      const mode = option ? resolveWord(option, command) : setting.state === "set" ? setting.value : "";
      if (mode === "symlink") {
        yield { at: mount, message: "symlink", level: "error", data: { command: uv.name }, subject: mode };
        continue;
      }
      if (mode !== "" || lineage(run.stage).some((stage) => told.has(stage))) continue;
      if (isSettled(uv, context, "link-mode")) continue;
      // One variable serves the whole stage.
      told.add(run.stage);
      yield {
        at: mount,
        message: "hardlink",
        subject: "UV_LINK_MODE",
        fixes: [
          {
            title: "Set UV_LINK_MODE=copy",
            safety: "safe",
            changesInstructions: true,
            edits: [setVariableFor(dockerfile, run, "UV_LINK_MODE", "copy")],
          },
        ],
      };
    }
  },
});

function isRun(instruction: Instruction): instruction is Run & { readonly stage: Stage } {
  return instruction.keyword === "RUN" && instruction.stage !== undefined && instruction.onbuild === undefined;
}
