import { buildContext, emptyContext } from "../../src/context/read.js";
import type { BuildContext } from "../../src/context/facts.js";
import type { Dockerfile } from "../../src/dockerfile/model.js";
import { startCounting, type Work } from "./count-work.js";
import { shapes, type Sample, type Shape } from "./shapes.js";

const counting = startCounting();
// What is loaded before the counting starts is not counted.
const { parseDockerfile } = await import("../../src/dockerfile/parse.js");
const { lint } = await import("../../src/engine/lint.js");
const { reviewFile } = await import("../../src/engine/review.js");
const { rules } = await import("../../src/rules/index.js");

const today = "2026-11-21";
const small = 200;
const large = 10 * small;

const read = (code: string): Dockerfile => parseDockerfile(code, { path: "Dockerfile" });

const contextOf = (dockerfile: Dockerfile, files: Sample["files"]): BuildContext =>
  files
    ? buildContext({
        dockerfile,
        entries: ["Dockerfile", ...Object.keys(files)].map((path) => ({ path, kind: "file" as const })),
        texts: new Map(Object.entries(files)),
      })
    : emptyContext();

/** Reads a file and asks all rules. */
const lintWork = (shape: Shape, size: number): Work => {
  const { code, files } = shape(size);
  return counting.count(() => {
    const dockerfile = read(code);
    const result = lint({ dockerfile, context: contextOf(dockerfile, files), today, rules, profile: "strict" });
    expect(dockerfile.problems).toEqual([]);
    expect(result.crashes).toEqual([]);
  });
};

/** The whole review: rules, fixes, their proof and the patch. */
const reviewWork = (shape: Shape, size: number): Work => {
  const { code, files } = shape(size);
  return counting.count(() => {
    const dockerfile = read(code);
    const { crashes } = reviewFile({
      path: "Dockerfile",
      head: {
        text: code,
        isUtf8: true,
        context: contextOf(dockerfile, files),
        parse: (text) => (text === code ? dockerfile : read(text)),
        rebuildContext: (changed) => contextOf(dockerfile, { ...files, ...Object.fromEntries(changed) }),
      },
      today,
      rules,
      scope: "all",
    });
    expect(crashes).toEqual([]);
  });
};

const sumOf = (work: Work): number => [...work.values()].reduce((sum, count) => sum + count, 0);

const most = (first: Work, second: Work): Work =>
  new Map(
    [...new Set([...first.keys(), ...second.keys()])].map((name) => [
      name,
      Math.max(first.get(name) ?? 0, second.get(name) ?? 0),
    ]),
  );

/** Ten times the lines may cost twelve times the work: sorting and looking things up are not quite linear. */
const mostGrowth = 12;

/**
 * What is quadratic costs a hundred times. A single function is told at thirty: V8 leaves some calls of those that it put
 * into their callers uncounted, in one run more than in another.
 */
const mostGrowthOfOne = 30;

/** What a function may do whatever the size: steps for each line that a bound on the looking allows. */
const slack = 20 * large;

/** The functions that do more than their share on ten times the lines, and how often each ran on either. */
const offendersOf = (few: Work, many: Work): readonly string[] =>
  [...many]
    .filter(([name, count]) => few.has(name) && count > mostGrowthOfOne * (few.get(name) ?? 0) + slack)
    .map(([name, count]) => `${name}: ${few.get(name) ?? 0} → ${count}`);

afterAll(() => counting.stop());

describe("counting", () => {
  it("sees what is quadratic", () => {
    const few = new Map([["f", small * small]]);
    const many = new Map([["f", large * large]]);
    expect(offendersOf(few, many)).toEqual([`f: ${small * small} → ${large * large}`]);
  });

  it("counts nearly the same twice", () => {
    const shape = shapes["short steps"];
    if (!shape) throw new Error("There is no such shape.");
    lintWork(shape, small);
    const [first, second] = [sumOf(lintWork(shape, small)), sumOf(lintWork(shape, small))];
    expect(first).toBeGreaterThan(small);
    expect(Math.abs(first - second) / first).toBeLessThan(0.05);
  });
});

describe("ten times the lines", () => {
  // What is worked out once for a whole run is not to count for the first shape.
  beforeAll(() => Object.values(shapes).forEach((shape) => lintWork(shape, 20)));

  it.each(Object.entries(shapes))("ask every rule for at most twelve times the work: %s", (_, shape) => {
    let few = lintWork(shape, small);
    const many = lintWork(shape, large);
    // A function that the engine put into its caller may be left out of one count, but not of all.
    for (let again = 0; again < 3 && offendersOf(few, many).length > 0; again++)
      few = most(few, lintWork(shape, small));
    expect(offendersOf(few, many)).toEqual([]);
    expect(sumOf(many) / sumOf(few)).toBeLessThan(mostGrowth);
  });

  it.each(["files copied", "stages over one", "variables", "words of one command", "folders and users"])(
    "cost a whole review at most twelve times the work: %s",
    (name) => {
      const shape = shapes[name];
      if (!shape) throw new Error("There is no such shape.");
      const [few, many] = [reviewWork(shape, small), reviewWork(shape, large)];
      expect(sumOf(few)).toBeGreaterThan(0);
      expect(sumOf(many) / sumOf(few)).toBeLessThan(mostGrowth);
    },
  );
});
