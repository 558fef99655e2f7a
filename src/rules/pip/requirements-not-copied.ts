import { mayExist } from "../../dockerfile/may-exist.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { includedFiles } from "../../python/included-files.js";
import { requirementFiles } from "../../python/requirement-files.js";

export default defineRule({
  id: "pip/requirements-not-copied",
  level: "error",
  summary: "Packages are installed from a file that is not in the image yet",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    missing: "`{file}` is not there yet: nothing before this brings `{path}` into the image.",
    included: "`{file}` includes `{other}` (line {line}), and nothing before this brings `{path}` into the image.",
  },
  why: "The build stops here.",
  *check({ dockerfile, context }) {
    let looked = 0;
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip" && pip?.tool !== "uv pip") continue;
      for (const file of requirementFiles(pip)) {
        const { word, written, path } = file;
        // Each look goes through the file up to here.
        if (++looked > mostFiles) return;
        if (!mayExist(path, command)) {
          yield { at: word, message: "missing", data: { file: written, path } };
          continue;
        }
        for (const included of includedFiles(file, context)) {
          if (++looked > mostFiles) return;
          if (mayExist(included.path, command)) continue;
          const { file: by, other, line } = included;
          const data = { file: by, other, line: String(line), path: included.path };
          yield { at: word, message: "included", data, subject: `${by} ${other}` };
          break;
        }
      }
    }
  },
});

/** More files than any build installs from. */
const mostFiles = 100;
