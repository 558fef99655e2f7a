import type { BuildContext, ComposeService } from "../../context/facts.js";
import { everyService, serviceVariable, startsItself } from "../../context/shipping.js";
import { setVariable } from "../../dockerfile/set-variable.js";
import { shippedVariables } from "../../dockerfile/shipped-variables.js";
import { intendedVariable } from "../../python/variable-names.js";
import { envOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { longRunning } from "../../python/program.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "python/buffered-output",
  level: "warning",
  summary: "Python holds its output back",
  since: "0.1.0",
  messages: {
    unset: "`{program}` holds back what it prints: nothing sets `PYTHONUNBUFFERED`.",
    server: "What the application prints under `{program}` is held back: nothing sets `PYTHONUNBUFFERED`.",
    empty: "An empty `PYTHONUNBUFFERED` does nothing, so `{program}` holds back what it prints.",
    off: "`PYTHONUNBUFFERED={value}` switches nothing on, so `{program}` holds back what it prints.",
  },
  why: "Without a terminal Python writes its output in blocks: logs come late, and what is left is lost when the container is stopped.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    // The script that starts it may set the variable.
    if (!final || !started || started.script?.includes("PYTHONUNBUFFERED")) return;
    if (everyService(context, (service) => isUnbuffered(service, context))) return;
    // sudo starts its program without the variables of the image.
    if (started.commands.some(({ wrappers }) => wrappers.some(({ value }) => value === "sudo"))) return;
    // A name with a slip in it says more, and is found by itself.
    if (shippedVariables(dockerfile).some(({ name }) => intendedVariable(name) === "PYTHONUNBUFFERED")) return;
    for (const command of started.last) {
      const program = longRunning(command);
      if (!program || program.python?.isUnbuffered || isStarter(program.name)) continue;
      const setting = envOf(command, "PYTHONUNBUFFERED");
      if (setting.state === "unknown" || (setting.state === "set" && isOn(setting.value))) continue;
      const value = setting.state === "set" ? setting.value : undefined;
      const isSet = value !== undefined;
      const edit = isSet ? [] : [setVariable(dockerfile, final, "PYTHONUNBUFFERED", "1")];
      yield {
        at: final.from.imageWord ?? final.from,
        message: value === "" ? "empty" : isSet ? "off" : program.kind === "server" ? "server" : "unset",
        data: { program: program.name, value: value ?? "" },
        subject: "PYTHONUNBUFFERED",
        related: [{ at: program.start, message: "Python is started here." }],
        // The servers' own logs go to stderr, which is not held back.
        ...(program.kind === "server" ? { level: "info" } : {}),
        ...(isSet
          ? {}
          : { fixes: [{ title: "Set PYTHONUNBUFFERED=1", safety: "safe", changesInstructions: true, edits: edit }] }),
      };
      return;
    }
  },
});

/** By its name it prepares the container and then gives way to something else. */
function isStarter(name: string): boolean {
  return /(?:^|[ /])(?:(?:docker-?)?entry-?point|start-(?:notebook|singleuser))\.py$/.test(name);
}

/** Python takes any text but a zero for yes. https://docs.python.org/3/using/cmdline.html#envvar-PYTHONUNBUFFERED */
function isOn(value: string | undefined): boolean {
  return value === undefined || (value !== "" && !/^0+$/.test(value));
}

/** By a variable or a terminal, or because it starts something else. */
function isUnbuffered(service: ComposeService, context: BuildContext): boolean {
  const variable = serviceVariable(service, context, "PYTHONUNBUFFERED");
  return service.hasTerminal || (variable && isOn(variable.value)) === true || startsItself(service, context);
}
