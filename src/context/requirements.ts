import { readSpecifierText } from "../python/specifier.js";
import { cleanPath } from "./dockerignore.js";
import type { Requirement, RequirementsFile } from "./facts.js";
import { folderOf } from "./paths.js";
import { mostRequirements } from "./sizes.js";
import { isTemplate } from "./template.js";

/** A line of a requirements file with its continuations joined and its comment gone. */
interface LogicalLine {
  readonly text: string;
  /** The first of its lines, from 1. */
  readonly line: number;
}

/** Reads a requirements file as pip does; `path` is from the repository root. undefined for a template, and beyond any size. */
export function readRequirements(text: string, path: string): RequirementsFile | undefined {
  if (isTemplate(text)) return undefined;
  const requirements: Requirement[] = [];
  const includes: RequirementsFile["includes"][number][] = [];
  const options: RequirementsFile["options"][number][] = [];
  const lines = logicalLines(text);
  if (lines.length > mostRequirements) return undefined;
  for (const { text: line, line: number } of lines) {
    const option = readOption(line);
    if (!option) {
      requirements.push(readRequirement(line, { path, line: number, isEditable: false }));
    } else if (option.name === "--editable") {
      requirements.push(readRequirement(option.value, { path, line: number, isEditable: true }));
    } else if (option.name === "--requirement" || option.name === "--constraint") {
      const kind = option.name === "--requirement" ? "requirements" : "constraints";
      const target = besideFile(path, option.value);
      if (target !== undefined) includes.push({ kind, path: target, line: number });
    } else {
      options.push({ ...option, line: number });
    }
  }
  return { path, requirements, includes, options };
}

/** The group that a requirements file's own name tells: `requirements-dev.txt`, `requirements/test.txt`. */
export function groupOfFile(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const words = name.replace(/\.[a-z]+$/, "").split(/[-_.]/);
  return words.find((word) => developmentWords.has(word));
}

const developmentWords = new Set([
  "dev",
  "devel",
  "develop",
  "development",
  "test",
  "tests",
  "testing",
  "lint",
  "linting",
  "doc",
  "docs",
  "ci",
  "local",
  "mypy",
  "typing",
]);

function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let joined: string[] = [];
  let first = 1;
  const finish = (): void => {
    const whole = withoutComment(joined.join("")).trim();
    joined = [];
    if (whole !== "") lines.push({ text: whole, line: first });
  };
  // Every second part is what ends a line. To pip a lone carriage return does; for counting lines it does not.
  const parts = text.replace(/^\uFEFF/, "").split(/(\r\n|\n|\r)/);
  let number = 1;
  parts.forEach((line, index) => {
    if (index % 2 === 1) {
      if (line !== "\r") number++;
      return;
    }
    if (joined.length === 0) first = number;
    // To pip a comment line ends a continuation, and is never continued itself.
    const isComment = /^\s*#/.test(line);
    const isContinued = line.endsWith("\\") && !isComment;
    joined.push(isContinued ? line.slice(0, -1) : isComment ? ` ${line}` : line);
    if (!isContinued) finish();
  });
  finish();
  return lines;
}

/** `#` starts a comment at the beginning of a line or behind a blank. */
function withoutComment(line: string): string {
  for (let at = line.indexOf("#"); at !== -1; at = line.indexOf("#", at + 1))
    if (at === 0 || /\s/.test(line[at - 1] ?? "")) return line.slice(0, at);
  return line;
}

const longNames: Readonly<Record<string, string>> = {
  "-r": "--requirement",
  "-c": "--constraint",
  "-e": "--editable",
  "-i": "--index-url",
  "-f": "--find-links",
};

function readOption(line: string): { name: string; value: string } | undefined {
  if (!line.startsWith("-")) return undefined;
  const short = line.slice(0, 2);
  if (!line.startsWith("--") && Object.hasOwn(longNames, short))
    return { name: longNames[short] ?? short, value: unquoted(line.slice(2).replace(/^[\s=]+/, "")) };
  const end = line.search(/[\s=]/);
  if (end === -1) return { name: line, value: "" };
  return { name: line.slice(0, end), value: unquoted(line.slice(end + 1).trim()) };
}

function unquoted(text: string): string {
  const quote = text[0];
  return (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly isEditable: boolean;
}

function readRequirement(text: string, { path, line, isEditable }: Place): Requirement {
  const optionsAt = text.search(/\s--[a-z]/);
  const options = optionsAt === -1 ? "" : text.slice(optionsAt);
  const read = readSpecifierText(optionsAt === -1 ? text : text.slice(0, optionsAt));
  const hasHash = /\s--hash[=\s]/.test(options);
  const isUnknown = /\$\{[A-Z0-9_]+\}/.test(text);
  return {
    name: read.name ?? "",
    specifier: read.kind === "name" ? read.specifier : undefined,
    version: read.version,
    isPinned: hasHash ? true : isUnknown ? undefined : read.isPinned,
    extras: read.extras,
    line,
    hasHash,
    marker: read.marker,
    isLocal: isEditable || read.kind === "path",
    group: groupOfFile(path),
    file: path,
  };
}

/** A path in a file, from the repository root; undefined for an address, or a path that leaves the repository. */
export function besideFile(file: string, written: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written) || written.includes("$") || written.startsWith("/")) return undefined;
  const path = cleanPath(`${folderOf(file)}/${written}`.replace(/^\//, ""));
  return path === "." || path.startsWith("..") ? undefined : path;
}

/** Gives a requirements file by its path from the repository root. */
export type FindRequirements = (path: string) => RequirementsFile | undefined;

/** More files than anyone chains by `-r`. */
const mostIncludes = 50;

/** What a file and all that it includes ask for; a constraint pins what it names. undefined when the file is not known. */
export function followRequirements(path: string, find: FindRequirements): readonly Requirement[] | undefined {
  if (!find(path)) return undefined;
  const requirements: Requirement[] = [];
  const constrained = new Set<string>();
  const seen = new Set<string>();
  const waiting: { path: string; kind: "requirements" | "constraints" }[] = [{ path, kind: "requirements" }];
  for (let next = waiting.shift(); next && seen.size < mostIncludes; next = waiting.shift()) {
    const key = `${next.kind} ${next.path}`;
    const file = seen.has(key) ? undefined : find(next.path);
    seen.add(key);
    if (!file) continue;
    if (next.kind === "requirements") requirements.push(...file.requirements);
    else for (const one of file.requirements) if (one.isPinned === true) constrained.add(one.name);
    for (const include of file.includes)
      waiting.push({ path: include.path, kind: next.kind === "constraints" ? "constraints" : include.kind });
  }
  return requirements.map((one) => (one.name !== "" && constrained.has(one.name) ? { ...one, isPinned: true } : one));
}
