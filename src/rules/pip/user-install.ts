import { instructionOf, userOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";

export default defineRule({
  id: "pip/user-install",
  level: "info",
  summary: "Packages are installed for root alone",
  mentions: ["--user"],
  since: "0.1.0",
  messages: {
    root: "`--user` puts the packages into root's home, which no other user can read.",
  },
  why: "Programs are not found, and the image cannot run as another user later.",
  *check({ dockerfile }) {
    if (dockerfile.isDevelopment) return;
    const shipped = shippedStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      const { stage } = instructionOf(command);
      if (pip?.tool !== "pip" || command.wrappers.length > 0 || !stage || !shipped.includes(stage)) continue;
      const user = userOf(command);
      const isRoot = user.state === "unset" || (user.state === "set" && (user.value === "root" || user.value === "0"));
      const option = pip.options.find(({ name }) => name === "--user");
      if (isRoot && option) yield { at: option.word, message: "root" };
    }
  },
});
