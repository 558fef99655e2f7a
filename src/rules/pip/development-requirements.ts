import { groupOfFile } from "../../context/requirements.js";
import type { BuildContext } from "../../context/facts.js";
import { purposeOf } from "../../dockerfile/interactive.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { instructionOf, startOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { pythonProgram } from "../../python/program.js";
import { requirementFiles } from "../../python/requirement-files.js";
import { startedBy } from "../../python/started.js";
import { startsTests } from "../../python/test-start.js";
import type { Command } from "../../shell/command.js";

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
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment || !dockerfile.final || startsTests(dockerfile.source.text, startOf(dockerfile.final)))
      return;
    const shipped = shippedStages(dockerfile);
    if (!isApplication(dockerfile, shipped, context)) return;
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

/**
 * Whether the image runs what is installed in it: a Python program, or something else beside which requirements of its own
 * are installed. What starts nothing, or a development server, is there to be worked with.
 */
function isApplication(dockerfile: Dockerfile, shipped: readonly Stage[], context: BuildContext): boolean {
  const { final } = dockerfile;
  if (!final || purposeOf(final) !== "application") return false;
  const programs = (startedBy(final, context)?.last ?? []).flatMap((command) => pythonProgram(command) ?? []);
  if (programs.some(({ server }) => server?.kind.isDevelopment)) return false;
  return programs.length > 0 || shipped.some((stage) => [...dockerfile.commands(stage)].some(installsProgram));
}

function installsProgram(command: Command): boolean {
  const pip = pipInstall(command);
  if (!pip) return false;
  return (
    pip.packages.some(({ kind }) => kind === "path") ||
    requirementFiles(pip).some(({ written, kind }) => {
      const group = groupOfFile(written);
      return kind === "requirements" && (group === undefined || !developmentGroups.has(group));
    })
  );
}

const developmentGroups = new Set(
  "dev devel develop development test tests testing lint linting doc docs typing mypy".split(" "),
);
