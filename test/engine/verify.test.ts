import type { Finding } from "../../src/engine/finding.js";
import { lint } from "../../src/engine/lint.js";
import type { Fix, Rule } from "../../src/engine/rule.js";
import { trier } from "../../src/engine/trial.js";
import { verify } from "../../src/engine/verify.js";
import { applyEdits, insertAt, remove, replace } from "../../src/text/edit.js";
import type { Span } from "../../src/text/span.js";
import { only, swapRule, today, versionOf, wordRule, type WordRule } from "./sample.js";

interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly isUtf8?: boolean;
  readonly locale?: Parameters<typeof lint>[0]["locale"];
  readonly isWanted?: (finding: Finding) => boolean;
  readonly oneByOne?: boolean;
}

function verified(text: string, rules: readonly Rule[], options: Options = {}) {
  const version = { ...versionOf(text, options.files), isUtf8: options.isUtf8 ?? true };
  const { locale } = options;
  const result = lint({ dockerfile: version.parse(text), context: version.context, today, rules, locale });
  const { isWanted = () => true, oneByOne = false } = options;
  const { found, proven } = verify(result.found, result, trier(result, version), { isWanted, oneByOne });
  return { findings: found.map(({ finding }) => finding), proven };
}

/** The text after the fix of the only finding of the first rule; undefined when none was proven. */
function fixed(text: string, rules: readonly Rule[], options: Options = {}): string | undefined {
  const { fix } = only(verified(text, rules, options).findings.filter(({ rule }) => rule === rules[0]));
  return fix && applyEdits(text, fix.edits);
}

function refused(text: string, rules: readonly Rule[], options: Options = {}): readonly string[] {
  const finding = only(verified(text, rules, options).findings.filter(({ rule }) => rule === rules[0]));
  expect(finding.fix).toBeUndefined();
  return finding.refusedFixes;
}

const fixing = (word: string, make: (at: Span) => Omit<Fix, "title" | "safety">, more: WordRule = {}): Rule =>
  wordRule("a/word", word, { ...more, fixes: (at) => [{ title: "Do it", safety: "safe", ...make(at) }] });

const text = "# one\nFROM x AS base\nRUN pip install a\nCMD b\n";

test("a fix that clears its problem is offered", () => {
  const { findings, proven } = verified(text, [swapRule("a/pip", "pip", "uv")]);
  const finding = only(findings);
  expect(finding.fix).toEqual({
    title: "Write uv",
    safety: "safe",
    file: "Dockerfile",
    isNewFile: false,
    edits: [replace({ start: 25, end: 28 }, "uv")],
  });
  expect(finding.refusedFixes).toEqual([]);
  expect(proven).toEqual([{ fix: finding.fix, finding, changesInstructions: false, removesComment: false }]);
});

test("the title is told in the language of the run, with values", () => {
  const rule = fixing("pip", (at) => ({ edits: [remove(at)] }));
  const titled = {
    ...rule,
    *check(context: Parameters<Rule["check"]>[0]) {
      for (const problem of rule.check(context))
        yield { ...problem, fixes: problem.fixes!.map((fix) => ({ ...fix, title: "Drop {word}" })) };
    },
  };
  expect(verified(text, [titled]).findings[0]?.fix?.title).toBe("Drop pip");
  const locale = { rules: { "a/word": { fixes: { "Drop {word}": "去掉 {word}" } } } };
  expect(verified(text, [titled], { locale }).findings[0]?.fix?.title).toBe("去掉 pip");
});

test("fixes are tried in order, and those before the first that holds are recorded", () => {
  const rule = wordRule("a/word", "pip", {
    fixes: (at) => [
      { title: "Nothing", safety: "safe", edits: [] },
      { title: "Break", safety: "safe", edits: [replace(at, "RUN '")] },
      { title: "Good", safety: "review", edits: [replace(at, "uv")] },
      { title: "Late", safety: "safe", edits: [replace(at, "poetry")] },
    ],
  });
  const finding = only(verified(text, [rule]).findings);
  expect(finding.fix).toMatchObject({ title: "Good", safety: "review" });
  expect(finding.refusedFixes).toEqual([
    "Nothing: there are no edits",
    "Break: a command would no longer be understood",
  ]);
});

test("findings that are not wanted are left as they are", () => {
  const { findings, proven } = verified(text, [swapRule("a/pip", "pip", "uv")], { isWanted: () => false });
  expect(only(findings).fix).toBeUndefined();
  expect(only(findings).refusedFixes).toEqual([]);
  expect(proven).toEqual([]);
});

describe("a fix is refused when", () => {
  test.each<[string, string, (at: Span) => Omit<Fix, "title" | "safety">, string]>([
    [
      "the file could no longer be read",
      "FROM x",
      (at) => ({ edits: [replace(at, "FRO x")], changesInstructions: true }),
      "the file could no longer be read",
    ],
    [
      "it changes the list of instructions",
      "CMD b",
      (at) => ({ edits: [replace(at, "ENTRYPOINT b")] }),
      "the list of instructions would change",
    ],
    ["it renames a stage", "base", (at) => ({ edits: [replace(at, "bottom")] }), "the stages would change"],
    [
      "a command is no longer understood",
      "pip",
      (at) => ({ edits: [replace(at, "'")] }),
      "a command would no longer be understood",
    ],
    [
      "it does not clear the problem",
      "pip",
      (at) => ({ edits: [insertAt(at.end, "3")] }),
      "it does not clear the problem",
    ],
    [
      "it moves the problem",
      "pip",
      (at) => ({ edits: [remove(at), insertAt(43, " pip")] }),
      "it does not clear the problem",
    ],
    [
      "a comment goes",
      "FROM x",
      (at) => ({ edits: [replace({ start: 0, end: at.end }, "FROM y")] }),
      "a comment would be lost",
    ],
    [
      "it touches what it does not name",
      "pip",
      (at) => ({ edits: [replace({ start: at.start, end: 38 }, "uv \\\n")], changesInstructions: true }),
      "an instruction that it does not touch would be read differently",
    ],
    [
      "it lies outside the file",
      "pip",
      () => ({ edits: [insertAt(999, "x")] }),
      "the edits overlap or lie outside the file",
    ],
  ])("%s", (_, word, make, why) => {
    expect(refused(text, [fixing(word, make)])).toEqual([`Do it: ${why}`]);
  });

  test("another rule would speak more often", () => {
    expect(refused(text, [swapRule("a/pip", "pip", "uv"), wordRule("b/uv", "uv")])).toEqual([
      "Write uv: b/uv would speak more often",
    ]);
  });

  test("the same rule is cleared elsewhere, but not here", () => {
    const rule = wordRule("a/word", "pip", {
      fixes: ({ start }) =>
        start === 28 ? [{ title: "Other", safety: "safe", edits: [replace({ start: 15, end: 18 }, "uv")] }] : [],
    });
    const { findings } = verified("FROM x\nRUN abc pip\nRUN bcde pip\n", [rule]);
    expect(findings.map(({ at, refusedFixes }) => [at.start, refusedFixes])).toEqual([
      [15, []],
      [28, ["Other: the problem would be found again at its place"]],
    ]);
  });

  test("a rule crashes on the changed file", () => {
    const brittle: Rule = {
      ...wordRule("b/brittle", "x"),
      check: ({ dockerfile }) => {
        if (dockerfile.source.text.includes("uv")) throw new Error("no");
        return [];
      },
    };
    expect(refused(text, [swapRule("a/pip", "pip", "uv"), brittle])).toEqual([
      "Write uv: b/brittle crashes on the changed file",
    ]);
  });

  test("the file is not UTF-8", () => {
    expect(refused(text, [swapRule("a/pip", "pip", "uv")], { isUtf8: false })).toEqual([
      "Write uv: the Dockerfile is not UTF-8",
    ]);
  });
});

test("a rule that crashed before does not stand in the way", () => {
  const crashing: Rule = {
    ...wordRule("b/crash", "x"),
    check: () => {
      throw new Error("always");
    },
  };
  expect(fixed(text, [swapRule("a/pip", "pip", "uv"), crashing])).toContain("RUN uv install a");
});

test("another rule may speak less often", () => {
  expect(fixed(text, [swapRule("a/pip", "pip install", "uv sync"), wordRule("b/install", "install")])).toContain(
    "uv sync",
  );
});

test("a fix that says so may change instructions and stages", () => {
  const rule = fixing("CMD b", (at) => ({
    edits: [insertAt(at.start, "USER app\n"), replace(at, "ENTRYPOINT b")],
    changesInstructions: true,
  }));
  expect(fixed(text, [rule])).toBe(text.replace("CMD b", "USER app\nENTRYPOINT b"));
});

describe("beside a fix that may change instructions", () => {
  const changing = wordRule("b/cmd", "CMD b", {
    fixes: (at) => [
      { title: "End", safety: "safe", edits: [replace(at, 'USER app\nCMD ["b"]')], changesInstructions: true },
    ],
  });

  test("one that may not, and does, is refused", () => {
    const adding = fixing("RUN pip", (at) => ({ edits: [replace(at, "WORKDIR /a\nRUN uv")] }));
    expect(refused(text, [adding, changing])).toEqual(["Do it: the list of instructions would change"]);
  });

  test("one that does not is proven by the same reading", () => {
    const version = versionOf(text);
    const read: string[] = [];
    const counted = { ...version, parse: (copy: string) => (read.push(copy), version.parse(copy)) };
    const rules = [swapRule("a/pip", "pip", "uv"), changing];
    const result = lint({ dockerfile: version.parse(text), context: version.context, today, rules });
    const { found } = verify(result.found, result, trier(result, counted), { isWanted: () => true });
    expect(found.map(({ finding }) => finding.fix?.title)).toEqual(["Write uv", "End"]);
    const plain = text.replace("pip", "uv");
    // The second is read, but no rule is asked about it.
    expect(read).toEqual([plain.replace("CMD b", 'USER app\nCMD ["b"]'), plain]);
  });
});

test("the fix is told what the file ends its lines with", () => {
  const rule = fixing("CMD b", (at) => ({ edits: [replace(at, 'USER app\nCMD ["b"]')], changesInstructions: true }));
  const windows = text.replaceAll("\n", "\r\n");
  expect(fixed(windows, [rule])).toBe(windows.replace("CMD b", 'USER app\r\nCMD ["b"]'));
});

describe("a fix to another file", () => {
  const rule = (file: string, edits: Fix["edits"]): Rule => ({
    ...wordRule("a/ignore", "x"),
    *check({ context }) {
      const known = context.dockerignore?.text ?? context.text(file);
      if (known?.includes(".venv")) return;
      yield {
        at: { start: 0, end: 5 },
        message: "said",
        data: { word: "x" },
        fixes: [{ title: "Ignore", safety: "review", file, edits }],
      };
    },
  });
  const append = [insertAt(0, ".venv\n")];

  test("may make it", () => {
    const { fix } = only(verified(text, [rule(".dockerignore", append)]).findings);
    expect(fix).toEqual({ title: "Ignore", safety: "review", file: ".dockerignore", isNewFile: true, edits: append });
  });

  test("may change it, in its own line endings", () => {
    const files = { ".dockerignore": ".git\r\n.env\r\n" };
    const { fix } = only(verified(text, [rule(".dockerignore", append)], { files }).findings);
    expect(fix).toMatchObject({ isNewFile: false, edits: [insertAt(0, ".venv\r\n")] });
  });

  test("is read again with the build context", () => {
    const { findings } = verified(text, [rule(".dockerignore", [insertAt(0, ".cache\n")])]);
    expect(only(findings).refusedFixes).toEqual(["Ignore: it does not clear the problem"]);
  });

  test("is proven with those of the Dockerfile by one reading, and does not hide what they do", () => {
    const outcome = (write: string) => {
      const version = versionOf(text);
      const asked: string[] = [];
      const pip = swapRule("b/pip", "pip", write);
      const counted: Rule = { ...pip, check: (given) => (asked.push(given.dockerfile.source.text), pip.check(given)) };
      const rules = [rule(".dockerignore", append), counted];
      const result = lint({ dockerfile: version.parse(text), context: version.context, today, rules });
      const { found } = verify(result.found, result, trier(result, version), { isWanted: () => true });
      return { titles: found.map(({ finding }) => finding.fix?.title), asked };
    };
    expect(outcome("uv")).toEqual({ titles: ["Ignore", "Write uv"], asked: [text, text.replace("pip", "uv")] });
    expect(outcome("pip pip").titles).toEqual(["Ignore", undefined]);
  });

  test("is proven by itself where those of the Dockerfile change instructions that they may not", () => {
    const adding = fixing("RUN pip", (at) => ({ edits: [replace(at, "WORKDIR /a\nRUN uv")] }));
    const ending = wordRule("b/cmd", "CMD b", {
      fixes: (at) => [
        { title: "End", safety: "safe", edits: [replace(at, 'USER app\nCMD ["b"]')], changesInstructions: true },
      ],
    });
    const { findings } = verified(text, [rule(".dockerignore", append), adding, ending]);
    expect(findings.map(({ fix, refusedFixes }) => fix?.title ?? refusedFixes)).toEqual([
      "Ignore",
      ["Do it: the list of instructions would change"],
      "End",
    ]);
  });

  test("is refused when the build context cannot be read again", () => {
    const version = { ...versionOf(text), rebuildContext: () => undefined };
    const result = lint({
      dockerfile: version.parse(text),
      context: version.context,
      today,
      rules: [rule(".dockerignore", append)],
    });
    const { found } = verify(result.found, result, trier(result, version), { isWanted: () => true });
    expect(only(found).finding.refusedFixes).toEqual(["Ignore: the build context cannot be read again"]);
  });

  test("is refused when nobody knows whether it exists", () => {
    const version = versionOf(text);
    const context = { ...version.context, root: "app" };
    const outside = rule("other/file", append);
    const result = lint({ dockerfile: version.parse(text), context, today, rules: [outside] });
    const { found } = verify(result.found, result, trier(result, version), { isWanted: () => true });
    expect(only(found).finding.refusedFixes).toEqual(["Ignore: it is not known what other/file holds"]);
  });

  test("keeps that file's comments", () => {
    const files = { ".dockerignore": "# mine\n.git\n" };
    const edits = [replace({ start: 0, end: 12 }, ".venv\n")];
    expect(only(verified(text, [rule(".dockerignore", edits)], { files }).findings).refusedFixes).toEqual([
      "Ignore: a comment would be lost",
    ]);
  });
});

test("a problem in another file is found again there", () => {
  const rule: Rule = {
    ...wordRule("a/lines", "x"),
    *check({ context }) {
      const ignore = context.dockerignore;
      for (
        let start = ignore?.text.indexOf("*.pyc") ?? -1;
        ignore && start !== -1;
        start = ignore.text.indexOf("*.pyc", start + 5)
      ) {
        if (ignore.text.startsWith("**/", start - 3)) continue;
        const at = { start, end: start + 5 };
        const fixes: readonly Fix[] = [
          { title: "Deep", safety: "safe", file: ".dockerignore", edits: [insertAt(start, "**/")] },
        ];
        yield { at, file: ".dockerignore", message: "said", data: { word: "*.pyc" }, fixes };
      }
    },
  };
  const { findings } = verified(text, [rule], { files: { ".dockerignore": "*.pyc\na\n*.pyc\n" } });
  expect(findings.map(({ path, fix }) => [path, fix?.edits])).toEqual([
    [".dockerignore", [insertAt(0, "**/")]],
    [".dockerignore", [insertAt(8, "**/")]],
  ]);
});

test("the work on one file is bounded", () => {
  const long = `FROM x\n${"RUN pip install a\n".repeat(20_000)}`;
  let parsed = 0;
  const version = versionOf(long);
  const bench = { ...version, parse: (copy: string) => (parsed++, version.parse(copy)) };
  const result = lint({
    dockerfile: version.parse(long),
    context: version.context,
    today,
    rules: [swapRule("a/pip", "pip", "uv")],
  });
  const { found } = verify(result.found, result, trier(result, bench), { isWanted: () => true });
  expect(found).toHaveLength(200);
  expect(parsed).toBeLessThan(10);
  expect(found.at(-1)?.finding.refusedFixes).toEqual(["Write uv: the file is too large to try every fix"]);
});

describe("fixes of one rule", () => {
  const many = "FROM x\nRUN pip a\nRUN pip b && pip c\nRUN pip d\n";
  const tried = (rules: readonly Rule[], isOdd = (_copy: string) => false) => {
    let trials = 0;
    const version = versionOf(many);
    const bench = { ...version, parse: (copy: string) => (trials++, version.parse(isOdd(copy) ? "RUN" : copy)) };
    const result = lint({ dockerfile: version.parse(many), context: version.context, today, rules });
    const { found } = verify(result.found, result, trier(result, bench), { isWanted: () => true });
    return {
      trials,
      fixes: found
        .filter(({ finding }) => finding.rule === rules[0])
        .map(({ finding }) => finding.fix?.edits.length ?? 0),
    };
  };

  test("are tried together", () => {
    expect(tried([swapRule("a/pip", "pip", "uv")])).toEqual({ trials: 1, fixes: [1, 1, 1, 1] });
  });

  test("are split where they do not hold", () => {
    expect(tried([swapRule("a/pip", "pip", "uv")], (copy) => copy.includes("uv c"))).toEqual({
      trials: 5,
      fixes: [1, 1, 0, 1],
    });
  });

  test("cannot hide what one of them does behind what another does", () => {
    // The fix of `pip b` makes the second rule speak, that of `pip d` silences it in another place.
    const swaps = wordRule("a/pip", "pip", {
      fixes: ({ start }) => {
        const [from, to] = start === 21 ? ["pip b", "curl"] : start === 40 ? ["pip d", "wget"] : ["", ""];
        return from === "" ? [] : [{ title: "Swap", safety: "safe", edits: [replace({ start, end: start + 5 }, to)] }];
      },
    });
    const second: Rule = {
      ...wordRule("b/second", "x"),
      *check({ dockerfile: { source } }) {
        for (const word of ["curl", "pip d"]) {
          const start = source.text.indexOf(word);
          if (start !== -1) yield { at: { start, end: start + 4 }, message: "said", data: { word } };
        }
      },
    };
    expect(tried([swaps, second]).fixes).toEqual([0, 0, 0, 1]);
  });

  test("cannot be proven together by clearing what another place says", () => {
    // The fix of `pip a` takes `pip d` away, which has none of its own.
    const swaps = wordRule("a/pip", "pip", {
      fixes: (at) => {
        if (at.start === many.indexOf("pip d")) return [];
        const place = at.start === many.indexOf("pip a") ? many.indexOf("pip d") : at.start;
        return [{ title: "Swap", safety: "safe", edits: [replace({ start: place, end: place + 3 }, "uv")] }];
      },
    });
    expect(tried([swaps]).fixes).toEqual([0, 1, 1, 0]);
  });

  test("cannot hide that each alone makes two of what a rule says once", () => {
    const once: Rule = {
      ...wordRule("b/once", "x"),
      *check({ dockerfile: { source } }) {
        for (const word of ["pip", "uv"]) {
          const start = source.text.indexOf(word);
          if (start !== -1) yield { at: { start, end: start + word.length }, message: "said", data: { word } };
        }
      },
    };
    const rules = [swapRule("a/pip", "pip", "uv"), once];
    expect(tried(rules).fixes).toEqual([0, 0, 0, 0]);
    expect(verified(many, rules)).toEqual(verified(many, rules, { oneByOne: true }));
  });

  test("may put something before what stays, where that becomes part of it", () => {
    const prefixed = wordRule("a/pip", "pip", {
      fixes: ({ start }) => [{ title: "Say", safety: "safe", edits: [insertAt(start - 1, " A=1")] }],
    });
    const first: Rule = {
      ...wordRule("b/first", "x"),
      *check({ dockerfile: { source } }) {
        const command = /(?:A=1 )?pip a/.exec(source.text);
        if (command) yield { at: { start: command.index, end: command.index + command[0].length }, message: "said" };
      },
    };
    const silent = (copy: string) => copy.includes("A=1");
    const clearing: Rule = {
      ...prefixed,
      *check(context) {
        if (!silent(context.dockerfile.source.text)) yield* prefixed.check(context);
      },
    };
    expect(tried([clearing, first])).toEqual({ trials: 1, fixes: [1, 1, 1, 1] });
  });

  test("that touch each other are tried alone", () => {
    const shared = wordRule("a/pip", "pip", {
      fixes: () => [
        {
          title: "All",
          safety: "safe",
          edits: [replace({ start: 11, end: 14 }, "uv"), replace({ start: 21, end: 24 }, "uv")],
        },
      ],
    });
    expect(tried([shared]).fixes).toEqual([2, 2, 0, 0]);
  });

  test("show together what they show alone", () => {
    const rules = [
      swapRule("a/pip", "pip", "uv"),
      swapRule("b/space", " b", "  b"),
      swapRule("c/and", "&& pip", "&& '"),
      wordRule("d/uv", "uv d"),
    ];
    const alone = verified(many, rules, { oneByOne: true });
    expect(verified(many, rules)).toEqual(alone);
    expect(alone.findings.map(({ rule, fix }) => [rule.id, fix !== undefined])).toEqual([
      ["a/pip", true],
      ["a/pip", true],
      ["b/space", false],
      ["c/and", false],
      ["a/pip", true],
      ["a/pip", false],
    ]);
  });
});
