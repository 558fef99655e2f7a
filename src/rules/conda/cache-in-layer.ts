import { appendCommand } from "../../dockerfile/append-command.js";
import type { Dockerfile, Run } from "../../dockerfile/model.js";
import { envOf, instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { condaCommand, condaInstall, type CondaInstall } from "../../python/conda.js";
import { mountTarget } from "../../python/poetry-cache.js";
import type { Command } from "../../shell/command.js";
import { plainText } from "../../shell/download.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "conda/cache-in-layer",
  level: "warning",
  summary: "conda keeps its downloaded packages in the image",
  mentions: ["conda", "mamba"],
  since: "0.1.0",
  messages: { cached: "`{command}` leaves the packages that it downloads, packed and unpacked, in this layer." },
  why: "Nothing reads them in the finished image, and a `conda clean` in a later `RUN` does not make the image smaller.",
  *check({ dockerfile }) {
    for (const stage of shippedStages(dockerfile))
      for (const instruction of stage.instructions) {
        if (instruction.keyword !== "RUN") continue;
        const installs = (instruction.commands ?? []).flatMap((command) => downloads(command) ?? []);
        const last = installs.at(-1);
        if (!last || isMounted(instruction, last.command) || cleansAfter(instruction, last.command)) continue;
        const edit = cleanBehind(dockerfile, last);
        yield {
          at: last.install,
          message: "cached",
          data: { command: last.name },
          subject: "conda install",
          ...(edit ? { fixes: [{ title: "Clean up in the same layer", safety: "safe", edits: [edit] }] } : {}),
        };
      }
  },
});

/** An install that fetches something; `conda create` of nothing does not. */
function downloads(command: Command): CondaInstall | undefined {
  const conda = condaInstall(command, (word) => resolveWord(word, command));
  if (!conda || conda.has("--dry-run") || conda.has("--offline") || conda.has("--clone")) return undefined;
  const isEmpty = conda.subcommand === "create" && conda.packages.length === 0 && conda.files.length === 0;
  return isEmpty ? undefined : conda;
}

function isMounted(run: Run, command: Command): boolean {
  const folder = envOf(command, "CONDA_PKGS_DIRS");
  return run.mounts.some((mount) => {
    if (mount.type !== "cache" && mount.type !== "tmpfs") return false;
    const target = mountTarget(mount, run);
    return (
      target === undefined || /pkgs|conda|mamba/.test(target) || (folder.state === "set" && folder.value === target)
    );
  });
}

/** The short forms may be joined: `-tipsy`, `-afy`. */
const cleaning: readonly string[] = ["--all", "--tarballs", "--packages", "--force-pkgs-dirs"];

function cleansAfter(run: Run, install: Command): boolean {
  const later = (run.commands ?? []).filter(({ start }) => start > install.start);
  return later.some((command) => {
    const conda = condaCommand(command);
    if (conda?.subcommand === "clean") return cleaning.some((name) => conda.has(name)) || !conda.isComplete;
    const name = programName(command.words[0]);
    // A script of the image that tidies up: `fix-permissions`, `clean-layer.sh`.
    if (name?.includes("clean") === true) return true;
    if (name === "find") return command.words.some(({ raw }) => raw.includes("pkgs"));
    if (name !== "rm") return false;
    return command.words.some((word) =>
      /(?:^|\/)(?:pkgs|(?:mini|ana|micro)?conda\d*|miniforge\d*|mambaforge)(?:\/\*?(?:\.[\w.*]+)?)?$/.test(
        plainText(word),
      ),
    );
  });
}

function cleanBehind(dockerfile: Dockerfile, install: CondaInstall) {
  const { command, invocation } = install;
  const wrapper = command.wrappers.map(({ raw }) => raw).join(" ");
  const program = dockerfile.source.slice(invocation.program);
  if ((wrapper !== "" && wrapper !== "sudo") || invocation.runners.length > 0 || !/^[\w./${}-]+$/.test(program))
    return undefined;
  const run = instructionOf(command);
  if (run.keyword !== "RUN" || run.onbuild) return undefined;
  return appendCommand(dockerfile, run, `${wrapper === "" ? "" : `${wrapper} `}${program} clean -afy`);
}
