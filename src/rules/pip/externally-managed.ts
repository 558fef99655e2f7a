import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { isExternallyManaged } from "../../python/system-pip.js";

export default defineRule({
  id: "pip/externally-managed",
  level: "error",
  summary: "pip refuses to install into the distribution's own Python",
  mentions: ["pip", "uv"],
  since: "0.1.0",
  messages: { refused: "`{command}` is refused: this system's Python is managed by its own packages (PEP 668)." },
  why: "The build stops here. A virtual environment takes what pip installs.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (!pip || !isExternallyManaged(dockerfile, pip)) continue;
      yield { at: pip.install, message: "refused", data: { command: pip.name } };
      // The build stops at the first one.
      return;
    }
  },
});
