import { envOf, instructionOf, pythonOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";

export default defineRule({
  id: "pip/system-python-broken-into",
  level: "info",
  summary: "Packages are installed over those of the distribution",
  mentions: ["--break"],
  since: "0.1.0",
  messages: {
    forced: "`--break-system-packages` lets pip overwrite what the distribution's own Python programs need.",
  },
  why: "The next system package that needs Python may find other versions than its own. A virtual environment keeps them apart.",
  *check({ dockerfile }) {
    if (dockerfile.isDevelopment) return;
    const shipped = shippedStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      const { stage } = instructionOf(command);
      // The official Python images have no Python of a distribution that pip could reach.
      if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || !stage || !shipped.includes(stage) || pythonOf(stage))
        continue;
      if (envOf(command, "VIRTUAL_ENV").state === "set") continue;
      const option = pip.options.find(({ name }) => name === "--break-system-packages");
      if (option) yield { at: option.word, message: "forced" };
    }
  },
});
