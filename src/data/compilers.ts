import table from "./compilers.json" with { type: "json" };
import { matchesStars } from "./stars.js";

interface Row {
  readonly manager: string;
  readonly names: readonly string[];
  readonly suffixes: readonly string[];
  readonly prefixes: readonly string[];
  readonly not: readonly string[];
  readonly notPatterns: readonly string[];
}

/** Whether a system package is a compiler, a build tool or headers: of use to build only. */
export function isBuildPackage(manager: "apt" | "apk" | "rpm" | "zypper", name: string): boolean {
  const row = (table.rows as readonly Row[]).find((candidate) => candidate.manager === manager);
  if (!row || row.not.includes(name) || row.notPatterns.some((pattern) => matchesStars(pattern, name))) return false;
  return (
    row.names.includes(name) ||
    row.suffixes.some((suffix) => name.endsWith(suffix)) ||
    row.prefixes.some((prefix) => name.startsWith(prefix))
  );
}
