import table from "./runtime-libs.json" with { type: "json" };

interface Row {
  readonly headers: string;
  readonly bookworm?: readonly string[];
  readonly trixie?: readonly string[];
}

/** The library packages that what was built against a header package needs at run time, in a Debian suite. */
export function runtimeLibraries(headers: string, suite: string): readonly string[] | undefined {
  const row = (table.rows as readonly Row[]).find((candidate) => candidate.headers === headers);
  return suite === "bookworm" ? row?.bookworm : suite === "trixie" ? row?.trixie : undefined;
}

/** Whether a package (normalised name) publishes no Linux wheel at all, so that it is always compiled. */
export function isSourceOnly(name: string): boolean {
  return (table.sourceOnly as readonly string[]).includes(name);
}

/** Whether the full `python:X` image (buildpack-deps) holds a Debian package. */
export function isInFullImage(debianPackage: string): boolean {
  return (table.fullImageHas as readonly string[]).includes(debianPackage);
}
