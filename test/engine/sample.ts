import type { BuildContext, Dockerignore } from "../../src/context/facts.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Finding } from "../../src/engine/finding.js";
import { lint, type LintInput, type LintResult } from "../../src/engine/lint.js";
import type { Version } from "../../src/engine/review.js";
import { defineRule, type Fix, type Problem, type Rule, type RuleContext } from "../../src/engine/rule.js";
import { replace } from "../../src/text/edit.js";
import type { Span } from "../../src/text/span.js";

export const today = "2026-11-21";

export interface WordRule extends Partial<Pick<Rule, "level" | "profile" | "equivalents">> {
  /** What the fixes of one hit are, if any. */
  readonly fixes?: (at: Span, context: RuleContext) => readonly Fix[];
  /** What is said beside the word itself. */
  readonly more?: (at: Span, context: RuleContext) => Partial<Problem>;
}

/** A rule that speaks on every occurrence of a word outside of comments. */
export function wordRule(id: string, word: string, options: WordRule = {}): Rule {
  const { fixes, more, ...rest } = options;
  return defineRule({
    id,
    level: "warning",
    summary: `Says ${word}`,
    since: "0.1.0",
    messages: { said: "`{word}` is said." },
    why: "It costs.",
    ...rest,
    *check(context) {
      const { text } = context.dockerfile.source;
      for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
        const at = { start, end: start + word.length };
        if (context.dockerfile.comments.some((comment) => comment.start <= start && start < comment.end)) continue;
        yield {
          at,
          message: "said",
          data: { word },
          ...(fixes ? { fixes: fixes(at, context) } : {}),
          ...more?.(at, context),
        };
      }
    },
  });
}

/** A rule that speaks on every occurrence of a word and puts another in its place. */
export function swapRule(id: string, word: string, other: string, options: WordRule = {}): Rule {
  return wordRule(id, word, {
    ...options,
    fixes: (at) => [{ title: `Write ${other}`, safety: "safe", edits: [replace(at, other)] }],
  });
}

/** A build context of which every file is known, at the root of the repository. */
export function knownContext(files: Readonly<Record<string, string>> = {}): BuildContext {
  return {
    root: "",
    files: Object.keys(files),
    has: (path) => Object.hasOwn(files, path),
    dockerignore: dockerignoreOf(files[".dockerignore"]),
    requirements: () => undefined,
    requirementsFile: () => undefined,
    project: undefined,
    dependencies: [],
    locked: undefined,
    text: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    repositoryText: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    broken: [],
    builds: [],
    composeFiles: [],
  };
}

function dockerignoreOf(text: string | undefined): Dockerignore | null {
  return text === undefined ? null : { path: ".dockerignore", text, patterns: [], ignores: () => false };
}

export function versionOf(text: string, files: Readonly<Record<string, string>> = {}, path = "Dockerfile"): Version {
  return {
    text,
    isUtf8: true,
    parse: (copy) => parseDockerfile(copy, { path }),
    context: knownContext(files),
    rebuildContext: (changed) => knownContext({ ...files, ...Object.fromEntries(changed) }),
  };
}

export function lintText(text: string, rules: readonly Rule[], options: Partial<LintInput> = {}): LintResult {
  const dockerfile = parseDockerfile(text, { path: "Dockerfile" });
  return lint({ dockerfile, context: knownContext(), today, rules, ...options });
}

export function findingsIn(text: string, rules: readonly Rule[], options: Partial<LintInput> = {}): readonly Finding[] {
  return lintText(text, rules, options).found.map(({ finding }) => finding);
}

/** The only one; fails when there are more or none. */
export function only<Item>(items: readonly Item[]): Item {
  expect(items).toHaveLength(1);
  return items[0]!;
}
