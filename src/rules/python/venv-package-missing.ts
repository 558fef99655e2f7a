import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { envOf, instructionOf, lineage, resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { installsOf } from "../../packages/installs.js";
import { isPlainDebian } from "../../packages/plain-debian.js";
import { systemInstall } from "../../packages/system.js";
import { venvMade } from "../../python/venv.js";
import type { Command } from "../../shell/command.js";
import { insertListed } from "../../shell/insert.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "python/venv-package-missing",
  level: "error",
  summary: "A virtual environment is made without the package that Debian keeps the means for it in",
  mentions: ["venv"],
  since: "0.1.0",
  messages: {
    missing: "`{command}` fails: Debian and Ubuntu keep what it needs in `{package}`, which is not installed.",
  },
  why: "The build stops here: ensurepip is not available.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const venv = venvMade(command, (word) => resolveWord(word, command));
      const { stage } = instructionOf(command);
      const python = venv?.tool === "venv" ? venv.python : undefined;
      if (!python || !stage || instructionOf(command).keyword !== "RUN") continue;
      if (command.words.some(({ value }) => value === undefined || value === "--without-pip")) continue;
      if (!/^(?:\/usr\/bin\/)?python3(?:\.\d{1,2})?$/.test(python.program.value ?? "")) continue;
      const program = programName(python.program) ?? "";
      if (!isPlainDebian(stage) || !isLacking(dockerfile, stage, program)) continue;
      const path = envOf(command, "PATH");
      if (path.state === "set" && path.by !== undefined) continue;
      const fix = fixFor(dockerfile, stage, program);
      yield {
        at: command,
        message: "missing",
        data: { command: `${python.program.raw} -m venv`, package: `${program}-venv` },
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

/** Packages that bring it, or may. */
const brings = /venv|virtualenv|full|pipx|poetry|tox|nox|hatch|pdm|certbot|devscripts|jupyter|spyder|thonny/;

/** Whether the interpreter is the distribution's, and nothing that is installed can have brought ensurepip. */
function isLacking(dockerfile: Dockerfile, stage: Stage, program: string): boolean {
  let hasInterpreter = false;
  for (const one of lineage(stage)) {
    const { names, isComplete } = installsOf(dockerfile, one);
    if (!isComplete || names.some((name) => brings.test(name))) return false;
    hasInterpreter ||= names.includes(program);
    hasInterpreter ||= program === "python3" && names.some((name) => /^python3-(?:pip|dev|minimal)$/.test(name));
    for (const { words } of dockerfile.commands(one))
      if (words.some(({ raw }) => /ensurepip|get-pip|pyenv|conda|mamba|rye|\/usr\/local/.test(raw))) return false;
  }
  return hasInterpreter;
}

/** Behind the interpreter's own package. */
function fixFor(dockerfile: Dockerfile, stage: Stage, program: string): Fix | undefined {
  const commands: readonly Command[] = lineage(stage).flatMap((one) => [...dockerfile.commands(one)]);
  for (const command of commands) {
    const install = systemInstall(command, (word) => resolveWord(word, command));
    const found = install?.packages.find(({ name, word }) => name === program && word.value === program);
    if (!found) continue;
    return {
      title: "Install {package}",
      safety: "review",
      edits: [insertListed(command, found.word, dockerfile.source.text, `${program}-venv`)],
    };
  }
  return undefined;
}
