import { lineage, osOf, pythonOf, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { trimEndOf } from "../../text/trim.js";

export default defineRule({
  id: "syntax/path-replaced",
  level: "warning",
  summary: "PATH is set without what it held",
  mentions: ["path"],
  since: "0.1.0",
  messages: {
    system: "`PATH` loses `/bin` and `/usr/bin` here: the commands of the system are no longer found.",
    python: "`PATH` loses `/usr/local/bin` here, where this image has its Python.",
  },
  why: "Every later step and the container itself look programs up in what is left.",
  *check({ dockerfile: { stages, source } }) {
    for (const stage of stages) {
      // An image that nobody knows may have its programs anywhere.
      if (!lineage(stage).every((one) => osOf(one)) || osOf(stage)?.family === "windows") continue;
      for (const one of stage.instructions) {
        if (one.keyword !== "ENV") continue;
        for (const { name, value: word, start, end } of one.pairs) {
          const value = word && name.value === "PATH" ? resolveWord(word, one) : undefined;
          if (value === undefined || value.includes("$") || !value.includes("/") || /%\w+%|\{\{/.test(value)) continue;
          const folders = value.split(":").map((folder) => (folder === "/" ? folder : trimEndOf(folder, "/")));
          const hasSystem = folders.includes("/bin") || folders.includes("/usr/bin");
          const hasPython = !pythonOf(stage) || folders.includes("/usr/local/bin");
          if ((hasSystem && hasPython) || /\$\{?PATH\b/.test(source.slice({ start, end }))) continue;
          yield { at: { start, end }, message: hasSystem ? "python" : "system", subject: "PATH" };
        }
      }
    }
  },
});
