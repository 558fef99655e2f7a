import { instructionOf, lineage, osOf, rootImage } from "../../dockerfile/scope.js";
import type { Stage } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { packageCommand, systemInstall, type Family } from "../../packages/system.js";

export default defineRule({
  id: "base-image/foreign-package-manager",
  level: "error",
  summary: "The package manager is another system's",
  mentions: ["apt", "apk", "yum", "dnf"],
  since: "0.1.0",
  messages: { foreign: "`{image}` is {system}, which has no `{program}`: its packages come by `{own}`." },
  why: "The command is not found, and the build stops here.",
  *check({ dockerfile }) {
    for (const stage of dockerfile.stages) {
      const family = osOf(stage)?.family;
      const system = family && Object.hasOwn(systems, family) ? systems[family] : undefined;
      if (!system) continue;
      for (const command of dockerfile.commands(stage)) {
        const manager = packageCommand(command);
        if (!manager || manager.family === system.manager || (system.manager === "rpm" && manager.family === "zypper"))
          continue;
        const at = instructionOf(command);
        const isAsked =
          command.nesting.some((kind) => kind !== "sh -c" && kind !== "group" && kind !== "subshell") ||
          command.next === "||" ||
          command.previous === "||";
        // A step that knows several systems asks which one it is.
        const others = at.keyword === "RUN" ? (at.commands ?? []) : [];
        if (isAsked || at.onbuild || others.some((one) => packageCommand(one)?.family === system.manager)) continue;
        if (bringsManager(stage, manager.family)) continue;
        const image = rootImage(stage);
        yield {
          at: manager.programWord,
          message: "foreign",
          data: {
            image: image.resolved ?? image.raw,
            system: system.name,
            program: manager.program,
            own: system.program,
          },
          subject: manager.program,
        };
        break;
      }
    }
  },
});

const systems: Readonly<Record<string, { readonly name: string; readonly manager: Family; readonly program: string }>> =
  {
    alpine: { name: "Alpine", manager: "apk", program: "apk" },
    debian: { name: "Debian", manager: "apt", program: "apt-get" },
    ubuntu: { name: "Ubuntu", manager: "apt", program: "apt-get" },
    fedora: { name: "Fedora", manager: "rpm", program: "dnf" },
  };

/** Debian has packages of `dnf` and `yum`, Fedora of `apt`; another stage may hand over a tool. */
function bringsManager(stage: Stage, family: Family): boolean {
  const names = family === "apt" ? /^(?:apt|dpkg)/ : family === "apk" ? /^apk/ : /^(?:yum|dnf|microdnf)/;
  return lineage(stage).some((one) =>
    one.instructions.some((step) => {
      if (step.keyword === "COPY" || step.keyword === "ADD")
        return step.from !== undefined && /(?:^|\/)(?:s?bin\/?[^/]*|usr\/?|)$/.test(step.destination?.value ?? "");
      if (step.keyword !== "RUN" || !step.commands) return false;
      return step.commands.some((command) =>
        systemInstall(command)?.packages.some(({ name }) => name === undefined || names.test(name)),
      );
    }),
  );
}
