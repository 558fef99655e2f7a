/* Finds the shell text of an instruction: its own lines, its here-documents, or its JSON strings. */
import { parseJsonForm, parseShell } from "../shell/parse.js";
import type { Script } from "../shell/command.js";
import type { Span } from "../text/span.js";
import type { Cmd, Entrypoint, Healthcheck, Heredoc, Instruction, Run } from "./model.js";
import { shellOf } from "./shell-in-force.js";

const holders = new WeakMap<Script, Instruction>();

/** The instruction that a script was read from. */
export function holderOf(script: Script): Instruction {
  const holder = holders.get(script);
  if (!holder) throw new Error("This script was not read from an instruction.");
  return holder;
}

/** The script of an instruction; undefined when it is not understood. */
export function readScript(
  holder: Run | Cmd | Entrypoint | Healthcheck,
  text: string,
  escape: "\\" | "`",
): Script | undefined {
  const script =
    holder.form === "json"
      ? parseJsonForm(holder.words, holder.body, text, escape)
      : readShellForm(holder, text, escape);
  if (!script) return undefined;
  holders.set(script, holder);
  // What stands in `sh -c` or a substitution belongs to a script of its own.
  for (const command of script.commands) holders.set(command.script, holder);
  return script;
}

function readShellForm(
  holder: Run | Cmd | Entrypoint | Healthcheck,
  text: string,
  escape: "\\" | "`",
): Script | undefined {
  const interpreter = shellOf(holder);
  if (interpreter === undefined) return undefined;
  const [first] = holder.heredocs;
  const last = holder.heredocs.at(-1);
  if (!first || !last) return parseShell({ text, span: holder.body, kind: "instruction", escape, interpreter });
  const isWholeScript = holder.body.start === first.marker.start && holder.body.end === first.marker.end;
  if (isWholeScript) return parseShell({ text, span: withoutTabs(first, text), kind: "heredoc", escape, interpreter });
  const span = { start: holder.body.start, end: last.end };
  return parseShell({ text, span, kind: "instruction", escape, interpreter, heredocsFrom: first.body.start });
}

/** The body of `<<-` from its first line's first character that is kept, where an interpreter line would stand. */
function withoutTabs({ body, chomp }: Heredoc, text: string): Span {
  let { start } = body;
  if (chomp) while (text[start] === "\t") start++;
  return { start, end: body.end };
}
