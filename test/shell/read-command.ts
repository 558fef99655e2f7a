import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Command } from "../../src/shell/command.js";
import type { OptionTable } from "../../src/shell/options.js";

/** The first command of an instruction, and the text that its spans are of. */
export function readCommand(instruction: string): { command: Command; text: string } {
  const dockerfile = parseDockerfile(`FROM x\n${instruction}\n`);
  const [command] = [...dockerfile.commands()];
  if (!command) throw new Error(`No command in: ${instruction}`);
  return { command, text: dockerfile.source.text };
}

/** Options of all kinds; a new table each time. */
export const makeTable = (): OptionTable => ({
  valued: ["-o --output", "-r", "--log --log-file", "-dir --directory"],
  flags: ["-v --verbose", "--output-all", "-x", "--log-level", "-nv --no-verbose"],
  abbreviates: true,
});
