import table from "./glibc.json" with { type: "json" };

interface Row {
  readonly family: string;
  readonly release: string;
  readonly glibc: string;
}

/** The version of the GNU C library in a release (`debian` and `bookworm`, `ubuntu` and `24.04`): `2.36`. */
export function glibcVersion(family: string, release: string): string | undefined {
  return (table.rows as readonly Row[]).find((row) => row.family === family && row.release === release)?.glibc;
}
