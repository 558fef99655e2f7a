import type { LeftOutFix } from "../report/report.js";
import { editsConflict } from "../text/edit.js";
import type { Proven } from "./verify.js";

/** Why proven fixes are not among those that were put together, by the fingerprint of their finding. */
export function leftOutFixes(
  proven: readonly Proven[],
  used: readonly Proven[],
  /** Files that may not be changed, because another Dockerfile's patch does. */
  closed: ReadonlySet<string>,
): ReadonlyMap<string, LeftOutFix> {
  const taken = new Set(used);
  const inPatch = new Set(used.map(({ finding }) => finding.fingerprint));
  const left = proven.filter((each) => !taken.has(each) && !inPatch.has(each.finding.fingerprint));
  return new Map(left.map((each) => [each.finding.fingerprint, whyLeft(each, used, closed)]));
}

function whyLeft({ fix }: Proven, used: readonly Proven[], closed: ReadonlySet<string>): LeftOutFix {
  if (closed.has(fix.file)) return { kind: "elsewhere" };
  const winner = used.find(
    (other) =>
      other.fix.file === fix.file &&
      fix.edits.some((edit) => other.fix.edits.some((taken) => editsConflict(edit, taken))),
  );
  return winner ? { kind: "overlaps", with: winner.finding } : { kind: "alone" };
}
