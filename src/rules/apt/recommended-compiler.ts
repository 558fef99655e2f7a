import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { aptInstall } from "../../packages/apt.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { bringsCompilerByRecommendation, recommendedForPip } from "../../packages/recommended-compiler.js";
import type { SystemInstall } from "../../packages/system.js";
import { insertListed } from "../../shell/insert.js";
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
        fixes: fixesFor(install, dockerfile.source.text),
      };
    }
  },
});

function fixesFor(install: SystemInstall, fileText: string): readonly Fix[] {
  const { stage } = instructionOf(install.command);
  const names = install.packages.map(({ name }) => name ?? "");
  const needed = stage ? recommendedForPip(stage, names) : [];
  const flag = insertBehindFlags(install, "--no-install-recommends");
  const [last] = install.packages.slice(-1);
  if (needed.length === 0) return [{ title: "Add --no-install-recommends", safety: "review", edits: [flag] }];
  if (!last || last.word.end <= install.install.end) return [];
  const title = "Add --no-install-recommends, and name what pip needs to build";
  return [{ title, safety: "review", edits: [flag, insertListed(install.command, last.word, fileText, ...needed)] }];
}
