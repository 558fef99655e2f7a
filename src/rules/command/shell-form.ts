import type { Cmd, Dockerfile, Entrypoint, Stage } from "../../dockerfile/model.js";
import { baseImage, lineage, osOf, rootImage, startOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { withoutShell } from "../../python/without-shell.js";
import type { Command } from "../../shell/command.js";
import { isBrief, runsScript } from "../../shell/brief.js";
import { isLast } from "../../shell/list.js";

export default defineRule({
  id: "command/shell-form",
  level: "warning",
  summary: "A shell stands between Docker and the program",
  equivalents: { hadolint: "DL3025", buildkit: "JSONArgsRecommended" },
  since: "0.1.0",
  messages: {
    stays: "`{keyword}` is in shell form: `sh` stays in front of `{program}` and does not pass signals on.",
    replaced: "`{keyword}` is in shell form: `{program}` is started through a shell.",
  },
  why: "`docker stop` sends its signal to the first process; under a shell that waits, the program never hears of it and is killed after ten seconds.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment || !hasPlainShell(final)) return;
    const { entrypoint, cmd } = startOf(final);
    const started = entrypoint?.form === "shell" ? entrypoint : cmd;
    if (started?.form !== "shell" || started.heredocs.length > 0 || !started.commands) return;
    // A list that is no JSON is another matter, and so is what an ENTRYPOINT takes for an argument.
    if (dockerfile.source.slice(started.body).startsWith("[")) return;
    const last = started.commands.findLast((command) => isLast(command) && command.words.length > 0);
    const program = last?.words[0]?.raw;
    if (!last || program === undefined || last.wrappers[0]?.value === "exec") return;
    const stays = waits(final) && !entrypoint?.words.length && !isBrief(last);
    const fixes = fixesFor(dockerfile, final, started);
    yield {
      at: started.body,
      message: stays ? "stays" : "replaced",
      data: { keyword: started.keyword, program },
      ...(stays ? {} : { level: "info" }),
      ...(!stays && (isHarmless(last) || (givesWay(final) && needsShell(started))) ? { profile: "strict" } : {}),
      fixes,
    };
  },
});

/** The image has a shell, and the file leaves it as it is: who names one by SHELL means it. */
function hasPlainShell(stage: Stage): boolean {
  if (rootImage(stage).isScratch || baseImage(stage)?.shell === false || osOf(stage)?.family === "windows")
    return false;
  return !lineage(stage).some((one) => one.instructions.some(({ keyword }) => keyword === "SHELL"));
}

/** Nobody stops it, unless a shell runs a script. */
function isHarmless(last: Command): boolean {
  return isBrief(last) && !runsScript(last);
}

/** Debian's and Ubuntu's `sh` waits for its last command; bash and busybox give way to it. */
function waits(stage: Stage): boolean {
  const family = osOf(stage)?.family;
  return family === "debian" || family === "ubuntu";
}

/** The shell of an image that is known to be bash or busybox. */
function givesWay(stage: Stage): boolean {
  return ["alpine", "rhel", "fedora"].includes(osOf(stage)?.family ?? "");
}

/** A variable, a redirection, a list: what JSON form could say through a shell only. */
function needsShell({ commands = [] }: Cmd | Entrypoint): boolean {
  const [command, ...others] = commands;
  if (!command || others.length > 0) return true;
  return command.redirects.length > 0 || command.words.some(({ value }) => value === undefined);
}

function fixesFor(dockerfile: Dockerfile, final: Stage, started: Cmd | Entrypoint): readonly Fix[] {
  const change = withoutShell(dockerfile, final, started);
  if (!change) return [];
  const title = change.hasShell ? "Let the shell give way to the program" : "Write it in JSON form";
  return [{ title, safety: change.isSame ? "safe" : "review", edits: [change.edit] }];
}
