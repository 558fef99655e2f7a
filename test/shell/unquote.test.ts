import { readJson, readShell, show, showWord } from "./read-shell.js";

/** The commands of the nested script, with every word's text, and where each stands in the file. */
function nested(text: string): readonly (readonly [string, string])[] | undefined {
  const script = readShell(text, { kind: "heredoc" });
  return script?.commands
    .filter(({ nesting }) => nesting.at(-1) === "sh -c")
    .flatMap(({ words }) => words.map((word) => [isLiteral(word.value) + showWord(word), word.raw] as const));
}

/** Tells `$X` that is text from the variable. */
const isLiteral = (value: string | undefined): string => (value?.includes("$") === true ? "text: " : "");

describe("what a shell is given by one word", () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      "sh -c a\\ b",
      [
        ["a", "a"],
        ["b", "b"],
      ],
    ],
    ["sh -c a\"b\"'c'", [["abc", 'a"b"\'c']]],
    ["sh -c a\\$X", [["a$X", "a\\$X"]]],
    [
      "sh -c 'a \\$X'",
      [
        ["a", "a"],
        ["text: $X", "\\$X"],
      ],
    ],
    [
      'sh -c "a \\$X \\d"',
      [
        ["a", "a"],
        ["$X", "\\$X"],
        ["d", "\\d"],
      ],
    ],
    [
      'sh -c "a \\\nb"',
      [
        ["a", "a"],
        ["b", "b"],
      ],
    ],
    ["sh -c a\\\nb", [["ab", "a\\\nb"]]],
    [
      'sh -c $"a b"',
      [
        ["a", "a"],
        ["b", "b"],
      ],
    ],
    [
      "sh -c \"a '${X}' '$((1 + 1))' '$(b)'\"",
      [
        ["a", "a"],
        ["¿", "'${X}'"],
        ["¿", "'$((1 + 1))'"],
        ["¿", "'$(b)'"],
      ],
    ],
    [
      "sh -c \"a '`b`'\"",
      [
        ["a", "a"],
        ["¿", "'`b`'"],
      ],
    ],
    [
      "sh -c \"a '$(b \\$c)'\"",
      [
        ["a", "a"],
        ["¿", "'$(b \\$c)'"],
      ],
    ],
    [
      "sh -c ab*\\ c",
      [
        ["ab*", "ab*"],
        ["c", "c"],
      ],
    ],
    ["sh -c {a,b}", [["{a,b}", "{a,b}"]]],
  ])("%s", (text, words) => {
    expect(nested(text)).toEqual(words);
  });

  test.each(["sh -c {a,b\\ c}", "sh -c @(a\\ b)", "sh -c $'a\\tb'", 'sh -c "a `b \\"c\\"`"'])(
    "%s cannot be followed",
    (text) => {
      expect(nested(text)).toEqual([]);
    },
  );
});

describe("what a shell is given by a here-document", () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      "sh <<E\na \\$X \\\\b \\d\nE",
      [
        ["a", "a"],
        ["$X", "\\$X"],
        ["b", "\\\\b"],
        ["d", "\\d"],
      ],
    ],
    [
      "sh <<'E'\na \\$X\nE",
      [
        ["a", "a"],
        ["text: $X", "\\$X"],
      ],
    ],
    [
      "sh <<E\na '$X' \\$Y\nE",
      [
        ["a", "a"],
        ["¿", "'$X'"],
        ["$Y", "\\$Y"],
      ],
    ],
    [
      "sh <<'E'\na '$X' $Y\nE",
      [
        ["a", "a"],
        ["text: $X", "'$X'"],
        ["$Y", "$Y"],
      ],
    ],
    [
      "sh <<E\na \\\nb\nE",
      [
        ["a", "a"],
        ["b", "b"],
      ],
    ],
    [
      "sh <<E\na $X \\\nb\nE",
      [
        ["a", "a"],
        ["$X", "$X"],
        ["b", "b"],
      ],
    ],
  ])("%j", (text, words) => {
    expect(nested(text)).toEqual(words);
  });

  test("one that cannot be followed", () => {
    expect(nested("sh <<E\na `b \\\\c`\nE")).toEqual([]);
  });
});

test("a substitution in backticks may go on in the next line", () => {
  expect(show(readShell("a `b \\\n  c \\$X` d", { kind: "heredoc" }))).toEqual(["a ¿ d", "[substitution] b c $X"]);
});

test.each([
  ['["sh", "-c", ""]', ["sh -c ‹›"]],
  ['["sh", "-c", "a"]', ["sh -c a", "[sh -c] a"]],
  ['["sh", "-c", "a \\/b"]', ["sh -c ‹a /b›", "[sh -c] a /b"]],
  ['["env", "A=1", "sh", "-c", "a\\\\ b"]', ["<env A=1> A=1 sh -c ‹a\\ b›", "[sh -c] ‹a b›"]],
])("a JSON string: %s", (text, expected) => {
  expect(show(readJson(text))).toEqual(expected);
});
