import { applyPatch } from "diff";
import { overlay } from "../../src/config/config.js";
import { fileSettings } from "../../src/config/for-file.js";
import { makeReport } from "../../src/engine/make-report.js";
import { renderAnnotations } from "../../src/report/annotations.js";
import { logLine } from "../../src/report/harmless.js";
import { renderJson } from "../../src/report/json.js";
import type { Report } from "../../src/report/report.js";
import { renderReviewComments } from "../../src/report/review-comments.js";
import { renderSarif } from "../../src/report/sarif.js";
import { longestComment, renderComment } from "../../src/report/summary.js";
import { reviewDockerfiles } from "../../src/review-dockerfiles.js";
import { rules } from "../../src/rules/index.js";
import { decode } from "../../src/source/decode.js";
import type { ChangedFile, FileSource, TreeEntry } from "../../src/source/files.js";
import { diffHunks } from "../../src/text/diff.js";
import type { Tree } from "./seeds.js";

const config = overlay(undefined, { profile: "strict", scope: "all" });
const settings = fileSettings(config, rules);

/**
 * Reviews a change from one tree to another with every rule, fix and renderer, and tells what went wrong. To take more than
 * `longest` milliseconds is a fault too.
 */
export async function faultsOf(base: Tree, head: Tree, today: string, longest: number): Promise<readonly string[]> {
  const start = performance.now();
  try {
    const paths = ["Dockerfile"];
    const changes = changesBetween(base, head);
    const sides = { base: sourceOf(base), head: sourceOf(head), changes, paths };
    const { reviews, notices } = await reviewDockerfiles({
      ...sides,
      config,
      settings,
      rules,
      locale: undefined,
      today,
    });
    const report = makeReport({ reviews, notices, failOn: "error", scope: "all" });
    const faults = [...crashesIn(report), ...faultsOfText(report, changes)];
    const time = performance.now() - start;
    return time > longest ? [...faults, `took ${Math.round(time)} ms`] : faults;
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function crashesIn({ notices }: Report): readonly string[] {
  return notices.map(({ message }) => message).filter((message) => /^(?:Plimsoll failed|The rule )/.test(message));
}

function faultsOfText(report: Report, changes: readonly ChangedFile[]): readonly string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, what: string): void => {
    if (!isRight) faults.push(what);
  };
  const comment = renderComment(report).markdown;
  check(comment.length <= longestComment, "the comment is too long for GitHub");
  check(!comment.includes("\0"), "the comment holds a zero byte");
  for (const { body } of renderReviewComments(report, changes))
    check(body.length <= longestComment, "a review comment is too long for GitHub");
  for (const line of renderAnnotations(report).lines)
    check(/^::[a-z]+ [^\r\n]*$/.test(line) && !line.includes("##["), `an annotation is no single command: ${line}`);
  for (const file of report.files) {
    const { length } = file.text;
    for (const { at, path, message, rule } of file.findings) {
      check(at.start <= at.end && (path !== file.path || at.end <= length), `${rule.id} points outside of the file`);
      check(!/^::|##\[|[\r\n]/.test(logLine(message)), `${rule.id} could speak to the runner`);
    }
    check(patchFits(file.text, file.patch), "the patch does not apply");
  }
  JSON.parse(renderJson(report));
  JSON.parse(renderSarif(report, undefined));
  return faults;
}

/** A patch of several files is git's to judge; of one file, its text is known here. */
function patchFits(text: string, patch: string | undefined): boolean {
  if (patch === undefined || patch.split("\ndiff --git ").length > 1 || !patch.includes("a/Dockerfile")) return true;
  return applyPatch(text, patch, { autoConvertLineEndings: false }) !== false;
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
