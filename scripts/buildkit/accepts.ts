import { expand, type Variable } from "./expansion.js";
import { readInstruction, type Instruction } from "./instruction.js";
import { isImageReference } from "./reference.js";
import { at, refuse, Refused } from "./refused.js";
import { readStatements } from "./statements.js";
import { checkExpanded } from "./values.js";

/**
 * Why BuildKit would not start to build this file, as `line 3: …`; undefined when nothing here speaks against it.
 * README.md says what only a real build can tell.
 */
export function refusalOf(file: string): string | undefined {
  try {
    const { escape, statements } = readStatements(file);
    const instructions = statements.map((one) => at(one.line, () => readInstruction(one, escape)));
    checkStages(instructions, escape);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return `line ${error.line}: ${error.message}`;
    throw error;
  }
}

/** Arguments that are there without being declared, as far as FROM goes. */
const automatic = /^(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT|STAGE)$/;

interface Stage {
  readonly name: string | undefined;
}

function checkStages(instructions: readonly Instruction[], escape: string): void {
  const globals = new Map<string, Variable>();
  const globalOf = (name: string): Variable => globals.get(name) ?? (automatic.test(name) ? "unknown" : "unset");
  const stages: Stage[] = [];
  const allNames = new Set(instructions.flatMap(({ stage }) => stage ?? []));
  for (const instruction of instructions) {
    at(instruction.line, () => {
      const { keyword, image, names } = instruction;
      const stage = stages.at(-1);
      if (image !== undefined)
        stages.push(stageOf(instruction, image, stages, (text) => expand(text, escape, globalOf)));
      else if (stage) checkInStage(instruction, stages, allNames, escape);
      else if (keyword !== "ARG") refuse(`${keyword} stands before the first FROM`);
      else
        for (const { name, value } of names) {
          const given = value === undefined ? undefined : expand(value, escape, globalOf);
          globals.set(name, given === undefined ? "unknown" : { value: given });
        }
    });
  }
  if (stages.length === 0) refuse("there is no FROM");
}

function stageOf(
  { image, stage: name, flags }: Instruction,
  written: string,
  stages: readonly Stage[],
  expanded: (text: string) => string | undefined,
): Stage {
  const base = expanded(written);
  if (base === "") refuse(`the image ${image ?? ""} comes out empty`);
  const isStage = stages.some((stage) => stage.name !== undefined && stage.name === base?.toLowerCase());
  if (base !== undefined && !isStage && base !== "scratch" && !isImageReference(base))
    refuse(`${base} is no name of an image`);
  const [platform] = flags.get("platform") ?? [];
  const full = platform === undefined ? undefined : expanded(platform);
  if (full !== undefined && full !== "" && !/^[\w.-]+(?:\([\w.-]*\))?(?:\/[\w.-]+){0,2}$/.test(full))
    refuse(`${full} is no platform`);
  return { name };
}

function checkInStage(
  instruction: Instruction,
  stages: readonly Stage[],
  names: ReadonlySet<string>,
  escape: string,
): void {
  const { keyword, expanded, sources } = instruction;
  // What a base image sets is not known, so no variable of a stage is.
  const known = expanded.map((text) => expand(text, escape, () => "unknown"));
  checkExpanded(keyword, known);
  for (const source of sources) checkSource(keyword, source, stages, names);
}

/** `--from` and a mount's `from`: an earlier stage by name, for COPY by number too, or an image. */
function checkSource(keyword: string, source: string, stages: readonly Stage[], names: ReadonlySet<string>): void {
  if (source === "") return;
  const own = stages.length - 1;
  if (keyword === "COPY" && /^\d+$/.test(source)) {
    if (Number(source) >= own) refuse(`there is no stage ${source} before this one`);
    return;
  }
  const name = source.toLowerCase();
  const isEarlier = stages.slice(0, own).some((stage) => stage.name === name);
  if (isEarlier) return;
  if (stages[own]?.name === name) refuse("a stage copies from itself");
  if (names.has(name)) refuse(`the stage ${source} comes later`);
  if (name !== "scratch" && !isImageReference(source)) refuse(`${source} is neither a stage nor the name of an image`);
}
