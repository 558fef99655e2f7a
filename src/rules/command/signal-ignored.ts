import { everyService, startsItself } from "../../context/shipping.js";
import { insertBeforeStart } from "../../dockerfile/before-start.js";
import { baseImage, lineage, startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { invocationOf } from "../../python/invocation.js";
import { longRunning } from "../../python/program.js";
import { startedBy, type Started } from "../../python/started.js";
import type { Command } from "../../shell/command.js";

export default defineRule({
  id: "command/signal-ignored",
  level: "info",
  summary: "The first process ignores the signal to stop",
  since: "0.1.0",
  messages: {
    known: "`{program}` has no handler for SIGTERM, without which the first process of a container ignores it.",
    script: "`{program}` ignores SIGTERM as the first process of a container, unless it handles the signal itself.",
  },
  why: "`docker stop` waits ten seconds and then kills it, whatever it is doing.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment && baseImage(final) ? startedBy(final, context) : undefined;
    // Behind an init in JSON form a shell-form CMD is a child like any other.
    const { entrypoint, cmd } = final ? startOf(final) : {};
    if (!final || !started || !isFirstProcess(started) || (entrypoint?.form === "json" && cmd?.form === "shell"))
      return;
    const isSettled = everyService(
      context,
      (service) => service.hasInit || service.stopSignal !== undefined || startsItself(service, context),
    );
    const [command] = started.last;
    const program = command && longRunning(command);
    const kind = command && program && kindOf(command);
    if (
      !program ||
      !kind ||
      isSettled ||
      lineage(final).some((one) => one.instructions.some(({ keyword }) => keyword === "STOPSIGNAL"))
    )
      return;
    const edit = insertBeforeStart(dockerfile, final, [["STOPSIGNAL", "SIGINT"]]);
    yield {
      at: program.start,
      message: kind,
      data: { program: program.name },
      // A framework below may handle it, which cannot be seen.
      ...(kind === "script" ? { profile: "strict" as const } : {}),
      ...(edit
        ? { fixes: [{ title: "Stop it by SIGINT", safety: "review", changesInstructions: true, edits: [edit] }] }
        : {}),
    };
  },
});

/** Started without an init or a runner that passes signals on. A shell in front of it is another matter, and soon gone. */
function isFirstProcess({ last, script, hasBackground }: Started): boolean {
  const [only] = last;
  if (!only || last.length > 1 || script !== undefined || hasBackground) return false;
  const isExec = only.wrappers.length === 1 && only.wrappers[0]?.value === "exec";
  return (only.wrappers.length === 0 || isExec) && (invocationOf(only.words)?.runners ?? []).length === 0;
}

function kindOf(command: Command): "known" | "script" | undefined {
  const program = longRunning(command);
  const { server } = program ?? {};
  if (server) {
    // With its reloader runserver is a child of a process that ends on the signal.
    const isPlainRunserver = server.kind.name === "runserver" && server.has("--noreload");
    return server.kind.name === "flask run" || isPlainRunserver ? "known" : undefined;
  }
  return program?.kind === "plain" && program.python?.kind === "script" ? "script" : undefined;
}
