import type { BuildContext } from "../../context/facts.js";
import { contextOrigin } from "../../context/origin.js";
import { insertBeforeStart } from "../../dockerfile/before-start.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { instructionOf, lineage, resolveWord, rootImage } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { isCondaImage } from "../../python/conda-activation.js";
import { condaCommand } from "../../python/conda.js";
import { invocationOf } from "../../python/invocation.js";
import { pythonProgram } from "../../python/program.js";
import { startedBy } from "../../python/started.js";
import type { ToolCommand } from "../../python/tool-command.js";
import type { Command } from "../../shell/command.js";

export default defineRule({
  id: "conda/environment-unused",
  level: "warning",
  summary: "A conda environment is made, but the container starts another Python",
  mentions: ["conda", "mamba"],
  since: "0.2.0",
  messages: {
    named: "Nothing starts the environment `{environment}`: `{program}` is looked up on `PATH`, which leads to base.",
    unnamed:
      "Nothing starts the environment that is made here: `{program}` is looked up on `PATH`, which leads to base.",
  },
  why: "What is installed in the environment is in the image, and yet the program that is started can't import it.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment || !isCondaImage(rootImage(final).repository)) return;
    const made = lineage(final).flatMap((stage) => [...dockerfile.commands(stage)].flatMap((one) => madeBy(one) ?? []));
    const [conda] = made;
    if (!conda || made.length > 1 || mayLead(final)) return;
    const program = bareProgram(final, context);
    if (program === undefined) return;
    const environment = nameOf(conda, context);
    if (environment === "base" || environment === "root") return;
    const fix = environment === undefined ? undefined : pathFix(dockerfile, final, environment);
    yield {
      at: conda.install,
      message: environment === undefined ? "unnamed" : "named",
      data: { program, environment: environment ?? "" },
      subject: environment ?? "",
      ...(fix ? { fixes: [fix] } : {}),
    };
  },
});

/** `conda env create`, `conda create -n x`; one by its path is named by that alone. */
function madeBy(command: Command): ToolCommand | undefined {
  const conda = condaCommand(command, (word) => resolveWord(word, command));
  if (!conda || instructionOf(command).keyword !== "RUN") return undefined;
  const makes = conda.subcommand === "env create" || conda.subcommand === "create";
  return makes && !conda.has("--prefix") && !conda.has("--dry-run") ? conda : undefined;
}

function nameOf(conda: ToolCommand, context: BuildContext): string | undefined {
  const given = conda.option("--name");
  if (given) return resolveWord(given, conda.command);
  const file = conda.option("--file")?.value ?? (conda.subcommand === "env create" ? "environment.yml" : undefined);
  const origin = file === undefined ? undefined : contextOrigin(conda.command, file);
  const text = origin === undefined ? undefined : context.text(origin);
  return /^name:[ \t]*["']?([\w.-]{1,60})["']?[ \t]*\r?$/m.exec(text ?? "")?.[1];
}

/** Whether anything in the stage may lead a start to an environment. */
function mayLead(final: Stage): boolean {
  return lineage(final).some((stage) =>
    stage.instructions.some((one) => {
      if (one.keyword === "SHELL" || one.keyword === "ONBUILD") return true;
      if (one.keyword === "ENV")
        return one.pairs.some(({ name }) => /^(?:PATH|BASH_ENV|PYTHONPATH|ENV)$/.test(name.value ?? ""));
      if (one.keyword === "COPY" && one.from) return true;
      if (one.keyword !== "RUN") return false;
      return (
        one.commands?.some(({ words }) => words.some(({ raw }) => /envs\/|\/usr\/local\/bin|^ln$/.test(raw))) ?? true
      );
    }),
  );
}

/** What the container starts by its bare name, in JSON form; a shell may have read what activates the environment. */
function bareProgram(final: Stage, context: BuildContext): string | undefined {
  const started = startedBy(final, context);
  if (!started || started.script !== undefined || started.last.length !== 1) return undefined;
  const [command] = started.last;
  if (command?.form !== "json" || command.nesting.length > 0) return undefined;
  const invocation = invocationOf(command.words);
  if (!invocation || invocation.runners.length > 0 || !pythonProgram(command)) return undefined;
  return (invocation.program.value ?? "/").includes("/") ? undefined : invocation.written;
}

function pathFix(dockerfile: Dockerfile, final: Stage, environment: string): Fix | undefined {
  if (!/^[\w.-]+$/.test(environment)) return undefined;
  const edit = insertBeforeStart(dockerfile, final, [["ENV", `PATH="/opt/conda/envs/${environment}/bin:$PATH"`]]);
  return edit && { title: "Put the environment on PATH", safety: "review", changesInstructions: true, edits: [edit] };
}
