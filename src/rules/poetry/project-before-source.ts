import type { BuildContext } from "../../context/facts.js";
import { contextOrigin } from "../../context/origin.js";
import { folderOf } from "../../dockerfile/may-exist.js";
import type { Dockerfile, Instruction, Stage } from "../../dockerfile/model.js";
import { instructionOf, lineage, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { poetryAge } from "../../python/poetry-install.js";
import { poetryCommand } from "../../python/poetry.js";
import type { Command } from "../../shell/command.js";
import { lastPart } from "../../shell/download.js";
import { insertWords } from "../../shell/insert.js";
import { programName } from "../../shell/options.js";

export default defineRule({
  id: "poetry/project-before-source",
  level: "warning",
  summary: "Poetry is to install the project before its source is there",
  mentions: ["poetry"],
  since: "0.2.0",
  messages: {
    fails:
      "`{command}` is to install the project itself too, whose source is not copied yet: Poetry stops with an error.",
    mayFail:
      "`{command}` is to install the project itself too, whose source is not copied yet: Poetry 2 stops with an error, an older one leaves the project out.",
    leaves: "`{command}` is to install the project itself too, whose source is not copied yet: Poetry leaves it out.",
  },
  why: "With `--no-root`, the dependencies get a layer of their own that changes of the code leave alone.",
  *check({ dockerfile, context }) {
    for (const command of dockerfile.commands()) {
      const poetry = poetryCommand(command, (word) => resolveWord(word, command));
      const { stage } = instructionOf(command);
      if (!stage || !poetry || !["install", "sync"].includes(poetry.subcommand) || !poetry.isComplete) continue;
      if (["--no-root", "--only", "--dry-run", "--directory", "--project"].some((name) => poetry.has(name))) continue;
      if (poetry.has("--only-root") || !installsItself(context, command) || hasSource(dockerfile, command, stage))
        continue;
      const age = poetryAge(dockerfile, command, "2.0");
      yield {
        at: poetry.install,
        message: age === "at least" ? "fails" : age === "older" ? "leaves" : "mayFail",
        data: { command: poetry.name },
        subject: poetry.subcommand,
        ...(age === "older" ? { level: "info" } : {}),
        fixes: [
          { title: "Add --no-root", safety: "review", edits: [insertWords(command, poetry.install, "--no-root")] },
        ],
      };
    }
  },
});

/** Whether the project file is seen, and says nothing against installing the project. */
function installsItself(context: BuildContext, command: Command): boolean {
  const folder = folderOf(command);
  const path = contextOrigin(command, folder === undefined ? "pyproject.toml" : `${folder}/pyproject.toml`);
  const text = path === undefined ? undefined : context.text(path);
  return text !== undefined && !/^[ \t]*package-mode[ \t]*=[ \t]*false\b/m.test(text);
}

/** Files that say what to install, and no more. */
const describing =
  /^(?:pyproject\.toml|poetry\.(?:lock|toml)|README.*|LICENSE.*|\.python-version|requirements.*\.txt|setup\.cfg)\*?$/i;

const harmless = new Set(
  "apt-get apt apk pip pip3 pipx poetry echo set export curl wget rm cd chmod useradd groupadd adduser addgroup uv update-ca-certificates true source . python python3".split(
    " ",
  ),
);

/** Whether anything before a command may have brought the project's source. */
function hasSource(dockerfile: Dockerfile, command: Command, stage: Stage): boolean {
  const run = instructionOf(command);
  for (const one of lineage(stage)) {
    if (
      one.image.repository !== undefined &&
      !/^(?:docker\/library\/)?(?:python|debian|ubuntu|alpine)$/.test(one.image.repository) &&
      !one.base
    )
      return true;
    for (const instruction of one.instructions) {
      if (one === stage && instruction.index > run.index) break;
      if (mayBring(instruction, command)) return true;
    }
  }
  return dockerfile.stages.length === 0;
}

function mayBring(instruction: Instruction, command: Command): boolean {
  if (instruction.keyword === "COPY" || instruction.keyword === "ADD")
    return instruction.from
      ? !/^(?:\/opt\/|\/usr\/|\/root\/|\/uv)/.test(instruction.destination?.value ?? "") &&
          !/^(?:\/uv|\/bin)/.test(instruction.sources[0]?.value ?? "")
      : instruction.heredocs.length > 0 ||
          !instruction.sources.every((word) =>
            describing.test(lastPart(word).replace(/\*/g, "") + (lastPart(word).includes("*") ? "*" : "")),
          );
  if (instruction.keyword === "ONBUILD") return true;
  if (instruction.keyword !== "RUN") return false;
  const mounts = instruction.mounts.filter(({ type }) => type === "bind");
  if (mounts.some((mount) => !describing.test((mount.source ?? mount.target ?? "/").split("/").at(-1) ?? "")))
    return true;
  return (
    !instruction.commands ||
    instruction.commands.some(
      (one) => one.start < command.start && one.words.length > 0 && !harmless.has(programName(one.words[0]) ?? "?"),
    )
  );
}
