import { parse, TomlError } from "smol-toml";
import { normalizeName, readSpecifierText } from "../python/specifier.js";
import { createSource } from "../text/source.js";
import type { BrokenFile, Project, Requirement } from "./facts.js";
import { longestSettings, mostRequirements } from "./sizes.js";
import { isTemplate } from "./template.js";

type Table = Readonly<Record<string, unknown>>;

/** Reads `pyproject.toml` or `Pipfile`; `path` is from the repository root. undefined for a template, and beyond any size. */
export function readProject(text: string, path: string): Project | BrokenFile | undefined {
  if (text.length > longestSettings || isTemplate(text)) return undefined;
  let table: Table;
  try {
    table = parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const line = error instanceof TomlError ? error.line : undefined;
    return { path, message: "The file is not valid TOML.", line };
  }
  const project = path.endsWith("Pipfile") ? readPipfile(table, text, path) : readPyproject(table, text, path);
  return project.dependencies.length > mostRequirements ? undefined : project;
}

function readPyproject(table: Table, text: string, path: string): Project {
  const project = tableIn(table.project);
  const tool = tableIn(table.tool);
  const poetry = tableIn(tool.poetry);
  const uv = tableIn(tool.uv);
  const build = tableIn(table["build-system"]);
  const poetryPython = stringIn(tableIn(poetry.dependencies).python);
  const readme = project.readme ?? poetry.readme;
  const read = reader(text, path);
  return {
    path,
    name: stringIn(project.name) ?? stringIn(poetry.name),
    requiresPython: stringIn(project["requires-python"]) ?? poetryPython,
    readme: stringIn(readme) ?? stringIn(tableIn(readme).file) ?? stringsIn(readme)[0],
    licenseFiles: licenseFiles(project),
    backend: stringIn(build["build-backend"]),
    buildRequires: stringsIn(build.requires).flatMap((one) => readSpecifierText(one).name ?? []),
    dynamic: stringsIn(project.dynamic),
    isPackage: poetry["package-mode"] !== false && uv.package !== false,
    hasPoetry: tool.poetry !== undefined,
    hasUv: tool.uv !== undefined,
    isWorkspace: uv.workspace !== undefined,
    dependencies: [
      ...stringsIn(project.dependencies).map((one) => read.text(one, undefined)),
      ...groupsIn(project["optional-dependencies"], read),
      ...groupsIn(table["dependency-groups"], read),
      ...stringsIn(uv["dev-dependencies"]).map((one) => read.text(one, "dev")),
      ...poetryDependencies(poetry, read),
    ],
  };
}

function readPipfile(table: Table, text: string, path: string): Project {
  const read = reader(text, path);
  const requires = tableIn(table.requires);
  const version = stringIn(requires.python_full_version) ?? stringIn(requires.python_version);
  return {
    path,
    name: undefined,
    requiresPython: version === undefined ? undefined : `==${version}${version.split(".").length < 3 ? ".*" : ""}`,
    readme: undefined,
    licenseFiles: [],
    backend: undefined,
    buildRequires: [],
    dynamic: [],
    isPackage: false,
    hasPoetry: false,
    hasUv: false,
    isWorkspace: false,
    dependencies: [...read.entries(table.packages, undefined), ...read.entries(table["dev-packages"], "dev")],
  };
}

function licenseFiles(project: Table): readonly string[] {
  const named = stringIn(tableIn(project.license).file);
  const listed = stringsIn(project["license-files"]);
  const globs = stringsIn(tableIn(project["license-files"]).globs);
  const paths = stringsIn(tableIn(project["license-files"]).paths);
  return [...(named === undefined ? [] : [named]), ...listed, ...globs, ...paths];
}

function groupsIn(value: unknown, read: Reader): readonly Requirement[] {
  return Object.entries(tableIn(value)).flatMap(([group, list]) => stringsIn(list).map((one) => read.text(one, group)));
}

function poetryDependencies(poetry: Table, read: Reader): readonly Requirement[] {
  const groups = Object.entries(tableIn(poetry.group)).flatMap(([group, value]) =>
    read.entries(tableIn(value).dependencies, group),
  );
  return [
    ...read.entries(poetry.dependencies, undefined),
    ...read.entries(poetry["dev-dependencies"], "dev"),
    ...groups,
  ];
}

interface Reader {
  /** A PEP 508 string. */
  text(requirement: string, group: string | undefined): Requirement;
  /** `name = "^1.2"` and `name = { version = "…", optional = true }`, as poetry and Pipfile have them. */
  entries(value: unknown, group: string | undefined): readonly Requirement[];
}

/** Reads PEP 508 strings that stand in a file, which is searched for their lines. */
export function requirementReader(text: string, path: string): (requirement: string) => Requirement {
  const read = reader(text, path);
  return (requirement) => read.text(requirement, undefined);
}

function reader(text: string, path: string): Reader {
  const lineOf = lineFinder(text);
  const make = (name: string, specifier: string | undefined, line: number, group: string | undefined): Requirement => {
    const exact = specifier === undefined ? null : /^===?([^,*]+)$/.exec(specifier);
    return {
      name,
      specifier,
      version: exact?.[1],
      isPinned: specifier === undefined ? undefined : /^(?:==|~=)/.test(specifier),
      extras: [],
      line,
      hasHash: false,
      marker: undefined,
      isLocal: false,
      group,
      file: path,
    };
  };
  return {
    text: (requirement, group) => {
      const read = readSpecifierText(requirement);
      const line = lineOf(requirement);
      const made = make(read.name ?? "", read.kind === "name" ? read.specifier : undefined, line, group);
      const isLocal = read.kind === "path";
      return {
        ...made,
        version: read.version,
        isPinned: read.isPinned,
        extras: read.extras,
        marker: read.marker,
        isLocal,
      };
    },
    entries: (value, group) =>
      Object.entries(tableIn(value)).flatMap(([name, entry]) => {
        if (name.toLowerCase() === "python") return [];
        const details = tableIn(entry);
        const version = stringIn(entry) ?? stringIn(details.version);
        const written = version === "*" ? "" : version && /^[0-9]/.test(version) ? `==${version}` : version;
        const made = make(
          normalizeName(name),
          written,
          lineOf(name),
          group ?? (details.optional === true ? "extra" : undefined),
        );
        const isLocal = typeof details.path === "string";
        return [{ ...made, extras: stringsIn(details.extras).map(normalizeName), isLocal }];
      }),
  };
}

/** A file that lists its dependencies out of order is searched from its start again, but not without end. */
const mostRestarts = 200;

/** Finds the line (from 1) on which a text stands, going on from the last find; 1 when it is written otherwise. */
function lineFinder(text: string): (wanted: string) => number {
  const source = createSource(text);
  let from = 0;
  let restarts = 0;
  return (wanted) => {
    if (restarts > mostRestarts) return 1;
    let at = text.indexOf(wanted, from);
    if (at === -1) {
      restarts++;
      at = text.indexOf(wanted);
    }
    if (at === -1) return 1;
    from = at;
    return source.positionAt(at).line;
  };
}

function tableIn(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

function stringIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
