import type { Version } from "../../src/engine/review.js";
import type { Rule } from "../../src/engine/rule.js";
import { causeOf, changesBetween, commandRule, findings, has, sideOf, textHas, type Files } from "./cause-sample.js";

/** Every other line changed: so many changes that not all are tried. */
const many = (word: string, count = 30) =>
  `FROM x\n${Array.from({ length: count * 2 }, (_, at) => `RUN ${at % 2 ? "same" : word} ${at}\n`).join("")}CMD d\n`;

/** How many copies of the Dockerfile are read for the causes of what the rules find. */
function copiesRead(rules: Rule | readonly Rule[], before: string, after: string): number {
  let copies = 0;
  const counting = (side: Version): Version => ({
    ...side,
    parse: (text) => {
      if (text !== after && text !== before) copies++;
      return side.parse(text);
    },
  });
  const [base, head] = [counting(sideOf({ Dockerfile: before })), counting(sideOf({ Dockerfile: after }))];
  findings(rules, { Dockerfile: before }, { Dockerfile: after }, { base, head });
  return copies;
}

describe("of many changes", () => {
  const before = many("old");
  const after = many("new");

  test("those nearest to the finding are looked at", () => {
    const last = after.replace("RUN new 58", "ENV BAD=1");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile: before }, { Dockerfile: last })?.line).toBe(60);
    const first = after.replace("RUN new 0", "ENV BAD=1");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile: before }, { Dockerfile: first })).toBeUndefined();
  });

  test.each([
    ["RUN new 0", 2],
    ["RUN more 1", 3],
    ["RUN more 2", 4],
    ["RUN same 1\n", undefined],
  ])("that which holds a place that the finding names goes first: %s", (place, line) => {
    const first = after.replace("RUN new 0", "RUN new 0 BAD\nRUN more 1\nRUN more 2");
    const at = { start: first.indexOf(place), end: first.indexOf(place) + place.length };
    const from = { start: 0, end: 4 };
    const rule = commandRule(has("BAD"), {
      related: [
        { at: from, message: "said" },
        { at, message: "said" },
      ],
    });
    expect(causeOf(rule, { Dockerfile: before }, { Dockerfile: first })?.line).toBe(line);
  });

  test("24 are tried, taken back and put in, and 60 copies at most are read for all findings", () => {
    // No single change brings it about.
    const rule = commandRule(({ dockerfile }) => dockerfile.source.text.split("new").length > 15);
    expect(copiesRead(rule, before, after)).toBe(48);
    const far: Rule = {
      ...rule,
      id: "test/far",
      check: (asked) => [...rule.check(asked)].map((problem) => ({ ...problem, at: { start: 0, end: 4 } })),
    };
    // Beside the base's own two.
    expect(copiesRead([rule, far], before, after)).toBe(58);
  });

  test("what was read for one finding is not read again for another", () => {
    const added = before.replace("CMD", "ENV BAD=1\nENV WORSE=1\nCMD");
    const rules = ["BAD", "WORSE", "ENV"].map((word) => ({ ...commandRule(has(word)), id: `test/${word}` }));
    // Without both, without the first, without the second.
    expect(copiesRead(rules[0]!, before, added)).toBe(1);
    expect(copiesRead(rules, before, added)).toBe(2);
  });

  test("24 instructions of a long one are tried", () => {
    const added = before.replace("CMD", `${"ENV BAD=1\n".repeat(40)}CMD`);
    expect(copiesRead(commandRule(has("BAD")), before, added)).toBe(24);
  });

  test("no cause is told when the work is used up", () => {
    const block = (word: string) => `ENV ${word}=1\n`.repeat(40);
    const added = after.replace("RUN same 1\n", `${block("BAD")}RUN same 1\n`).replace("CMD", `${block("WORSE")}CMD`);
    const rule = (word: string): Rule => ({ ...commandRule(has(word)), id: `test/${word}` });
    const none = commandRule(({ dockerfile }) => dockerfile.source.text.split("new").length > 15);
    const found = findings([rule("WORSE"), rule("BAD"), none], { Dockerfile: before }, { Dockerfile: added });
    expect(found.map(({ rule: { id }, cause }) => [id, cause?.line])).toEqual([
      ["test/BAD", undefined],
      ["test/WORSE", 102],
      ["test/command", undefined],
    ]);
  });
});

describe("of many changed files", () => {
  const rule = commandRule(textHas("requirements.txt", "bad"));
  const Dockerfile = "FROM x\nCMD d\n";
  const filesOf = (count: number, text: string): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, text]));

  test("those with a text go before those that are gone", () => {
    const before = { Dockerfile, ...filesOf(12, "a\n"), "requirements.txt": "a\n" };
    expect(causeOf(rule, before, { Dockerfile, "requirements.txt": "bad\n" })?.path).toBe("requirements.txt");
  });

  test("twelve are looked at", () => {
    const changed = (count: number) => {
      const before = { Dockerfile, ...filesOf(count, "a\n"), "requirements.txt": "a\n" };
      const after = { Dockerfile, ...filesOf(count, "b\n"), "requirements.txt": "bad\n" };
      return causeOf(rule, before, after, { changes: changesBetween(before, after) })?.path;
    };
    expect([changed(11), changed(12)]).toEqual(["requirements.txt", undefined]);
  });
});
