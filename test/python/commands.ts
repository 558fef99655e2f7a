import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Command } from "../../src/shell/command.js";
import type { Span } from "../../src/text/span.js";

/** One command of a Dockerfile with the text that it stands in. */
export interface Read {
  readonly command: Command;
  readonly textOf: (span: Span) => string;
}

/** The first command of an instruction, e.g. `RUN pip install x`. */
export function firstCommand(instruction: string): Read {
  const [read] = allCommands(instruction);
  if (!read) throw new Error(`No command in: ${instruction}`);
  return read;
}

/** Every command of an instruction. */
export function allCommands(instruction: string): readonly Read[] {
  const { instructions, source } = parseDockerfile(`FROM python:3.13\n${instruction}\n`);
  const last = instructions.at(-1);
  const commands = last && "commands" in last ? (last.commands ?? []) : [];
  return commands.map((command) => ({ command, textOf: (span) => source.slice(span) }));
}
