import table from "./apt-releases.json" with { type: "json" };

/** What a release of Debian or Ubuntu has of apt; undefined: the table does not say. */
export interface AptOfRelease {
  /** The host that its packages moved to; undefined while the ordinary mirrors have them. */
  readonly archive?: string;
  /** Whether apt-get knows `dist-clean`. */
  readonly distClean?: boolean;
  readonly aptKey?: "deprecated" | "gone";
}

/** What a release has of apt, by codename for Debian and by number for Ubuntu. */
export function aptOfRelease(product: string, release: string): AptOfRelease {
  const rows = table.rows as readonly (AptOfRelease & { readonly product: string; readonly release: string })[];
  return rows.find((row) => row.product === product && row.release === release) ?? {};
}
