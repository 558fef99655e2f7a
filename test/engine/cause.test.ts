import { reviewFile } from "../../src/engine/review.js";
import type { Problem, Rule, RuleContext } from "../../src/engine/rule.js";
import unused from "../../src/rules/ignore/unused.js";
import { causeOf, changesBetween, commandRule, findings, has, lacks, sideOf, textHas, unread } from "./cause-sample.js";
import { only, today, versionOf, wordRule } from "./sample.js";

const lines = ["FROM x", "RUN a", "RUN b", "RUN c", "CMD d", ""];
const Dockerfile = lines.join("\n");
/** Speaks on the first characters of the `.dockerignore`, where the condition holds. */
const ignoreRule = (holds: (context: RuleContext) => boolean, more: Partial<Problem> = {}): Rule => ({
  ...wordRule("test/ignore", "dist"),
  *check(asked) {
    const { dockerignore: file } = asked.context;
    const end = Math.min(4, file?.text.length ?? 0);
    if (file && holds(asked))
      yield { at: { start: 0, end }, message: "said", data: { word: "dist" }, file: file.path, ...more };
  },
});

describe("in the Dockerfile", () => {
  test("it is the line that was added", () => {
    const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n").replace("FROM x", "FROM y");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })).toEqual({
      path: "Dockerfile",
      line: 4,
    });
  });

  test("of several it is the instruction without which the finding goes", () => {
    const after = Dockerfile.replace("RUN b\n", "ENV A=1\nENV B=1\nENV BAD=1\nENV C=1\n");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })?.line).toBe(5);
  });

  test("it is the one that the finding names", () => {
    const after = Dockerfile.replace("RUN b\n", "ENV BAD=1\nENV WORSE=1\n");
    const at = after.indexOf("ENV WORSE");
    const rule = commandRule(has("BAD"), { related: [{ at: { start: at, end: at + 3 }, message: "said" }] });
    expect(causeOf(rule, { Dockerfile }, { Dockerfile: after })?.line).toBe(4);
  });

  test("where something was taken out it is the line that followed, or the last one", () => {
    const rule = commandRule(lacks("RUN b"));
    const gone = Dockerfile.replace("RUN b\n", "");
    expect(causeOf(rule, { Dockerfile }, { Dockerfile: gone })).toEqual({
      path: "Dockerfile",
      line: 3,
      isRemoval: true,
    });
    const atEnd = commandRule(lacks("USER u"));
    expect(causeOf(atEnd, { Dockerfile: `${Dockerfile}USER u\n` }, { Dockerfile })?.line).toBe(5);
  });

  test("it is the instruction, not the comment above it", () => {
    const after = Dockerfile.replace("RUN b\n", "RUN b\n# because\nENV BAD=1\n");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })?.line).toBe(5);
  });

  test("inside a longer instruction it is the changed line", () => {
    const before = Dockerfile.replace("RUN b", "RUN b \\\n  c \\\n  d");
    const after = before.replace("  c", "  BAD");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile: before }, { Dockerfile: after })?.line).toBe(4);
  });

  test("where either of two changes is enough it is one of them", () => {
    const rule = commandRule((context) => has("BAD")(context) || has("WORSE")(context));
    const after = Dockerfile.replace("RUN a", "ENV BAD=1").replace("RUN c", "ENV WORSE=1");
    expect([2, 4]).toContain(causeOf(rule, { Dockerfile }, { Dockerfile: after })?.line);
  });

  test("of changes each of which is enough it is the nearest that does it alone", () => {
    const before = "FROM x\nRUN a\nRUN same\nRUN b\nRUN same\nRUN c\nRUN same\nCMD d\n";
    const after = before.replace("RUN a", "ENV BAD=1").replace("RUN b", "ENV WORSE=1").replace("RUN c", "RUN other");
    const rule = commandRule(
      (asked) => (has("BAD")(asked) && lacks("RUN a")(asked)) || (has("WORSE")(asked) && lacks("RUN b")(asked)),
    );
    expect(causeOf(rule, { Dockerfile: before }, { Dockerfile: after, "new.txt": "" })).toEqual({
      path: "Dockerfile",
      line: 4,
    });
  });

  test("what is said instead without it does not hide it", () => {
    const rule: Rule = {
      ...commandRule(() => false),
      messages: { bad: "It is bad.", worse: "It is worse." },
      *check(asked) {
        const start = asked.dockerfile.source.text.indexOf("CMD");
        yield { at: { start, end: start + 3 }, message: has("BAD")(asked) ? "worse" : "bad" };
      },
    };
    const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n");
    expect(causeOf(rule, { Dockerfile }, { Dockerfile: after })?.line).toBe(4);
  });

  test("values that only count lines do not hide it", () => {
    const after = Dockerfile.replace("RUN a", "RUN a2\nRUN a3").replace("RUN c\n", "RUN c\nENV BAD=1\n");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })?.line).toBe(6);
  });

  test("a finding on a changed line needs none", () => {
    const after = Dockerfile.replace("CMD d", "CMD BAD");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })).toBeUndefined();
  });

  test("what was there before needs none", () => {
    const after = Dockerfile.replace("RUN b", "RUN b2");
    const { status, cause } = only(findings(commandRule(has("CMD")), { Dockerfile }, { Dockerfile: after }));
    expect({ status, cause }).toEqual({ status: "existing", cause: undefined });
  });
});

describe("without a cause", () => {
  const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n");

  test("is what was there before, even if now it is there for another reason", () => {
    const rule = commandRule((asked) => has("RUN a")(asked) || has("BAD")(asked));
    const other = { ...commandRule(has("BAD")), id: "test/other" };
    const found = findings([rule, other], { Dockerfile }, { Dockerfile: after.replace("RUN a", "RUN e") });
    expect(found.map(({ status, cause }) => [status, cause?.line])).toEqual([
      ["existing", undefined],
      ["introduced", 4],
    ]);
  });

  test("is an ignore that silences nothing any more", () => {
    const before = `FROM x\nENV BAD=1\nRUN a\n# plimsoll ignore=test/command: known\nCMD d\n`;
    const rules = [commandRule(has("BAD")), unused];
    const finding = only(findings(rules, { Dockerfile: before }, { Dockerfile: before.replace("BAD", "GOOD") }));
    expect(finding).toMatchObject({ rule: unused, status: "introduced" });
    expect(finding.cause).toBeUndefined();
  });

  test("is what a huge file holds", () => {
    const made = (length: number) => {
      const missing = length - after.length;
      const note = "# x\n".repeat(Math.floor(missing / 4)) + "\n".repeat(missing % 4);
      return { before: { Dockerfile: note + Dockerfile }, after: { Dockerfile: note + after } };
    };
    const [large, tooLarge] = [made(200_000), made(200_001)];
    expect(large.after.Dockerfile).toHaveLength(200_000);
    expect(causeOf(commandRule(has("BAD")), large.before, large.after)).toBeDefined();
    expect(causeOf(commandRule(has("BAD")), tooLarge.before, tooLarge.after)).toBeUndefined();
  });
});

describe("where nobody told which lines changed", () => {
  const bare = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) => ({
    changes: changesBetween(before, after).map((change) => ({ ...change, hunks: undefined })),
  });
  const rule = commandRule(has("BAD"));

  test("those of the Dockerfile are found out", () => {
    const added = { Dockerfile: Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n") };
    expect(causeOf(rule, { Dockerfile }, added, bare({ Dockerfile }, added))?.line).toBe(4);
    const onIt = { Dockerfile: Dockerfile.replace("CMD d", "CMD BAD") };
    expect(causeOf(rule, { Dockerfile }, onIt, bare({ Dockerfile }, onIt))).toBeUndefined();
  });

  test("any line of another file may be one", () => {
    const before = { Dockerfile, ".dockerignore": "dist\na\n" };
    const after = { Dockerfile, ".dockerignore": "dist\nBAD\n" };
    const ignored = ignoreRule(textHas(".dockerignore", "BAD"));
    expect(causeOf(ignored, before, after)?.line).toBe(2);
    expect(causeOf(ignored, before, after, bare(before, after))).toBeUndefined();
  });
});

describe("in another file", () => {
  const rule = commandRule(textHas("requirements.txt", "bad"));

  test("it is the line that does it, also where the Dockerfile changes too", () => {
    const before = { Dockerfile, "requirements.txt": "a\nb\n", "setup.cfg": "x\n" };
    const after = {
      Dockerfile: Dockerfile.replace("RUN a", "RUN a2"),
      "requirements.txt": "a\nnew\nbad\nlast\nb\n",
      "setup.cfg": "y\n",
    };
    expect(causeOf(rule, before, after)).toEqual({ path: "requirements.txt", line: 3 });
  });

  test("it is the right one of several changes", () => {
    const before = { Dockerfile, "requirements.txt": "a\nb\nc\n" };
    const after = { Dockerfile, "requirements.txt": "a2\nb\nbad\n" };
    expect(causeOf(rule, before, after)).toEqual({ path: "requirements.txt", line: 3 });
  });

  test("a line that it lost", () => {
    const ignores = commandRule((context) => !textHas(".dockerignore", ".env")(context));
    const before = { Dockerfile, ".dockerignore": ".git\n.env\ndist\n" };
    const after = { Dockerfile, ".dockerignore": ".git\ndist\n" };
    expect(causeOf(ignores, before, after)).toEqual({ path: ".dockerignore", line: 2, isRemoval: true });
  });

  test("a new file", () => {
    expect(causeOf(rule, { Dockerfile }, { Dockerfile, "requirements.txt": "bad\n" })).toEqual({
      path: "requirements.txt",
      line: 1,
    });
  });

  test("what it does beside others that change", () => {
    const before = { Dockerfile, "setup.cfg": "x\n", "requirements.txt": "a\n" };
    const after = { Dockerfile, "setup.cfg": "y\n", "requirements.txt": "bad\n" };
    expect(causeOf(rule, before, after)?.path).toBe("requirements.txt");
    const added = { Dockerfile, "new.txt": "x\n", "requirements.txt": "bad\n" };
    expect(causeOf(rule, { Dockerfile }, added)?.path).toBe("requirements.txt");
  });

  test("where none of its lines does it alone it is the first", () => {
    const both = commandRule((asked) => rule.check(asked)[Symbol.iterator]().next().done !== true && needs(asked));
    const needs = textHas("requirements.txt", "need");
    const before = { Dockerfile, "requirements.txt": "a\nneed\n" };
    const after = { Dockerfile, "requirements.txt": "a\nbad\nbad\nneed\n" };
    expect(causeOf(both, before, after)).toEqual({ path: "requirements.txt", line: 2 });
  });

  test("a line that it lost in the middle, where its last one is open", () => {
    const ignores = commandRule((context) => !textHas(".dockerignore", ".env")(context));
    const before = { Dockerfile, ".dockerignore": ".git\n.env\ndist" };
    const after = { Dockerfile, ".dockerignore": ".git\ndist" };
    expect(causeOf(ignores, before, after)?.line).toBe(2);
  });

  test("all that it held: then it has no line", () => {
    const ignores = commandRule((context) => !textHas(".dockerignore", ".env")(context));
    const before = { Dockerfile, ".dockerignore": ".env\n" };
    expect(causeOf(ignores, before, { Dockerfile, ".dockerignore": "" })).toEqual({
      path: ".dockerignore",
      line: undefined,
      isRemoval: true,
    });
  });

  test("another name", () => {
    const missing = commandRule(({ context }) => context.has("app.txt") !== true);
    const changes = [{ path: "lib.txt", previousPath: "app.txt", status: "renamed", hunks: [] }] as const;
    const before = { Dockerfile, "app.txt": "a\n" };
    expect(causeOf(missing, before, { Dockerfile, "lib.txt": "a\n" }, { changes })).toEqual({
      path: "lib.txt",
      line: 1,
    });
  });

  test("a file that was not read before the change is put where it was not", () => {
    const before = { Dockerfile, "other.txt": "a\n", "requirements.txt": "a\n" };
    const after = { Dockerfile, "other.txt": "b\n", "requirements.txt": "bad\n" };
    expect(causeOf(rule, before, after, { base: unread(sideOf(before)) })).toEqual({
      path: "requirements.txt",
      line: 1,
    });
  });

  test("a file that was not read after it has no line", () => {
    const unknown = commandRule(({ context }) => context.repositoryText("requirements.txt") === undefined);
    const before = { Dockerfile, "requirements.txt": "a\n" };
    const after = { Dockerfile, "requirements.txt": "b\n" };
    expect(causeOf(unknown, before, after, { head: unread(sideOf(after)) })).toEqual({
      path: "requirements.txt",
      line: undefined,
    });
  });

  test("a file that is gone, and was never read, is put back empty", () => {
    const missing = commandRule(({ context }) => context.has("app.py") !== true);
    const before = { Dockerfile, "a.py": "a", "app.py": "b" };
    expect(causeOf(missing, before, { Dockerfile }, { base: unread(sideOf(before)) })).toEqual({
      path: "app.py",
      line: undefined,
    });
  });

  test("a file that is gone has no line", () => {
    const missing = commandRule(({ context }) => context.has("app.py") !== true);
    expect(causeOf(missing, { Dockerfile, "app.py": "" }, { Dockerfile })).toEqual({
      path: "app.py",
      line: undefined,
    });
  });
});

describe("a new Dockerfile", () => {
  const before = { ".dockerignore": "dist\n" };

  test("brings about what it does to a file that was there", () => {
    const finding = only(findings(ignoreRule(has("CMD")), before, { ...before, Dockerfile }));
    expect(finding).toMatchObject({ status: "introduced", cause: { path: "Dockerfile", line: 1 } });
  });

  test("does so at the place that the finding names", () => {
    const at = { start: Dockerfile.indexOf("RUN b"), end: Dockerfile.indexOf("RUN c") };
    const rule = ignoreRule(has("CMD"), { related: [{ at, message: "said" }] });
    expect(causeOf(rule, before, { ...before, Dockerfile })).toEqual({ path: "Dockerfile", line: 3 });
  });

  test("does so too where the rule fails without it", () => {
    const rule = ignoreRule((asked) => {
      if (has("scratch")(asked)) throw new Error("no");
      return true;
    });
    expect(causeOf(rule, before, { ...before, Dockerfile })?.path).toBe("Dockerfile");
  });

  test("has findings of its own without a cause, also where it is not among the changes", () => {
    const tried = { changes: [] };
    expect(causeOf(commandRule(has("CMD")), {}, { Dockerfile })).toBeUndefined();
    expect(causeOf(commandRule(has("CMD")), {}, { Dockerfile }, tried)).toBeUndefined();
  });

  test("does not bring about what has nothing to do with it", () => {
    const finding = only(
      findings(
        ignoreRule(() => true),
        before,
        { ...before, Dockerfile },
      ),
    );
    expect(finding).toMatchObject({ status: "existing" });
  });

  test.each(["dist\n", ""])("comes with new files: their findings are on lines of the change (%j)", (text) => {
    expect(
      causeOf(
        ignoreRule(() => true),
        {},
        { Dockerfile, ".dockerignore": text },
      ),
    ).toBeUndefined();
  });
});

test("nothing is told where the changes are not known", () => {
  const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n");
  const { file } = reviewFile({
    path: "Dockerfile",
    base: versionOf(Dockerfile),
    head: versionOf(after),
    today,
    rules: [commandRule(has("BAD"))],
  });
  expect(only(file.findings).cause).toBeUndefined();
});

test("a rule that fails on the way tells of no cause", () => {
  const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n").replace("FROM x", "FROM y");
  const rule = commandRule((context) => {
    const { text } = context.dockerfile.source;
    if (text !== after && text !== Dockerfile) throw new Error("no");
    return has("BAD")(context);
  });
  expect(causeOf(rule, { Dockerfile }, { Dockerfile: after })).toBeUndefined();
});
