import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { requirementFiles } from "../../python/requirement-files.js";

export default defineRule({
  id: "pip/requirements-ignored",
  level: "error",
  summary: "Packages are installed from a file that .dockerignore leaves out",
  mentions: ["pip"],
  since: "0.1.0",
  messages: { ignored: "`{file}` never gets into the build: `{ignore}` leaves `{origin}` out." },
  why: "The build stops here, or installs from an older file of that name.",
  *check({ dockerfile, context }) {
    const { dockerignore } = context;
    if (!dockerignore) return;
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip" && pip?.tool !== "uv pip") continue;
      for (const { word, written, origin } of requirementFiles(pip)) {
        // A file that is not in the context is made by the build.
        if (origin === undefined || context.has(origin) !== true || !dockerignore.ignores(origin)) continue;
        yield { at: word, message: "ignored", data: { file: written, ignore: dockerignore.path, origin } };
      }
    }
  },
});
