import type { Finding } from "../../src/engine/finding.js";
import { reviewFile, type Version } from "../../src/engine/review.js";
import type { Problem, Rule, RuleContext } from "../../src/engine/rule.js";
import type { ChangedFile } from "../../src/source/files.js";
import { diffHunks } from "../../src/text/diff.js";
import { only, today, versionOf, wordRule } from "./sample.js";

export type Files = Readonly<Record<string, string>>;

/** Speaks on the first CMD, where the condition holds. */
export function commandRule(holds: (context: RuleContext) => boolean, more: Partial<Problem> = {}): Rule {
  return {
    ...wordRule("test/command", "CMD"),
    *check(context) {
      const { source } = context.dockerfile;
      const start = source.text.indexOf("CMD");
      const data = { word: `line ${source.positionAt(Math.max(start, 0)).line}` };
      if (start !== -1 && holds(context)) yield { at: { start, end: start + 3 }, message: "said", data, ...more };
    },
  };
}

export const has = (word: string) => (context: RuleContext) => context.dockerfile.source.text.includes(word);
export const lacks = (word: string) => (context: RuleContext) => !has(word)(context);
export const textHas =
  (path: string, word: string) =>
  ({ context }: RuleContext) =>
    context.repositoryText(path)?.includes(word) === true;

export function changesBetween(before: Files, after: Files): readonly ChangedFile[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path])
    .map((path) => ({
      path,
      status: before[path] === undefined ? "added" : after[path] === undefined ? "removed" : "modified",
      hunks: diffHunks(before[path] ?? "", after[path] ?? ""),
    }));
}

export interface Tried {
  readonly base?: Version;
  readonly head?: Version;
  readonly changes?: readonly ChangedFile[];
}

/** A Dockerfile with other files beside it. */
export function sideOf({ Dockerfile: text = "", ...others }: Files): Version {
  return versionOf(text, others);
}

/** A side whose other files are there, but were not read. */
export function unread(side: Version): Version {
  return { ...side, context: { ...side.context, text: () => undefined, repositoryText: () => undefined } };
}

/** What the rules find after a change; without `Dockerfile` before it the Dockerfile is new. */
export function findings(
  rules: Rule | readonly Rule[],
  before: Files,
  after: Files,
  { head, base, changes }: Tried = {},
): readonly Finding[] {
  const { file, crashes } = reviewFile({
    path: "Dockerfile",
    base: base ?? (before.Dockerfile === undefined ? undefined : sideOf(before)),
    head: head ?? sideOf(after),
    changes: changes ?? changesBetween(before, after),
    today,
    rules: [rules].flat(),
  });
  expect(crashes).toEqual([]);
  return file.findings;
}

/** What brought the only finding about, which is new. */
export function causeOf(rule: Rule, before: Files, after: Files, tried: Tried = {}) {
  const finding = only(findings(rule, before, after, tried));
  expect(finding.status).toBe("introduced");
  return finding.cause;
}
