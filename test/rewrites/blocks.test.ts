import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { blockOf, indentOf, isBlankLine, keywordLike, linesOf } from "../../src/rewrites/blocks.js";

const code = "from x\n\n# one\n# two\n  run a \\\n  # inside\n    b\n\n# far\n\ncmd c\n";
const dockerfile = parseDockerfile(code);
const [, run, cmd] = dockerfile.instructions;
if (!run || !cmd) throw new Error("The file holds three instructions.");

test("an instruction's comments are those right above", () => {
  expect(dockerfile.source.slice(blockOf(dockerfile, run))).toBe("# one\n# two\n  run a \\\n  # inside\n    b");
  expect(dockerfile.source.slice(blockOf(dockerfile, cmd))).toBe("cmd c");
});

test("one of two blank lines goes with it", () => {
  expect(dockerfile.source.slice(linesOf(dockerfile, blockOf(dockerfile, run)))).toBe(
    "# one\n# two\n  run a \\\n  # inside\n    b\n\n",
  );
  expect(dockerfile.source.slice(linesOf(dockerfile, blockOf(dockerfile, cmd)))).toBe("cmd c\n");
});

test("blank lines lie within the file", () => {
  expect([0, 1, 2, 10, 11, 12].map((line) => isBlankLine(dockerfile, line))).toEqual([
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});

test("new lines look like the old", () => {
  expect(indentOf(dockerfile, run)).toBe("  ");
  expect(keywordLike(dockerfile, run, "COPY")).toBe("copy");
  expect(keywordLike(parseDockerfile("FROM x\n"), parseDockerfile("FROM x\n").instructions[0] ?? run, "COPY")).toBe(
    "COPY",
  );
});
