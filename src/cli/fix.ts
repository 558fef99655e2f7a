import type { FileReview } from "../engine/review.js";
import { visible } from "../report/harmless.js";
import { replaceFile } from "../source/write.js";
import type { Host } from "./host.js";
import { shownPath } from "./shown-paths.js";

/** Writes the safe fixes, says what it did, and tells whether anything was written. */
export async function applyFixes(host: Host, reviews: readonly FileReview[], root: string): Promise<boolean> {
  let hasWritten = false;
  for (const review of reviews) {
    const combined = review.combinedSafe;
    for (const { path, before, after } of combined?.files ?? []) {
      const name = visible(shownPath(root, host.folder, path));
      const refusal = await replaceFile(root, { path, before, after });
      if (refusal === undefined) hasWritten = true;
      const titles = (combined?.used ?? []).filter(({ fix }) => fix.file === path).map(({ fix }) => fix.title);
      host.remarks.write(
        refusal === undefined ? `fixed ${name}: ${list(titles)}\n` : `not fixed: ${name} ${refusal}\n`,
      );
    }
  }
  if (!hasWritten) host.remarks.write("There was nothing to fix that is safe.\n");
  return hasWritten;
}

/** The text of standard input with its safe fixes; undefined without any. */
export function fixedText(host: Host, reviews: readonly FileReview[]): string | undefined {
  for (const review of reviews) {
    const combined = review.combinedSafe;
    const own = combined?.files.find(({ path }) => path === "-");
    if (!own) continue;
    host.remarks.write(`fixed: ${list((combined?.used ?? []).map(({ fix }) => fix.title))}\n`);
    return own.after;
  }
  return undefined;
}

/** `Add a; Add b (3 times)` */
function list(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => visible(count === 1 ? title : `${title} (${count} times)`)).join("; ");
}
