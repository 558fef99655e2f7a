import { parse } from "smol-toml";
import type { BuildContext } from "./facts.js";
import { longestSettings } from "./sizes.js";
import { isTemplate } from "./template.js";

type Table = Readonly<Record<string, unknown>>;

/** What a `pyproject.toml` says to uv. */
export interface UvProject {
  /** uv builds and installs the project itself: it has a build system, or `tool.uv.package` says so. */
  readonly isPackage: boolean;
  readonly isWorkspace: boolean;
  /** The dependency groups that hold something and are installed unless told otherwise. */
  readonly defaultGroups: readonly string[];
  /** Whether it depends on anything. */
  readonly hasDependencies: boolean;
  /** `[tool.uv]` as it stands. */
  readonly settings: Table;
}

const known = new WeakMap<BuildContext, Map<string, Table | undefined>>();

/** A TOML file of the context; undefined when its text is not known, is a template, is beyond any size, or is no TOML. */
function tableOf(context: BuildContext, path: string): Table | undefined {
  let tables = known.get(context);
  if (!tables) known.set(context, (tables = new Map<string, Table | undefined>()));
  if (!tables.has(path)) tables.set(path, readTable(context.text(path)));
  return tables.get(path);
}

function readTable(text: string | undefined): Table | undefined {
  if (text === undefined || text.length > longestSettings || isTemplate(text)) return undefined;
  try {
    return parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // A broken file is a finding of its own.
    return undefined;
  }
}

/** What a `pyproject.toml` of the context says to uv, by its path; undefined when that is not known. */
export function uvProject(context: BuildContext, path: string): UvProject | undefined {
  const table = tableOf(context, path);
  if (!table) return undefined;
  const project = tableIn(table.project);
  const settings = tableIn(tableIn(table.tool).uv);
  const groups = new Map<string, unknown>(Object.entries(tableIn(table["dependency-groups"])));
  const isFilled = (name: string): boolean =>
    lengthOf(groups.get(name)) > 0 || (name === "dev" && lengthOf(settings["dev-dependencies"]) > 0);
  const named = settings["default-groups"] ?? ["dev"];
  const defaults = named === "all" ? [...groups.keys(), "dev"] : Array.isArray(named) ? named : [];
  const names = defaults.filter((one): one is string => typeof one === "string");
  return {
    isPackage: typeof settings.package === "boolean" ? settings.package : table["build-system"] !== undefined,
    isWorkspace: settings.workspace !== undefined,
    defaultGroups: [...new Set(names)].filter(isFilled),
    hasDependencies: lengthOf(project.dependencies) > 0 || Array.isArray(project.dynamic),
    settings,
  };
}

/** The settings of a `uv.toml` of the context, by its path; undefined when they are not known. */
export function uvToml(context: BuildContext, path: string): Table | undefined {
  return tableOf(context, path);
}

function tableIn(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
