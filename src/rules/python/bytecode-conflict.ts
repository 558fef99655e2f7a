import { instructionOf, lineage } from "../../dockerfile/scope.js";
import { shippedVariables } from "../../dockerfile/shipped-variables.js";
import { defineRule } from "../../engine/rule.js";
import { bytecodeCompiledBy, installedWithoutBytecode } from "../../python/bytecode.js";
import { isPythonSwitchOn } from "../../python/environment.js";
import { longRunning } from "../../python/program.js";
import { startedBy } from "../../python/started.js";
import { programName } from "../../shell/program-name.js";
import type { Command } from "../../shell/command.js";

export default defineRule({
  id: "python/bytecode-conflict",
  level: "warning",
  summary: "Bytecode is compiled and thrown away, or never kept at all",
  mentions: [".pyc", ".pyo", "[co", "__pycache__", "pythondontwritebytecode"],
  since: "0.1.0",
  messages: {
    deleted: "This deletes the bytecode that `{compiler}` compiled on purpose.",
    never: "`{name}` keeps Python from storing the bytecode that `{installer}` did not compile.",
  },
  why: "Every start of a container compiles all modules anew, which can take longer than all else that the start does.",
  *check({ dockerfile, context }) {
    let compiler: { readonly name: string; readonly command: Command } | undefined;
    for (const command of dockerfile.commands()) {
      const name = bytecodeCompiledBy(command);
      if (name !== undefined) compiler = { name, command };
      else if (compiler && deletesBytecode(command) && isBehind(command, compiler.command))
        yield {
          at: command,
          message: "deleted",
          data: { compiler: compiler.name },
          related: [{ at: compiler.command, message: "It is compiled here." }],
        };
    }
    const { final } = dockerfile;
    const started = final && startedBy(final, context);
    if (!started?.last.some((command) => longRunning(command))) return;
    const installer = installedWithoutBytecode(dockerfile);
    const variable = shippedVariables(dockerfile).find(({ name }) => name === "PYTHONDONTWRITEBYTECODE");
    if (installer === undefined || !variable?.value || !isPythonSwitchOn(variable.value)) return;
    yield { at: variable.pair, message: "never", level: "info", data: { name: variable.name, installer } };
  },
});

/** Whether the later command works on the same files: in the same stage, or one that builds on it. */
function isBehind(later: Command, earlier: Command): boolean {
  const { stage } = instructionOf(later);
  const { stage: other } = instructionOf(earlier);
  return stage !== undefined && other !== undefined && lineage(stage).includes(other);
}

function deletesBytecode(command: Command): boolean {
  const texts = command.words.map((word) => word.value ?? word.raw);
  if (!texts.some((text) => /__pycache__|\.py(?:c|\[co\]|\[cod\]|o)$/.test(text))) return false;
  const name = programName(command.words[0]);
  return (
    name === "rm" || (name === "find" && (texts.includes("-delete") || texts.includes("rm") || command.next === "|"))
  );
}
