import type { BuildContext } from "../../context/facts.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { lineage, rootImage } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { isCondaImage } from "../../python/conda-activation.js";
import { environmentMade, environmentName } from "../../python/conda-environment.js";
import { invocationOf } from "../../python/invocation.js";
import { putOnPath } from "../../python/off-path.js";
import { pythonProgram } from "../../python/program.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "conda/environment-unused",
  level: "warning",
  summary: "A conda environment is made, but the container starts another Python",
  mentions: ["conda", "mamba"],
  since: "0.1.0",
  messages: {
    named: "Nothing starts the environment `{environment}`: `{program}` is looked up on `PATH`, which leads to base.",
    unnamed:
      "Nothing starts the environment that is made here: `{program}` is looked up on `PATH`, which leads to base.",
  },
  why: "What is installed in the environment is in the image, and yet the program that is started can't import it.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment || !isCondaImage(rootImage(final).repository)) return;
    const made = lineage(final).flatMap((stage) =>
      [...dockerfile.commands(stage)].flatMap((one) => environmentMade(one) ?? []),
    );
    const [conda] = made;
    if (!conda || made.length > 1 || mayLead(final)) return;
    const program = bareProgram(final, context);
    if (program === undefined) return;
    const environment = environmentName(conda, context);
    if (environment === "base" || environment === "root") return;
    const fix = environment === undefined ? undefined : pathFix(dockerfile, environment);
    yield {
      at: conda.install,
      message: environment === undefined ? "unnamed" : "named",
      data: { program, environment: environment ?? "" },
      subject: environment ?? "",
      ...(fix ? { fixes: [fix] } : {}),
    };
  },
});

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

function pathFix(dockerfile: Dockerfile, environment: string): Fix | undefined {
  if (!/^[\w.-]+$/.test(environment)) return undefined;
  const edit = putOnPath(dockerfile, `/opt/conda/envs/${environment}`);
  return edit && { title: "Put the environment on PATH", safety: "review", changesInstructions: true, edits: [edit] };
}
