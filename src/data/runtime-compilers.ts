import table from "./runtime-compilers.json" with { type: "json" };

/** Whether a Python package (normalised name) calls a compiler when it runs, or is there to install more. */
export function compilesAtRunTime(name: string): boolean {
  return table.packages.includes(name);
}

/** Whether a program is there for people to work in, compilers included: `jupyter`. */
export function isWorkbench(program: string): boolean {
  return table.programs.includes(program);
}
