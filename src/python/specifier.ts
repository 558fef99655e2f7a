import type { Word } from "../shell/command.js";

/** A requirement of `pip install` or of a requirements file, taken apart. */
export interface SpecifierText {
  /** `name`: from an index · `vcs`: a repository · `url`, `archive`, `path`: as they say · `unknown`: a variable. */
  readonly kind: "name" | "vcs" | "url" | "archive" | "path" | "unknown";
  /** Normalised (PEP 503); undefined for paths and where a variable hides it. */
  readonly name: string | undefined;
  readonly extras: readonly string[];
  /** What stands behind name and extras, without blanks: `==1.2`, `>=1,<2`; `` for none; undefined when a variable hides it. */
  readonly specifier: string | undefined;
  /** The one version that `==` or `===` allows; undefined when it is another operator, a wildcard or a variable. */
  readonly version: string | undefined;
  /** Whether the version cannot move far: `==`, `===`, `~=`, a commit, tag or hash; undefined when nobody can tell. */
  readonly isPinned: boolean | undefined;
  /** The address of `vcs` and `url`. */
  readonly url: string | undefined;
  /** What stands behind `@` in a repository's address. */
  readonly reference: string | undefined;
  readonly marker: string | undefined;
}

/** What a command line asks for. */
export interface PackageSpecifier extends SpecifierText {
  readonly word: Word;
  readonly isEditable: boolean;
}

/** Stands for a variable while a word is taken apart; it cannot occur in a Dockerfile that BuildKit accepts. */
const hole = "\u0000";

const namePattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/;
const archivePattern = /\.(?:whl|zip|tar|tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|txz|tar\.lz|tlz|tar\.lzma)$/i;
const branchNames: readonly string[] = ["main", "master", "develop", "dev", "trunk", "head", "latest", "nightly"];

/** A package's name as indexes compare it: lower case, runs of `-`, `_`, `.` as one `-` (PEP 503). */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** Takes a word of `pip install` apart as pip does. */
export function readSpecifier(word: Word, isEditable = false): PackageSpecifier {
  const text = word.value ?? word.parts.map((part) => (part.kind === "literal" ? part.value : hole)).join("");
  return { word, isEditable, ...readSpecifierText(text) };
}

/** Takes a requirement's text apart: `requests[socks]>=2; python_version<"3.9"`, `x @ https://…`, `./pkg`. */
export function readSpecifierText(text: string): SpecifierText {
  const empty = {
    name: undefined,
    extras: [],
    specifier: undefined,
    version: undefined,
    url: undefined,
    reference: undefined,
    marker: undefined,
  };
  const trimmed = text.trim();
  if (trimmed.split(hole).join("") === "") return { ...empty, kind: "unknown", isPinned: undefined };
  const address = readAddress(trimmed);
  if (address) return address;
  if (looksLikePath(trimmed)) {
    const kind = archivePattern.test(trimmed.split("[")[0] ?? "") ? "archive" : "path";
    return { ...empty, kind, extras: extrasOf(trimmed), isPinned: undefined };
  }
  return readNamed(trimmed);
}

function readNamed(text: string): SpecifierText {
  const [requirement = "", ...markers] = text.split(";");
  const marker = markers.length > 0 ? markers.join(";").trim() : undefined;
  const none = { url: undefined, reference: undefined, marker };
  const nameMatch = namePattern.exec(requirement);
  const startsUnknown = requirement.startsWith(hole);
  const written = nameMatch?.[0] ?? "";
  let rest = startsUnknown ? requirement.slice(hole.length) : requirement.slice(written.length);
  // `$A-$B==1` and `flask$X` say neither name nor version, unless an operator follows.
  const operatorAt = rest.search(/[\s[(=<>!~@]/);
  const glued = operatorAt === -1 ? rest : rest.slice(0, operatorAt);
  const isNameKnown = !startsUnknown && glued === "" && written !== "";
  rest = operatorAt === -1 ? "" : rest.slice(operatorAt);
  const name = isNameKnown ? normalizeName(written) : undefined;
  const extras = extrasOf(rest);
  const behind = rest.trimStart().startsWith("[") ? rest.slice(rest.indexOf("]") + 1).trim() : rest.trim();
  if (behind.startsWith("@")) {
    const address = readAddress(behind.slice(1).trim());
    if (address) return { ...address, name: name ?? address.name, extras, marker };
    // `ruff@0.5.0`, as uv's tools take it.
    const at = behind.slice(1).trim();
    const isVersion = /^v?[0-9]/.test(at);
    const isPinned = isVersion ? true : at.includes(hole) ? undefined : false;
    return { ...none, kind: "name", name, extras, specifier: behind, version: isVersion ? at : undefined, isPinned };
  }
  if (glued.includes(hole)) {
    const isPinned = pinned(behind) === true ? true : undefined;
    return { ...none, kind: "name", name: undefined, extras, specifier: undefined, version: undefined, isPinned };
  }
  const specifier = behind.replace(/[()\s]/g, "");
  const isPinned = specifier === "" && startsUnknown ? undefined : pinned(specifier);
  const isClear = !specifier.includes(hole);
  const exact = isClear ? /^===?([^,*]+)$/.exec(specifier) : null;
  return {
    ...none,
    kind: "name",
    name,
    extras,
    specifier: isClear ? specifier : undefined,
    version: exact?.[1],
    isPinned,
  };
}

/** Whether one clause of a specifier holds the version; undefined when a variable stands where the operator would. */
function pinned(specifier: string): boolean | undefined {
  const clauses = specifier.split(",").map((clause) => clause.trim());
  if (clauses.some((clause) => /^(?:===?|~=)/.test(clause))) return true;
  return clauses.some((clause) => clause.startsWith(hole)) ? undefined : false;
}

function extrasOf(text: string): readonly string[] {
  const open = text.indexOf("[");
  const close = text.indexOf("]", open);
  if (open === -1 || close === -1) return [];
  const names = text.slice(open + 1, close).split(",");
  return names.map((extra) => normalizeName(extra.trim())).filter((extra) => extra !== "" && !extra.includes(hole));
}

function looksLikePath(text: string): boolean {
  // `name @ address` is no path for the slashes of its address.
  if (/^[A-Za-z0-9._-]+(?:\[[^\]]*\])?\s*@/.test(text)) return false;
  const path = text.split(/[[;]/)[0] ?? "";
  return path.startsWith(".") || path.startsWith("~") || path.includes("/") || archivePattern.test(path.trim());
}

function readAddress(text: string): SpecifierText | undefined {
  const scheme = /^(?:(git|hg|svn|bzr)\+)?(file(?=:)|[a-z][a-z0-9.-]*(?=:\/\/)):/i.exec(text);
  const shorthand = /^git\+[^:/\s]+@/i.test(text);
  if (!scheme && !shorthand) return undefined;
  const [address = "", ...behind] = text.split("#");
  const fragment = behind.join("#");
  const egg = /(?:^|&)egg=([A-Za-z0-9._-]+)/.exec(fragment)?.[1];
  const common = { extras: extrasOf(fragment), specifier: undefined, version: undefined, url: text, marker: undefined };
  const name = egg === undefined ? undefined : normalizeName(egg);
  const hasHash = /(?:^|&)(?:sha(?:1|224|256|384|512)|md5)=/.test(fragment);
  if (scheme?.[1] !== undefined || shorthand) {
    const authority = address.indexOf("://");
    const path = address.slice(authority === -1 ? address.indexOf(":") : address.indexOf("/", authority + 3));
    const at = path.lastIndexOf("@");
    const reference = at === -1 ? undefined : path.slice(at + 1);
    const isBranch = reference === undefined || branchNames.includes(reference.toLowerCase());
    return { ...common, kind: "vcs", name, reference, isPinned: reference?.includes(hole) ? undefined : !isBranch };
  }
  if (scheme?.[2]?.toLowerCase() === "file")
    return { ...common, kind: "path", name, reference: undefined, isPinned: undefined };
  const wheel = /\/([A-Za-z0-9._]+)-([0-9][^/-]*)-[^/]*\.whl$/.exec(address);
  const movesWithBranch =
    /\/(?:archive|zipball|tarball|zip|tar\.gz)\/(?:refs\/heads\/)?(main|master|develop|dev|trunk|HEAD)\b/.test(address);
  const isPinned = hasHash || wheel ? true : movesWithBranch ? false : undefined;
  return {
    ...common,
    kind: "url",
    name: name ?? (wheel?.[1] === undefined ? undefined : normalizeName(wheel[1])),
    version: wheel?.[2],
    reference: undefined,
    isPinned,
  };
}
