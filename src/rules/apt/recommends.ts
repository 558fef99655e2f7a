import { recommendedWith } from "../../data/recommends.js";
import { isInFullImage } from "../../data/runtime-libs.js";
import { fileSays } from "../../dockerfile/file-says.js";
import { instructionOf, pythonOf } from "../../dockerfile/scope.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { aptInstall, isAptConfigured } from "../../packages/apt.js";
import { isInstalledBefore } from "../../packages/installed-before.js";
import { bringsCompilerByRecommendation } from "../../packages/recommended-compiler.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { neededOfRecommended } from "../../packages/needed-recommended.js";
import type { SystemInstall } from "../../packages/system.js";
import { insertBehindFlags } from "../../packages/insert-flag.js";
import { insertListed } from "../../shell/insert.js";

export default defineRule({
  id: "apt/recommends",
  level: "info",
  summary: "apt-get installs what packages merely recommend",
  equivalents: { hadolint: "DL3015" },
  mentions: ["apt"],
  since: "0.1.0",
  messages: {
    measured: "`{command}` also installs what `{package}` merely recommends: about {count} more packages, {size} MB.",
    general: "`{command}` also installs what its packages merely recommend.",
  },
  why: "Debian installs recommendations for people at a desk: documentation, fonts, compilers. In an image they are download, size and more to keep patched.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const command of dockerfile.commands()) {
      const install = aptInstall(command);
      const { stage } = instructionOf(command);
      const weight = weightOf(stage);
      if (!install || !stage || !weight || !install.isComplete || install.packages.length === 0) continue;
      if (decided.some((option) => install.has(option))) continue;
      if (isAptConfigured(dockerfile, install, "APT::Install-Recommend")) continue;
      // The compiler behind python3-pip is apt/recommended-compiler.
      if (bringsCompilerByRecommendation(dockerfile, install)) continue;
      const isFull = pythonOf(stage)?.variant === "full";
      const isThere = (name: string): boolean =>
        (isFull && isInFullImage(name)) || isInstalledBefore(dockerfile, command, name);
      const named = install.packages.filter(({ name, isFile }) => !isFile && !(name !== undefined && isThere(name)));
      // What python3-pip recommends is a compiler, and here is one already.
      const isForeign = (name: string): boolean => name === "nodejs" && fileSays(dockerfile, /nodesource/i);
      const known = named.map(({ name }) => ({
        name,
        cost: name === undefined || name === "python3-pip" || isForeign(name) ? undefined : recommendedWith(name),
      }));
      const [worst] = known
        .filter(({ cost }) => cost !== undefined)
        .sort((a, b) => (b.cost?.size ?? 0) - (a.cost?.size ?? 0));
      // What was not measured may recommend nothing.
      const isMeasured = worst?.cost !== undefined && worst.cost.size >= 1;
      yield {
        at: install.install,
        message: isMeasured ? "measured" : "general",
        data: {
          command: install.name,
          package: isMeasured ? (worst.name ?? "") : "",
          count: String(worst?.cost?.count ?? ""),
          size: String(Math.round(worst?.cost?.size ?? 0)),
        },
        subject: "apt-get install",
        ...(isMeasured ? {} : { profile: "strict" }),
        ...weight,
        fixes: fixesFor(dockerfile, install),
      };
    }
  },
});

const decided = ["--no-install-recommends", "--without-recommends", "-R", "--install-recommends"];

function fixesFor(dockerfile: Dockerfile, install: SystemInstall): readonly Fix[] {
  const needed = neededOfRecommended(dockerfile, install);
  const flag = insertBehindFlags(install, "--no-install-recommends");
  const [last] = install.packages.slice(-1);
  if (needed.length === 0) return [{ title: "Add --no-install-recommends", safety: "review", edits: [flag] }];
  if (!last || last.word.end <= install.install.end) return [];
  const title = "Add --no-install-recommends, and name what is needed of the recommended";
  const names = insertListed(install.command, last.word, dockerfile.source.text, ...needed);
  return [{ title, safety: "review", edits: [flag, names] }];
}
