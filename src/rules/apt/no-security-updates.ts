import { lineage, osOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { aptCommand } from "../../packages/apt.js";

const upgrades = /^(?:(?:dist-|full-|safe-)?upgrade|dist-upgrade)$/;

export default defineRule({
  id: "apt/no-security-updates",
  level: "info",
  profile: "strict",
  summary: "The image's own packages are never upgraded",
  mentions: ["apt"],
  since: "0.1.0",
  messages: { never: "Packages are installed on `{image}`, but those that it brings are never upgraded." },
  why: "Between two builds of the base image its packages miss the security fixes that are out already. Rebuilding often on a fresh base image serves the same end.",
  *check({ dockerfile }) {
    const [final] = shippedStages(dockerfile);
    const word = final?.from.imageWord;
    if (!final || !word) return;
    const { family } = osOf(final) ?? {};
    if (family !== "debian" && family !== "ubuntu") return;
    let isUsed = false;
    for (const stage of lineage(final)) {
      if (stage.instructions.some((one) => one.keyword === "RUN" && one.commands === undefined)) return;
      for (const command of dockerfile.commands(stage)) {
        const apt = aptCommand(command);
        if (apt && upgrades.test(apt.subcommand)) return;
        if (command.words.some(({ raw }) => /unattended-upgrades?$/.test(raw))) return;
        if (apt?.subcommand === "install") isUsed = true;
      }
    }
    if (isUsed) yield { at: word, message: "never", data: { image: word.raw }, subject: "packages" };
  },
});
