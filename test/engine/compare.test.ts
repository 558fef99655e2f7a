import type { Finding } from "../../src/engine/finding.js";
import { reviewFile } from "../../src/engine/review.js";
import type { Rule } from "../../src/engine/rule.js";
import { swapRule, today, versionOf, wordRule } from "./sample.js";

const pip = wordRule("pip/used", "pip install");
const from = wordRule("base/from", "FROM");
const rules: readonly Rule[] = [pip, from, wordRule("tool/curl", "curl")];

interface Options {
  readonly rules?: readonly Rule[];
  readonly baseFiles?: Readonly<Record<string, string>>;
  readonly headFiles?: Readonly<Record<string, string>>;
  readonly basePath?: string;
  readonly renames?: ReadonlyMap<string, string>;
}

function compared(base: string | undefined, head: string, options: Options = {}) {
  const { file } = reviewFile({
    path: "Dockerfile",
    base: base === undefined ? undefined : versionOf(base, options.baseFiles, options.basePath ?? "Dockerfile"),
    head: versionOf(head, options.headFiles),
    today,
    rules: options.rules ?? rules,
    ...(options.renames && { renames: options.renames }),
  });
  const show = ({ rule, line }: Finding) => `${rule.id}:${line}`;
  const of = (status: Finding["status"]) => file.findings.filter((finding) => finding.status === status).map(show);
  return {
    introduced: of("introduced"),
    existing: of("existing"),
    suppressed: of("suppressed"),
    fixed: file.fixed.map(show),
  };
}

const base = "FROM x\nRUN pip install a\nRUN pip install b\nUSER u\n";

test("without a base everything is introduced", () => {
  expect(compared(undefined, base)).toEqual({
    introduced: ["base/from:1", "pip/used:2", "pip/used:3"],
    existing: [],
    suppressed: [],
    fixed: [],
  });
});

test("nothing changed, nothing is introduced", () => {
  expect(compared(base, base)).toMatchObject({
    introduced: [],
    existing: ["base/from:1", "pip/used:2", "pip/used:3"],
    fixed: [],
  });
});

test.each<[string, string, { introduced?: readonly string[]; fixed?: readonly string[] }]>([
  ["lines come before", `# note\n\n${base}`, {}],
  [
    "a line of the same words comes between",
    base.replace("RUN pip install b", "RUN pip install c\nRUN pip install b"),
    { introduced: ["pip/used:3"] },
  ],
  [
    "a line of the same words comes first",
    base.replace("RUN pip install a", "RUN pip install c\nRUN pip install a"),
    { introduced: ["pip/used:2"] },
  ],
  [
    "the same line is written twice",
    base.replace("RUN pip install a", "RUN pip install a\nRUN pip install a"),
    { introduced: ["pip/used:3"] },
  ],
  ["a finding's line is edited", base.replace("install a", "install a c"), {}],
  ["a finding's line is indented anew", base.replace("RUN pip install a", "RUN   pip install \\\n    a"), {}],
  ["a finding goes", base.replace("pip install a", "true"), { fixed: ["pip/used:2"] }],
  ["one line goes", base.replace("RUN pip install b\n", ""), { fixed: ["pip/used:3"] }],
  [
    "one is mended and one comes far from it",
    `${base.replace("RUN pip install a", "RUN true")}RUN curl\n`,
    { introduced: ["tool/curl:5"], fixed: ["pip/used:2"] },
  ],
  ["a block is moved", "FROM x\nUSER u\nRUN pip install b\nRUN pip install a\n", {}],
  [
    "the file is written anew",
    "FROM y AS z\nCOPY . .\nRUN apk add g && pip install -r q\nUSER v\n",
    { fixed: ["pip/used:3"] },
  ],
  ["a stage is put on top", `FROM y AS b\nRUN make\n${base}`, { introduced: ["base/from:1"] }],
  ["a stage is put below", `${base}FROM y\nRUN pip install q\n`, { introduced: ["base/from:5", "pip/used:6"] }],
  ["line endings change", base.replaceAll("\n", "\r\n"), {}],
])("%s", (_, head, { introduced = [], fixed = [] }) => {
  expect(compared(base, head)).toMatchObject({ introduced, fixed });
});

test("an edited line keeps its finding even when another of the same words comes elsewhere", () => {
  const head = "FROM x\nRUN pip install a c\nRUN pip install b\nUSER u\nRUN pip install a\n";
  expect(compared(base, head)).toMatchObject({
    introduced: ["pip/used:5"],
    existing: ["base/from:1", "pip/used:2", "pip/used:3"],
  });
});

test("a rename changes nothing", () => {
  expect(compared(base, base, { basePath: "old/Dockerfile" })).toMatchObject({ introduced: [], fixed: [] });
});

describe("values", () => {
  /** Speaks on CMD and says how many lines the file has, in a figure or in strokes. */
  const countingIn = (write: (count: number) => string): Rule => ({
    ...wordRule("file/lines", "CMD"),
    *check({ dockerfile: { source } }) {
      const start = source.text.indexOf("CMD");
      if (start !== -1)
        yield {
          at: { start, end: source.lineSpan(source.positionAt(start).line).end },
          message: "said",
          data: { word: write(source.lineCount) },
        };
    },
  });
  const counting = countingIn((count) => "i".repeat(count));

  test("that change on an untouched line are no new finding", () => {
    const before = "FROM x\nRUN a\nCMD b\n";
    expect(compared(before, "FROM x\nRUN a\nRUN c\nCMD b\n", { rules: [counting] })).toMatchObject({
      introduced: [],
      existing: ["file/lines:4"],
      fixed: [],
    });
  });

  test("that change on a changed line are", () => {
    expect(compared("FROM x\nCMD b\n", "FROM x\nRUN a\nCMD c\n", { rules: [counting] })).toMatchObject({
      introduced: ["file/lines:3"],
      fixed: ["file/lines:2"],
    });
  });

  test("that differ in numbers only are none, on a changed line too", () => {
    const rules = [countingIn(String)];
    expect(compared("FROM x\nCMD b\n", "FROM x\nRUN a\nCMD c\n", { rules })).toMatchObject({
      introduced: [],
      fixed: [],
    });
    // Far from each other they are two.
    expect(compared("FROM x\nCMD b\nRUN a\n", "FROM x\nRUN a\nRUN d\nCMD c\n", { rules })).toMatchObject({
      introduced: ["file/lines:4"],
      fixed: ["file/lines:2"],
    });
  });

  test("that change in an instruction that only moved are no new finding", () => {
    const before = "FROM x\nCMD b\nUSER u\nWORKDIR /a\n";
    const after = "FROM x\nUSER u\nWORKDIR /a\nRUN a\nCMD b\n";
    expect(compared(before, after, { rules: [counting] })).toMatchObject({ introduced: [], fixed: [] });
  });
});

describe("a changed line whose finding", () => {
  /** Speaks on what FROM names, and says all of it; the subject is what stands before the colon. */
  const image = (hasSubject: boolean): Rule => ({
    ...wordRule("base/image", "x"),
    messages: { said: "{word}", other: "{word}" },
    *check({ dockerfile: { source } }) {
      const start = source.text.indexOf(" ") + 1;
      const at = { start, end: source.lineSpan(1).end };
      const name = source.slice(at);
      const message = name.endsWith("9") ? "other" : "said";
      yield { at, message, data: { word: name }, ...(hasSubject && { subject: name.split(":")[0] ?? "" }) };
    },
  });

  test("is about the same subject has it as before", () => {
    const [before, after] = ["FROM python:3.10.7\n", "FROM python:3.10.9\n"];
    expect(compared(before, after, { rules: [image(true)] })).toMatchObject({ introduced: [], fixed: [] });
    expect(compared(before, after, { rules: [image(false)] })).toMatchObject({
      introduced: ["base/image:1"],
      fixed: ["base/image:1"],
    });
    expect(compared(before, "FROM debian:12\n", { rules: [image(true)] })).toMatchObject({
      introduced: ["base/image:1"],
    });
  });

  const packages: Rule = {
    ...wordRule("pip/unpinned", "x"),
    messages: { said: "{word}", one: "{word}" },
    *check({ dockerfile: { source } }) {
      const start = source.text.indexOf("install ") + 8;
      if (start < 8) return;
      const at = { start, end: source.lineSpan(source.positionAt(start).line).end };
      const names = source.slice(at).split(" ");
      yield { at, message: names.length === 1 ? "one" : "said", data: { word: names.join(", ") } };
    },
  };
  const install = (names: string) => `FROM x\nRUN pip install ${names}\n`;

  test.each([
    ["a b c", "a c"],
    ["a b", "b"],
    ["a b", "b a"],
  ])("names less (%s, then %s) has it as before", (before, after) => {
    expect(compared(install(before), install(after), { rules: [packages] })).toMatchObject({
      introduced: [],
      fixed: [],
    });
  });

  test.each([
    ["a b", "a b c"],
    ["a b", "c"],
  ])("names other things (%s, then %s) is new", (before, after) => {
    expect(compared(install(before), install(after), { rules: [packages] })).toMatchObject({
      introduced: ["pip/unpinned:2"],
      fixed: ["pip/unpinned:2"],
    });
  });
});

test("a finding on an untouched line that a change elsewhere causes is introduced", () => {
  const unused: Rule = {
    ...wordRule("arg/unused", "ARG"),
    *check({ dockerfile: { source } }) {
      const start = source.text.indexOf("ARG A");
      if (start !== -1 && !source.text.includes("$A"))
        yield { at: { start, end: start + 5 }, message: "said", data: { word: "A" } };
    },
  };
  expect(compared("FROM x\nARG A\nRUN $A\n", "FROM x\nARG A\nRUN b\n", { rules: [unused] })).toMatchObject({
    introduced: ["arg/unused:2"],
  });
});

describe("the build context", () => {
  const missing: Rule = {
    ...wordRule("copy/missing", "COPY"),
    *check({ dockerfile: { source }, context }) {
      const start = source.text.indexOf("req.txt");
      if (start !== -1 && context.has("req.txt") === false)
        yield { at: { start, end: start + 7 }, message: "said", data: { word: "req.txt" } };
    },
  };
  const text = "FROM x\nCOPY req.txt .\n";

  test("that loses a file introduces a finding in an untouched Dockerfile", () => {
    expect(compared(text, text, { rules: [missing], baseFiles: { "req.txt": "" } })).toMatchObject({
      introduced: ["copy/missing:2"],
    });
  });

  test("that gets it has fixed one", () => {
    expect(compared(text, text, { rules: [missing], headFiles: { "req.txt": "" } })).toMatchObject({
      introduced: [],
      fixed: ["copy/missing:2"],
    });
  });

  const lines: Rule = {
    ...wordRule("ignore/lines", "x"),
    *check({ context: { dockerignore } }) {
      for (
        let start = dockerignore?.text.indexOf("*.pyc") ?? -1;
        dockerignore && start !== -1;
        start = dockerignore.text.indexOf("*.pyc", start + 1)
      )
        yield { at: { start, end: start + 5 }, file: ".dockerignore", message: "said", data: { word: "*.pyc" } };
    },
  };

  test("is compared line by line in its own files", () => {
    const options = {
      rules: [lines],
      baseFiles: { ".dockerignore": "a\n*.pyc\n" },
      headFiles: { ".dockerignore": "*.pyc\na\n*.pyc\n" },
    };
    expect(compared(text, text, options)).toMatchObject({
      introduced: ["ignore/lines:1"],
      existing: ["ignore/lines:3"],
    });
  });

  test("is recognised by its new name", () => {
    const named: Rule = {
      ...wordRule("compose/version", "x"),
      *check({ context }) {
        for (const file of ["old.yml", "new.yml"]) {
          const start = context.text(file)?.indexOf("version") ?? -1;
          if (start !== -1) yield { at: { start, end: start + 7 }, file, message: "said", data: { word: "version" } };
        }
      },
    };
    const options = {
      rules: [named],
      baseFiles: { "old.yml": "version: 3\n" },
      headFiles: { "new.yml": "a: 1\nversion: 3\n" },
    };
    const renames = new Map([["new.yml", "old.yml"]]);
    expect(compared(text, text, { ...options, renames })).toMatchObject({
      introduced: [],
      existing: ["compose/version:2"],
      fixed: [],
    });
    expect(compared(text, text, options)).toMatchObject({ introduced: ["compose/version:2"] });
  });

  test("brings new findings with a new file", () => {
    const options = { rules: [lines], headFiles: { ".dockerignore": "*.pyc\n" } };
    expect(compared(text, text, options)).toMatchObject({ introduced: ["ignore/lines:1"] });
  });
});

describe("ignores", () => {
  test("that go bring the finding back", () => {
    const quiet = "FROM x\n# plimsoll ignore=pip/used so\nRUN pip install a\n";
    expect(compared(quiet, quiet.replace("# plimsoll ignore=pip/used so\n", ""))).toMatchObject({
      introduced: ["pip/used:2"],
      fixed: [],
    });
  });

  test("that come do not count as a fix", () => {
    const quiet = "FROM x\n# plimsoll ignore=pip/used so\nRUN pip install a\n";
    expect(compared(quiet.replace("# plimsoll ignore=pip/used so\n", ""), quiet)).toMatchObject({
      introduced: [],
      suppressed: ["pip/used:3"],
      fixed: [],
    });
  });

  test("do not hide that another finding was there before", () => {
    const head =
      "FROM x\n# plimsoll ignore=pip/used so\nRUN pip install q\nRUN pip install a\nRUN pip install b\nUSER u\n";
    expect(compared(base, head)).toMatchObject({ introduced: [], suppressed: ["pip/used:3"], fixed: [] });
  });
});

describe("what cannot be compared", () => {
  const unreadable: Rule = {
    ...wordRule("syntax/unreadable", "x"),
    *check({ dockerfile }) {
      for (const { at } of dockerfile.problems) yield { at, message: "said", data: { word: "x" } };
    },
  };

  test("an unreadable base: only what stands on changed lines is new", () => {
    const broken = "FROM x\nRUN pip install a\nFRO y\n";
    const result = compared(broken, "FROM x\nRUN pip install a\nRUN pip install b\n", {
      rules: [...rules, unreadable],
    });
    expect(result).toEqual({
      introduced: ["pip/used:3"],
      existing: ["base/from:1", "pip/used:2"],
      suppressed: [],
      fixed: ["syntax/unreadable:3"],
    });
  });

  test("an unreadable head has fixed nothing", () => {
    const broken = base.replace("USER u", "USR u");
    expect(compared(base, broken, { rules: [...rules, unreadable] })).toMatchObject({
      introduced: ["syntax/unreadable:4"],
      fixed: [],
    });
  });

  test("a rule that crashes on one side", () => {
    const crashOn = (word: string): Rule => ({
      ...pip,
      *check(context) {
        if (context.dockerfile.source.text.includes(word)) throw new Error("no");
        yield* pip.check(context);
      },
    });
    const head = base.replace("USER u", "USER v");
    expect(compared(base, head, { rules: [crashOn("USER u")] })).toMatchObject({
      introduced: [],
      existing: ["pip/used:2", "pip/used:3"],
    });
    expect(compared(base, head, { rules: [crashOn("USER v")] })).toMatchObject({ introduced: [], fixed: [] });
  });

  test("a rule with more findings than are kept", () => {
    const many = (count: number) => `FROM x\n${"RUN pip install a\n".repeat(count)}`;
    expect(compared(many(300), many(300).replace("FROM x\n", "FROM x\nRUN pip install new\n"))).toMatchObject({
      introduced: ["pip/used:2"],
      fixed: [],
    });
  });
});

test("hundreds of equal lines are told apart", () => {
  const many = Array.from({ length: 150 }, (_, at) => `RUN pip install a${at % 3}\n`).join("");
  expect(
    compared(`FROM x\n${many}`, `FROM x\n${many}${many}`, { rules: [swapRule("pip/used", "pip install", "uv")] })
      .introduced.length,
  ).toBeLessThanOrEqual(150);
});

describe("several findings of one rule", () => {
  /** Speaks on each instruction of a keyword; its words may depend on their number. */
  const eachOf = (keyword: string, wordsOf: (text: string, index: number) => string, id = "each/one"): Rule => ({
    ...wordRule(id, keyword),
    *check({ dockerfile: { instructions, source } }) {
      for (const [index, { start, end, body }] of instructions.filter((each) => each.keyword === keyword).entries())
        yield { at: { start, end }, message: "said", data: { word: wordsOf(source.slice(body).trim(), index) } };
    },
  });
  const names = (text: string) => text.split(" ").join(", ");

  test("on untouched lines keep their own, whatever they say now", () => {
    const counting: Rule = {
      ...wordRule("each/one", "RUN"),
      check: (asked) => [
        ...[...eachOf("RUN", (_, index) => "i".repeat(index)).check(asked)].map((problem) => ({
          ...problem,
          at: { start: problem.at.start, end: problem.at.start + 3 },
        })),
      ],
    };
    expect(compared("FROM x\nRUN a\nRUN b\n", "FROM x\nRUN z\nRUN a\nRUN b\n", { rules: [counting] })).toMatchObject({
      introduced: ["each/one:2"],
      existing: ["each/one:3", "each/one:4"],
      fixed: [],
    });
  });

  test("on untouched lines are not one because they differ in versions only", () => {
    const unusedArgument: Rule = {
      ...wordRule("arg/unused", "ARG"),
      *check({ dockerfile: { source } }) {
        for (const word of ["V1", "V2"]) {
          const start = source.text.indexOf(word);
          if (!source.text.includes(`$${word}`))
            yield { at: { start, end: start + 2 }, message: "said", data: { word } };
        }
      },
    };
    const before = "FROM x\nARG V1\nUSER u\nARG V2\nRUN a $V1\n";
    expect(compared(before, before.replace("$V1", "$V2"), { rules: [unusedArgument] })).toMatchObject({
      introduced: ["arg/unused:2"],
      fixed: ["arg/unused:4"],
    });
  });

  test("however many, are all those that were there", () => {
    const many = (blank: string) => `FROM x\n${`RUN${blank}pip install a\n`.repeat(20)}`;
    expect(compared(many(" "), many("  "))).toMatchObject({ introduced: [], fixed: [] });
    expect(compared(many(" "), `${many("  ")}RUN  pip install a\n`).introduced).toEqual(["pip/used:22"]);
  });

  test("that a change brings for one are told apart by their text", () => {
    const rules = [eachOf("RUN", () => "RUN")];
    expect(compared("FROM x\nRUN b\n", "FROM x\nRUN  a\nRUN  b\n", { rules })).toMatchObject({
      introduced: ["each/one:2"],
      existing: ["each/one:3"],
    });
  });

  test("of which one is silenced: the other was there before", () => {
    const head = "FROM x\n# plimsoll ignore=pip/used so\nRUN  pip install a\nRUN   pip install a\n";
    expect(compared("FROM x\nRUN pip install a\n", head)).toMatchObject({
      introduced: [],
      existing: ["base/from:1", "pip/used:4"],
      suppressed: ["pip/used:3"],
    });
  });

  test.each<[string, string, string, readonly string[]]>([
    ["each name less", "RUN a b\nRUN c d\n", "RUN b\nRUN d\n", []],
    ["both name what one did", "RUN a b\n", "RUN a\nRUN b\n", ["each/one:3"]],
    ["one names what another did elsewhere", "RUN a b\nUSER u\n", "USER u\nRUN a\n", ["each/one:3"]],
  ])("of which %s", (_, before, after, introduced) => {
    const rules = [eachOf("RUN", names)];
    expect(compared(`FROM x\n${before}`, `FROM x\n${after}`, { rules })).toMatchObject({ introduced });
  });

  test("are not one because another rule, or another file, named the same", () => {
    const [one, other] = [eachOf("RUN", names, "a/run"), eachOf("CMD", names, "b/cmd")];
    expect(compared("FROM x\nRUN a b\n", "FROM x\nCMD a\n", { rules: [one, other] })).toMatchObject({
      introduced: ["b/cmd:2"],
    });
    const both: Rule = {
      ...one,
      *check(asked) {
        yield* one.check(asked);
        const file = asked.context.dockerignore;
        if (file)
          yield { at: { start: 0, end: 1 }, file: file.path, message: "said", data: { word: names(file.text.trim()) } };
      },
    };
    const files = (text: string) => ({ ".dockerignore": text });
    const options = { rules: [both], baseFiles: files("a b\n"), headFiles: files("x\n") };
    expect(compared("FROM x\n", "FROM x\nRUN a\n", options).introduced).toContain("a/run:2");
  });

  test("are not one because neither names anything", () => {
    const silent: Rule = {
      ...wordRule("each/one", "RUN"),
      messages: { a: "This is a.", b: "This is b." },
      *check({ dockerfile: { source } }) {
        const start = source.text.indexOf("RUN");
        yield { at: { start, end: start + 3 }, message: source.text.includes("RUN a") ? "a" : "b" };
      },
    };
    expect(compared("FROM x\nRUN a\n", "FROM x\nRUN b\n", { rules: [silent] })).toMatchObject({
      introduced: ["each/one:2"],
      fixed: ["each/one:2"],
    });
  });
});

describe("lists", () => {
  /** Speaks on each RUN, and lists its words behind the first. */
  const listing: Rule = {
    ...wordRule("run/lists", "RUN"),
    *check({ dockerfile: { instructions, source } }) {
      for (const { keyword, body, start, end } of instructions) {
        if (keyword !== "RUN") continue;
        const subject = source
          .slice(body)
          .trim()
          .split(/[\s\\]+/);
        yield { at: { start, end }, message: "said", data: { word: `${subject[0]} and more` }, subject };
      }
    },
  };
  const rules = [listing];

  test.each<[string, string, string, readonly string[], readonly string[]]>([
    ["become shorter", "RUN a b c\n", "RUN c a\n", [], []],
    ["become shorter elsewhere", "RUN a b c\nUSER u\nENV d\n", "USER u\nENV d\nRUN a b\n", [], []],
    ["become longer", "RUN a b\n", "RUN a b c\n", ["run/lists:2"], []],
    ["are joined", "RUN a b\nUSER u\nRUN c d\n", "RUN a b c d\nUSER u\n", [], []],
    ["are cut in two", "RUN a b c d\nUSER u\n", "RUN a b\nUSER u\nRUN c d\n", [], []],
    ["are cut in two, one staying", "RUN a \\\n b c\nUSER u\n", "RUN a \\\n b\nUSER u\nRUN c\n", [], []],
    ["are written once more", "RUN a b\nUSER u\n", "RUN a b\nUSER u\nRUN a b\n", ["run/lists:4"], []],
    ["of which a part comes again", "RUN a b\nUSER u\n", "RUN a b\nUSER u\nRUN a\n", ["run/lists:4"], []],
    ["go", "RUN a b\nUSER u\n", "USER u\n", [], ["run/lists:2"]],
    ["name other things", "RUN a b\n", "RUN c d\n", ["run/lists:2"], ["run/lists:2"]],
  ])("that %s", (_, before, after, introduced, fixed) => {
    const result = compared(`FROM x\n${before}`, `FROM x\n${after}`, { rules });
    expect(result).toMatchObject({ introduced, fixed });
  });
});
