import type { ChangedFile } from "../source/files.js";
import type { Finding } from "./finding.js";
import { fingerprinter } from "./fingerprint.js";
import type { FileReview } from "./review.js";
import type { Rule } from "./rule.js";

/**
 * The review of a Dockerfile whose text is not to be had: one finding that says why. It is there already where something is
 * compared and the change does not touch the file. Throws when the rule for it is not among `rules`.
 */
export function unreadable(
  path: string,
  why: string,
  rules: readonly Rule[],
  { isCompared = false, change }: { readonly isCompared?: boolean; readonly change?: ChangedFile | undefined } = {},
): FileReview {
  const rule = rules.find(({ id }) => id === "syntax/unreadable");
  if (!rule) throw new Error("There is no rule syntax/unreadable.");
  const nowhere = { start: 0, end: 0 };
  const finding: Finding = {
    rule,
    path,
    dockerfile: path,
    level: rule.level,
    profile: "recommended",
    at: nowhere,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    // The rule's own messages speak of what stands in a file.
    messageKey: "",
    data: {},
    message: `The file ${why}.`,
    related: [],
    fingerprint: fingerprinter()({ rule: rule.id, path, messageKey: "", data: {}, snippet: why }),
    status: isCompared && !change ? "existing" : "introduced",
    suppression: undefined,
    fix: undefined,
    refusedFixes: [],
  };
  return {
    file: {
      path,
      text: "",
      isUtf8: true,
      change,
      findings: [finding],
      fixed: [],
      patch: undefined,
      stages: [],
      patched: new Set(),
    },
    crashes: [],
    leftOut: new Map(),
    combined: undefined,
  };
}
