import type { Dockerfile } from "../../dockerfile/model.js";
import { absolutePath, folderOf as workingFolder } from "../../dockerfile/may-exist.js";
import { instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { isOnPath } from "../../python/venv-on-path.js";
import { activation } from "../../python/venv.js";
import type { Command, Word } from "../../shell/command.js";
import { laterInShell } from "../../shell/list.js";
import { replace, insertAfter } from "../../text/edit.js";

export default defineRule({
  id: "python/activate-without-effect",
  level: "warning",
  summary: "A virtual environment is activated for nothing",
  mentions: ["activate"],
  since: "0.1.0",
  messages: { activated: "Activating `{folder}` has no effect: the shell that this `RUN` starts ends right after it." },
  why: "Every later instruction runs with the Python that was there before, and what they install lands outside of the environment.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const script = activation(command);
      const folder = script && folderOf(script, command);
      if (folder === undefined || goesOn(command)) continue;
      // In a function, a loop or a subshell something else may be meant.
      if (command.within || isOnPath(command, folder)) continue;
      const fix = putOnPath(dockerfile, command, folder);
      yield { at: command, message: "activated", data: { folder }, ...(fix ? { fixes: [fix] } : {}) };
    }
  },
});

/** The environment's folder as written; undefined for conda's `source activate name`. */
function folderOf(script: Word, command: Command): string | undefined {
  const path = resolveWord(script, command) ?? script.raw;
  const end = path.search(/\/(?:bin|Scripts)\/activate$/);
  return end === -1 ? undefined : path.slice(0, end);
}

function goesOn(command: Command): boolean {
  for (const later of laterInShell(command)) if (later.end > command.end) return true;
  return false;
}

function putOnPath({ source }: Dockerfile, command: Command, folder: string): Fix | undefined {
  const run = instructionOf(command);
  if (run.keyword !== "RUN" || run.onbuild || run.heredocs.length > 0 || command.redirects.length > 0) return undefined;
  const path = absolutePath(workingFolder(command), folder);
  if (path === undefined || !/^[\w./-]+$/.test(path)) return undefined;
  const env = `ENV PATH="${path}/bin:$PATH"`;
  const title = "Put the environment on PATH";
  const before = run.commands?.[run.commands.indexOf(command) - 1];
  if (!before)
    return {
      title,
      safety: "review",
      changesInstructions: true,
      edits: [replace({ start: run.start, end: command.end }, env)],
    };
  const joint = source.text.slice(before.end, command.start);
  if (before.within || before.redirects.length > 0 || !/^[\s\\`]*(?:&&|;)[\s\\`]*$/.test(joint)) return undefined;
  const edits = [
    replace({ start: before.end, end: command.end }, ""),
    insertAfter({ start: run.end, end: run.end }, `\n${env}`),
  ];
  return { title, safety: "review", changesInstructions: true, edits };
}
