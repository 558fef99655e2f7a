import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { aptInstall } from "../../packages/apt.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { bringsCompilerByRecommendation } from "../../packages/recommended-compiler.js";
import { insertBehindFlags } from "../../packages/insert-flag.js";

export default defineRule({
  id: "apt/recommended-compiler",
  level: "warning",
  summary: "python3-pip brings a whole compiler along",
  mentions: ["python3-pip"],
  since: "0.1.0",
  messages: {
    brought: "`{command}` installs `build-essential` and Python's headers too, because `python3-pip` recommends them.",
  },
  why: "That is about 75 packages and 390 MB for a pip that installs wheels, with a compiler in the image that ships.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const command of dockerfile.commands()) {
      const install = aptInstall(command);
      const weight = weightOf(instructionOf(command).stage);
      if (!install || !weight || !bringsCompilerByRecommendation(dockerfile, install)) continue;
      yield {
        at: install.install,
        message: "brought",
        data: { command: install.name },
        subject: "python3-pip",
        ...weight,
        fixes: [
          {
            title: "Add --no-install-recommends",
            safety: "review",
            edits: [insertBehindFlags(install, "--no-install-recommends")],
          },
        ],
      };
    }
  },
});
