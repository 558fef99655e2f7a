import table from "./debian-packages.json" with { type: "json" };

/** What became of a package in a Debian suite. `virtual`: apt takes the one that provides it; `ambiguous`: apt refuses. */
export type PackageState = "ok" | "virtual" | "ambiguous" | "missing";

interface Row {
  readonly name: string;
  readonly status: Readonly<Record<string, string>>;
  readonly successor?: string;
  readonly bookwormSuccessor?: string;
  readonly note?: string;
}

/** A package whose name is gone from some suite. */
export interface DebianPackage {
  readonly state: PackageState;
  /** The package to install there instead, when one takes its place. */
  readonly successor: string | undefined;
  /** Half a sentence on what to do, when no package takes its place. */
  readonly note: string | undefined;
}

let index: Map<string, Row> | undefined;

/** What became of a package in a suite (`trixie`); undefined for packages or suites that the table does not have. */
export function debianPackage(name: string, suite: string): DebianPackage | undefined {
  index ??= new Map((table.rows as readonly Row[]).map((row) => [row.name, row]));
  const row = index.get(name);
  const state = row && Object.hasOwn(row.status, suite) ? row.status[suite] : undefined;
  if (!row || state === undefined) return undefined;
  const successor = suite === "bookworm" ? (row.bookwormSuccessor ?? row.successor) : row.successor;
  return { state: state as PackageState, successor, note: row.note };
}
