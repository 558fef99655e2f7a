import { defineRule } from "../../engine/rule.js";
import { invertedPipVariables, pipBoolean } from "../../python/environment.js";
import { pipVariables, withOwnQuotes } from "../../python/pip-variables.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "pip/inverted-variable",
  level: "warning",
  summary: "A variable of pip that is read the other way round does nothing",
  mentions: ["pip_"],
  since: "0.1.0",
  messages: {
    inverted:
      "`{name}={value}` changes nothing: pip reads this variable the other way round, and only a false value such as `0` does what its name says.",
  },
  why: "pip goes on as if the variable were not there, and nobody notices.",
  *check({ dockerfile }) {
    for (const { name, value, at } of pipVariables(dockerfile)) {
      if (!invertedPipVariables.includes(name) || value.value === undefined || pipBoolean(value.value) !== true)
        continue;
      yield {
        at,
        message: "inverted",
        data: { name, value: value.value },
        subject: name,
        fixes: [
          {
            title: "Set it to 0",
            // A build without isolation may lack what it builds with: nobody has seen yet that it works.
            safety: name === "PIP_NO_BUILD_ISOLATION" ? "review" : "safe",
            edits: [replace(value, withOwnQuotes(value, "0"))],
          },
        ],
      };
    }
  },
});
