import type { Instruction } from "../../dockerfile/model.js";
import { hasBash, knows, plainShellOf, type PlainShell } from "../../dockerfile/plain-shell.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { activatesForNothing } from "../../python/venv.js";
import { bashismsOf, portable, type Bashism } from "../../shell/bashism.js";
import type { Script } from "../../shell/command.js";
import { insertAt } from "../../text/edit.js";

export default defineRule({
  id: "shell/bashism",
  level: "error",
  summary: "A shell that is not bash is given what only bash knows",
  since: "0.1.0",
  messages: {
    unknown: "`{what}` is bash's own; the `sh` of this image is {shell} and does not know it.",
    literal: "{shell}, the `sh` of this image, takes `{what}` as it stands: only bash makes several words of it.",
    background:
      "{shell}, the `sh` of this image, reads `{what}` as `&` and `{rest}`: the command goes to the background.",
    echo: "{shell}, the `sh` of this image, writes the `-e` of `echo` out with the text.",
  },
  why: "The build stops here, or goes on with something else than what was meant.",
  *check({ dockerfile: { instructions, source } }) {
    const needBash = new Map<unknown, number>();
    for (const outer of instructions) {
      const at = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (!at || !("scripts" in at)) continue;
      for (const { shell, found } of at.scripts.flatMap((script) => kindsOf(script, at))) {
        const [first] = found;
        if (!first) continue;
        const edits = found.map((each) => portable(each, source.text));
        const own = edits.every((each) => each !== undefined) ? edits.flat() : undefined;
        const canSwitch = !own && at.form === "shell" && !at.onbuild && hasBash(at) && found.every(isOuter(at.scripts));
        // One SHELL serves all of the stage: it goes before the first instruction that needs it.
        const place = needBash.get(at.stage) ?? at.start;
        if (canSwitch) needBash.set(at.stage, place);
        const shellLine = canSwitch ? [insertAt(place, 'SHELL ["/bin/bash", "-c"]\n')] : undefined;
        const fix: Fix | undefined = own
          ? { title: "Write it as every shell reads it", safety: "review", edits: own }
          : shellLine && { title: "Run it with bash", safety: "review", edits: shellLine, changesInstructions: true };
        const message = messages[first.kind] ?? "unknown";
        const written = source.slice(first).split("\n", 1)[0] ?? "";
        yield {
          at: { start: first.start, end: first.end },
          message,
          data: { what: written, shell: shellNames[shell], rest: first.kind.slice(1) },
          ...(message === "literal" || message === "echo" ? { level: "warning" } : {}),
          ...(fix ? { fixes: [fix] } : {}),
        };
      }
    }
  },
});

const messages: Partial<Record<Bashism["kind"], "literal" | "background" | "echo">> = {
  "{a,b}": "literal",
  "&>": "background",
  "&>>": "background",
  "echo -e": "echo",
};

const shellNames: Readonly<Record<PlainShell, string>> = { dash: "dash", busybox: "BusyBox ash" };

/** What a plain shell meets in a script, kind by kind: the first of a kind stands for all. */
function kindsOf(script: Script, at: Instruction): readonly { shell: PlainShell; found: readonly Bashism[] }[] {
  const bashisms = bashismsOf(script);
  if (bashisms.length === 0) return [];
  const kinds = new Map<string, { readonly shell: PlainShell; readonly found: Bashism[] }>();
  const inVain = new Set(script.commands.filter(activatesForNothing).map(({ start }) => start));
  for (const each of bashisms) {
    const shell = plainShellOf(each.script, at);
    if (!shell || knows(shell, each.kind, at)) continue;
    if (each.kind === "source" && inVain.has(each.start)) continue;
    const known = kinds.get(each.kind);
    if (known) known.found.push(each);
    else kinds.set(each.kind, { shell, found: [each] });
  }
  return [...kinds.values()];
}

/** Whether what stands there is read by the instruction's own shell, and not by one that it starts. */
function isOuter(scripts: readonly Script[]): (found: Bashism) => boolean {
  return ({ script }) => scripts.some(({ interpreter }) => interpreter === script.interpreter);
}
