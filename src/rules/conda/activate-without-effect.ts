import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { instructionOf, osOf, resolveWord, rootImage, shellOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { condaActivation, isCondaImage, knowsActivate } from "../../python/conda-activation.js";
import type { Command } from "../../shell/command.js";
import { laterInShell } from "../../shell/list.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "conda/activate-without-effect",
  level: "error",
  summary: "A conda environment is activated for nothing",
  mentions: ["conda", "mamba", "activate"],
  since: "0.1.0",
  messages: {
    ends: "Activating `{environment}` has no effect: the shell that this `RUN` starts ends right after it.",
    fails: "`{command}` fails here: nothing has made `activate` known to the shell of this `RUN`.",
  },
  why: "Later instructions run outside of the environment, and what they install lands somewhere else; without conda's shell functions the build stops.",
  *check({ dockerfile }) {
    const configured = stagesWithShell(dockerfile);
    for (const command of dockerfile.commands()) {
      const found = condaActivation(command);
      const run = instructionOf(command);
      if (!found || run.keyword !== "RUN" || !run.stage || configured.has(run.stage)) continue;
      const { within } = command;
      // `bash -c "source activate x"` has a shell of its own; in a branch, something else may be meant.
      if (within && (within.kind !== "sh -c" || within.within)) continue;
      if (command.next === "||" || command.next === "|" || command.previous === "|") continue;
      const environment = found.name === undefined ? "base" : (resolveWord(found.name, command) ?? found.name.raw);
      if (!goesOn(command)) {
        const fix = onPath(command, run.stage, environment);
        yield { at: command, message: "ends", data: { environment }, ...(fix ? { fixes: [fix] } : {}) };
      } else if (found.tool === "conda" && !within && hasPlainShell(command, run.stage) && !knowsActivate(command))
        yield { at: command, message: "fails", data: { command: `conda activate` } };
    }
  },
});

/** The stages with `SHELL ["conda", "run", …]`: the environment is there by other means. */
function stagesWithShell({ instructions }: Dockerfile): ReadonlySet<Stage> {
  const shells = instructions.filter(
    (one) => one.keyword === "SHELL" && one.words.some(({ value }) => /conda|mamba/.test(value ?? "")),
  );
  return new Set(shells.flatMap(({ stage }) => stage ?? []));
}

function goesOn(command: Command): boolean {
  for (const later of laterInShell(command)) if (later.end > command.end) return true;
  return false;
}

/** Whether the shell is the image's `/bin/sh`, and the image one whose settings are known. */
function hasPlainShell(command: Command, stage: Stage): boolean {
  const run = instructionOf(command);
  const root = rootImage(stage);
  const isKnown = osOf(stage) !== undefined || isCondaImage(root.repository);
  const isSh = /^(?:\/bin\/)?sh$/.test(shellOf(run) ?? "");
  return isKnown && isSh && run.keyword === "RUN" && run.form === "shell" && run.heredocs.length === 0;
}

/** Where conda is known to keep its environments. */
function onPath(command: Command, stage: Stage, environment: string): Fix | undefined {
  const run = instructionOf(command);
  if (
    run.keyword !== "RUN" ||
    run.onbuild ||
    run.heredocs.length > 0 ||
    run.commands?.length !== 1 ||
    run.form === "json"
  )
    return undefined;
  if (!isCondaImage(rootImage(stage).repository) || !/^[\w.-]+$/.test(environment) || environment === "base")
    return undefined;
  if (command.within || command.redirects.length > 0 || run.mounts.length > 0 || run.flags.length > 0) return undefined;
  const path = `/opt/conda/envs/${environment}/bin`;
  return {
    title: "Put the environment on PATH",
    safety: "review",
    changesInstructions: true,
    edits: [replace({ start: run.start, end: command.end }, `ENV PATH="${path}:$PATH"`)],
  };
}
