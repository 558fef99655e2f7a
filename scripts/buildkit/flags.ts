import { refuse } from "./refused.js";

type Kind = "switch" | "text" | "many";

/** The flags of each instruction, by Docker's reference; an instruction without an entry takes none. */
const known: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  FROM: { platform: "text" },
  RUN: { mount: "many", device: "many", network: "text", security: "text" },
  COPY: { from: "text", chown: "text", chmod: "text", link: "switch", parents: "switch", exclude: "many" },
  ADD: {
    chown: "text",
    chmod: "text",
    link: "switch",
    "keep-git-dir": "switch",
    checksum: "text",
    unpack: "switch",
    exclude: "many",
  },
  HEALTHCHECK: { interval: "text", timeout: "text", "start-period": "text", "start-interval": "text", retries: "text" },
};

export interface Flags {
  /** By name; a switch without a value has none. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What stands behind the flags. */
  readonly rest: string;
}

/** Takes the `--name=value` words off the front of an instruction's arguments, quotes and escapes read as BuildKit does. */
export function takeFlags(keyword: string, text: string, escape: string): Flags {
  const values = new Map<string, string[]>();
  let rest = text.trimStart();
  while (rest.startsWith("--")) {
    const { word, end } = flagWord(rest, escape);
    rest = rest.slice(end).trimStart();
    if (word === "--") break;
    const [name = "", ...value] = word.slice(2).split("=");
    const kind = known[keyword]?.[name];
    if (kind === undefined) refuse(`${keyword} knows no flag --${name}`);
    if (values.has(name) && kind !== "many") refuse(`the flag --${name} stands there twice`);
    values.set(name, [...(values.get(name) ?? []), valueOf(name, kind, value)]);
  }
  return { values, rest };
}

function valueOf(name: string, kind: Kind, parts: readonly string[]): string {
  const value = parts.join("=");
  const isGiven = parts.length > 0;
  if (kind === "switch" ? isGiven && value === "" : !isGiven) refuse(`the flag --${name} has no value`);
  if (kind === "switch" && isGiven && !/^(?:true|false)$/i.test(value)) refuse(`the flag --${name} is true or false`);
  return value;
}

function flagWord(text: string, escape: string): { readonly word: string; readonly end: number } {
  let word = "";
  let quote = "";
  let at = 0;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === "" && /\s/.test(char)) break;
    if (char === escape && quote !== "'" && at + 1 < text.length) word += text.charAt(++at);
    else if (quote !== "" && char === quote) quote = "";
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else word += char;
  }
  return { word, end: at };
}
