import { defineRule } from "../../engine/rule.js";
import { programName } from "../../shell/program-name.js";
import type { Command } from "../../shell/command.js";

const installed = /site-packages|dist-packages|\/\.?venv\b|\/usr\/local\/lib\/python|\/install\b|\$\{?VIRTUAL_ENV/;

export default defineRule({
  id: "python/stripped-libraries",
  level: "warning",
  summary: "Files are cut out of installed packages",
  mentions: ["strip", "find"],
  since: "0.1.0",
  messages: {
    stripped: "`strip` breaks libraries in installed wheels that were patched after they were linked.",
    deleted: "This deletes `{name}` folders of installed packages, some of which are imported.",
  },
  why: "The damage shows at the first import of the one package that it hits (`ELF load command address/offset not properly aligned`), if it is tried at all.",
  *check({ dockerfile }) {
    for (const instruction of dockerfile.instructions) {
      if (instruction.keyword !== "RUN") continue;
      const text = dockerfile.source.slice(instruction);
      if (!installed.test(text)) continue;
      for (const command of instruction.commands ?? []) {
        if (strips(command) && /\.so\b/.test(text)) yield { at: command, message: "stripped" };
        const name = deletedFolder(command);
        if (name !== undefined) yield { at: command, message: "deleted", data: { name } };
      }
    }
  },
});

function strips(command: Command): boolean {
  if (programName(command.words[0]) === "strip") return true;
  return programName(command.words[0]) === "find" && command.words.some(({ value }) => value === "strip");
}

/** `find … -name tests -exec rm -rf`, where it is told to look among installed packages. */
function deletedFolder(command: Command): string | undefined {
  const texts = command.words.map((word) => word.value ?? word.raw);
  if (programName(command.words[0]) !== "find" || !texts.some((text) => installed.test(text))) return undefined;
  const isDeletion = texts.includes("-delete") || texts.includes("rm") || command.next === "|";
  const names = texts.filter((_, index) => texts[index - 1] === "-name" || texts[index - 1] === "-iname");
  return isDeletion ? names.find((name) => /^(?:tests?|docs?|examples?|benchmarks?)$/.test(name)) : undefined;
}
