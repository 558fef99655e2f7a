import { defineRule } from "../../engine/rule.js";
import { pythonStart } from "../../python/interpreter.js";
import { programName } from "../../shell/program-name.js";
import { pipedInto } from "../../shell/list.js";
import { cover } from "../../text/span.js";

export default defineRule({
  id: "pip/piped-installer",
  level: "warning",
  summary: "A downloaded script is run by Python unseen",
  mentions: ["curl", "wget"],
  since: "0.1.0",
  messages: {
    piped: "What `{address}` answers is run as it comes; nothing checks it.",
    unknown: "What is downloaded here is run as it comes; nothing checks it.",
  },
  why: "Whoever controls that address, or the way to it, runs code in the build. A failed download can pass for a success too.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const name = programName(command.words[0]);
      if (name !== "curl" && name !== "wget") continue;
      const reader = pipedInto(command);
      const kind = reader && pythonStart(reader.words)?.kind;
      if (!reader || (kind !== "stdin" && kind !== "interactive")) continue;
      const address = command.words.find((word) => /^https?:\/\//.test(word.value ?? ""))?.value;
      // Poetry's old installer is gone: that is another matter.
      if (address?.endsWith("/get-poetry.py") === true) continue;
      yield {
        at: cover(command, reader),
        message: address === undefined ? "unknown" : "piped",
        data: { address: address ?? "" },
      };
    }
  },
});
