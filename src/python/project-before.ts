/* Whether a project's source is there when a tool is to install the project. */
import type { Copy, Instruction, Run, Stage } from "../dockerfile/model.js";
import { lineage } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { lastPart } from "../shell/download.js";
import { programName } from "../shell/program-name.js";

/** Files that say what to install, and no more. */
const describing =
  /^(?:pyproject\.toml|poetry\.(?:lock|toml)|README.*|LICENSE.*|\.python-version|requirements.*\.txt|setup\.cfg)\*?$/i;

const harmless = new Set(
  "apt-get apt apk pip pip3 pipx poetry echo set export curl wget rm cd chmod useradd groupadd adduser addgroup uv update-ca-certificates true source . python python3".split(
    " ",
  ),
);

/** Images that bring no source. */
const plain = /^(?:docker\/library\/)?(?:python|debian|ubuntu|alpine)$/;

/** Whether anything before a command of a stage may have brought the project's source. */
export function mayHaveSource(command: Command, stage: Stage): boolean {
  const [own, ...below] = lineage(stage).map((one) => sourceStart(one));
  return (own !== undefined && own < command.start) || below.some((start) => start !== undefined);
}

const known = new WeakMap<Stage, { readonly start: number | undefined }>();

/** Where in a stage the first thing stands that may bring source. */
function sourceStart(stage: Stage): number | undefined {
  let found = known.get(stage);
  if (!found) known.set(stage, (found = { start: findSource(stage) }));
  return found.start;
}

function findSource(stage: Stage): number | undefined {
  const { repository } = stage.image;
  if (repository !== undefined && !stage.base && !plain.test(repository)) return stage.start;
  for (const instruction of stage.instructions) {
    const start = bringsSource(instruction);
    if (start !== undefined) return start;
  }
  return undefined;
}

function bringsSource(instruction: Instruction): number | undefined {
  if (instruction.keyword === "RUN") return sourceInRun(instruction);
  const isAddition = instruction.keyword === "COPY" || instruction.keyword === "ADD";
  const mayBring = isAddition ? copiesSource(instruction) : instruction.keyword === "ONBUILD";
  return mayBring ? instruction.start : undefined;
}

function copiesSource({ from, heredocs, sources, destination }: Copy): boolean {
  if (from)
    return (
      !/^(?:\/opt\/|\/usr\/|\/root\/|\/uv)/.test(destination?.value ?? "") &&
      !/^(?:\/uv|\/bin)/.test(sources[0]?.value ?? "")
    );
  return heredocs.length > 0 || !sources.every((word) => describing.test(withOneStar(lastPart(word))));
}

/** A pattern is told by what is round its stars. */
function withOneStar(name: string): string {
  return name.includes("*") ? `${name.replace(/\*/g, "")}*` : name;
}

function sourceInRun({ start, mounts, commands }: Run): number | undefined {
  const isMounted = mounts.some(
    ({ type, source, target }) =>
      type === "bind" && !describing.test((source ?? target ?? "/").split("/").at(-1) ?? ""),
  );
  if (isMounted || !commands) return start;
  return commands.find(({ words }) => words.length > 0 && !harmless.has(programName(words[0]) ?? "?"))?.start;
}
