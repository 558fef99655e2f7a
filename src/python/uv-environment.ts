/* The environment that uv makes for a project, and whether it gets into the image that ships. */
import type { Copy, Dockerfile, Stage } from "../dockerfile/model.js";
import { shippedStages } from "../dockerfile/ships.js";
import { absolutePath } from "../dockerfile/may-exist.js";
import { envOf, instructionOf, lineage, resolveWord, workdirOf } from "../dockerfile/scope.js";
import type { ToolCommand } from "./tool-command.js";
import { uvFolder, uvSwitch } from "./uv-settings.js";

/** The absolute folder of the environment that a command of uv installs into; undefined when it cannot be told. */
export function uvEnvironment(uv: ToolCommand): string | undefined {
  const { command } = uv;
  const folder = uvFolder(uv);
  if (uv.subcommand.startsWith("pip ")) return pipEnvironment(uv, folder);
  const given = envOf(command, "UV_PROJECT_ENVIRONMENT");
  const active = uv.has("--active") ? envOf(command, "VIRTUAL_ENV") : given;
  if (active.state === "set" && active.value === undefined) return undefined;
  const path = active.state === "set" && active.value ? active.value : ".venv";
  return absolutePath(folder, path);
}

function pipEnvironment(uv: ToolCommand, folder: string | undefined): string | undefined {
  const given = uv.option("--target") ?? uv.option("--prefix");
  if (given) return absolutePath(folder, resolveWord(given, uv.command) ?? "~");
  if (uv.has("--python")) return undefined;
  if (uvSwitch(uv, "--system", "UV_SYSTEM_PYTHON") === true) return "/usr/local";
  const active = envOf(uv.command, "VIRTUAL_ENV");
  if (active.state === "set") return active.value === undefined ? undefined : absolutePath(folder, active.value);
  return absolutePath(folder, ".venv");
}

/** A COPY of a folder, or of what lies in it, from a stage to another. */
export interface FolderCopy {
  readonly copy: Copy;
  readonly to: Stage;
  /** Where the folder ends up; undefined when only a part of it is copied. */
  readonly target: string | undefined;
}

/** The COPYs that take a folder of a stage along, the whole of it or a part. */
export function copiesOf(dockerfile: Dockerfile, from: Stage, folder: string): readonly FolderCopy[] {
  return dockerfile.instructions.flatMap((copy) => {
    if (copy.keyword !== "COPY" || !copy.fromStage || !copy.stage || !lineage(copy.fromStage).includes(from)) return [];
    const written = copy.destination && resolveWord(copy.destination, copy);
    const destination = written === undefined ? undefined : absolutePath(workdirOf(copy), written);
    const { stage: to } = copy;
    return copy.sources.flatMap((word) => {
      const value = resolveWord(word, copy);
      const source = value === undefined ? undefined : absolutePath("/", value);
      if (source === undefined) return [];
      if (source.startsWith(`${folder}/`)) return [{ copy, to, target: undefined }];
      const isAbove = source === "/" || folder === source || folder.startsWith(`${source}/`);
      if (!isAbove) return [];
      const rest = source === "/" ? folder : folder.slice(source.length);
      return [{ copy, to, target: destination === undefined ? undefined : absolutePath("/", destination + rest) }];
    });
  });
}

/** How often something is copied on before it is no longer followed. */
const deepest = 5;

/** Whether what a command of uv installs is in the image that ships: in one of its stages, or copied to one. */
export function isShipped(dockerfile: Dockerfile, uv: ToolCommand): boolean {
  const { stage } = instructionOf(uv.command);
  const shipped = shippedStages(dockerfile);
  const ships = (from: Stage, folder: string | undefined, depth: number): boolean => {
    if (shipped.includes(from)) return true;
    if (folder === undefined || depth === 0) return false;
    return copiesOf(dockerfile, from, folder).some(({ to, target }) => ships(to, target ?? folder, depth - 1));
  };
  return stage !== undefined && ships(stage, uvEnvironment(uv), deepest);
}
