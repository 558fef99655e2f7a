import { pythonOf } from "../../dockerfile/scope.js";
import { removeVariable, shippedVariables, type ShippedVariable } from "../../dockerfile/shipped-variables.js";
import type { PythonTag } from "../../dockerfile/image.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "python/redundant-variable",
  level: "info",
  profile: "strict",
  summary: "A variable is set to what is the case anyway",
  since: "0.1.0",
  messages: { redundant: "`{name}={value}` changes nothing: {reason}." },
  why: "Whoever reads the file has to find out that it does nothing.",
  *check({ dockerfile }) {
    const python = dockerfile.final && pythonOf(dockerfile.final);
    for (const variable of shippedVariables(dockerfile)) {
      const reason = reasonFor(variable, python);
      if (reason === undefined) continue;
      const edit = removeVariable(dockerfile, variable);
      yield {
        at: variable.pair,
        message: "redundant",
        data: { name: variable.name, value: variable.value ?? "", reason },
        ...(edit
          ? { fixes: [{ title: "Drop {name}", safety: "safe", changesInstructions: true, edits: [edit] }] }
          : {}),
      };
    }
  },
});

function reasonFor({ name, value }: ShippedVariable, python: PythonTag | undefined): string | undefined {
  if (name === "PYTHONHASHSEED" && value === "random") return "hashes are random by default";
  const isUtf8 = /^C\.utf-?8$/i.test(value ?? "");
  const isCurrent = /^3\.(?:[7-9]|\d\d)$/.test(python?.minor ?? "");
  return name === "LANG" && isUtf8 && isCurrent ? "this Python uses UTF-8 without it" : undefined;
}
