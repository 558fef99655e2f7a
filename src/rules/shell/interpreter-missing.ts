import { contextOrigin, scriptPath } from "../../context/origin.js";
import { instructionOf, rootImage, startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { bash, isLacking } from "../../packages/lacking.js";
import type { Command } from "../../shell/command.js";
import { interpreterLine } from "../../shell/interpreter.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "shell/interpreter-missing",
  level: "error",
  summary: "What is to run a script is not in the image",
  mentions: ["bash", ".sh", "entrypoint"],
  since: "0.1.0",
  messages: {
    program: "`{program}` is not in `{image}`: Alpine comes without bash, and nothing installs it.",
    script: "`{script}` asks for bash in its first line, which `{image}` does not have and nothing installs.",
    started: "The lines of `{script}` end in CR LF: the system looks for an interpreter called `{interpreter}\\r`.",
    read: "The lines of `{script}` end in CR LF: the shell takes the CR for a part of each line.",
  },
  why: "The build, or the start of the container, stops with “not found”, for a script that is there.",
  *check({ dockerfile, context }) {
    // Something takes the CRs off again.
    const mayMendLines = /dos2unix|\\r|\\015|fromdos/.test(dockerfile.source.text);
    for (const stage of dockerfile.stages) {
      const { entrypoint, cmd } = startOf(stage);
      const starts = [entrypoint, cmd].flatMap((one) => (one?.stage === stage ? (one.commands ?? []) : []));
      const told = new Set<string>();
      for (const command of [...dockerfile.commands(stage), ...starts]) {
        const [program] = command.words;
        if (!program || isConditional(command)) continue;
        const path = scriptPath(command);
        const script = path === undefined ? undefined : contextOrigin(command, path);
        const text = script === undefined ? undefined : context.text(script);
        // By `sh script` the first line is a comment like any other.
        const interpreter = program.value === path && text !== undefined ? interpreterLine(text) : undefined;
        const asksForBash = /(?:^|[/\s])bash(?:\s|$)/.test(interpreter ?? "");
        const isBash = programName(program) === "bash";
        const image = rootImage(stage).resolved ?? rootImage(stage).raw;
        const subject = isBash ? "bash" : (script ?? "");
        if (told.has(subject)) continue;
        if ((isBash || asksForBash) && isLacking(bash, instructionOf(command))) {
          told.add(subject);
          const data = { program: program.value ?? program.raw, script: script ?? "", image };
          yield { at: program, message: isBash ? "program" : "script", data, subject };
        } else if (script !== undefined && text !== undefined && !mayMendLines && endsInCrlf(text)) {
          told.add(subject);
          const data = { script, interpreter: interpreter ?? "" };
          yield { at: program, message: interpreter === undefined ? "read" : "started", data, subject };
        }
      }
    }
  },
});

function isConditional({ nesting, next, previous }: Command): boolean {
  return next === "||" || previous === "||" || nesting.some((kind) => kind !== "sh -c" && kind !== "group");
}

/** Every line, the last one perhaps left out. */
function endsInCrlf(text: string): boolean {
  const lines = text.split("\n");
  return lines.length > 1 && lines.slice(0, -1).every((line) => line.endsWith("\r"));
}
