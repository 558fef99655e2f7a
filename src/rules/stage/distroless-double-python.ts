import { baseImage, rootImage, startOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { startsOwnPython } from "../../python/image-entrypoint.js";
import { isPython } from "../../python/interpreter.js";
import { pythonProgram } from "../../python/program.js";
import type { Command, Word } from "../../shell/command.js";
import { programName } from "../../shell/program-name.js";
import { replace } from "../../text/edit.js";
import type { Cmd, Dockerfile } from "../../dockerfile/model.js";

export default defineRule({
  id: "stage/distroless-double-python",
  level: "error",
  summary: "CMD names a program on an image whose entrypoint is Python already",
  since: "0.1.0",
  mentions: ["distroless", "chainguard"],
  messages: {
    python: "The entrypoint of `{image}` is Python already: it takes `{program}` for the path of a script.",
    script: "The entrypoint of `{image}` is Python: it takes `{program}` for the path of a script.",
  },
  why: "Python is handed the program's name as the script to run, and the container stops with \"can't open file\".",
  *check({ dockerfile }) {
    for (const stage of dockerfile.stages) {
      const { cmd } = startOf(stage);
      if (cmd?.stage !== stage || !startsOwnPython(stage) || cmd.form !== "json") continue;
      const [command] = cmd.commands ?? [];
      const program = command?.words[0];
      if (!command || program?.value === undefined || command.wrappers.length > 0) continue;
      const { resolved, raw } = rootImage(stage);
      const data = { image: resolved ?? raw, program: program.value };
      if (isPython(programName(program))) {
        const fixes = fixFor(dockerfile, cmd, command, program);
        yield { at: program, message: "python", data, fixes };
      } else if (isConsoleScript(command, program.value) && baseImage(stage) !== undefined) {
        yield { at: program, message: "script", data };
      }
    }
  },
});

/** `gunicorn`, `/venv/bin/uvicorn`: what is known to be started by its name. */
function isConsoleScript(command: Command, path: string): boolean {
  const program = pythonProgram(command);
  const isScript = program !== undefined && program.kind !== "plain" && !path.endsWith(".py");
  return isScript || /\/bin\/[\w.-]+$/.test(path);
}

/** The image's own Python is dropped; that of an environment has to be the entrypoint. */
function fixFor({ source }: Dockerfile, cmd: Cmd, command: Command, program: Word): readonly Fix[] {
  const path = program.value ?? "";
  if (path.includes("/") && !path.startsWith("/usr/bin/")) {
    const edits = [replace(cmd.keywordSpan, "ENTRYPOINT")];
    return [{ title: "Make it the ENTRYPOINT", safety: "review", changesInstructions: true, edits }];
  }
  const next = command.words[1];
  if (!next || !/^\s*,\s*$/.test(source.text.slice(program.end, next.start))) return [];
  const edits = [replace({ start: program.start, end: next.start }, "")];
  return [{ title: "Leave Python to the entrypoint", safety: "safe", edits }];
}
