import { baseImage, instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { uvAt } from "../../python/uv-settings.js";
import { missingEnvironment } from "../../python/uv-target.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "uv/no-environment",
  level: "error",
  summary: "uv pip finds no environment to install into",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    none: "`{command}` is refused: there is no virtual environment, and nothing allows the system's Python.",
    elsewhere: "`{command}` is refused: it does not look in `{folder}`, which neither `VIRTUAL_ENV` nor `PATH` names.",
    system: "`{command}` is refused: `VIRTUAL_ENV` names the system's Python, which is no virtual environment.",
  },
  why: "Unlike pip, uv installs into the system's Python only when it is told to; the build stops here.",
  *check({ dockerfile, context }) {
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      if (!uv || !["pip install", "pip sync", "pip uninstall"].includes(uv.subcommand)) continue;
      const missing = missingEnvironment(uv, context);
      const { stage } = instructionOf(command);
      if (!missing || !stage) continue;
      // A distribution's own Python is closed to uv even so.
      const hasOwnPython = missing.kind !== "elsewhere" && baseImage(stage)?.python === "/usr/local/bin";
      yield {
        at: uv.install,
        message: missing.kind,
        data: { command: uv.name, folder: missing.folder ?? "" },
        subject: `uv ${uv.subcommand}`,
        fixes: hasOwnPython
          ? [{ title: "Add --system", safety: "safe", edits: [insertWords(command, uv.install, "--system")] }]
          : [],
      };
    }
  },
});
