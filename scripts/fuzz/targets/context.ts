import { readBake } from "../../../src/context/bake.js";
import { buildFileKind } from "../../../src/context/build-files.js";
import { readBuildIndex } from "../../../src/context/build-index.js";
import { readCompose } from "../../../src/context/compose.js";
import type { BrokenFile, ImageBuild, Requirement } from "../../../src/context/facts.js";
import { readLock } from "../../../src/context/lock-files.js";
import { readMakefile } from "../../../src/context/makefile.js";
import { readProject, requirementReader } from "../../../src/context/project.js";
import { followRequirements, readRequirements } from "../../../src/context/requirements.js";
import { readSetupCfg, readSetupPy } from "../../../src/context/setup-files.js";
import { isRequirementsPath } from "../../../src/context/wanted.js";
import { readWorkflow } from "../../../src/context/workflow.js";
import { decode } from "../../../src/source/decode.js";
import { createSource } from "../../../src/text/source.js";
import { seedsNamed, type Seeds } from "../seeds.js";
import { faultsOfSpans } from "../spans.js";
import type { Target } from "../target.js";
import { dataTokens, shellTokens } from "../tokens.js";
import * as samples from "./context-samples.js";

/** The files that lie beside a Dockerfile, each kind by its own reader. */
export const contextTargets: readonly Target[] = [
  target("requirements", samples.requirements, isRequirementsPath, (text) => {
    const file = readRequirements(text, "requirements/base.txt");
    if (!file) return [];
    followRequirements("requirements/base.txt", () => file);
    return [
      ...faultsOfRequirements(file.requirements, text),
      ...faultsOfLines([...file.includes, ...file.options], text),
    ];
  }),
  target(
    "project",
    samples.project,
    (path) => /pyproject\.toml$|Pipfile$|uv\.toml$/.test(path),
    (text) =>
      ["pyproject.toml", "Pipfile"].flatMap((path) => {
        const project = readProject(text, path);
        requirementReader(text, path)(text);
        if (!project) return [];
        return "message" in project ? faultsOfBroken(project, text) : faultsOfRequirements(project.dependencies, text);
      }),
  ),
  target(
    "lock",
    samples.lock,
    (path) => /\.lock$|pylock\.toml$/.test(path),
    (text) =>
      ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"].flatMap((path) => {
        const read = readLock(text, path);
        return "message" in read ? faultsOfBroken(read, text) : [];
      }),
  ),
  target(
    "setup",
    samples.setup,
    (path) => /setup\.(?:py|cfg)$/.test(path),
    (text) =>
      [readSetupPy(text, "setup.py"), readSetupCfg(text, "setup.cfg")].flatMap((facts) =>
        faultsOfRequirements(facts?.requires ?? [], text),
      ),
  ),
  target("compose", samples.compose, isKind("compose"), (text) => {
    const read = readCompose(text, "deploy/compose.yml");
    if (read === undefined) return [];
    if ("message" in read) return faultsOfBroken(read, text);
    return [...faultsOfSpans(read.file, text), ...faultsOfBuilds(read.builds, text)];
  }),
  target("bake", samples.bake, isKind("bake"), (text) => buildsOrBroken(readBake(text, "docker-bake.json"), text)),
  target("workflow", samples.workflow, isKind("workflow"), (text) =>
    buildsOrBroken(readWorkflow(text, ".github/workflows/ci.yml"), text),
  ),
  target("makefile", samples.makefile, isKind("makefile"), (text) =>
    faultsOfBuilds(readMakefile(text, "Makefile"), text),
  ),
  target(
    "builds",
    samples.compose,
    (path) => buildFileKind(path) !== undefined,
    (text) => {
      const texts = new Map(
        ["compose.yml", "docker-bake.json", ".github/workflows/x.yml", "Makefile"].map((path) => [path, text]),
      );
      const index = readBuildIndex(texts, [{ path: "Dockerfile", kind: "file" }]);
      return faultsOfBuilds(index.of("Dockerfile"), text);
    },
  ),
];

function target(
  name: string,
  sample: readonly string[],
  isSeed: (path: string) => boolean,
  read: (text: string) => readonly string[],
): Target {
  return {
    name,
    share: 20,
    tokens: [...dataTokens, ...(name === "makefile" || name === "workflow" ? shellTokens : [])],
    seeds: (all: Seeds) => [...sample.map((text) => Buffer.from(text)), ...seedsNamed(all, isSeed)],
    run: (bytes) => read(decode(bytes).text),
  };
}

function isKind(kind: string): (path: string) => boolean {
  // Folders of a corpus lie above the repository's own.
  return (path) => buildFileKind(path.slice(Math.max(0, path.lastIndexOf(".github/")))) === kind;
}

function buildsOrBroken(read: readonly ImageBuild[] | BrokenFile, text: string): readonly string[] {
  return "message" in read ? faultsOfBroken(read, text) : faultsOfBuilds(read, text);
}

function faultsOfBroken({ message, line }: BrokenFile, text: string): readonly string[] {
  return [
    ...(message.trim() === "" ? ["a broken file has no reason"] : []),
    ...(line === undefined ? [] : faultsOfLines([{ line }], text)),
  ];
}

function faultsOfLines(lines: readonly { readonly line: number }[], text: string): readonly string[] {
  const { lineCount } = createSource(text);
  return lines
    .filter(({ line }) => !Number.isInteger(line) || line < 1 || line > lineCount + 1)
    .map(({ line }) => `a line is not in the file: ${line} of ${lineCount}`);
}

function faultsOfRequirements(requirements: readonly Requirement[], text: string): readonly string[] {
  return [
    ...faultsOfLines(requirements, text),
    ...requirements
      .filter(({ name }) => name !== name.toLowerCase() || /[\s_]/.test(name))
      .map(({ name }) => `a name is not normal: ${name}`),
  ];
}

/** What a repository names as its own never lies outside of it. */
function faultsOfBuilds(builds: readonly ImageBuild[], text: string): readonly string[] {
  const leadsOut = (path: string): boolean => path.startsWith("/") || path.split("/").includes("..");
  const named = builds.flatMap(({ dockerfile, context = "", service }) => [
    dockerfile,
    context,
    ...(service?.environmentFiles ?? []),
    ...(service?.mounts ?? []).map(({ source }) => source),
  ]);
  return [
    ...faultsOfSpans(
      builds.filter(({ by }) => by === "compose").map(({ service }) => service),
      text,
    ),
    ...named.filter(leadsOut).map((path) => `a path leads out of the repository: ${path}`),
  ];
}
