import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { isOpenNpmPackage, languageCommand } from "../../packages/language-installs.js";
import { cover } from "../../text/span.js";

export default defineRule({
  id: "npm/unpinned",
  level: "warning",
  summary: "npm installs packages without a version",
  equivalents: { hadolint: "DL3016" },
  mentions: ["npm"],
  since: "0.1.0",
  messages: { open: "No version is asked for of {packages}." },
  why: "Every build takes whatever is the newest that day, so a build can break, or change, without any change of the file.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const command of dockerfile.commands()) {
      const weight = weightOf(instructionOf(command).stage);
      if (!weight) continue;
      const npm = languageCommand(command);
      if (npm?.program !== "npm" || npm.subcommand !== "install" || !npm.isComplete) continue;
      // npm itself is as much a tool of the image as the image's own.
      const open = npm.operands.filter((word) => isOpenNpmPackage(word) && !/^npm(?:@latest)?$/.test(word.value ?? ""));
      const [first] = open;
      const last = open.at(-1);
      if (!first || !last) continue;
      const packages = open
        .slice(0, 5)
        .map((word) => `\`${word.value ?? ""}\``)
        .join(", ");
      const more = open.length > 5 ? ` and ${open.length - 5} more` : "";
      yield {
        at: cover(first, last),
        message: "open",
        data: { packages: packages + more },
        subject: open.map(({ value }) => value ?? ""),
        ...weight,
      };
    }
  },
});
