import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { ignoresOf } from "../../src/engine/ignore-comments.js";

const read = (text: string) =>
  ignoresOf(parseDockerfile(text)).map(({ by, names, at }) => ({
    by,
    at: text.slice(at.start, at.end),
    names: names.map(({ name, start, end }) => [name, text.slice(start, end)]),
  }));

test("names know where they stand", () => {
  const directive = "# check=error=true;skip=A, B;skip=C";
  expect(read(`${directive}\nFROM x\n# plimsoll ignore=a/b , c/d why\nRUN a\n`)).toEqual([
    {
      by: "buildkit",
      at: directive,
      names: [
        ["A", "A"],
        ["B", "B"],
        ["C", "C"],
      ],
    },
    {
      by: "plimsoll",
      at: "# plimsoll ignore=a/b , c/d why",
      names: [
        ["a/b", "a/b"],
        ["c/d", "c/d"],
      ],
    },
  ]);
});

test.each(["# check=error=true", "# check=noskip=A", "# syntax=skip=A"])("%s names nothing", (directive) => {
  expect(read(`${directive}\nFROM x\n`)).toEqual([]);
});
