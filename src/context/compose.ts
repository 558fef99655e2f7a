/* Compose files: which services build which Dockerfile, and how they run it. */
import { readYaml, type YamlText } from "../text/yaml.js";
import { isDevelopmentFile, isDevelopmentName } from "./build-files.js";
import type { BrokenFile, ComposeFile, ComposeService, ImageBuild, ServiceCommand } from "./facts.js";
import { interpolate, splitWords } from "./interpolation.js";
import { listOf, tableOf, textOf, type Table } from "./plain-values.js";
import { folderBelow, folderOf } from "./paths.js";
import { isTemplate } from "./template.js";

export interface ReadCompose {
  readonly file: ComposeFile;
  readonly builds: readonly ImageBuild[];
}

/** More services than these, or `extends` deeper than this, is no file that anyone wrote. */
const mostServices = 200;
const deepestExtends = 5;

/** Reads a compose file; `path` is from the repository root. undefined for a template. Loads nothing, never throws. */
export function readCompose(text: string, path: string): ReadCompose | BrokenFile | undefined {
  if (isTemplate(text)) return undefined;
  const yaml = readYaml(text, { merge: true, mostAliases: 500 });
  if ("faults" in yaml) {
    const [fault] = yaml.faults;
    return { path, message: fault?.message ?? "It is not YAML.", line: fault?.at?.line };
  }
  const services = tableOf(tableOf(yaml.value).services);
  const isDevelopment = isDevelopmentFile(path);
  const builds = Object.keys(services)
    .slice(0, mostServices)
    .flatMap((name) => buildOf(name, inherited(services, name), { yaml, path, isDevelopment }) ?? []);
  return { file: { path, isDevelopment, version: versionSpan(yaml) }, builds };
}

interface Place {
  readonly yaml: YamlText;
  readonly path: string;
  readonly isDevelopment: boolean;
}

function versionSpan(yaml: YamlText): ComposeFile["version"] {
  const key = yaml.spanOfKey([], "version");
  const value = yaml.spanOf(["version"]);
  return key && value && { start: key.start, end: value.end };
}

/** A service with what it takes over by `extends` from another one of the same file. */
function inherited(services: Table, name: string, depth = 0): Table {
  const own = tableOf(Object.hasOwn(services, name) ? services[name] : undefined);
  const { file, service = own.extends } = tableOf(own.extends);
  if (typeof service !== "string" || file !== undefined || depth === deepestExtends) return own;
  const base = inherited(services, service, depth + 1);
  return { ...base, ...own, environment: [...entriesOf(base.environment), ...entriesOf(own.environment)] };
}

function buildOf(name: string, service: Table, place: Place): ImageBuild | undefined {
  const build = typeof service.build === "string" ? { context: service.build } : tableOf(service.build);
  if (service.build === undefined || service.build === null || build.dockerfile_inline !== undefined) return undefined;
  const given = interpolate(textOf(build.context) ?? ".");
  const dockerfile = interpolate(textOf(build.dockerfile) ?? "Dockerfile");
  if (!given.isKnown || !dockerfile.isKnown || isAddress(given.value)) return undefined;
  const context = fromFile(place.path, given.value);
  const path = context === undefined ? undefined : folderBelow(context, dockerfile.value);
  if (context === undefined || path === undefined) return undefined;
  const target = textOf(build.target);
  const known = target === undefined ? undefined : interpolate(target);
  const profiles = listOf(service.profiles).flatMap((one) => textOf(one) ?? []);
  return {
    by: "compose",
    file: place.path,
    name,
    dockerfile: path,
    context,
    target: known === undefined || known.value === "" ? null : known.isKnown ? known.value : undefined,
    arguments: new Map(entriesOf(build.args).map(valueOf)),
    isDevelopment:
      place.isDevelopment || isDevelopmentName(name) || (profiles.length > 0 && profiles.every(isDevelopmentName)),
    service: serviceOf(name, service, place),
  };
}

function serviceOf(name: string, service: Table, place: Place): ComposeService {
  const at = place.yaml.spanOfKey(["services"], name) ?? { start: 0, end: 0 };
  const read = (key: "command" | "entrypoint"): ServiceCommand | undefined => {
    const words = wordsOf(service[key]);
    return words && { at: place.yaml.spanOf(["services", name, key]) ?? at, words };
  };
  return {
    name,
    at,
    user: textOf(service.user),
    command: read("command"),
    entrypoint: read("entrypoint"),
    environment: new Map(entriesOf(service.environment).map(valueOf)),
    environmentFiles: environmentFiles(service.env_file, place.path),
    healthcheck: healthcheckOf(service.healthcheck),
    hasInit: service.init === true || service.init === "true",
    hasTerminal: service.tty === true || service.tty === "true",
    stopSignal: textOf(service.stop_signal),
    ports: [...listOf(service.ports), ...listOf(service.expose)].flatMap((port) => containerPort(port) ?? []),
    mounts: listOf(service.volumes).flatMap((volume) => mountOf(volume, place.path) ?? []),
    isWatched: tableOf(service.develop).watch !== undefined,
  };
}

/** `NAME=value` of a list, or a map's entries. */
function entriesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textOf(one) ?? []);
  return Object.entries(tableOf(value)).map(([name, one]) => {
    const text = textOf(one);
    return text === undefined ? name : `${name}=${text}`;
  });
}

function valueOf(entry: string): [string, string | undefined] {
  const equals = entry.indexOf("=");
  if (equals === -1) return [entry.trim(), undefined];
  const { value, isKnown } = interpolate(entry.slice(equals + 1));
  return [entry.slice(0, equals).trim(), isKnown ? value : undefined];
}

function wordsOf(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return splitWords(interpolate(value).value);
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((one) => textOf(one) ?? []).map((one) => interpolate(one).value);
}

function environmentFiles(value: unknown, path: string): readonly string[] {
  const all = typeof value === "string" ? [value] : listOf(value);
  return all.flatMap((one) => {
    const written = textOf(one) ?? textOf(tableOf(one).path);
    const known = written === undefined ? undefined : interpolate(written);
    return known?.isKnown === true ? (fromFile(path, known.value) ?? []) : [];
  });
}

function healthcheckOf(value: unknown): ComposeService["healthcheck"] {
  const check = tableOf(value);
  if (check.disable === true || listOf(check.test)[0] === "NONE") return "disabled";
  return check.test === undefined ? undefined : "set";
}

/** The last number of `127.0.0.1:8000:80/tcp`; a range is none. */
function containerPort(value: unknown): number | undefined {
  const text = textOf(value) ?? textOf(tableOf(value).target) ?? "";
  const port = /(?:^|:)([0-9]{1,5})(?:\/[a-z]+)?$/.exec(interpolate(text).value)?.[1];
  return port === undefined ? undefined : Number(port);
}

function mountOf(value: unknown, path: string): ComposeService["mounts"][number] | undefined {
  const long = tableOf(value);
  const [short = "", behind = ""] = typeof value === "string" ? interpolate(value).value.split(":") : [];
  const written = typeof value === "string" ? short : long.type === "bind" ? (textOf(long.source) ?? "") : "";
  const target = typeof value === "string" ? behind : (textOf(long.target) ?? "");
  // What begins otherwise is a named volume, or a place of the host.
  const beside = written.replace(/^\$\{?PWD\}?/, ".");
  const source = /^\.\.?(?:\/|$)/.test(beside) && target !== "" ? fromFile(path, beside) : undefined;
  return source === undefined ? undefined : { source, target };
}

function isAddress(context: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context) || context.startsWith("~");
}

function fromFile(file: string, written: string): string | undefined {
  return folderBelow(folderOf(file), written);
}
