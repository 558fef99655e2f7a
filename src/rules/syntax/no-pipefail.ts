import { lineAbove } from "../../dockerfile/above.js";
import type { Instruction } from "../../dockerfile/model.js";
import { hasBash } from "../../dockerfile/plain-shell.js";
import { instructionOf } from "../../dockerfile/scope.js";
import { shellOptionsOf } from "../../dockerfile/shell-options.js";
import { defineRule } from "../../engine/rule.js";
import { anyInstall } from "../../python/install.js";
import { baseName } from "../../shell/interpreter.js";
import type { Command } from "../../shell/command.js";
import { download } from "../../shell/download.js";
import { failureOptionsAt } from "../../shell/failure.js";
import { isPipe, pipedInto } from "../../shell/list.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "syntax/no-pipefail",
  level: "warning",
  summary: "A pipeline hides the failure of what it starts with",
  equivalents: { hadolint: "DL4006" },
  mentions: ["|"],
  since: "0.1.0",
  messages: {
    hidden: "When `{command}` fails, only `{reader}` is asked how it ended, and the build goes on.",
    left: "When `{command}` fails, only `{reader}` can notice, by what it is given.",
  },
  why: "A failed download or install leaves an image that lacks something, and nobody is told.",
  *check({ dockerfile }) {
    const told = new Set<unknown>();
    const firsts = new Map<unknown, Instruction>();
    for (const command of dockerfile.commands()) {
      if (!isPipe(command.next) || isPipe(command.previous)) continue;
      const at = instructionOf(command);
      const source = sourceOf(command);
      if (source === undefined || told.has(at) || at.onbuild || !hasBash(at) || !isOuter(command)) continue;
      if (failureOptionsAt(command, shellOptionsOf(at)).pipefail) continue;
      const reader = pipedInto(command);
      if (!reader || reader.next === "||" || isAskedFor(command)) continue;
      const notices = strict.has(baseName(reader.words[0]?.value ?? ""));
      if (!notices) told.add(at);
      const first = firsts.get(at.stage) ?? at;
      firsts.set(at.stage, first);
      const keyword = dockerfile.source.slice(first.keywordSpan) === "run" ? "shell" : "SHELL";
      const edits = [lineAbove(dockerfile, first, `${keyword} ["/bin/bash", "-o", "pipefail", "-c"]`)];
      yield {
        at: { start: command.start, end: command.end },
        message: notices ? "left" : "hidden",
        data: { command: source, reader: programName(reader.words[0]) ?? "the last command" },
        subject: source,
        ...(notices ? { level: "info", profile: "strict" } : {}),
        fixes: [{ title: "Let pipelines fail", safety: "review", edits, changesInstructions: true }],
      };
    }
  },
});

/** The name of a download or an install. */
function sourceOf(command: Command): string | undefined {
  return download(command)?.tool ?? anyInstall(command)?.name;
}

/** Whether the shell of the instruction itself runs it. */
function isOuter({ nesting, form }: Command): boolean {
  return (
    form === "shell" && !nesting.some((kind) => kind === "sh -c" || kind === "substitution" || kind === "function")
  );
}

/** These end with an error themselves when nothing comes. */
const strict = new Set("tar bsdtar gpg apt-key gunzip zcat bunzip2 bzcat xz unxz xzcat cpio gzip unzip".split(" "));

function isAskedFor({ nesting }: Command): boolean {
  return nesting.includes("condition") || nesting.includes("negation");
}
