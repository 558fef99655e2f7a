import table from "./musllinux.json" with { type: "json" };

/** What a package offers a musl system such as Alpine. */
export interface MuslSupport {
  /** The version whose files were read. */
  readonly version: string;
  readonly hasMuslWheels: boolean;
  /** A wheel for every platform, which musl can use when there is none of its own. */
  readonly hasPureWheel: boolean;
}

let index: Map<string, MuslSupport> | undefined;

/** What is known of a package by its normalised name; undefined for packages that nobody looked at. */
export function muslSupport(name: string): MuslSupport | undefined {
  index ??= new Map(
    (table.rows as readonly { name: string; version: string; musllinux: boolean; pure?: boolean }[]).map((row) => [
      row.name,
      { version: row.version, hasMuslWheels: row.musllinux, hasPureWheel: row.pure === true },
    ]),
  );
  return index.get(name);
}
