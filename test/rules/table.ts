import { emptyContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { mentionsIn } from "../../src/engine/mentions.js";
import type { Fix, Level, Problem, Profile, Rule } from "../../src/engine/rule.js";
import { readUnreadable } from "../../src/engine/run-rule.js";
import { applyEdits, type TextEdit } from "../../src/text/edit.js";
import type { Span } from "../../src/text/span.js";
import { ask } from "./ask.js";
import { readFiles } from "./read-files.js";

/** One Dockerfile and what the rule has to say about it. */
export interface Speaks {
  /** The Dockerfile; `«»` marks each exact span that is to be found, in order. */
  readonly code: string;
  /** The Dockerfile after every offered fix; its absence means that no fix may be offered. */
  readonly fixed?: string;
  /** Other files after the fix (a new `.dockerignore`), by path. */
  readonly fixedFiles?: Readonly<Record<string, string>>;
  /** The full text of the first problem's message, values put in. */
  readonly message?: string;
  /** Given when the first problem weighs otherwise than the rule says. */
  readonly level?: Level;
  readonly profile?: Profile;
  readonly safety?: "safe" | "review";
  /** The title of the first problem's first fix, values put in. */
  readonly title?: string;
  /** What stands at the related places of the first problem. */
  readonly related?: readonly string[];
  /** What the first problem is about. */
  readonly subject?: Problem["subject"];
  /** What lies beside it, by path from the repository root; without it nothing is known. */
  readonly files?: Readonly<Record<string, string>>;
  /** Marked text (`«»`) of another file in which the problem lies, by path; `code` then has no marks. */
  readonly marked?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly target?: string;
  readonly today?: string;
}

export interface Silent extends Pick<Speaks, "files" | "path" | "target" | "today"> {
  readonly code: string;
  /** Why nothing is to be said. */
  readonly because: string;
}

/** The date that tests run on unless a case names another. */
export const testDate = "2026-11-21";

/**
 * Runs a rule's table: each case as written, with CRLF, and behind a non-ASCII comment line.
 * There are at least as many silent cases as speaking ones.
 */
export function ruleTable(rule: Rule, speaks: readonly Speaks[], silent: readonly Silent[]): void {
  describe(rule.id, () => {
    it("has at least as many silent cases as speaking ones", () =>
      expect(silent.length).toBeGreaterThanOrEqual(speaks.length));
    for (const [name, change] of Object.entries(forms)) {
      describe(name, () => {
        it.each(speaks)("speaks: $code", (given) => expectProblems(rule, given, change));
        it.each(silent)("is silent because $because", (given) => {
          const problems = findProblems(rule, change(given.code), given, change);
          expect(problems.map(({ problem, text }) => ({ message: problem.message, at: text }))).toEqual([]);
        });
      });
    }
  });
}

type Change = (text: string) => string;

const withCrlf: Change = (text) => text.replace(/\n/g, "\r\n");

const forms: Readonly<Record<string, Change>> = {
  "as written": (text) => text,
  "with CRLF": withCrlf,
  "behind a comment that is not ASCII": (text) => `# Größe 🐍\n${text}`,
};

/** The files beside the Dockerfile change their line ends with it. */
function filesOf(files: Speaks["files"], change: Change): Readonly<Record<string, string>> {
  const entries = Object.entries(files ?? {});
  return Object.fromEntries(entries.map(([name, text]) => [name, change === withCrlf ? change(text) : text]));
}

interface Found {
  readonly problem: Problem;
  readonly text: string;
}

function findProblems(
  rule: Rule,
  code: string,
  given: Omit<Silent, "code" | "because">,
  change: Change,
): readonly Found[] {
  const path = given.path ?? "Dockerfile";
  const files = filesOf(given.files, change);
  const { dockerfile, context } = given.files
    ? readFiles(path, code, files, given.target)
    : {
        dockerfile: parseDockerfile(code, { path, ...(given.target === undefined ? {} : { target: given.target }) }),
        context: emptyContext(),
      };
  if (!readUnreadable.has(rule.id)) expect(dockerfile.problems).toEqual([]);
  const problems = ask(rule, { dockerfile, context, today: given.today ?? testDate });
  // What a rule wants to see mentioned must never hide what it has to say.
  if (problems.length > 0 && rule.mentions) expect(mentionsIn(dockerfile.source.text)(rule.mentions)).toBe(true);
  // A strict rule is not asked in the recommended profile.
  if (rule.profile === "strict") expect(problems.map(({ profile }) => profile)).not.toContain("recommended");
  return problems.map((problem) => {
    const text = problem.file === undefined ? code : (files[problem.file] ?? "");
    return { problem, text: text.slice(problem.at.start, problem.at.end) };
  });
}

function expectProblems(rule: Rule, given: Speaks, change: Change): void {
  const code = change(given.code).replace(/[«»]/g, "");
  const found = findProblems(rule, code, given, change);
  const marked = Object.entries(filesOf(given.marked, change));
  const places = (given.marked ? marked : [[undefined, change(given.code)] as const]).flatMap(([file, text]) =>
    markedSpans(text).map((place) => ({ ...place, file })),
  );
  expect(found.map(({ problem, text }) => ({ ...placeOf(problem.at), text, file: problem.file }))).toEqual(places);
  const [first] = found;
  if (given.message !== undefined) expect(messageOf(rule, first?.problem)).toBe(given.message);
  expect(first?.problem.level ?? rule.level).toBe(given.level ?? rule.level);
  expect(first?.problem.profile ?? rule.profile ?? "recommended").toBe(given.profile ?? rule.profile ?? "recommended");
  if (given.related) {
    const texts = given.related.map((text) => (change === withCrlf ? change(text) : text));
    expect((first?.problem.related ?? []).map(({ at }) => code.slice(at.start, at.end))).toEqual(texts);
  }
  if (given.subject !== undefined) expect(first?.problem.subject).toEqual(given.subject);
  if (given.title !== undefined) expect(filled(first?.problem.fixes?.[0]?.title, first?.problem)).toBe(given.title);
  for (const { problem } of found) {
    expect(Object.keys(rule.messages)).toContain(problem.message);
    for (const { at, message, data } of problem.related ?? []) {
      expect(code.slice(at.start, at.end)).not.toBe("");
      expect(filled(message, { data: { ...problem.data, ...data } })).toMatch(/\S[.?]$/);
    }
    for (const { title, edits } of problem.fixes ?? []) {
      expect(title).toMatch(/^[A-Z]/);
      expect(edits).not.toEqual([]);
    }
  }
  expectFixes(rule, given, change, code, found);
}

/** Puts all first fixes in; what they promise has to be true on the copy. */
function expectFixes(rule: Rule, given: Speaks, change: Change, code: string, found: readonly Found[]): void {
  const fixes = found.flatMap(({ problem }) => problem.fixes?.slice(0, 1) ?? []);
  if (given.safety) expect(fixes[0]?.safety).toBe(given.safety);
  const all = fixes.filter((fix) => fix.file === undefined).flatMap((fix) => fix.edits);
  // Several problems may be cleared by the same edit.
  const own = [...new Map(all.map((edit) => [JSON.stringify([edit.span, edit.text]), edit])).values()];
  const files = filesOf(given.files, change);
  const others = fixes.flatMap(({ file, edits }) =>
    file === undefined ? [] : [[file, applyEdits(files[file] ?? "", withEnding(edits, files[file] ?? ""))] as const],
  );
  // A file that the fix makes has plain line ends.
  const expected = Object.entries(given.fixedFiles ?? {}).map(([name, text]) =>
    name in files && change === withCrlf ? [name, change(text)] : [name, text],
  );
  expect(Object.fromEntries(others)).toEqual(Object.fromEntries(expected));
  if (given.fixed === undefined) {
    expect(own).toEqual([]);
    return;
  }
  const after = applyEdits(code, withEnding(own, code));
  expect(after).toBe(change(given.fixed));
  const before = parseDockerfile(code);
  const again = parseDockerfile(after);
  expect(again.problems).toEqual([]);
  if (!fixes.some((fix) => fix.removesComment === true || rule.readsIgnores === true))
    // An instruction that moves takes its comment along.
    expect(inOrder(again.comments, fixes)).toEqual(inOrder(before.comments, fixes));
  if (!fixes.some((fix) => fix.changesInstructions))
    expect(again.instructions.map(({ keyword }) => keyword)).toEqual(before.instructions.map(({ keyword }) => keyword));
  expect(findProblems(rule, after, given, change).length).toBeLessThan(found.length);
}

function inOrder(comments: readonly { readonly text: string }[], fixes: readonly Fix[]): readonly string[] {
  const texts = comments.map(({ text }) => text);
  return fixes.some((fix) => fix.changesInstructions) ? texts.sort() : texts;
}

/** A problem's message in English with its values. */
export function messageOf(rule: Rule, problem: Problem | undefined): string | undefined {
  return problem && filled(rule.messages[problem.message], problem);
}

function filled(text: string | undefined, problem: Pick<Problem, "data"> | undefined): string | undefined {
  return text?.replace(/\{(\w+)\}/g, (whole, name: string) => problem?.data?.[name] ?? whole);
}

/** The engine gives inserted lines the file's own line ends. */
function withEnding(edits: readonly TextEdit[], code: string): readonly TextEdit[] {
  const ending = code.includes("\r\n") ? "\r\n" : "\n";
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, ending) }));
}

function placeOf({ start, end }: Span): Span {
  return { start, end };
}

function markedSpans(text: string): readonly { start: number; end: number; text: string }[] {
  return [...text.matchAll(/«([^»]*)»/g)].map((match, index) => {
    const start = match.index - 2 * index;
    return { start, end: start + (match[1] ?? "").length, text: match[1] ?? "" };
  });
}
