import { relative } from "node:path";

/** What became of one change. */
export interface Mutant {
  readonly fileName: string;
  readonly status: string;
}

/** A table: how many changes of each file were made, noticed, not noticed, and never run; in hundredths what was noticed. */
export function scores(mutants: readonly Mutant[], root: string): readonly string[] {
  const files = new Map<string, Mutant[]>();
  for (const mutant of mutants) {
    const path = relative(root, mutant.fileName);
    files.set(path, [...(files.get(path) ?? []), mutant]);
  }
  const rows = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, own]) => row(path, own));
  return ["mutants  killed  survived  not run  score", ...rows, row("all", mutants)];
}

function row(name: string, mutants: readonly Mutant[]): string {
  const count = (...statuses: readonly string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, survived, notRun] = [count("Killed", "Timeout"), count("Survived"), count("NoCoverage")];
  const all = killed + survived + notRun;
  const score = all === 0 ? "–" : `${((100 * killed) / all).toFixed(1)} %`;
  const cells = [all, killed, survived, notRun].map((cell, index) => String(cell).padStart([7, 6, 8, 7][index] ?? 0));
  return `${cells.join("  ")}  ${score.padStart(7)}  ${name}`;
}
