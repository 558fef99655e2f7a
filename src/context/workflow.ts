/* Workflows of GitHub Actions: which steps build which Dockerfile. */
import { readYaml } from "../text/yaml.js";
import { isDevelopmentName } from "./build-files.js";
import { buildsInScript } from "./docker-build.js";
import type { BrokenFile, ImageBuild } from "./facts.js";
import { combinations, fill, type Values } from "./workflow-values.js";
import { folderBelow } from "./paths.js";
import { listOf, tableOf, textOf, type Table } from "./plain-values.js";

/** More steps that build in one workflow, combinations of a matrix counted, were not written by hand. */
const mostSteps = 300;

/** Reads a workflow; `path` is from the repository root. Never throws. */
export function readWorkflow(text: string, path: string): readonly ImageBuild[] | BrokenFile {
  const yaml = readYaml(text);
  if ("faults" in yaml) {
    const [fault] = yaml.faults;
    return { path, message: fault?.message ?? "It is not YAML.", line: fault?.at?.line };
  }
  const workflow = tableOf(yaml.value);
  const builds: ImageBuild[] = [];
  let steps = 0;
  for (const [id, value] of Object.entries(tableOf(workflow.jobs))) {
    const job = tableOf(value);
    const own = listOf(job.steps).map(tableOf);
    const building = own.filter(mayBuild);
    if (building.length === 0 || building.length > mostSteps || own.some(isForeignCheckout)) continue;
    const isDevelopment = isDevelopmentName(id);
    for (const matrix of combinations(tableOf(job.strategy).matrix)) {
      if ((steps += building.length) > mostSteps) break;
      for (const step of building)
        for (const build of buildsOfStep(step, { workflow, job, matrix, path }))
          builds.push({ ...build, isDevelopment });
    }
  }
  return distinct(builds);
}

interface Round {
  readonly workflow: Table;
  readonly job: Table;
  readonly matrix: Values;
  readonly path: string;
}

const buildAction = /(?:^|\/)build-push-action@/;
const buildProgram = /\b(?:docker|podman|buildah|nerdctl)\b/;

function mayBuild({ uses, run }: Table): boolean {
  return buildAction.test(textOf(uses) ?? "") || buildProgram.test(textOf(run) ?? "");
}

/** The workspace then holds something else, or holds it somewhere else. */
function isForeignCheckout(step: Table): boolean {
  const { repository, path } = tableOf(step.with);
  const isOwn = repository === undefined || textOf(repository)?.includes("github.repository") === true;
  return (textOf(step.uses) ?? "").startsWith("actions/checkout@") && !(isOwn && (path === undefined || path === "."));
}

function buildsOfStep(step: Table, round: Round): readonly ImageBuild[] {
  const { workflow, job, matrix, path } = round;
  const env = { ...tableOf(workflow.env), ...tableOf(job.env), ...tableOf(step.env) };
  const filled = (value: unknown): string | undefined => {
    const text = textOf(value);
    return text === undefined ? undefined : fill(text, { env, matrix });
  };
  if (buildAction.test(textOf(step.uses) ?? "")) {
    const build = pushedBuild(tableOf(step.with), filled, path);
    return build ? [build] : [];
  }
  const script = textOf(step.run);
  if (script === undefined) return [];
  const shell = textOf(step.shell) ?? "bash";
  if (!/^(?:bash|sh)\b/.test(shell)) return [];
  const inDefaults = (from: Table): unknown => tableOf(tableOf(from.defaults).run)["working-directory"];
  const written = step["working-directory"] ?? inDefaults(job) ?? inDefaults(workflow);
  const folder = written === undefined ? "" : known(filled(written));
  const text = filled(script) ?? "";
  return buildsInScript({
    by: "workflow",
    file: path,
    text,
    folder: folder === undefined ? undefined : folderBelow("", folder),
  });
}

function pushedBuild(
  inputs: Table,
  filled: (value: unknown) => string | undefined,
  file: string,
): ImageBuild | undefined {
  const written = (filled(inputs.context) ?? ".").replace(/^\{\{\s*defaultContext\s*\}\}:?/, "./");
  if (/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(written)) return undefined;
  const place = known(written);
  const context = place === undefined ? undefined : folderBelow("", place);
  const given = filled(inputs.file);
  const named = given === undefined || given === "" ? undefined : known(given);
  if (given !== undefined && given !== "" && named === undefined) return undefined;
  const dockerfile =
    named !== undefined
      ? folderBelow("", named)
      : context === undefined
        ? undefined
        : folderBelow(context, "Dockerfile");
  if (dockerfile === undefined) return undefined;
  const target = filled(inputs.target);
  return {
    by: "workflow",
    file,
    name: undefined,
    dockerfile,
    context,
    target: target === undefined || target === "" ? null : known(target),
    arguments: argumentsOf(filled(inputs["build-args"]) ?? ""),
    isDevelopment: false,
    service: undefined,
  };
}

/** A value that holds nothing unknown. */
function known(value: string | undefined): string | undefined {
  return value === undefined || value.includes("$") ? undefined : value.trim();
}

function argumentsOf(lines: string): ImageBuild["arguments"] {
  const entries = lines.split("\n").flatMap((line): [string, string | undefined][] => {
    const equals = line.indexOf("=");
    const name = line.slice(0, Math.max(0, equals)).trim();
    return /^\w+$/.test(name) ? [[name, known(line.slice(equals + 1))]] : [];
  });
  return new Map(entries);
}

/** A matrix builds one thing in many ways. */
function distinct(builds: readonly ImageBuild[]): readonly ImageBuild[] {
  const seen = new Set<string>();
  return builds.filter(({ dockerfile, context, target, arguments: args }) => {
    const key = JSON.stringify([dockerfile, context, target, [...args]]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
