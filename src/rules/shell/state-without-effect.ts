import { defineRule, type Fix } from "../../engine/rule.js";
import type { Run } from "../../dockerfile/model.js";
import { plainShellOf } from "../../dockerfile/plain-shell.js";
import { shellStateOf, type ShellState } from "../../shell/effect.js";
import type { Command } from "../../shell/command.js";
import { quoteWord } from "../../shell/quote.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "shell/state-without-effect",
  level: "warning",
  summary: "A RUN changes nothing but its own shell, which ends with it",
  since: "0.1.0",
  messages: {
    variable: "`{command}` has no effect: the variable is gone when this `RUN` ends.",
    option: "`{command}` has no effect: it holds for the shell of this `RUN`, which does nothing else.",
    service: "`{command}` has no effect: what it starts is gone when this `RUN` ends.",
  },
  why: "Every RUN has a shell of its own; what later ones and the container are to see has to be in ENV, SHELL, WORKDIR or CMD.",
  *check({ dockerfile }) {
    for (const outer of dockerfile.instructions) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (one?.keyword !== "RUN" || !one.commands || one.commands.length === 0) continue;
      const states = one.commands.map((command) => (command.within ? undefined : shellStateOf(command)));
      const first = states.findIndex((state) => state !== "folder");
      const command = one.commands[first];
      const message = messageOf(states[first]);
      // What is not made of words, such as `[[ … ]]` or a loop over nothing, may do something.
      if (!command || !message || states.includes(undefined) || holdsMore(one)) continue;
      // A shell that does not know `source` is told by another rule.
      if (command.words[0]?.value === "source" && plainShellOf(command.script, one)) continue;
      const fix = one.onbuild ? undefined : setVariables(one);
      yield {
        at: { start: command.start, end: command.end },
        message,
        data: { command: dockerfile.source.slice(command).split("\n", 1)[0]?.slice(0, 60) ?? "" },
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

function messageOf(state: ShellState | undefined): "variable" | "option" | "service" | undefined {
  return state === "folder" ? undefined : state;
}

function holdsMore({ scripts, heredocs, commands }: Run): boolean {
  return scripts.some(({ extensions }) => extensions.length > 0) || (heredocs.length > 0 && commands?.length !== 1);
}

/** `RUN export A=1 B=2` as `ENV A=1 B=2`, where the file says all values. */
function setVariables(run: Run): Fix | undefined {
  const [command, ...others] = run.commands ?? [];
  if (!command || others.length > 0 || run.flags.length > 0 || run.heredocs.length > 0) return undefined;
  const pairs = command.words.length === 0 ? ownPairs(command) : exportedPairs(command);
  if (!pairs || pairs.length === 0) return undefined;
  const edits = [replace({ start: run.start, end: run.end }, `ENV ${pairs.join(" ")}`)];
  return { title: "Set it by ENV", safety: "review", edits, changesInstructions: true };
}

function ownPairs({ assignments }: Command): readonly string[] | undefined {
  const pairs = [...assignments].map(([name, { value }]) => pairOf(`${name}=`, value));
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function exportedPairs({ words }: Command): readonly string[] | undefined {
  if (words[0]?.value !== "export") return undefined;
  const pairs = words.slice(1).map(({ value = "", parts }) => {
    const [, name, rest] = /^([A-Za-z_]\w*=)(.*)$/.exec(value) ?? [];
    return name === undefined ? pathPair(parts) : pairOf(name, rest);
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function pairOf(name: string, value: string | undefined): string | undefined {
  return value === undefined || /[$\\`\n]/.test(value) ? undefined : name + (value === "" ? '""' : quoteWord(value));
}

/** `PATH=/x/bin:$PATH` means the same to ENV. */
function pathPair(parts: Command["words"][number]["parts"]): string | undefined {
  const text = parts.map((part) =>
    part.kind === "literal" ? part.value : part.kind === "variable" && part.name === "PATH" ? "$PATH" : "\0",
  );
  const pair = text.join("");
  return /^PATH=[\w./:$-]+$/.test(pair) ? pair : undefined;
}
