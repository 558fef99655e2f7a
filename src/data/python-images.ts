import table from "./python-images.json" with { type: "json" };

/** When the official Python images listed a tag; `last` is undefined while it is still listed. */
export interface Listing {
  readonly first: string;
  readonly last: string | undefined;
}

interface Row {
  readonly python?: string;
  readonly variant?: string;
  readonly suite?: string;
  readonly alpine?: string;
  readonly default?: string;
  readonly first?: string;
  readonly last?: string;
}

/** The day on which the table was read; later listings cannot be known. */
export const pythonImagesDate: string = table.date;

let variants: Map<string, Listing> | undefined;
let patches: Map<string, Listing> | undefined;
let minors: Map<string, Listing> | undefined;

function listings(rows: readonly Row[], key: (row: Row) => string): Map<string, Listing> {
  return new Map(rows.map((row) => [key(row), { first: row.first ?? "", last: row.last }]));
}

/** When a minor (`3.12`) was listed; undefined when it never was (or is newer than the table). */
export function minorListing(minor: string): Listing | undefined {
  minors ??= listings(table.minors, (row) => row.python ?? "");
  return minors.get(minor);
}

/** When a minor was listed for an operating system release: `3.12` and `slim-bullseye`, `bookworm`, `alpine3.20`. */
export function variantListing(minor: string, variant: string): Listing | undefined {
  variants ??= listings(table.variants, (row) => `${row.python} ${row.variant}`);
  return variants.get(`${minor} ${variant}`);
}

/** The last day on which any version was listed for an operating system release; undefined while one still is. */
export function lastOfVariant(variant: string): string | undefined {
  const rows = (table.variants as readonly Row[]).filter((row) => row.variant === variant);
  if (rows.some(({ last }) => last === undefined)) return undefined;
  return rows.reduce<string | undefined>((latest, { last = "" }) => ((latest ?? "") < last ? last : latest), undefined);
}

/** When a full version (`3.12.4`) was listed. */
export function patchListing(version: string): Listing | undefined {
  patches ??= listings(table.patches, (row) => row.python ?? "");
  return patches.get(version);
}

/** Every patch of a minor that the table has, oldest first. */
export function patchesOf(minor: string): readonly string[] {
  return (table.patches as readonly Row[])
    .map((row) => row.python ?? "")
    .filter((version) => version.startsWith(`${minor}.`));
}

function defaultOn(rows: readonly Row[], name: "suite" | "alpine", date: string): string | undefined {
  let found: string | undefined;
  for (const row of rows) if ((row.default ?? "9999") <= date) found = row[name];
  return found;
}

/** The last day on which the tag of a minor moved: today, or the day it left the list. */
function lastMove(minor: string | undefined, today: string): string {
  const last = minor === undefined ? undefined : minorListing(minor)?.last;
  return last !== undefined && last < today ? last : today;
}

/** The Debian suite that `python:3.12` or `python:3.12-slim` (minor given) or `python:slim` (none) means. */
export function defaultSuite(minor: string | undefined, today: string): string | undefined {
  return defaultOn(table.suites, "suite", lastMove(minor, today));
}

/** The Alpine release that `python:3.12-alpine` means. */
export function defaultAlpine(minor: string | undefined, today: string): string | undefined {
  return defaultOn(table.alpines, "alpine", lastMove(minor, today));
}
