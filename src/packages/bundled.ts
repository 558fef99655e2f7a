import type { Instruction, Stage } from "../dockerfile/model.js";
import { baseImage, lineage, osOf, pythonOf, rootImage } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { systemInstall } from "./system.js";

/** Whether a stage is known not to have a program: its image comes without, and no step may bring it. */
export function isKnownToLack(stage: Stage, program: "curl" | "wget"): boolean {
  return comesWithout(stage, program) && !lineage(stage).some((one) => mayGet(one, program));
}

const known = new WeakMap<Stage, Map<string, boolean>>();

/** Whether a step of a stage itself may bring a program. */
function mayGet(stage: Stage, program: string): boolean {
  const answers = known.get(stage) ?? new Map<string, boolean>();
  known.set(stage, answers);
  let answer = answers.get(program);
  if (answer === undefined) answers.set(program, (answer = stage.instructions.some((step) => mayBring(step, program))));
  return answer;
}

/** Slim images and plain Debian have neither, Alpine has busybox's wget, distroless images have nothing of the kind. */
function comesWithout(stage: Stage, program: "curl" | "wget"): boolean {
  const python = pythonOf(stage);
  if (python) return python.variant === "slim" || (python.variant === "alpine" && program === "curl");
  const { repository, registry } = rootImage(stage);
  if (registry === "gcr.io" && repository?.startsWith("distroless/")) return baseImage(stage)?.shell === false;
  if (registry !== undefined) return false;
  if (osOf(stage)?.family === "alpine") return repository === "alpine" && program === "curl";
  return repository === "debian" || repository === "ubuntu";
}

/** Any step that names the program, takes programs from another image, or does what cannot be seen from here. */
function mayBring(step: Instruction, program: string): boolean {
  if (step.keyword === "COPY" || step.keyword === "ADD") {
    const words = step.destination ? [...step.sources, step.destination] : step.sources;
    return words.some(({ raw }) => raw.includes(program) || (step.from && /(?:bin\/?|^\/)["']?$/.test(raw)));
  }
  if (step.keyword !== "RUN") return false;
  return step.commands?.some((command) => mayInstall(command, program)) ?? true;
}

function mayInstall(command: Command, program: string): boolean {
  const install = systemInstall(command);
  if (install && (install.packages.length === 0 || install.packages.some(({ name }) => name === undefined)))
    return true;
  return command.words.some(({ raw }) => raw.includes(program) || /\.sh["']?$|^\.\//.test(raw));
}
