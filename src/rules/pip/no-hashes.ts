import { instructionOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { readRequirementFiles } from "../../python/requirement-files.js";

export default defineRule({
  id: "pip/no-hashes",
  level: "info",
  profile: "strict",
  summary: "Pinned requirements have no hashes",
  mentions: ["pip"],
  since: "0.1.0",
  messages: { bare: "`{file}` pins its versions, but has no hashes." },
  why: "A hash makes sure that a file of that version is still the one that was tested.",
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment) return;
    const shipped = shippedStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      const { stage } = instructionOf(command);
      if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || !stage || !shipped.includes(stage)) continue;
      for (const { file, requirements } of readRequirementFiles(pip, context)) {
        const named = requirements.filter(({ isLocal }) => !isLocal);
        // What is not even pinned cannot have a hash, and what has no index has no file of its own.
        const isBare = named.every(({ version, hasHash }) => version !== undefined && !hasHash);
        if (named.length > 0 && isBare) yield { at: file.word, message: "bare", data: { file: file.written } };
      }
    }
  },
});
