import table from "./pip-versions.json" with { type: "json" };

/** Which pip goes with a Python minor (`3.12`). */
export interface PipOfPython {
  /** What the last official image of the minor carries; undefined while new images of it may carry another. */
  readonly image: string | undefined;
  /** The newest pip that runs on it. */
  readonly newest: string;
}

/** What is known of the pip of a Python minor; a minor that the table does not have is taken for a current one. */
export function pipOfPython(minor: string): PipOfPython {
  const rows: readonly { python: string; image: string; newest?: string }[] = table.pythons;
  const row = rows.find(({ python }) => python === minor);
  return { image: row?.image, newest: row?.newest ?? table.current };
}

/** The newest pip that the table knows. */
export const currentPip: string = table.current;

/** The pip that a Debian or Ubuntu release packages. */
export function pipOfSystem(family: string, release: string): string | undefined {
  return table.systems.find((row) => row.family === family && row.release === release)?.version;
}
