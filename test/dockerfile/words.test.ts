import { partsOf, resolveParts, type Lookup } from "../../src/dockerfile/expansion.js";
import { readHead, unquotedFlag } from "../../src/dockerfile/head.js";
import { jsonStrings } from "../../src/dockerfile/json-form.js";
import { blankSeparated, quoteSeparated } from "../../src/dockerfile/words.js";
import type { Span } from "../../src/text/span.js";

const texts = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
const whole = (text: string): Span => ({ start: 0, end: text.length });

test.each<[string, readonly string[]]>([
  ["a b", ["a", "b"]],
  [" \ta\v\fb\rc ", ["a", "b", "c"]],
  ["'a b'", ["'a", "b'"]],
  ["a\u00a0b", ["a\u00a0b"]],
  ["", []],
])("blanks separate %j into %j, whatever the quotes", (text, expected) => {
  expect(texts(text, blankSeparated(text, whole(text)))).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ["\\", "A=1 B=2", ["A=1", "B=2"]],
  ["\\", `A="b c" D='e f'`, ['A="b c"', "D='e f'"]],
  ["\\", 'A=b\\ c D=\\"', ["A=b\\ c", 'D=\\"']],
  ["\\", "A='b\\' C=d", ["A='b\\'", "C=d"]],
  ["\\", 'A="b\\" c" D=e', ['A="b\\" c"', "D=e"]],
  ["\\", 'A="b c', ['A="b c']],
  ["\\", "A=b\\", ["A=b\\"]],
  ["\\", "A=b\u00a0C=d\u0085E=f", ["A=b", "C=d", "E=f"]],
  ["\\", "A=b\u0008c\u000ed E=f", ["A=b\u0008c\u000ed", "E=f"]],
  ["\\", "A=b\rC=d", ["A=b", "C=d"]],
  ["`", "A=b` c\\ D=e", ["A=b` c\\", "D=e"]],
])("with the escape %s, pairs are separated: %j", (escape, text, expected) => {
  expect(texts(text, quoteSeparated(text, whole(text), escape))).toEqual(expected);
});

describe("keyword, flags and arguments", () => {
  test.each<[string, string, readonly string[], string]>([
    ["RUN a b ", "RUN", [], "a b"],
    ["  run\t\ta", "run", [], "a"],
    ["RUN", "RUN", [], ""],
    ["RUN\u00a0a b", "RUN\u00a0a", [], "b"],
    ["COPY --from=a --link b c", "COPY", ["--from=a", "--link"], "b c"],
    [
      "RUN --mount=type=cache,target=/a  --mount=type=bind b --c",
      "RUN",
      ["--mount=type=cache,target=/a", "--mount=type=bind"],
      "b --c",
    ],
    [`RUN --mount="type=cache,target=/a b" c`, "RUN", [`--mount="type=cache,target=/a b"`], "c"],
    [`RUN --mount='a\\' b' c`, "RUN", [`--mount='a\\' b'`], "c"],
    ["RUN --mount=a\\ b c", "RUN", ["--mount=a\\ b"], "c"],
    ["RUN -- --a b", "RUN", [], "--a b"],
    ["RUN --a -- b", "RUN", ["--a"], "b"],
    ["RUN -a --b", "RUN", [], "-a --b"],
    ["COPY --from=a", "COPY", ["--from=a"], ""],
    ["RUN --a\u00a0b", "RUN", ["--a"], "b"],
    ["", "", [], ""],
  ])("%j", (text, keyword, flags, args) => {
    const head = readHead(text);
    expect(texts(text, [head.keyword, head.args])).toEqual([keyword, args]);
    expect(texts(text, head.flags)).toEqual(flags);
  });

  test.each([
    ["a", "a"],
    [`type=cache,target="/a b"`, "type=cache,target=/a b"],
    ["'$a'\\ b\\", "$a b"],
    [`"it's"`, "it's"],
    [`'a\\'b'`, "a'b"],
  ])("the quotes of a flag go: %j", (raw, expected) => {
    expect(unquotedFlag(raw)).toBe(expected);
  });
});

describe("JSON form", () => {
  test.each<[string, readonly string[] | "not strings" | undefined]>([
    ['["a", "b c"]', ["a", "b c"]],
    ['[ "a\\"b" , "\\u0041\\n\\\\" ]', ['a"b', "A\n\\"]],
    ["[]", []],
    ['["a", 1]', "not strings"],
    ['["a", ["b"]]', "not strings"],
    ["[null]", "not strings"],
    ["['a']", undefined],
    ['["a" "b"]', undefined],
    ['["a"] && b', undefined],
    ['["a",]', undefined],
    ["[ -f x ] && y", undefined],
    ['"a"', undefined],
    ["", undefined],
  ])("%j", (text, expected) => {
    const strings = jsonStrings(text, whole(text));
    expect(Array.isArray(strings) ? strings.map(({ value }: { value: string }) => value) : strings).toEqual(expected);
  });

  test("each string's span covers its quotes", () => {
    const text = '["a", "b\\"c" ,"\\\\"]';
    const strings = jsonStrings(text, whole(text));
    expect(texts(text, strings === undefined || strings === "not strings" ? [] : strings)).toEqual([
      '"a"',
      '"b\\"c"',
      '"\\\\"',
    ]);
  });
});

describe("quotes, escapes and variables", () => {
  const variables = new Map<string, string | undefined>([
    ["A", "1"],
    ["EMPTY", ""],
    ["SECRET", undefined],
  ]);
  const lookUp = (name: string): Lookup => (variables.has(name) ? { value: variables.get(name) } : "unset");

  test.each<[string, string | undefined]>([
    ["plain", "plain"],
    ["'a b'\"c d\"", "a bc d"],
    [`"it's"`, "it's"],
    [`'say "x"'`, 'say "x"'],
    ["a\\ b\\$A\\\\", "a b$A\\"],
    ['"a\\"b\\$A\\\\c\\d"', 'a"b$A\\c\\d'],
    ["'a\\b$A'", "a\\b$A"],
    ["a\\", "a"],
    ["$A", "1"],
    ["x$A.y", "x1.y"],
    ["${A}b", "1b"],
    ['"$A $A"', "1 1"],
    ["$", "$"],
    ["a$ b", "a$ b"],
    ["$/", "$/"],
    ["${A:-b}", "1"],
    ["${B:-b}", "b"],
    ["${B-b}", "b"],
    ["${EMPTY:-b}", "b"],
    ["${B:-}", ""],
    [`\${B:-"b c"}`, "b c"],
    ["${B:-'}'}x", "}x"],
    ["${B:-b\\}c}", "b}c"],
    ["$EMPTY", ""],
    ["$B", undefined],
    ["${B}", undefined],
    ["$SECRET", undefined],
    ["${SECRET:-b}", undefined],
    ["${A:+b}", undefined],
    ["${A%1}", undefined],
    ["${A/1/2}", undefined],
    ["it\\'s", "it's"],
    ['${B:-"}"}c', "}c"],
    [`\${B:-"it's"}c`, "it'sc"],
    ["${B:-{}}", "{}"],
    ["${:-b}", undefined],
    ["${B:-$A}", undefined],
    ["${B:-${A}}c", undefined],
    ["${A", undefined],
    ["${}", undefined],
    ["${A b}", undefined],
    ["'open", undefined],
    ['"open', undefined],
    ["$1", undefined],
    ["$@", undefined],
  ])("%s", (raw, expected) => {
    expect(resolveParts(partsOf(raw, "\\"), lookUp)).toBe(expected);
  });

  test.each([
    ["C:\\a\\b", "C:\\a\\b"],
    ["a` b`$A", "a b$A"],
    ['"`"`$`\\"', '"$`\\'],
  ])("with the backtick as escape: %s", (raw, expected) => {
    expect(resolveParts(partsOf(raw, "`"), lookUp)).toBe(expected);
  });

  test("the parts of a word stand in order", () => {
    expect(partsOf("a${B:-c}'d'$E${F%g}h", "\\")).toEqual([
      { kind: "literal", value: "a" },
      { kind: "variable", name: "B", fallback: "c" },
      { kind: "literal", value: "d" },
      { kind: "variable", name: "E" },
      { kind: "unknown" },
      { kind: "literal", value: "h" },
    ]);
  });

  test.each([
    ["'a", [{ kind: "literal", value: "a" }, { kind: "unknown" }]],
    ["a${B", [{ kind: "literal", value: "a" }, { kind: "unknown" }]],
    ["${B:-'}c", [{ kind: "unknown" }]],
    ["${}", [{ kind: "unknown" }]],
    [
      "${B}c",
      [
        { kind: "variable", name: "B" },
        { kind: "literal", value: "c" },
      ],
    ],
    ["${B:-${A}}c", [{ kind: "unknown" }, { kind: "literal", value: "c" }]],
    ["${B:-$}}", [{ kind: "unknown" }, { kind: "literal", value: "}" }]],
  ])("what is not read is one part, and what stands behind it another: %s", (raw, expected) => {
    expect(partsOf(raw, "\\")).toEqual(expected);
  });

  test("values that grow without end are not known", () => {
    const twice = (name: string): Lookup => ({ value: name.repeat(15_000) });
    expect(resolveParts(partsOf("$A$A", "\\"), twice)).toBeUndefined();
    expect(resolveParts(partsOf("$A", "\\"), twice)).toHaveLength(15_000);
    expect(resolveParts(partsOf(`\${A}${"b".repeat(5000)}`, "\\"), twice)).toHaveLength(20_000);
  });
});
