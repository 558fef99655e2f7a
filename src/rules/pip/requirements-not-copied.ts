import { mayExist } from "../../dockerfile/may-exist.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { requirementFiles } from "../../python/requirement-files.js";

export default defineRule({
  id: "pip/requirements-not-copied",
  level: "error",
  summary: "Packages are installed from a file that is not in the image yet",
  mentions: ["pip"],
  since: "0.1.0",
  messages: { missing: "`{file}` is not there yet: nothing before this brings `{path}` into the image." },
  why: "The build stops here.",
  *check({ dockerfile }) {
    let looked = 0;
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip" && pip?.tool !== "uv pip") continue;
      for (const { word, written, path } of requirementFiles(pip)) {
        // Each look goes through the file up to here.
        if (++looked > mostFiles) return;
        if (mayExist(path, command)) continue;
        yield { at: word, message: "missing", data: { file: written, path } };
      }
    }
  },
});

/** More files than any build installs from. */
const mostFiles = 100;
