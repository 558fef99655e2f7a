import { defineRule } from "../../engine/rule.js";
import { pipBoolean } from "../../python/environment.js";
import { pipVariables, withOwnQuotes } from "../../python/pip-variables.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "pip/misleading-cache-variable",
  level: "info",
  profile: "strict",
  summary: "A variable reads as if pip kept its cache, and switches it off",
  mentions: ["pip_no_cache_dir"],
  since: "0.1.0",
  messages: {
    misleading: "`PIP_NO_CACHE_DIR={value}` switches the cache off, as every other value does; `1` says so.",
  },
  why: "Whoever reads it takes it for the contrary.",
  *check({ dockerfile }) {
    for (const { name, value, at } of pipVariables(dockerfile)) {
      if (name !== "PIP_NO_CACHE_DIR" || value.value === undefined || pipBoolean(value.value) !== false) continue;
      const edits = [replace(value, withOwnQuotes(value, "1"))];
      yield {
        at,
        message: "misleading",
        data: { value: value.value },
        fixes: [{ title: "Set it to 1", safety: "safe", edits }],
      };
    }
  },
});
