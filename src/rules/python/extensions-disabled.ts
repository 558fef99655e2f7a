import { removeVariable, shippedVariables } from "../../dockerfile/shipped-variables.js";
import { defineRule } from "../../engine/rule.js";

const variables: ReadonlyMap<string, string> = new Map([
  ["AIOHTTP_NO_EXTENSIONS", "aiohttp"],
  ["MULTIDICT_NO_EXTENSIONS", "multidict"],
  ["YARL_NO_EXTENSIONS", "yarl"],
  ["FROZENLIST_NO_EXTENSIONS", "frozenlist"],
  ["PROPCACHE_NO_EXTENSIONS", "propcache"],
]);

export default defineRule({
  id: "python/extensions-disabled",
  level: "warning",
  summary: "A library runs without its compiled parts",
  mentions: ["_no_extensions"],
  since: "0.1.0",
  messages: {
    slow: "`{name}` makes `{library}` run without its compiled parts.",
    parser: "`{name}` makes `aiohttp` parse HTTP in pure Python, which has let through smuggled requests.",
  },
  why: "The compiled parts are what makes it fast, and for aiohttp what most people use and check.",
  *check({ dockerfile }) {
    for (const variable of shippedVariables(dockerfile)) {
      const library = variables.get(variable.name);
      // Any text that is not empty counts, `0` too.
      if (library === undefined || variable.value === undefined || variable.value === "") continue;
      const edit = removeVariable(dockerfile, variable);
      yield {
        at: variable.pair,
        message: library === "aiohttp" ? "parser" : "slow",
        data: { name: variable.name, library },
        ...(edit
          ? { fixes: [{ title: "Drop {name}", safety: "safe", changesInstructions: true, edits: [edit] }] }
          : {}),
      };
    }
  },
});
