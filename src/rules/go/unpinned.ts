import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { languageCommand } from "../../packages/language-installs.js";

export default defineRule({
  id: "go/unpinned",
  level: "warning",
  summary: "go install takes whatever is the newest version",
  equivalents: { hadolint: "DL3062" },
  mentions: ["@latest", "@master", "@main", "@head"],
  since: "0.1.0",
  messages: { latest: "`{package}` is another program with every release." },
  why: "Every build takes whatever is the newest that day, so a build can break, or change, without any change of the file.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const command of dockerfile.commands()) {
      const weight = weightOf(instructionOf(command).stage);
      if (!weight) continue;
      const go = languageCommand(command);
      if (go?.program !== "go" || go.subcommand !== "install") continue;
      for (const word of go.operands) {
        const value = word.value ?? "";
        // Without a version the module at hand decides.
        if (!/^[\w.-]+\.[a-z]+\/.+@(?:latest|master|main|HEAD)$/.test(value)) continue;
        yield {
          at: word,
          message: "latest",
          data: { package: value },
          subject: value.split("@")[0] ?? value,
          ...weight,
        };
      }
    }
  },
});
