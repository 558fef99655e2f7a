import table from "./pure-python.json" with { type: "json" };

let index: Set<string> | undefined;

/** Whether a package (normalised name) is known to be installed from a wheel on every system, whatever the version. */
export function isPurePython(name: string): boolean {
  index ??= new Set((table.rows as readonly { names: readonly string[] }[]).flatMap((row) => row.names));
  return index.has(name);
}
