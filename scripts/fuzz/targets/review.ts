import { applyPatch } from "diff";
import { overlay } from "../../../src/config/config.js";
import { fileSettings } from "../../../src/config/for-file.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import type { Finding } from "../../../src/engine/finding.js";
import { makeReport } from "../../../src/engine/make-report.js";
import { loadLocale } from "../../../src/locales/load.js";
import type { Report } from "../../../src/report/report.js";
import { reviewDockerfiles } from "../../../src/review-dockerfiles.js";
import { rules } from "../../../src/rules/index.js";
import { decode } from "../../../src/source/decode.js";
import type { ChangedFile, FileSource, TreeEntry } from "../../../src/source/files.js";
import { diffHunks } from "../../../src/text/diff.js";
import { applyEdits } from "../../../src/text/edit.js";
import { pack, unpack, type Tree } from "../archive.js";
import type { Seeds } from "../seeds.js";
import type { Target } from "../target.js";
import { dataTokens, dockerfileTokens, shellTokens } from "../tokens.js";
import { faultsOfOutput } from "./output.js";

/** A whole review, by the ways in which it can go wrong. The first file of an input is the Dockerfile; `before/…` is the base. */
export const reviewTargets: readonly Target[] = [
  {
    name: "review",
    share: 4,
    ...review(({ report, tree }) => [...faultsOfFindings(report, tree), ...faultsOfEdits(report)]),
  },
  { name: "fixes", share: 2, ...review(faultsOfPatch) },
  { name: "report", share: 2, ...review(({ report, changes }) => faultsOfOutput(report, changes, chinese)) },
];

const chinese = await loadLocale("zh-CN");
const config = overlay(undefined, { profile: "strict", scope: "all" });
const settings = fileSettings(config, rules);
const today = "2026-11-21";
const basePrefix = "before/";

interface Reviewed {
  readonly report: Report;
  readonly tree: Tree;
  readonly base: Tree;
  readonly changes: readonly ChangedFile[];
}

function review(
  check: (reviewed: Reviewed) => readonly string[] | Promise<readonly string[]>,
): Omit<Target, "name" | "share"> {
  return {
    tokens: [...dockerfileTokens, ...shellTokens, ...dataTokens],
    seeds: inputsOf,
    async run(bytes) {
      const all = unpack(bytes);
      const tree = new Map([...all].filter(([path]) => !path.startsWith(basePrefix)));
      const base = new Map(tree);
      for (const [path, file] of all) if (path.startsWith(basePrefix)) base.set(path.slice(basePrefix.length), file);
      const reviewed = await reviewTrees(tree, base);
      return [...crashesIn(reviewed.report), ...(await check(reviewed))];
    },
  };
}

/** Every second input is a change of a Dockerfile, the others a new one. */
function inputsOf({ trees }: Seeds): readonly Buffer[] {
  return trees.map((tree, index) => {
    const other = trees[index - 1]?.get("Dockerfile");
    return pack(index % 2 === 0 && other ? new Map([...tree, [`${basePrefix}Dockerfile`, other]]) : tree);
  });
}

async function reviewTrees(tree: Tree, base: Tree): Promise<Reviewed> {
  const changes = changesBetween(base, tree);
  const paths = [...tree.keys()].slice(0, 1);
  const { reviews, notices } = await reviewDockerfiles({
    base: sourceOf(base),
    head: sourceOf(tree),
    changes,
    paths,
    config,
    settings,
    rules,
    locale: undefined,
    today,
  });
  return { report: makeReport({ reviews, notices, failOn: "error", scope: "all" }), tree, base, changes };
}

function crashesIn({ notices }: Report): readonly string[] {
  return notices
    .filter(({ message }) => /^(?:Plimsoll failed|The rule )/.test(message))
    .map(({ message }) => message.replaceAll(/ on `[^]*`: /g, " on a file, "));
}

function faultsOfFindings(report: Report, tree: Tree): readonly string[] {
  const faults: string[] = [];
  for (const file of report.files)
    for (const finding of file.findings) {
      const { rule, at, line, column, endLine, endColumn } = finding;
      const text = finding.path === file.path ? file.text : decode(tree.get(finding.path) ?? Buffer.alloc(0)).text;
      if (at.start < 0 || at.end < at.start || text.length < at.end)
        faults.push(`${rule.id} points outside of its file: ${at.start}..${at.end}`);
      if (line < 1 || column < 1 || endLine < line || (endLine === line && endColumn < column))
        faults.push(`${rule.id} stands nowhere: ${line}:${column}..${endLine}:${endColumn}`);
      if (!/^[0-9a-f]{20}$/.test(finding.fingerprint))
        faults.push(`${rule.id} has no fingerprint: ${finding.fingerprint}`);
    }
  return faults;
}

/** A fix keeps what a text is: readable, with its line ends and its mark of order. */
function faultsOfEdits({ files }: Report): readonly string[] {
  return files.flatMap((file) => {
    const { problems } = parseDockerfile(file.text, { path: file.path });
    return file.findings.flatMap(({ fix, rule }) => {
      if (fix?.file !== file.path) return [];
      const after = applyEdits(file.text, fix.edits);
      const faults: string[] = [];
      if (after === file.text) faults.push("changes nothing");
      if (problems.length === 0 && parseDockerfile(after, { path: file.path }).problems.length > 0)
        faults.push("breaks the file");
      if (after.startsWith("\uFEFF") !== file.text.startsWith("\uFEFF")) faults.push("loses the mark of order");
      if (isAllWindows(file.text) && !isAllWindows(after)) faults.push("breaks the line ends");
      if (!file.isUtf8) faults.push("changes what is no text");
      return faults.map((fault) => `the fix of ${rule.id} ${fault}: ${JSON.stringify(fix.edits)}`);
    });
  });
}

function isAllWindows(text: string): boolean {
  return text.includes("\n") && !/(?<!\r)\n/.test(text);
}

/** The patch applies, the text after it can be read, and no rule speaks more often than before. */
async function faultsOfPatch({ report, tree, base }: Reviewed): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { path, text, patch, findings } of report.files) {
    // What could not be read is looked at for the first time after it was mended; a patch of several files is git's to judge.
    if (parseDockerfile(text, { path }).problems.length > 0) continue;
    if (patch === undefined || patch.split("\ndiff --git ").length > 1 || !patch.startsWith(`diff --git a/${path} `))
      continue;
    const after = applyPatch(text, patch, { autoConvertLineEndings: false });
    if (after === false) return ["the patch does not apply"];
    const again = await reviewTrees(new Map([...tree, [path, Buffer.from(after)]]), base);
    faults.push(...crashesIn(again.report));
    const now = countsOf(again.report.files[0]?.findings ?? []);
    const then = countsOf(findings);
    for (const [rule, count] of now)
      if (count > (then.get(rule) ?? 0))
        faults.push(`${rule} speaks more often after the patch: ${then.get(rule) ?? 0} and ${count}`);
  }
  return faults;
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, status } of findings)
    if (status !== "suppressed") counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

function changesBetween(base: Tree, head: Tree): readonly ChangedFile[] {
  return [...head].flatMap(([path, bytes]): ChangedFile[] => {
    const before = base.get(path);
    if (before?.equals(bytes)) return [];
    const hunks = diffHunks(before ? decode(before).text : "", decode(bytes).text);
    return [{ path, status: before ? "modified" : "added", hunks }];
  });
}

function sourceOf(tree: Tree): FileSource {
  const entries = [...tree.keys()].map((path): TreeEntry => ({ path, kind: "file" }));
  return {
    list: () => Promise.resolve(entries),
    read: (paths) =>
      Promise.resolve(
        new Map(
          paths.flatMap((path) => {
            const bytes = tree.get(path);
            return bytes ? [[path, decode(bytes)] as const] : [];
          }),
        ),
      ),
  };
}
