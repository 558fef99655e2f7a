import { readYaml, type YamlOptions, type YamlText } from "../../src/text/yaml.js";

function read(text: string, options?: YamlOptions): YamlText {
  const found = readYaml(text, options);
  if ("faults" in found) throw new Error(found.faults.map(({ message }) => message).join("\n"));
  return found;
}

/** The faults as `line:column message`. */
function faults(text: string, options?: YamlOptions): readonly string[] {
  const found = readYaml(text, options);
  if (!("faults" in found)) return [];
  return found.faults.map(({ message, at }) => (at ? `${at.line}:${at.column} ${message}` : message));
}

describe("the value", () => {
  test.each<[string, unknown]>([
    ["", null],
    ["# nothing\n", null],
    ["a: 1\nb: [x, yes]\n", { a: 1, b: ["x", "yes"] }],
    ["a: &x {b: 1}\nc: *x\n", { a: { b: 1 }, c: { b: 1 } }],
    ["a: &x 1\nb: [*x, *x]\n", { a: 1, b: [1, 1] }],
    ["a: !!str 1\n", { a: "1" }],
    ["1: a\n", { 1: "a" }],
    ["a: 1\r\nb: 2\r\n", { a: 1, b: 2 }],
    ["<<: {a: 1}\nb: 2\n", { "<<": { a: 1 }, b: 2 }],
  ])("%j", (text, value) => {
    expect(read(text).value).toEqual(value);
  });

  test("a merge key brings another map's keys in where the file's kind has merges", () => {
    const text = "x: &x {a: 1}\ny: &y {c: 3}\nz: {<<: [*x, *y], b: 2}\n";
    expect(read(text, { merge: true }).value).toMatchObject({ z: { a: 1, b: 2, c: 3 } });
  });
});

describe("what is no YAML to read", () => {
  test.each<[string, readonly string[]]>([
    ["a: 1\na: 2\n", ["2:1 `a` is given twice."]],
    ["m:\n  1: x\n  '1': y\n", ["3:3 `1` is given twice."]],
    ["a: 1\n---\nb: 2\n", ["2:1 It holds several YAML documents; there may be one."]],
    ["a: 1\nb: *x\n", ["2:4 The alias `*x` stands for nothing above it."]],
    ["a: *x\nb: &x 1\n", ["1:4 The alias `*x` stands for nothing above it."]],
    ["? [a]\n: 1\n? [a]\n: 2\n", []],
    ["a: {b: 1}\nc: {b: 1}\n", []],
  ])("%j", (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test.each([{ merge: true }, { merge: false }])("two merges in one map, as Compose has it, with %j", (options) => {
    expect(faults("x: &x {a: 1}\nz: {<<: *x, <<: *x}\n", options)).toEqual(["2:13 `<<` is given twice."]);
  });

  test("the first error is told alone, with its place", () => {
    const [first, ...more] = faults("a: 1\nb: [\nc: ]]\n'\n");
    expect(first).toMatch(/^\d:\d+ It is not YAML: .+\.$/);
    expect(more).toEqual([]);
  });

  test("long names are cut", () => {
    const name = "n".repeat(200);
    expect(faults(`${name}: 1\n${name}: 2\n`)).toEqual([`2:1 \`${"n".repeat(100)}\` is given twice.`]);
    expect(faults(`a: *${name}\n`)).toEqual([`1:4 The alias \`*${"n".repeat(100)}\` stands for nothing above it.`]);
    expect(faults(`a: !${name} 1\n`, { tags: false })).toEqual([
      `1:4 Tags such as \`!${"n".repeat(99)}\` cannot be used here.`.replace("1:4", "1:206"),
    ]);
  });

  test("no more than ten repeated keys are told, in all maps together", () => {
    const map = (name: string) => `${name}:\n` + "  a: 1\n".repeat(8);
    expect(faults(map("x") + map("y"))).toHaveLength(10);
  });

  test("tags where values are plain", () => {
    expect(faults("a: !!binary eA==\nb: !own x\n", { tags: false })).toEqual([
      "1:13 Tags such as `!!binary` cannot be used here.",
      "2:9 Tags such as `!own` cannot be used here.",
    ]);
    expect(faults("a: x\n", { tags: false })).toEqual([]);
    expect(faults("a: &x 1\nb: *x\n", { tags: false })).toEqual([]);
    expect(faults("a: !own x\n".repeat(1) + "b: [" + "!own x, ".repeat(20) + "]\n", { tags: false })).toHaveLength(10);
  });
});

describe("files made to blow up", () => {
  const laughs = (levels: number) =>
    Array.from({ length: levels }, (_, at) =>
      at === 0
        ? "a0: &a0 [x, x]"
        : `a${at}: &a${at} [${Array(9)
            .fill(`*a${at - 1}`)
            .join(", ")}]`,
    ).join("\n");

  test("aliases of aliases", () => {
    expect(faults(laughs(9))).toEqual(["It uses too many aliases."]);
  });

  test("as many aliases as are allowed", () => {
    const text = "a: &a 1\nb: [" + "*a, ".repeat(60) + "]\n";
    expect(faults(text)).toEqual(["It uses too many aliases."]);
    expect(faults(text, { mostAliases: 100 })).toEqual([]);
    expect(faults("a: &a 1\nb: [" + "*a, ".repeat(40) + "]\n")).toEqual([]);
  });

  test("nesting without end", () => {
    expect(faults("[".repeat(20_000))[0]).toMatch(/It is nested too deeply\.$/);
    expect(faults("[".repeat(3000) + "]".repeat(3000))[0] ?? "").toMatch(/^$|It is nested too deeply\.$/);
  });
});

describe("places", () => {
  const text = "a:\n  b: &x [1, two]\n  c: {d: e}\nlast: *x\n";
  const shown = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);

  test("of a value, or of what there is of its path", () => {
    const yaml = read(text);
    expect(yaml.placeOf(["a", "b", 1])).toEqual({ line: 2, column: 13 });
    expect(yaml.placeOf(["a", "c", "d"])).toEqual({ line: 3, column: 10 });
    expect(yaml.placeOf(["a", "c", "no", "more"])).toEqual({ line: 3, column: 6 });
    expect(yaml.placeOf(["no"])).toEqual({ line: 1, column: 1 });
    expect(yaml.placeOf([])).toEqual({ line: 1, column: 1 });
    expect(read("").placeOf(["a"])).toBeUndefined();
  });

  test("of a key", () => {
    const yaml = read(text);
    expect(yaml.placeOfKey(["a"], "c")).toEqual({ line: 3, column: 3 });
    expect(yaml.placeOfKey([], "last")).toEqual({ line: 4, column: 1 });
    expect(yaml.placeOfKey([], "none")).toBeUndefined();
    expect(yaml.placeOfKey(["a", "b"], "0")).toBeUndefined();
    expect(read("1: x\n").placeOfKey([], "1")).toEqual({ line: 1, column: 1 });
  });

  test("of what is written there itself", () => {
    const yaml = read(text);
    expect(shown(yaml.spanOf(["a", "b", 1]))).toBe("two");
    expect(shown(yaml.spanOf(["a", "c"]))).toBe("{d: e}");
    expect(yaml.spanOf(["a", "c", "no"])).toBeUndefined();
    expect(yaml.spanOf(["last", 0])).toBeUndefined();
    expect(yaml.spanOf([])?.start).toBe(0);
    expect(shown(yaml.spanOfKey(["a", "c"], "d"))).toBe("d");
    expect(yaml.spanOfKey(["a", "no"], "b")).toBeUndefined();
    expect(yaml.spanOfKey(["a", "c"], "no")).toBeUndefined();
  });
});
