import { envOf } from "../../dockerfile/scope.js";
import { setVariable } from "../../dockerfile/set-variable.js";
import { shippedVariables } from "../../dockerfile/shipped-variables.js";
import { intendedVariable } from "../../python/variable-names.js";
import { defineRule } from "../../engine/rule.js";
import { compilesBytecode, installedWithoutBytecode } from "../../python/bytecode.js";
import { longRunning } from "../../python/program.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "python/bytecode-written",
  level: "info",
  profile: "strict",
  summary: "Python writes bytecode into the running container",
  since: "0.1.0",
  messages: { unset: "`{program}` writes `.pyc` files while it runs: nothing sets `PYTHONDONTWRITEBYTECODE`." },
  why: "What the container writes beside the code is thrown away with it, and differs from container to container.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    if (!final || !started || started.script?.includes("PYTHONDONTWRITEBYTECODE")) return;
    // A name with a slip in it says more, and is found by itself.
    if (shippedVariables(dockerfile).some(({ name }) => intendedVariable(name) === "PYTHONDONTWRITEBYTECODE")) return;
    const [command] = started.last.filter((one) => longRunning(one));
    const program = command && longRunning(command);
    if (!program || program.python?.writesNoBytecode || compilesBytecode(dockerfile)) return;
    // What uv installs is compiled at the first start; without that, at every one.
    if (installedWithoutBytecode(dockerfile) !== undefined) return;
    if (envOf(command, "PYTHONDONTWRITEBYTECODE").state !== "unset") return;
    yield {
      at: final.from.imageWord ?? final.from,
      message: "unset",
      data: { program: program.name },
      subject: "PYTHONDONTWRITEBYTECODE",
      related: [{ at: program.start, message: "Python is started here." }],
      fixes: [
        {
          title: "Set PYTHONDONTWRITEBYTECODE=1",
          safety: "safe",
          changesInstructions: true,
          edits: [setVariable(dockerfile, final, "PYTHONDONTWRITEBYTECODE", "1", "before")],
        },
      ],
    };
  },
});
