import { groupOfFile } from "../../context/requirements.js";
import { instructionOf, startOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { requirementFiles } from "../../python/requirement-files.js";
import { startsTests } from "../../python/test-start.js";

export default defineRule({
  id: "pip/development-requirements",
  level: "info",
  summary: "What only development needs is installed in the image that ships",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    file: "`{name}` brings what only development needs into the image that ships.",
    extra: "The extra `{name}` brings what only development needs into the image that ships.",
  },
  why: "Test and lint tools make the image larger, and give an intruder more to work with.",
  *check({ dockerfile }) {
    if (dockerfile.isDevelopment || !dockerfile.final || startsTests(dockerfile.source.text, startOf(dockerfile.final)))
      return;
    const shipped = shippedStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      const { stage } = instructionOf(command);
      if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || !stage || !shipped.includes(stage)) continue;
      if (stage.name?.split(/[-_.]/).some((part) => developmentGroups.has(part.toLowerCase()))) continue;
      // Behind a condition it is meant for another build.
      if (command.nesting.some((one) => one === "if" || one === "case" || one === "condition")) continue;
      for (const { word, written, kind } of requirementFiles(pip)) {
        const group = groupOfFile(written);
        if (kind === "requirements" && group !== undefined && developmentGroups.has(group))
          yield { at: word, message: "file", data: { name: written } };
      }
      for (const { word, kind, extras } of pip.packages) {
        const extra = kind === "path" ? extras.find((one) => developmentGroups.has(one)) : undefined;
        if (extra !== undefined) yield { at: word, message: "extra", data: { name: extra } };
      }
    }
  },
});

const developmentGroups = new Set(
  "dev devel develop development test tests testing lint linting doc docs typing mypy".split(" "),
);
