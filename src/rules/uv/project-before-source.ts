import { bringsSource, reachesFolder } from "../../context/project-source.js";
import type { Copy, Dockerfile, Instruction, Stage } from "../../dockerfile/model.js";
import { instructionOf, lineage } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { installsProject, projectOf, uvAt, uvFolder } from "../../python/uv-settings.js";
import type { ToolCommand } from "../../python/tool-command.js";
import { insertWords } from "../../shell/insert.js";
import { insertAt } from "../../text/edit.js";

export default defineRule({
  id: "uv/project-before-source",
  level: "warning",
  summary: "The project itself is installed before its source is there",
  mentions: ["uv"],
  since: "0.1.0",
  messages: { early: "`{command}` builds and installs the project itself, whose source comes only later." },
  why: "The build stops because nothing is found to build, or an empty package is installed.",
  *check({ dockerfile, context }) {
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      const { stage } = instructionOf(command);
      if (uv?.subcommand !== "sync" || !stage || !installsProject(uv)) continue;
      const project = projectOf(uv, context);
      if (!project?.isPackage || project.isWorkspace) continue;
      if (before(stage, instructionOf(command)).some(bringsSource)) continue;
      const source = laterSource(dockerfile, stage, uv);
      if (!source) continue;
      const fix = source.stage === stage ? splitInstall(dockerfile, uv, stage) : undefined;
      yield {
        at: uv.install,
        message: "early",
        data: { command: uv.name },
        subject: "the project",
        related: [{ at: { start: source.start, end: source.body.end }, message: "The source comes here." }],
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

function before(stage: Stage, until: Instruction): readonly Instruction[] {
  return [until, ...lineage(stage).flatMap((one) => one.instructions.filter(({ index }) => index < until.index))];
}

/** The copy that brings the source: later in the stage, or in another one. */
function laterSource(dockerfile: Dockerfile, stage: Stage, uv: ToolCommand): Copy | undefined {
  const at = instructionOf(uv.command);
  const copies = dockerfile.instructions.filter(
    (one): one is Copy => (one.keyword === "COPY" || one.keyword === "ADD") && !one.from && bringsSource(one),
  );
  return (
    copies.find((one) => one.stage === stage && one.index > at.index && reachesFolder(one, uvFolder(uv))) ??
    copies.find((one) => one.stage !== stage)
  );
}

function syncsSame(other: ToolCommand | undefined, uv: ToolCommand): boolean {
  return other?.subcommand === "sync" && uvFolder(other) === uvFolder(uv);
}

/** Dependencies first; the project behind its source, where nothing does that yet. */
function splitInstall(dockerfile: Dockerfile, uv: ToolCommand, stage: Stage): Fix | undefined {
  const run = instructionOf(uv.command);
  if (run.keyword !== "RUN" || run.onbuild) return undefined;
  const edits = [insertWords(uv.command, uv.install, "--no-install-project")];
  const copies = stage.instructions.filter(
    (one) =>
      (one.keyword === "COPY" || one.keyword === "ADD") &&
      one.index > run.index &&
      bringsSource(one) &&
      reachesFolder(one, uvFolder(uv)),
  );
  const last = copies.at(-1);
  if (!last) return undefined;
  const isThere = [...dockerfile.commands(stage)].some((one) => one.start > last.start && syncsSame(uvAt(one), uv));
  const isAlone = run.commands?.length === 1 && run.heredocs.length === 0;
  if (!isThere && !isAlone) return undefined;
  if (!isThere) edits.push(insertAt(last.end, `\n${dockerfile.source.slice({ start: run.start, end: run.body.end })}`));
  return {
    title: "Install the dependencies first, the project behind its source",
    safety: "review",
    changesInstructions: !isThere,
    edits,
  };
}
