import type { Run } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import type { Command } from "../../shell/command.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "shell/sh-replaced",
  level: "info",
  summary: "Another shell is put in the place of /bin/sh",
  equivalents: { hadolint: "DL4005" },
  mentions: ["/bin/sh"],
  since: "0.1.0",
  messages: {
    replaced: "`{command}` changes the shell of everything in the image; `SHELL` changes that of this build.",
  },
  why: "Scripts of packages are written for the system's own sh, and the next upgrade of it may put it back.",
  *check({ dockerfile }) {
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "RUN") continue;
      const isAlone = canBeShell(one);
      for (const command of one.commands ?? []) {
        const shell = linkedShell(command);
        if (shell === undefined) continue;
        const fix = isAlone ? toShell(one, shell) : undefined;
        yield {
          at: { start: command.start, end: command.end },
          message: "replaced",
          data: { command: command.words.map(({ raw }) => raw).join(" ") },
          ...(fix ? { fixes: [fix] } : {}),
        };
      }
    }
  },
});

/** The shell that `ln -sf /bin/bash /bin/sh` links to. */
function linkedShell({ words }: Command): string | undefined {
  const [program, ...rest] = words.map(({ value }) => value ?? "");
  if (program !== "ln" && program !== "/bin/ln") return undefined;
  const [target, link, ...more] = rest.filter((word) => !word.startsWith("-"));
  const isSh = link === "/bin/sh" || link === "/usr/bin/sh";
  return isSh && more.length === 0 && /^(?:(?:\/usr)?\/bin\/)?bash$/.test(target ?? "") ? target : undefined;
}

/** Whether a RUN does nothing else than take the old link away and make a new one. */
function canBeShell({ commands = [], flags, heredocs, form }: Run): boolean {
  const isPlain = flags.length === 0 && heredocs.length === 0 && form === "shell";
  return isPlain && commands.every((command) => linkedShell(command) !== undefined || isRemoval(command));
}

function toShell(run: Run, shell: string): Fix {
  const path = shell.startsWith("/") ? shell : "/bin/bash";
  const edits = [replace({ start: run.start, end: run.end }, `SHELL ["${path}", "-c"]`)];
  return { title: "Use SHELL", safety: "review", edits, changesInstructions: true };
}

function isRemoval({ words }: Command): boolean {
  const [program, ...rest] = words.map(({ value }) => value ?? "");
  const isTaken = program === "rm" || program === "mv" || program === "unlink";
  return isTaken && rest.some((word) => word === "/bin/sh") && rest.every((word) => /^-|^\/bin\/sh/.test(word));
}
