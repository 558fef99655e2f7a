import type { Copy, Dockerfile, Instruction, Run } from "../dockerfile/model.js";
import { systemInstall } from "../packages/system.js";
import { pipInstall } from "../python/pip.js";
import type { Command } from "../shell/command.js";
import { insertAfter, replace, type TextEdit } from "../text/edit.js";
import type { BuildContext } from "./facts.js";
import { contextOrigin } from "./origin.js";

/** The requirements file that a COPY of everything is split for, and the edits. */
export interface SourceMove {
  /** From the context's root. */
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Splits `COPY . .` before an install: the requirements file first, the rest behind the install. undefined where the
 * install reads more than one file, or something in between may need the source.
 */
export function sourceMove(
  dockerfile: Dockerfile,
  copy: Copy,
  run: Run,
  context: BuildContext,
): SourceMove | undefined {
  const instructions = copy.stage?.instructions ?? [];
  const file = onlyRequirements(run, context);
  const between = instructions.slice(instructions.indexOf(copy) + 1, instructions.indexOf(run));
  if (
    file === undefined ||
    copy.firstLine !== copy.lastLine ||
    copy.sources.length !== 1 ||
    copy.isJson ||
    !between.every(needsNoSource)
  )
    return undefined;
  const { source } = dockerfile;
  const [from] = copy.sources;
  const folder = copy.destination?.value?.replace(/\/+$/, "");
  if (!from || !copy.destination || folder === undefined) return undefined;
  const inside = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
  const whole = source.slice({ start: copy.start, end: copy.body.end });
  const gap = between.length === 0 && /\n[ \t]*\r?\n/.test(source.text.slice(copy.end, run.start)) ? "\n\n" : "\n";
  return {
    file,
    edits: [
      replace({ start: from.start, end: copy.destination.end }, `${file} ${folder}/${inside}`),
      insertAfter(run, `${gap}${whole}`),
    ],
  };
}

/** The one requirements file that the install reads, when it names no further file. */
function onlyRequirements(run: Run, context: BuildContext): string | undefined {
  const installs = (run.commands ?? []).map((command) => ({ command, pip: pipInstall(command) }));
  const words = installs.flatMap(({ command, pip }) =>
    [...(pip?.requirements ?? []), ...(pip?.constraints ?? [])].map((word) => ({ command, word })),
  );
  const [first] = words;
  if (words.length !== 1 || first?.word.value === undefined) return undefined;
  if (installs.some(({ pip, command }) => !pip && !isHarmless(command))) return undefined;
  const path = contextOrigin(first.command, first.word.value);
  const listed = path === undefined ? undefined : context.requirementsFile(path);
  return listed?.includes.length === 0 ? path : undefined;
}

function needsNoSource(instruction: Instruction): boolean {
  if (instruction.keyword === "RUN") return instruction.commands?.every(isHarmless) ?? false;
  return (
    ["ENV", "ARG", "LABEL", "EXPOSE", "WORKDIR"].includes(instruction.keyword) && instruction.keyword !== "WORKDIR"
  );
}

function isHarmless(command: Command): boolean {
  if (
    systemInstall(command) ||
    (pipInstall(command)?.requirements.length === 0 &&
      pipInstall(command)?.packages.every((one) => one.kind === "name"))
  )
    return true;
  const text = command.words.map((word) => word.value ?? "$").join(" ");
  return /^(?:(?:apt-get|apt|apk) (?:update|upgrade|clean|-y update)|rm -rf \/(?:var\/lib\/apt\/lists|root\/\.cache)\S*)/.test(
    text,
  );
}
