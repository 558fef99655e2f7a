import table from "./runtime-libs.json" with { type: "json" };
import { matchesStars } from "./stars.js";

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

/**
 * What of a Debian package a program needs when it runs, on a slim Python image of a suite: nothing of a compiler, the
 * libraries of headers, the package itself where it is known to be of use by itself. undefined where that is not known.
 */
export function stayingPackages(name: string, suite: string | undefined): readonly string[] | undefined {
  if (isOneOf(table.tools, name) || isOneOf(table.slimImageHas, name)) return [];
  if (name === "gfortran") return ["libgfortran5"];
  if (isOneOf(table.stays, name)) return [name];
  return suite === undefined ? undefined : runtimeLibraries(name, suite);
}

/** Whether a Python package (normalised name) loads gcc's libgomp from the system. */
export function needsOpenMp(name: string): boolean {
  return table.openMp.includes(name);
}

function isOneOf(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matchesStars(pattern, name));
}

/** Whether a package (normalised name) publishes no Linux wheel at all, so that it is always compiled. */
export function isSourceOnly(name: string): boolean {
  return (table.sourceOnly as readonly string[]).includes(name);
}

/** Whether the full `python:X` image (buildpack-deps) holds a Debian package. */
export function isInFullImage(debianPackage: string): boolean {
  return (table.fullImageHas as readonly string[]).includes(debianPackage);
}

/** A system library that a compiled Python package loads when it is imported. */
export interface NeededLibrary {
  /** For messages: `libpq`. */
  readonly library: string;
  /** The package that brings it, on Alpine or a Debian suite; undefined where its name is not known. */
  packageOn(family: "debian" | "alpine", suite: string | undefined): string | undefined;
  /** Whether a system package is its header package. */
  isHeaders(name: string): boolean;
  /** Whether a system package is it, or is known to need it. */
  brings(name: string): boolean;
}

interface Need {
  readonly packages: readonly string[];
  readonly library: string;
  readonly headers: readonly string[];
  readonly debian: string | Readonly<Record<string, string>>;
  readonly alpine: string;
  readonly with: readonly string[];
}

/** The system library that a source-only Python package (normalised name) is linked to. */
export function libraryOf(pythonPackage: string): NeededLibrary | undefined {
  const need = (table.needs as readonly Need[]).find(({ packages }) => packages.includes(pythonPackage));
  return (
    need && {
      library: need.library,
      packageOn: (family, suite) =>
        family === "alpine" ? need.alpine : typeof need.debian === "string" ? need.debian : need.debian[suite ?? ""],
      isHeaders: (name) => need.headers.some((pattern) => matchesStars(pattern, name)),
      brings: (name) => need.with.some((pattern) => matchesStars(pattern, name)),
    }
  );
}
