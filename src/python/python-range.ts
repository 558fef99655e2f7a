/* Which minors of Python a project accepts. */

/** The version of one clause as numbers; a wildcard ends it. */
function numbersOf(text: string): readonly number[] | undefined {
  const match = /^v?(\d{1,4}(?:\.\d{1,4}){0,3})(?:\.\*)?$/.exec(text.trim());
  return match?.[1]?.split(".").map(Number);
}

/** Below zero when the minor lies before a version, above when after it; 0 when the version lies in the minor, or is only a major of it. */
function compare(minor: readonly number[], version: readonly number[]): number {
  for (const index of [0, 1]) {
    const other = version[index];
    if (other === undefined) return index === 0 ? 0 : (minor[1] ?? 0) > 0 ? 1 : 0;
    const difference = (minor[index] ?? 0) - other;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether some patch of a minor may fulfil a clause; undefined for a clause that is not understood. */
function mayFulfil(minor: readonly number[], clause: string): boolean | undefined {
  const match = /^(\^|~=|~|===?|!=|>=|<=|>|<)?\s*([^\s]+)$/.exec(clause.trim());
  const version = numbersOf(match?.[2] ?? "");
  if (!match || !version) return clause.trim() === "*" || clause.trim() === "" ? true : undefined;
  const order = compare(minor, version);
  const hasMinor = version.length > 1;
  const isSameMajor = minor[0] === version[0];
  switch (match[1]) {
    case ">=":
      return order >= 0;
    // `>3.9` leaves 3.9.1 in, as Poetry, uv and pip read it.
    case ">":
      return order >= 0;
    case "<=":
      return order <= 0;
    // `<3.12` and `<3.12.0` leave the whole minor out; `<3.12.5` does not.
    case "<":
      return order < 0 || (order === 0 && (version[2] ?? 0) > 0);
    case "^":
      return isSameMajor && order >= 0;
    case "~=":
      return version.length > 2 ? order === 0 : isSameMajor && order >= 0;
    case "~":
      return hasMinor ? order === 0 : isSameMajor;
    case "!=":
      return !(order === 0 && hasMinor && clause.trim().endsWith(".*") && version.length === 2);
    default:
      return hasMinor ? order === 0 : isSameMajor;
  }
}

/**
 * Whether a project's `requires-python` (Poetry's `python`, Pipfile's `python_version`) accepts some patch of a minor such
 * as `3.12`; undefined when it is not understood.
 */
export function acceptsMinor(required: string, minor: string): boolean | undefined {
  const numbers = numbersOf(minor);
  if (!numbers) return undefined;
  const alternatives = required.split("||").map((part) =>
    part
      .replace(/(\^|~=|~|===?|!=|>=|<=|>|<)\s+/g, "$1")
      .split(/[,\s]+/)
      .filter((clause) => clause !== "")
      .map((clause) => mayFulfil(numbers, clause)),
  );
  if (alternatives.some((clauses) => clauses.includes(undefined) && !clauses.includes(false))) return undefined;
  return alternatives.some((clauses) => clauses.every((fulfils) => fulfils === true));
}
