import { pythonOf } from "../../dockerfile/scope.js";
import { removeVariable, shippedVariables, type ShippedVariable } from "../../dockerfile/shipped-variables.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { pythonProgram } from "../../python/program.js";
import { startedBy } from "../../python/started.js";

/** Only Python reads these; `DEBUG` many do. */
const own = ["FLASK_DEBUG", "DJANGO_DEBUG", "PYTHONASYNCIODEBUG", "PYTHONDEVMODE"];

export default defineRule({
  id: "python/debug-enabled",
  level: "warning",
  summary: "The image runs in debug mode",
  mentions: ["debug", "pythondevmode", "flask_env"],
  since: "0.1.0",
  messages: {
    enabled: "`{name}={value}` makes the image that ships run in debug mode.",
    disabled: "`{name}={value}` switches off what is off by default.",
  },
  why: "Debug pages show source, settings and secrets to whoever causes an error, and some let them run code.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final) return;
    const started = startedBy(final, context);
    const isPython = pythonOf(final) !== undefined || started?.last.some((command) => pythonProgram(command)) === true;
    for (const variable of shippedVariables(dockerfile)) {
      const state = debugState(variable, isPython);
      if (state === undefined) continue;
      const edit = state === "disabled" ? removeVariable(dockerfile, variable) : undefined;
      // What an application does without its own variable is for the application to say.
      const safety: Fix["safety"] = variable.name.startsWith("FLASK_") ? "safe" : "review";
      yield {
        at: variable.pair,
        message: state,
        data: { name: variable.name, value: variable.value ?? "" },
        ...(state === "disabled" ? { level: "info", profile: "strict" } : {}),
        ...(edit ? { fixes: [{ title: "Drop {name}", safety, changesInstructions: true, edits: [edit] }] } : {}),
      };
    }
  },
});

function debugState({ name, value, pair }: ShippedVariable, isPython: boolean): "enabled" | "disabled" | undefined {
  // A build argument leaves it to the build.
  if (value === undefined || pair.value?.value === undefined) return undefined;
  if (name === "FLASK_ENV") return value === "development" ? "enabled" : undefined;
  if (!own.includes(name) && !(name === "DEBUG" && isPython)) return undefined;
  if (/^(?:1|t|true|y|yes|on)$/i.test(value)) return "enabled";
  return /^(?:0|f|false|n|no|off)$/i.test(value) && name !== "PYTHONDEVMODE" ? "disabled" : undefined;
}
