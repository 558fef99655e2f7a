import { shippedVariables } from "../../dockerfile/shipped-variables.js";
import { instructionOf } from "../../dockerfile/scope.js";
import { setVariableFor } from "../../dockerfile/set-variable.js";
import { defineRule } from "../../engine/rule.js";
import { compilesBytecode } from "../../python/bytecode.js";
import { isPythonSwitchOn } from "../../python/environment.js";
import { isShipped } from "../../python/uv-environment.js";
import { isSettled, uvAt } from "../../python/uv-settings.js";

export default defineRule({
  id: "uv/bytecode-not-compiled",
  level: "info",
  profile: "strict",
  summary: "What uv installs is not compiled to bytecode",
  mentions: ["uv"],
  since: "0.1.0",
  messages: { source: "`{command}` installs modules without their bytecode: nothing sets `UV_COMPILE_BYTECODE`." },
  why: "Python compiles them at the first start instead, in each container anew, and that start takes longer.",
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment || compilesBytecode(dockerfile)) return;
    // That weighs more, and is found by itself.
    const isOff = shippedVariables(dockerfile).some(
      ({ name, value }) => name === "PYTHONDONTWRITEBYTECODE" && isPythonSwitchOn(value ?? "1"),
    );
    if (isOff) return;
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      if (!uv?.isComplete || !["sync", "pip install", "pip sync"].includes(uv.subcommand)) continue;
      if (!isShipped(dockerfile, uv) || isSettled(uv, context, "compile-bytecode")) continue;
      const run = instructionOf(command);
      const { stage } = run;
      if (!stage) continue;
      yield {
        at: uv.install,
        message: "source",
        data: { command: uv.name },
        subject: "UV_COMPILE_BYTECODE",
        fixes: [
          {
            title: "Set UV_COMPILE_BYTECODE=1",
            safety: "review",
            changesInstructions: true,
            edits: [setVariableFor(dockerfile, { ...run, stage }, "UV_COMPILE_BYTECODE", "1")],
          },
        ],
      };
      // One variable serves them all.
      return;
    }
  },
});
