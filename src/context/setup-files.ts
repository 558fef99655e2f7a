/* `setup.cfg` and `setup.py`, as far as they say things literally. */
import type { Project, Requirement } from "./facts.js";
import { requirementReader } from "./project.js";
import { longestSettings, mostRequirements } from "./sizes.js";
import { isTemplate } from "./template.js";

/** What a project's setup files say; undefined for what they leave out, or say by a program. */
export interface SetupFacts {
  readonly path: string;
  readonly name: string | undefined;
  readonly requiresPython: string | undefined;
  /** `install_requires`. */
  readonly requires: readonly Requirement[] | undefined;
}

/** Reads the sections of a `setup.cfg` as configparser does; undefined for a template, and beyond any size. */
export function readSetupCfg(text: string, path: string): SetupFacts | undefined {
  if (text.length > longestSettings || isTemplate(text)) return undefined;
  const values = new Map<string, string[]>();
  let section = "";
  let current: string[] | undefined;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line) || line.trim() === "") continue;
    if (line.startsWith("[")) {
      section = line.slice(1, line.indexOf("]")).trim();
      current = undefined;
    } else if (/^\s/.test(line)) current?.push(line.trim());
    else {
      const end = line.search(/[=:]/);
      current = end === -1 ? undefined : [line.slice(end + 1).trim()];
      if (current) values.set(`${section}.${line.slice(0, end).trim().toLowerCase().replaceAll("-", "_")}`, current);
    }
  }
  const one = (key: string): string | undefined => literal(values.get(key)?.[0]);
  const requires = values.get("options.install_requires")?.filter((line) => line !== "");
  const isLiteral = requires?.every((line) => !/^(?:file|attr):/.test(line));
  return {
    path,
    name: one("metadata.name"),
    requiresPython: one("options.python_requires"),
    requires: isLiteral === true ? allOf(requires, text, path) : undefined,
  };
}

function allOf(written: readonly string[] | undefined, text: string, path: string): SetupFacts["requires"] {
  return written && written.length <= mostRequirements ? written.map(requirementReader(text, path)) : undefined;
}

/** A value that says what it means, and is not read from elsewhere. */
function literal(value: string | undefined): string | undefined {
  return value === undefined || value === "" || /^(?:file|attr):/.test(value) ? undefined : value;
}

/**
 * Reads plain strings and lists of plain strings off the one `setup(…)` of a `setup.py`; undefined for a template, and
 * beyond any size.
 */
export function readSetupPy(text: string, path: string): SetupFacts | undefined {
  if (text.length > longestSettings || isTemplate(text)) return undefined;
  const requires = argumentAt(text, "install_requires", stringList);
  return {
    path,
    name: argumentAt(text, "name", (at) => stringAt(text, at)?.value),
    requiresPython: argumentAt(text, "python_requires", (at) => stringAt(text, at)?.value),
    requires: allOf(requires, text, path),
  };

  function stringList(at: number): readonly string[] | undefined {
    if (text[at] !== "[") return undefined;
    const found: string[] = [];
    let next = afterBlanks(text, at + 1);
    while (text[next] !== "]") {
      const item = stringAt(text, next);
      if (!item) return undefined;
      found.push(item.value);
      next = afterBlanks(text, item.end);
      if (text[next] === ",") next = afterBlanks(text, next + 1);
      else if (text[next] !== "]") return undefined;
    }
    // Behind it the argument has to end: a list may be one of several that are put together.
    return /[,)]/.test(text[afterBlanks(text, next + 1)] ?? "") ? found : undefined;
  }
}

/** What a keyword argument says, where its name is given once in the file. */
function argumentAt<Value>(text: string, name: string, read: (at: number) => Value | undefined): Value | undefined {
  const setup = text.indexOf("setup(");
  const places = [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\s{0,20}=(?!=)`, "g"))].filter(
    ({ index }) => index > setup,
  );
  const [only] = places;
  return setup === -1 || places.length !== 1 || !only
    ? undefined
    : read(afterBlanks(text, only.index + only[0].length));
}

/** A plain string at an offset that is followed by the end of an argument or item; undefined for anything else. */
function stringAt(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const close = text.indexOf(quote, at + 1);
  const value = text.slice(at + 1, close);
  if (close === -1 || value === "" || value.includes("\\") || value.includes("\n")) return undefined;
  return /[,)\]]/.test(text[afterBlanks(text, close + 1)] ?? "") ? { value, end: close + 1 } : undefined;
}

/** The offset behind blanks, line ends and comments. */
function afterBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    if (text[at] !== "#") return at;
    const feed = text.indexOf("\n", at);
    at = feed === -1 ? text.length : feed + 1;
  }
}

/**
 * A project with what `setup.cfg` and `setup.py` add where `pyproject.toml` says nothing of the project itself, as
 * setuptools reads them.
 */
export function withSetupFiles(project: Project | undefined, files: readonly SetupFacts[]): Project | undefined {
  const [first] = files;
  const isOther = project !== undefined && (project.name !== undefined || project.hasPoetry);
  if (!first || isOther) return project;
  const name = files.find((one) => one.name !== undefined)?.name;
  const requiresPython = files.find((one) => one.requiresPython !== undefined)?.requiresPython;
  const dependencies = files.find(({ requires }) => requires !== undefined)?.requires ?? [];
  const base: Project = project ?? { ...nothing, path: first.path };
  return {
    ...base,
    // What a rule points at is the file that says it.
    path: files.find((one) => one.requiresPython !== undefined)?.path ?? base.path,
    name: base.name ?? name,
    requiresPython: base.requiresPython ?? requiresPython,
    dependencies: [...base.dependencies, ...dependencies],
  };
}

const nothing: Omit<Project, "path"> = {
  name: undefined,
  requiresPython: undefined,
  readme: undefined,
  licenseFiles: [],
  backend: undefined,
  buildRequires: [],
  dynamic: [],
  isPackage: true,
  hasPoetry: false,
  hasUv: false,
  isWorkspace: false,
  dependencies: [],
};
