/* Finds the shell text of an instruction: its own lines, its here-documents, or its JSON strings. */
import { parseJsonForm, parseShell } from "../shell/parse.js";
import type { Command, Script } from "../shell/command.js";
import { overlaps } from "../text/span.js";
import type { Cmd, Entrypoint, Healthcheck, Heredoc, Instruction, Run } from "./model.js";
import { shellOf } from "./shell-in-force.js";

const holders = new WeakMap<Script, Instruction>();

/** The instruction that a script was read from. */
export function holderOf(script: Script): Instruction {
  const holder = holders.get(script);
  if (!holder) throw new Error("This script was not read from an instruction.");
  return holder;
}

type Holder = Omit<Run | Cmd | Entrypoint | Healthcheck, "keyword" | "mounts" | "isNone">;

/** All scripts of an instruction; undefined when one of them is not understood. */
export function readScripts(holder: Holder, text: string, escape: "\\" | "`"): readonly Script[] | undefined {
  const scripts = holder.form === "json" ? readJsonScripts(holder, text) : readShellScripts(holder, text, escape);
  for (const script of scripts ?? []) claim(script, holder as Instruction);
  return scripts;
}

/** Commands of nested `sh -c` strings belong to scripts of their own, which have the same holder. */
function claim(script: Script, holder: Instruction): void {
  holders.set(script, holder);
  for (const command of script.commands) if (command.script !== script) holders.set(command.script, holder);
}

function readJsonScripts(holder: Holder, text: string): readonly Script[] | undefined {
  if (holder.words.length === 0) return [];
  const script = parseJsonForm(holder.words, holder.body, text);
  return script && [script];
}

function readShellScripts(holder: Holder, text: string, escape: "\\" | "`"): readonly Script[] | undefined {
  const interpreter = shellOf(holder as Instruction);
  if (interpreter === undefined) return undefined;
  const [first] = holder.heredocs;
  if (!first) {
    const script = parseShell({ text, span: holder.body, kind: "instruction", escape, interpreter });
    return script && [script];
  }
  const isWholeScript =
    holder.heredocs.length === 1 &&
    text.slice(holder.body.start, holder.body.end).trim() === text.slice(first.marker.start, first.marker.end);
  if (isWholeScript) {
    const script = parseShell({ text, span: first.body, kind: "heredoc", escape, interpreter });
    return script && [script];
  }
  // Without its bodies a marker would be an error to the shell parser, so it is blanked; nothing moves.
  const blanked = holder.heredocs.reduce((whole, { marker }) => blank(whole, marker.start, marker.end), text);
  const script = parseShell({ text: blanked, span: holder.body, kind: "instruction", escape, interpreter });
  if (!script) return undefined;
  const scripts = [script];
  for (const heredoc of holder.heredocs) {
    const shell = shellReading(script.commands, heredoc, text);
    if (shell === undefined) continue;
    const nested = parseShell({ text, span: heredoc.body, kind: "heredoc", escape, interpreter: shell });
    if (!nested) return undefined;
    scripts.push(nested);
  }
  return scripts;
}

/** The shell that takes the here-document as its script: `bash -e <<EOF`. */
function shellReading(commands: readonly Command[], heredoc: Heredoc, text: string): string | undefined {
  const reader = commands.findLast((command) => command.start < heredoc.marker.start);
  if (!reader) return undefined;
  const between = { start: reader.end, end: heredoc.marker.start };
  const isOwn = overlaps(reader, heredoc.marker) || /^[^|;&]*$/.test(text.slice(between.start, between.end));
  const [program, ...rest] = reader.words.map((word) => word.value ?? "");
  const name = program?.split("/").at(-1);
  const isShell = name === "sh" || name === "bash" || name === "dash" || name === "ash";
  return isOwn && isShell && rest.every((word) => word.startsWith("-") && !word.includes("c")) ? name : undefined;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
