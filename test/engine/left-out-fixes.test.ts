import { reviewFile } from "../../src/engine/review.js";
import { leftOutFixes } from "../../src/engine/left-out-fixes.js";
import type { Proven } from "../../src/engine/verify.js";
import { finding } from "../report/sample.js";
import { swapRule, today, versionOf, wordRule } from "./sample.js";

const text = "FROM python\nRUN pip install a\nCMD app\n";

function proven(start: number, end: number, file = "Dockerfile"): Proven {
  const found = finding({ text, on: "RUN", fix: { file, edits: [{ span: { start, end }, text: "x" }] } });
  if (!found.fix) throw new Error("The sample has no fix.");
  return { fix: found.fix, finding: found, changesInstructions: false, removesComment: false };
}

const [first, same, far] = [proven(0, 4), proven(2, 6), proven(8, 9)];

test("names the fix that stands in the way", () => {
  expect(leftOutFixes([first, same], [first], new Set())).toEqual(
    new Map([[same.finding.fingerprint, { kind: "overlaps", with: first.finding }]]),
  );
});

test("one edit of several is enough to be in the way", () => {
  const both = (one: Proven, edits: Proven["fix"]["edits"]): Proven => ({ ...one, fix: { ...one.fix, edits } });
  const wide = both(first, [...first.fix.edits, { span: { start: 20, end: 22 }, text: "y" }]);
  const late = both(same, [{ span: { start: 12, end: 13 }, text: "z" }, ...same.fix.edits]);
  expect([...leftOutFixes([wide, late], [wide], new Set()).values()]).toEqual([
    { kind: "overlaps", with: wide.finding },
  ]);
});

test("has nothing to say of a finding that another of its fixes clears", () => {
  const again = { ...far, finding: first.finding };
  expect(leftOutFixes([first, again], [first], new Set()).size).toBe(0);
});

test("tells of a file that another patch changes", () => {
  const other = proven(0, 0, ".dockerignore");
  expect(leftOutFixes([other], [], new Set([".dockerignore"]))).toEqual(
    new Map([[other.finding.fingerprint, { kind: "elsewhere" }]]),
  );
});

test("says of what overlaps with nothing only that it does not go together with the rest", () => {
  const elsewhere = proven(0, 4, "b/Dockerfile");
  expect(leftOutFixes([first, far, elsewhere], [first], new Set())).toEqual(
    new Map([far, elsewhere].map((each) => [each.finding.fingerprint, { kind: "alone" }])),
  );
});

test("has nothing to say of fixes that are in the patch", () => {
  expect(leftOutFixes([first, far], [first, far], new Set()).size).toBe(0);
});

test("a review tells which fix waits for which, and what a rule that is switched off would have said", () => {
  const head = "FROM x\nRUN pip install a\n";
  const rules = [
    swapRule("a/first", "pip", "uv"),
    swapRule("b/second", "pip install", "pipx install"),
    wordRule("c/off", "FROM"),
  ];
  const levels = new Map([["c/off", "off" as const]]);
  const { file } = reviewFile({ path: "Dockerfile", head: versionOf(head), today, rules, levels });
  const [one, two] = file.findings;
  expect(file.patched).toEqual(new Set([one?.fingerprint]));
  expect(file.leftOut).toEqual(new Map([[two?.fingerprint, { kind: "overlaps", with: one }]]));
  expect(file.switchedOff).toEqual(new Map([["c/off", 1]]));
});
