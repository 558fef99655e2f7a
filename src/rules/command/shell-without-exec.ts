import { contextOrigin, scriptPath } from "../../context/origin.js";
import { osOf, startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { longRunning } from "../../python/program.js";
import { lastOfScript, scriptText } from "../../python/started.js";
import { programName } from "../../shell/program-name.js";
import { insertAt } from "../../text/edit.js";

export default defineRule({
  id: "command/shell-without-exec",
  level: "warning",
  summary: "A shell stays in front of the program that it starts",
  since: "0.1.0",
  messages: {
    string: "The shell stays in front of `{program}` and does not pass signals on: nothing says `exec`.",
    script: "The script stays in front of `{program}` and does not pass signals on: nothing says `exec`.",
  },
  why: "`docker stop` signals the first process; the shell waits for the program, which never hears of it and is killed after ten seconds.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const { entrypoint, cmd } = startOf(final);
    const start = entrypoint ?? cmd;
    const [first] = start?.commands ?? [];
    if (start?.form !== "json" || !first) return;
    const family = osOf(final)?.family;
    const shell = programName(first.words[0]);
    const nested = start.commands?.filter((command) => command.nesting[0] === "sh -c") ?? [];
    // Only the `sh` of Debian and Ubuntu waits: bash and busybox give way to the last command of `-c`.
    const waits = (shell === "sh" || shell === "dash") && (family === "debian" || family === "ubuntu");
    const last = waits ? lastOfScript(nested) : undefined;
    // What came before it may be an init that passes signals on to the whole group; only a plain one is looked at.
    if (last && first.wrappers.length === 0 && longRunning(last)) {
      const edits = [insertAt(last.start, "exec ")];
      const fixes = [{ title: "Let the shell give way to the program", safety: "safe" as const, edits }];
      yield { at: last.words[0] ?? last, message: "string", data: { program: last.words[0]?.raw ?? "" }, fixes };
      return;
    }
    const script = scriptText(first, context);
    const found = script === undefined ? undefined : lastOfScript(script.commands);
    if (!script || !found || (!longRunning(found) && found.words[0]?.raw !== '"$@"')) return;
    const origin = contextOrigin(first, scriptPath(first) ?? "") ?? "";
    const file = context.root ? `${context.root}/${origin}` : origin;
    const fix = { title: "Let the script give way to the program", safety: "safe" as const, file };
    yield {
      at: found.words[0] ?? found,
      message: "script",
      data: { program: found.words[0]?.raw ?? "" },
      file,
      fixes: [{ ...fix, edits: [insertAt(found.start, "exec ")] }],
    };
  },
});
