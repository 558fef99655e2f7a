import type { Cmd, Dockerfile, Entrypoint, Healthcheck, Instruction, Run } from "../../dockerfile/model.js";
import { baseImage, startOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { isEntrypointScript } from "../../python/started.js";
import type { Command, Word } from "../../shell/command.js";
import { isBourneShell, scriptArgument } from "../../shell/interpreter.js";
import { replace } from "../../text/edit.js";

const variable = /\$(?:[A-Z_][A-Z0-9_]*|\{[A-Z_][A-Z0-9_]*(?::?-[^}]*)?\})/;
/** Programs that read such text themselves. */
const expanding = /^(?:envsubst|awk|gawk|perl|sed|jq|make|confd|dockerize|gomplate|supervisord|env)$/;

export default defineRule({
  id: "command/variable-in-json",
  level: "warning",
  summary: "A variable stands in JSON form, where nothing expands it",
  mentions: ["$"],
  since: "0.1.0",
  messages: {
    literal: "`{variable}` reaches `{program}` as these very characters: JSON form runs no shell that would expand it.",
  },
  why: "The program gets the name of the variable in the place of its value.",
  *check({ dockerfile }) {
    for (const outer of dockerfile.instructions) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (!one || !holdsCommand(one) || one.form !== "json") continue;
      const [command] = one.commands ?? [];
      const found = command && !isHandedOn(one) ? variablesIn(command) : [];
      const [first] = found;
      if (!command || !first) continue;
      const fix = throughShell(dockerfile, one, command);
      yield {
        at: first,
        message: "literal",
        data: { variable: variable.exec(first.value ?? "")?.[0] ?? "", program: command.words[0]?.value ?? "" },
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

function holdsCommand(one: Instruction): one is Run | Cmd | Entrypoint | Healthcheck {
  return (
    one.keyword === "RUN" || one.keyword === "CMD" || one.keyword === "ENTRYPOINT" || one.keyword === "HEALTHCHECK"
  );
}

function variablesIn(command: Command): readonly Word[] {
  const words = [...command.wrappers, ...command.words];
  const name = words[0]?.value ?? "";
  if (expanding.test(name.slice(name.lastIndexOf("/") + 1))) return [];
  // What a shell is given as text it expands, arguments for that text included.
  if (scriptArgument(command.words) || isBourneShell(command.words[0]?.value ?? "")) return [];
  return words.filter(({ value }) => variable.test(value ?? "") && !/\s/.test(value ?? ""));
}

/** A CMD that an entrypoint takes: it may be a shell, or a script that expands what it is given. */
function isHandedOn(one: Instruction): boolean {
  if (one.keyword !== "CMD" || !one.stage) return false;
  if (!baseImage(one.stage)) return true;
  const { entrypoint } = startOf(one.stage);
  const [first] = entrypoint?.commands ?? [];
  return (
    entrypoint !== undefined && (!first || isEntrypointScript(first) || isBourneShell(first.words[0]?.value ?? ""))
  );
}

function throughShell(
  { source }: Dockerfile,
  one: Run | Cmd | Entrypoint | Healthcheck,
  command: Command,
): Fix | undefined {
  const { stage } = one;
  if (
    !stage ||
    one.onbuild ||
    baseImage(stage)?.shell !== true ||
    (one.keyword !== "CMD" && one.keyword !== "ENTRYPOINT")
  )
    return undefined;
  // Behind `sh -c` further arguments would be lost.
  const { entrypoint, cmd } = startOf(stage);
  if (one.keyword === "CMD" ? entrypoint !== undefined : cmd !== undefined) return undefined;
  const values = [...command.wrappers, ...command.words].map(({ value }) => value ?? "");
  if (!values.every((value) => /^[\w@%+=:,./${}-]+$/.test(value))) return undefined;
  if (/[\r\n]/.test(source.slice(one.body).trimEnd())) return undefined;
  const text = `["sh", "-c", ${JSON.stringify(`exec ${values.join(" ")}`)}]`;
  return { title: "Let a shell expand it", safety: "review", edits: [replace(one.body, text)] };
}
