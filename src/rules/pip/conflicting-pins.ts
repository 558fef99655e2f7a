import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { isSameVersion, pinningInstalls, pinsOf, type Pin } from "../../python/pins.js";

export default defineRule({
  id: "pip/conflicting-pins",
  level: "warning",
  summary: "Two installs into one environment pin one package differently",
  mentions: ["install"],
  since: "0.1.0",
  messages: {
    pins: "`{name}` is installed as {version} here, but as {other} before: the later one takes the earlier one's place.",
  },
  why: "pip does not look back at what an earlier command asked for: it goes on with one of the two versions, whatever else was chosen for the other.",
  *check({ dockerfile, context }) {
    for (const stage of dockerfile.stages) {
      // What is inherited counts where it is first contradicted.
      const seen = new Map<string, Pin>();
      for (const install of pinningInstalls(dockerfile, stage)) {
        for (const pin of pinsOf(install, context)) {
          const before = seen.get(pin.key);
          seen.set(pin.key, pin);
          if (!before || before.install === install || isSameVersion(before.version, pin.version)) continue;
          if (instructionOf(install.command).stage !== stage) continue;
          yield {
            at: pin.word,
            message: "pins",
            data: { name: pin.name, version: pin.version, other: before.version },
            subject: pin.name,
            related: [{ at: before.word, message: "The other version is installed here." }],
          };
        }
      }
    }
  },
});
