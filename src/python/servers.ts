import { serverKinds, type ServerKind } from "../data/servers.js";
import type { Command, Word } from "../shell/command.js";
import { partOfWord } from "../shell/literal.js";
import { readArguments, type Arguments, type Option, type OptionTable } from "../shell/options.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { recogniser, type Recogniser } from "../shell/recogniser.js";
import { cover, type Span } from "../text/span.js";
import { invocationOf, type Invocation } from "./invocation.js";

/** One place that a server was told to listen on. */
export interface Listening {
  /** undefined when only a port was given; the server then takes its default address. */
  readonly hostWord: Word | undefined;
  /** As written; `` means all addresses. undefined when a variable hides it or it was not given. */
  readonly host: string | undefined;
  readonly portWord: Word | undefined;
  readonly port: number | undefined;
  /** A socket file or a descriptor. */
  readonly isSocket: boolean;
}

/** The start of a Python server. Rules ask it by option names and know no syntax. */
export interface ServerStart extends Arguments {
  readonly command: Command;
  readonly invocation: Invocation;
  readonly kind: ServerKind;
  /** With its subcommand: `uvicorn`, `flask run`, `runserver`. */
  readonly name: string;
  /** From the program up to its subcommand; options may be put right behind. */
  readonly start: Span;
  /** What it serves: `app.main:app`, a file; undefined when not given on the command line. */
  readonly application: Word | undefined;
  /** What the command line says about where to listen; empty when it says nothing. */
  readonly listens: readonly Listening[];
  /** The words that say the address and the port, options included. */
  readonly addressOptions: readonly Option[];
  /** The option that names a file with further settings. */
  readonly config: Option | undefined;
  /** The option that makes it reload code. */
  readonly reload: Option | undefined;
}

const programGlobals: OptionTable = {
  valued: ["-A --app", "-e --env-file", "--app-dir", "--settings", "--pythonpath", "--config"],
  flags: ["--debug", "--no-debug"],
};

const tables = new WeakMap<ServerKind, OptionTable>();

function tableOf(kind: ServerKind): OptionTable {
  const known = tables.get(kind);
  if (known) return known;
  const flags = [...kind.flags, ...kind.reload].filter((name, index, all) => all.indexOf(name) === index);
  const made: OptionTable = {
    valued: [
      ...grouped(kind.host),
      ...grouped(kind.portOption),
      ...grouped(kind.bind),
      ...kind.socket,
      ...grouped(kind.config),
      ...kind.shorts,
    ],
    flags,
    abbreviates: kind.parser === "argparse",
    unknownTakeValue: true,
  };
  tables.set(kind, made);
  return made;
}

function grouped(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [names.join(" ")];
}

/** Options with which nothing is served. */
const onlyTells: readonly string[] = ["--help", "--version", "--check-config", "--print-config", "--generate-config"];

/**
 * Reads the start of a server, by its own name, as `python -m …`, or through what only starts it (`uv run`, `tini --`,
 * `opentelemetry-instrument`). Known variables may be put in by `resolve`. undefined for everything else.
 */
export const serverStart: Recogniser<ServerStart> = recogniser((command, words) => {
  const invocation = invocationOf(words);
  return invocation && readServer(command, invocation);
});

function readServer(command: Command, invocation: Invocation): ServerStart | undefined {
  for (const kind of serverKinds()) {
    const isDjango = kind.django !== undefined && isManagement(invocation);
    const names = invocation.by === "module" ? kind.modules : kind.programs;
    if (!isDjango && !names.includes(invocation.name)) continue;
    const subcommands = kind.django === undefined ? kind.subcommands : [kind.django];
    if (subcommands.length === 0) return describe(command, invocation, kind, invocation.args, [], invocation.head);
    const split = splitSubcommand(invocation.args, programGlobals);
    const word = split?.subcommand[0];
    if (!split || !word || !subcommands.includes(word.value ?? "")) continue;
    return describe(command, invocation, kind, split.rest, split.globals, cover(invocation.head, word));
  }
  return undefined;
}

function isManagement({ name, by }: Invocation): boolean {
  return by === "script" ? name === "manage.py" : by === "module" ? name === "django" : name === "django-admin";
}

function describe(
  command: Command,
  invocation: Invocation,
  kind: ServerKind,
  words: readonly Word[],
  globals: readonly Word[],
  start: Span,
): ServerStart | undefined {
  const read = readArguments(words, tableOf(kind), globals);
  if (onlyTells.some((name) => read.has(name)) || kind.notStarting.includes(read.operands[0]?.value ?? ""))
    return undefined;
  const given = (names: readonly string[]): readonly Option[] =>
    read.options.filter((option) => names.includes(option.name) || names.includes(option.written));
  const binds = [...given(kind.bind), ...given(kind.alsoBind)];
  const hosts = given(kind.host);
  const ports = given(kind.portOption);
  const sockets = given(kind.socket);
  const listens: Listening[] = [
    ...binds.flatMap((option) => (option.value ? readAddress(option.value) : [])),
    ...sockets.map(() => ({
      hostWord: undefined,
      host: undefined,
      portWord: undefined,
      port: undefined,
      isSocket: true,
    })),
  ];
  const hostWord = hosts.at(-1)?.value;
  const portWord = ports.at(-1)?.value;
  if (hosts.length > 0 || ports.length > 0)
    listens.push({ hostWord, host: hostWord?.value, portWord, port: portNumber(portWord), isSocket: false });
  const [operand] = read.operands;
  const takesPlace = kind.positionalAddress || kind.positionalPort;
  if (takesPlace && operand) listens.push(readPositional(operand));
  return {
    ...read,
    command,
    invocation,
    kind,
    name: kind.name,
    start,
    application: takesPlace ? undefined : operand,
    listens,
    addressOptions: [...binds, ...hosts, ...ports, ...sockets],
    config: given(kind.config)[0],
    reload: given(kind.reload)[0],
  };
}

function portNumber(word: Word | undefined): number | undefined {
  return word?.value !== undefined && /^[0-9]{1,5}$/.test(word.value) ? Number(word.value) : undefined;
}

/** `0.0.0.0:8000`, `:8000`, `[::]:80`, `unix:/run/x.sock`, `fd://3`. */
function readAddress(word: Word): Listening {
  const none = { hostWord: undefined, host: undefined, portWord: undefined, port: undefined, isSocket: false };
  const text = word.value ?? word.parts.map((part) => (part.kind === "literal" ? part.value : "\u0000")).join("");
  if (/^(?:unix:|fd:|\/)/.test(text)) return { ...none, isSocket: true };
  const at = addressOffset(text);
  const colon = text.lastIndexOf(":");
  const hasPort = colon >= at && !text.slice(colon).includes("]");
  // `"-b 0.0.0.0:80"` as one word reaches the server with the blank, and it takes it off.
  const host = text.slice(at, hasPort ? colon : undefined).trim();
  const portText = hasPort ? text.slice(colon + 1) : "";
  const isWhole = word.value !== undefined;
  return {
    ...none,
    hostWord: word,
    host: host.includes("\u0000") ? undefined : host,
    portWord: hasPort ? (isWhole ? partOfWord(word, colon + 1) : word) : undefined,
    port: /^[0-9]{1,5}$/.test(portText) ? Number(portText) : undefined,
  };
}

/** The place behind `tcp://` or `http://`. */
function addressOffset(text: string): number {
  const scheme = text.indexOf("://");
  return scheme === -1 ? 0 : scheme + 3;
}

/** Django's `8000`, `0.0.0.0:8000`, `0:8000`; a bare number is a port. */
function readPositional(word: Word): Listening {
  const port = portNumber(word);
  if (port !== undefined) return { hostWord: undefined, host: undefined, portWord: word, port, isSocket: false };
  const read = readAddress(word);
  const isVariable = word.value === undefined && read.portWord === undefined;
  if (isVariable) return { ...read, hostWord: word, host: undefined };
  return read.host === "0" ? { ...read, host: "0.0.0.0" } : read;
}

/** Whether nothing outside the container can reach a server that listens on this address. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, "");
  return bare === "localhost" || bare === "::1" || /^127(?:\.[0-9]{1,3}){3}$/.test(bare);
}
