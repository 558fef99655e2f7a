import table from "./servers.json" with { type: "json" };

/** A Python server: how it is started, where it listens, which options and variables say so. */
export interface ServerKind {
  /** With its subcommand: `uvicorn`, `flask run`, `runserver`. */
  readonly name: string;
  readonly programs: readonly string[];
  readonly modules: readonly string[];
  /** The words behind the program that make it a server; empty when it needs none. */
  readonly subcommands: readonly string[];
  /** The management command of Django. */
  readonly django: string | undefined;
  /** Who reads its options: `click` refuses an option and its value in one word, `argparse` takes them for short ones. */
  readonly parser: "click" | "argparse" | "getopt" | "traitlets" | "own";
  /** Where it listens when nothing is said; undefined when that depends. */
  readonly address: string | undefined;
  readonly port: number | undefined;
  /** Options that take an address alone; the long one last. */
  readonly host: readonly string[];
  readonly portOption: readonly string[];
  /** Options that take `address:port`; the long one last. */
  readonly bind: readonly string[];
  /** Further options that make it listen. */
  readonly alsoBind: readonly string[];
  /** Options that make it listen on a socket or a descriptor instead. */
  readonly socket: readonly string[];
  /** The first operand behind the subcommand is an address, or a port. */
  readonly positionalAddress: boolean;
  readonly positionalPort: boolean;
  /** Options that name a file which may say all of this. */
  readonly config: readonly string[];
  /** Files that it reads by itself. */
  readonly configFiles: readonly string[];
  readonly reload: readonly string[];
  /** It is made for development. */
  readonly isDevelopment: boolean;
  readonly hostVariables: readonly string[];
  readonly portVariables: readonly string[];
  /** Further variables that may say where it listens. */
  readonly otherVariables: readonly string[];
  /** A variable with the port makes it listen on all addresses. */
  readonly portMeansAll: boolean;
  readonly flags: readonly string[];
  /** Operands with which it does something else than serve. */
  readonly notStarting: readonly string[];
  /** Short options that take a value, each with its long names. */
  readonly shorts: readonly string[];
}

type Row = Partial<Record<string, string | number | boolean | readonly string[]>>;

let kinds: readonly ServerKind[] | undefined;

/** Every server that is known. */
export function serverKinds(): readonly ServerKind[] {
  kinds ??= (table.rows as readonly Row[]).map(readRow);
  return kinds;
}

function readRow(row: Row): ServerKind {
  const list = (name: string): readonly string[] => {
    const value = row[name];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  const text = (name: string): string | undefined => {
    const value = row[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    name: text("name") ?? "",
    programs: list("programs"),
    modules: list("modules"),
    subcommands: list("subcommands"),
    django: text("django"),
    parser: (text("parser") ?? "own") as ServerKind["parser"],
    address: text("address"),
    port: typeof row.port === "number" ? row.port : undefined,
    host: list("host"),
    portOption: list("portOption"),
    bind: list("bind"),
    alsoBind: list("alsoBind"),
    socket: list("socket"),
    positionalAddress: row.positionalAddress === true,
    positionalPort: row.positionalPort === true,
    config: list("config"),
    configFiles: list("configFiles"),
    reload: list("reload"),
    isDevelopment: row.development === true,
    hostVariables: list("hostVariables"),
    portVariables: list("portVariables"),
    otherVariables: list("otherVariables"),
    portMeansAll: row.portMeansAll === true,
    flags: list("flags"),
    notStarting: list("notStarting"),
    shorts: list("shorts"),
  };
}
