import { buildArguments, jsonStrings, namedValues, plainWords, type NamedValue } from "./arguments.js";
import { takeFlags } from "./flags.js";
import { checkMount } from "./mount.js";
import { refuse } from "./refused.js";
import type { Statement } from "./statements.js";

/** An instruction with the parts that matter beyond itself. */
export interface Instruction {
  readonly line: number;
  readonly keyword: string;
  /** Words that BuildKit expands variables in. */
  readonly expanded: readonly string[];
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** ARG and ENV. */
  readonly names: readonly NamedValue[];
  /** FROM: the image as written, and the stage's name in lower case. */
  readonly image?: string;
  readonly stage?: string | undefined;
  /** What `--from` and mounts name. */
  readonly sources: readonly string[];
}

interface Parts {
  readonly keyword: string;
  readonly rest: string;
  readonly escape: string;
  readonly heredocs: readonly string[];
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

type Found = Partial<Pick<Instruction, "expanded" | "names" | "image" | "stage" | "sources">>;

/** Reads one instruction; refuses what BuildKit's instruction pass would. */
export function readInstruction({ line, text, heredocs }: Omit<Statement, "lastLine">, escape: string): Instruction {
  const [word = ""] = plainWords(text);
  const keyword = word.toUpperCase();
  const read = readers[keyword];
  if (!read) refuse(`${word} is no instruction`);
  const { values, rest } = takeFlags(keyword, text.slice(word.length), escape);
  const found = read({ keyword, rest: rest.trim(), escape, heredocs, flags: values });
  return { line, keyword, flags: values, expanded: [], names: [], sources: [], ...found };
}

const readers: Readonly<Record<string, (parts: Parts) => Found>> = {
  FROM: ({ rest }) => {
    const [image = "", as, name, ...more] = plainWords(rest);
    if (image === "" || more.length > 0 || (as !== undefined && name === undefined))
      refuse("FROM takes one or three words");
    if (as === undefined) return { image };
    if (as.toLowerCase() !== "as") refuse("the second of FROM's three words is AS");
    const stage = (name ?? "").toLowerCase();
    if (!/^[a-z][a-z0-9-_.]*$/.test(stage)) refuse(`a stage cannot be called ${stage}`);
    return { image, stage };
  },
  RUN: ({ rest, flags, heredocs }) => {
    if (rest === "" && heredocs.length === 0) refuse("RUN has no command");
    jsonStrings(rest);
    const [network, security] = [flags.get("network")?.[0], flags.get("security")?.[0]];
    if (network !== undefined && !["default", "none", "host"].includes(network))
      refuse(`RUN knows no network ${network}`);
    if (security !== undefined && !["insecure", "sandbox"].includes(security))
      refuse(`RUN knows no security ${security}`);
    const mounts = flags.get("mount") ?? [];
    return { sources: mounts.map(checkMount).filter((from) => from !== undefined) };
  },
  CMD: command,
  ENTRYPOINT: command,
  COPY: copied,
  ADD: copied,
  ENV: ({ keyword, rest, escape }) => assigned(namedValues(keyword, rest, escape)),
  LABEL: ({ keyword, rest, escape }) => assigned(namedValues(keyword, rest, escape)),
  ARG: ({ rest, escape }) => {
    const names = buildArguments(rest, escape);
    return { names, expanded: names.flatMap(({ value }) => value ?? []) };
  },
  USER: one,
  WORKDIR: one,
  STOPSIGNAL: one,
  MAINTAINER: (parts) => ({ ...one(parts), expanded: [] }),
  EXPOSE: ({ keyword, rest }) => ({ expanded: some(keyword, plainWords(rest)) }),
  VOLUME: ({ keyword, rest }) => {
    const paths = some(keyword, jsonStrings(rest) ?? plainWords(rest));
    if (paths.some((path) => path.trim() === "")) refuse("VOLUME has an empty path");
    return { expanded: paths };
  },
  SHELL: ({ rest }) => {
    const words = jsonStrings(rest);
    if (!words) refuse("SHELL takes a JSON list");
    if (words.length === 0) refuse("SHELL names no shell");
    return {};
  },
  HEALTHCHECK: healthcheck,
  ONBUILD: ({ rest, escape }) => {
    const [word = ""] = plainWords(rest);
    const trigger = word.toUpperCase();
    if (trigger === "") refuse("ONBUILD has no trigger");
    if (["ONBUILD", "FROM", "MAINTAINER"].includes(trigger)) refuse(`${trigger} is no trigger`);
    // BuildKit reads the trigger's flags and values when it is pulled; a trigger that can never be is as bad.
    const inner = readInstruction({ line: 0, text: rest, heredocs: [] }, escape);
    return { expanded: inner.expanded };
  },
};

function command({ rest }: Parts): Found {
  jsonStrings(rest);
  return {};
}

function one({ keyword, rest }: Parts): Found {
  if (rest === "") refuse(`${keyword} takes one argument`);
  return { expanded: [rest] };
}

function some(keyword: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) refuse(`${keyword} takes at least one argument`);
  return words;
}

function assigned(names: readonly NamedValue[]): Found {
  return { names, expanded: names.flatMap(({ name, value }) => [name, value ?? ""]) };
}

function copied({ keyword, rest, flags, heredocs }: Parts): Found {
  const words = jsonStrings(rest) ?? plainWords(rest);
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) refuse(`${keyword} has no destination`);
  if (heredocs.length > 0 && /^\d*<<-?/.test(destination)) refuse(`${keyword} cannot write to a here-document`);
  const sources = words.slice(0, -1).filter((word) => !(heredocs.length > 0 && /^\d*<<-?/.test(word)));
  const isRemote = (word: string): boolean => /^(?:https?|git|ssh):\/\/|^git@/.test(word);
  if (keyword === "COPY" && sources.some(isRemote)) refuse("COPY takes no address");
  const chmod = flags.get("chmod")?.[0];
  if (chmod !== undefined && !chmod.includes("$") && !isMode(chmod)) refuse(`--chmod cannot be ${chmod}`);
  const checksum = flags.get("checksum")?.[0];
  if (checksum !== undefined && sources.length > 1) refuse("--checksum is for one source");
  if (checksum !== undefined && sources.some((word) => !isRemote(word) && !word.includes("$")))
    refuse("--checksum is for what comes from elsewhere");
  const from = flags.get("from")?.[0];
  if (from?.includes("$")) refuse("--from takes no variables");
  const owner = flags.get("chown")?.[0];
  const expanded = [...words, ...(owner === undefined ? [] : [owner])];
  return { expanded, sources: from === undefined ? [] : [from] };
}

function isMode(text: string): boolean {
  return /^[0-7]{1,5}$/.test(text) || /^[ugoa]*[-+=][rwxXstugo]*(?:,[ugoa]*[-+=][rwxXstugo]*)*$/.test(text);
}

const shortest = 0.001;

function healthcheck({ rest, flags }: Parts): Found {
  const [word = ""] = plainWords(rest);
  const type = word.toUpperCase();
  const behind = rest.slice(word.length).trim();
  if (type === "NONE" && behind !== "") refuse("HEALTHCHECK NONE takes nothing more");
  if (type === "NONE") return {};
  if (type !== "CMD") refuse("HEALTHCHECK is CMD or NONE");
  if (behind === "" || jsonStrings(behind)?.length === 0) refuse("HEALTHCHECK CMD has no command");
  for (const name of ["interval", "timeout", "start-period", "start-interval"]) {
    const [text] = flags.get(name) ?? [];
    const seconds = text === undefined || text === "" ? 0 : secondsOf(text);
    if (seconds === undefined) refuse(`--${name} is no time`);
    if (seconds !== 0 && seconds < shortest) refuse(`--${name} is too short`);
  }
  const [retries = ""] = flags.get("retries") ?? [];
  if (retries !== "" && !/^\+?\d{1,9}$/.test(retries)) refuse("--retries is no number");
  return {};
}

const units: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** A time as Go writes it: `1m30s`. */
function secondsOf(text: string): number | undefined {
  if (/^[-+]?0$/.test(text)) return 0;
  const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/y;
  let seconds = 0;
  part.lastIndex = text.startsWith("+") ? 1 : 0;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    if (!match) return undefined;
    seconds += Number(match[1]) * (units[match[2] ?? ""] ?? 0);
  }
  return text === "" ? undefined : seconds;
}
