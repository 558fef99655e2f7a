import table from "./recommends.json" with { type: "json" };

/** What apt installs on top because a package, or one that it needs, recommends it. */
export interface Recommended {
  readonly count: number;
  /** Installed, in megabytes. */
  readonly size: number;
}

/** What comes with a Debian package by recommendation alone, on a slim image; undefined for packages that were not measured. */
export function recommendedWith(name: string): Recommended | undefined {
  const rows = table.packages as Readonly<Record<string, readonly number[]>>;
  const [count, size] = (Object.hasOwn(rows, name) ? rows[name] : undefined) ?? [];
  return count === undefined || size === undefined ? undefined : { count, size };
}
