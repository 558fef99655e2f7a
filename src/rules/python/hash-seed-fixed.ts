import { shippedVariables } from "../../dockerfile/shipped-variables.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "python/hash-seed-fixed",
  level: "warning",
  summary: "The hashes of strings can be foretold",
  mentions: ["pythonhashseed"],
  since: "0.1.0",
  messages: { fixed: "`PYTHONHASHSEED={value}` gives every process the same hashes." },
  why: "Who can send keys that all hash alike makes a dictionary so slow that the service stands still; the random seed is there against that.",
  *check({ dockerfile }) {
    for (const { name, value, pair } of shippedVariables(dockerfile))
      if (name === "PYTHONHASHSEED" && value !== undefined && /^[0-9]+$/.test(value))
        yield { at: pair, message: "fixed", data: { value } };
  },
});
