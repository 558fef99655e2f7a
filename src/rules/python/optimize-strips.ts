import { shippedVariables } from "../../dockerfile/shipped-variables.js";
import { defineRule } from "../../engine/rule.js";
import { pythonProgram } from "../../python/program.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "python/optimize-strips",
  level: "warning",
  summary: "Python runs without assertions or docstrings",
  since: "0.1.0",
  messages: {
    docstrings: "`{setting}` takes out every `assert` and every docstring.",
    assertions: "`{setting}` takes out every `assert`.",
  },
  why: "Checks that rest on `assert` are skipped in silence; without docstrings, command help and API descriptions are empty.",
  *check({ dockerfile, context }) {
    for (const { name, value, pair } of shippedVariables(dockerfile)) {
      const level = name === "PYTHONOPTIMIZE" && value !== undefined ? levelOf(value) : 0;
      if (level > 0) yield { at: pair, ...weigh(level), data: { setting: `PYTHONOPTIMIZE=${value ?? ""}` } };
    }
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    for (const command of started?.last ?? []) {
      const python = pythonProgram(command)?.python;
      const option = python?.options.find(({ value }) => /^-[a-zA-Z]*O/.test(value ?? ""));
      if (!python || !option || python.optimize === 0) continue;
      yield { at: option, ...weigh(python.optimize), data: { setting: `python ${option.value ?? ""}` } };
    }
  },
});

/** As Python reads it: a number, or anything else for 1. */
function levelOf(value: string): number {
  if (value === "") return 0;
  return /^[0-9]+$/.test(value) ? Number(value) : 1;
}

function weigh(level: number) {
  return level > 1 ? ({ message: "docstrings" } as const) : ({ message: "assertions", level: "info" } as const);
}
