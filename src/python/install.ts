import { systemInstall } from "../packages/system.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { cover, type Span } from "../text/span.js";
import { condaCommand } from "./conda.js";
import { pipInstall } from "./pip.js";
import { pipenvCommand } from "./pipenv.js";
import { poetryCommand } from "./poetry.js";
import { uvCommand } from "./uv.js";

/** A command that installs what an image is made for. */
export interface Install {
  /** Program and subcommand as written. */
  readonly name: string;
  /** The words from the program up to and including the subcommand. */
  readonly at: Span;
}

/** Reads an install by pip, uv, poetry, pipenv, conda, npm, yarn or a system package manager; undefined for everything else. */
export function anyInstall(command: Command): Install | undefined {
  const pip = pipInstall(command);
  if (pip) return { name: pip.name, at: pip.install };
  for (const { read, subcommands } of tools) {
    const tool = read(command);
    if (tool) return subcommands.has(tool.subcommand) ? { name: tool.name, at: tool.install } : undefined;
  }
  const system = systemInstall(command);
  if (system) return system.packages.length > 0 ? { name: system.name, at: system.install } : undefined;
  const [program, subcommand] = command.words;
  const commands = nodeCommands[programName(program) ?? ""];
  return program && subcommand && commands?.has(subcommand.value ?? "") === true
    ? { name: `${program.raw} ${subcommand.raw}`, at: cover(program, subcommand) }
    : undefined;
}

const tools = [
  { read: uvCommand, subcommands: new Set(["sync", "add"]) },
  { read: poetryCommand, subcommands: new Set(["install", "sync", "add"]) },
  { read: pipenvCommand, subcommands: new Set(["install", "sync"]) },
  { read: condaCommand, subcommands: new Set(["install", "create", "env create", "env update"]) },
];

const nodeCommands: Readonly<Record<string, ReadonlySet<string>>> = {
  npm: new Set(["ci", "install", "i"]),
  yarn: new Set(["install", "add"]),
  pnpm: new Set(["install", "i", "add"]),
};
