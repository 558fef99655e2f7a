import { excludingPattern } from "../../context/excluded.js";
import type { BuildContext, IgnorePattern } from "../../context/facts.js";
import { literalSources } from "../../context/literal-sources.js";
import { buildsProject, type ProjectBuild } from "../../context/project-build.js";
import { defineRule, type Problem } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";

/** Backends that refuse to build without the files that the project names; setuptools does not mind. */
const insistent = /^(?:hatchling\.build|flit_core\.buildapi|poetry\.core\.masonry\.api|uv_build)$/;

const readsGit = ["setuptools-scm", "hatch-vcs"];

/** More than any Dockerfile copies; each look goes through the list of files. */
const mostSources = 200;

export default defineRule({
  id: "dockerignore/needed-file-excluded",
  level: "error",
  summary: "The .dockerignore leaves out what the build needs",
  since: "0.1.0",
  equivalents: { buildkit: "CopyIgnoredFile" },
  messages: {
    copied: "`{path}` is not in the build context: the line `{pattern}` of `{file}` leaves it out.",
    named:
      "`{pattern}` leaves `{path}` out, which `pyproject.toml` names and `{backend}` insists on when `{command}` builds the project.",
    git: "`{pattern}` leaves `.git` out, from which `{backend}` reads the version when `{command}` builds the project.",
  },
  why: "The build stops, although the file is there in the repository.",
  *check({ dockerfile, context }) {
    if (!context.dockerignore) return;
    let looked = 0;
    for (const { at, path } of literalSources(dockerfile)) {
      if (++looked > mostSources) break;
      const pattern = path === "." ? undefined : excludingPattern(context, path);
      if (pattern) yield { at, message: "copied", ...details(context, pattern, path) };
    }
    const hasPretended = dockerfile.source.text.includes("PRETEND_VERSION");
    for (const command of dockerfile.commands()) {
      const build = buildsProject(command);
      if (!build) continue;
      yield* missingReadme(build, context);
      if (!hasPretended) yield* missingGit(build, context);
      return;
    }
  },
});

type Found = Problem<"copied" | "named" | "git">;

function* missingReadme(build: ProjectBuild, context: BuildContext): Iterable<Found> {
  const { backend = "", readme } = context.project ?? {};
  if (readme === undefined || !insistent.test(backend) || !build.finds(readme)) return;
  const pattern = excludingPattern(context, readme);
  if (!pattern) return;
  const { data, ...rest } = details(context, pattern, readme);
  const values = { ...data, command: build.name, backend: backend.split(".")[0] ?? "" };
  yield { at: pattern, message: "named", file: data.file, data: values, ...rest };
}

function* missingGit(build: ProjectBuild, context: BuildContext): Iterable<Found> {
  const { project } = context;
  const backend = readsGit.find((name) => project?.buildRequires.includes(name));
  const text = context.text("pyproject.toml") ?? "";
  const isRead = /tool\.setuptools_scm|tool\.hatch\.version/.test(text) && !/fallback[_-](?:version|root)/.test(text);
  if (backend === undefined || !isRead || project?.dynamic.includes("version") !== true) return;
  const pattern = build.finds(".git/HEAD") ? excludingPattern(context, ".git") : undefined;
  if (!pattern) return;
  const { data } = details(context, pattern, ".git");
  yield { at: pattern, message: "git", file: data.file, data: { ...data, command: build.name, backend } };
}

function details(context: BuildContext, { start, end }: IgnorePattern, path: string) {
  const { text = "", path: file = "" } = context.dockerignore ?? {};
  const data = { path, pattern: text.slice(start, end), file };
  // What could be read as a pattern or a comment has to be written by hand.
  if (!/^[\w.@+/-]+$/.test(path)) return { data };
  const line = `${text === "" || text.endsWith("\n") ? "" : "\n"}!${path}\n`;
  const fix = { title: "Let {path} in", safety: "review" as const, file, edits: [insertAt(text.length, line)] };
  return { data, fixes: [fix] };
}
