import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { setVariable, setVariableFor } from "../../src/dockerfile/set-variable.js";
import { applyEdits } from "../../src/text/edit.js";

/** Sets A=1 behind and B=2 before, each alone and both together. */
function set(code: string) {
  const dockerfile = parseDockerfile(code);
  const stage = dockerfile.stages.at(-1);
  if (!stage) throw new Error("The file has no stage.");
  const behind = setVariable(dockerfile, stage, "A", "1");
  const before = setVariable(dockerfile, stage, "B", "2", "before");
  return {
    behind: applyEdits(code, [behind]),
    before: applyEdits(code, [before]),
    both: applyEdits(code, [behind, before]),
  };
}

describe("setVariable", () => {
  it.each([
    ["behind FROM", "FROM a\nUSER b\n", "FROM a\nENV A=1\nENV B=2\nUSER b\n"],
    ["with the blank line that follows FROM", "FROM a\n\nUSER b\n", "FROM a\n\nENV A=1\n\nENV B=2\n\nUSER b\n"],
    [
      "behind what says whose image it is",
      "FROM a\nMAINTAINER me\nLABEL a=b\nUSER b\n",
      "FROM a\nMAINTAINER me\nLABEL a=b\nENV A=1\nENV B=2\nUSER b\n",
    ],
    ["above what says it further down", "FROM a\n\nLABEL a=b\n", "FROM a\n\nENV A=1\n\nENV B=2\n\nLABEL a=b\n"],
    ["in lower case", "from a\nuser b\n", "from a\nenv A=1\nenv B=2\nuser b\n"],
    ["beside a lone variable", "FROM a\nENV X=1\nUSER b\n", "FROM a\nENV B=2\nENV X=1\nENV A=1\nUSER b\n"],
    ["with a line of blanks behind FROM", "FROM a\n  \nUSER b\n", "FROM a\n\nENV A=1\n\nENV B=2\n  \nUSER b\n"],
    ["into a list of three", "FROM a\nENV X=1 Y=2 Z=3\n", "FROM a\nENV B=2 X=1 Y=2 Z=3 A=1\n"],
    ["beside the old form", "FROM a\nENV X 1\n", "FROM a\nENV B=2\nENV X 1\nENV A=1\n"],
    ["into a list on one line", "FROM a\nENV X=1 Y=2\n", "FROM a\nENV B=2 X=1 Y=2 A=1\n"],
    [
      "into a list on several lines",
      "FROM a\nENV X=1 \\\n    # why\n    Y=2\n",
      "FROM a\nENV B=2 \\\n    X=1 \\\n    # why\n    Y=2 \\\n    A=1\n",
    ],
    [
      "into a list under its keyword",
      "FROM a\nENV \\\n  X=1 \\\n  Y=2\n",
      "FROM a\nENV \\\n  B=2 \\\n  X=1 \\\n  Y=2 \\\n  A=1\n",
    ],
    [
      "above the comment of what it stands beside",
      "FROM a\n# why\nENV X=1\n",
      "FROM a\nENV B=2\n# why\nENV X=1\nENV A=1\n",
    ],
    [
      "round those that are about Python and stand together, in their quotes",
      'FROM a\nENV PYTHONPATH="/x"\nENV PIP_NO_INPUT="1"\nENV Y=2\n',
      'FROM a\nENV B=2\nENV PYTHONPATH="/x"\nENV PIP_NO_INPUT="1"\nENV A="1"\nENV Y=2\n',
    ],
    ["without quotes where not all have them", 'FROM a\nENV X="1" Y=2\n', 'FROM a\nENV B=2 X="1" Y=2 A=1\n'],
    [
      "in quotes where each begins with one",
      'FROM a\nENV PATH="/x":$PATH Y="2"\n',
      'FROM a\nENV B="2" PATH="/x":$PATH Y="2" A="1"\n',
    ],
    [
      "without the quotes of those that stand apart",
      'FROM a\nENV Y="1"\n\nENV PYTHONPATH="/x"\n',
      'FROM a\nENV Y="1"\n\nENV B=2\nENV PYTHONPATH="/x"\nENV A=1\n',
    ],
    [
      "into a list in quotes",
      'FROM a\nENV X="1" \\\n    Y="2"\n',
      'FROM a\nENV B="2" \\\n    X="1" \\\n    Y="2" \\\n    A="1"\n',
    ],
    ["to the last ENV if it is about Python", "FROM a\nENV Y=2\nENV PIP_X=1\n", "FROM a\nENV Y=2\nENV B=2\nENV PIP_X=1\nENV A=1\n"], // prettier-ignore
    [
      "to the ENV of which one variable is about Python",
      "FROM a\nENV X=1 PYTHONPATH=/x\nENV Y=2 Z=3\n",
      "FROM a\nENV B=2 X=1 PYTHONPATH=/x A=1\nENV Y=2 Z=3\n",
    ],
    [
      "to the last one where none is about Python itself",
      "FROM a\nENV MY_PYTHON=3\nENV Y=2 Z=3\n",
      "FROM a\nENV MY_PYTHON=3\nENV B=2 Y=2 Z=3 A=1\n",
    ],
    [
      "to the first of those about Python that do not stand together",
      "FROM a\nENV PYTHONPATH=/x\nRUN b\nENV PIP_NO_INPUT=1\n",
      "FROM a\nENV B=2\nENV PYTHONPATH=/x\nENV A=1\nRUN b\nENV PIP_NO_INPUT=1\n",
    ],
    [
      "to the ENV that is about Python",
      "FROM a\nENV PYTHONPATH=/x\nENV Y=2\n",
      "FROM a\nENV B=2\nENV PYTHONPATH=/x\nENV A=1\nENV Y=2\n",
    ],
  ])("sets it %s", (_, code, both) => {
    const result = set(code);
    expect(result.both).toBe(both);
    for (const text of [result.behind, result.before]) expect(parseDockerfile(text).problems).toEqual([]);
    expect(result.behind).toMatch(/A="?1/);
    expect(result.before).toMatch(/B="?2/);
  });

  it("puts it behind a FROM that nothing follows", () => {
    const dockerfile = parseDockerfile("FROM a");
    const [stage] = dockerfile.stages;
    if (!stage) throw new Error("The file has no stage.");
    for (const side of ["behind", "before"] as const)
      expect(applyEdits("FROM a", [setVariable(dockerfile, stage, "A", "1", side)])).toBe("FROM a\nENV A=1");
  });

  it("keeps to the escape character of the file", () => {
    const code = "# escape=`\nFROM a\nENV X=1 `\n    Y=2\n";
    expect(set(code).behind).toBe("# escape=`\nFROM a\nENV X=1 `\n    Y=2 `\n    A=1\n");
  });
});

describe("setVariableFor", () => {
  it.each([
    ["behind FROM", "FROM a\nRUN b\n", "FROM a\nENV A=1\nRUN b\n"],
    ["never behind the instruction", "FROM a\nRUN b\nENV X=1 Y=2\n", "FROM a\nENV A=1\nRUN b\nENV X=1 Y=2\n"],
    ["into the list before it", "FROM a\nENV X=1 Y=2\nRUN b\n", "FROM a\nENV X=1 Y=2 A=1\nRUN b\n"],
    [
      "not beside what only sounds like it",
      "FROM a\nENV MY_UV_DIR=/x\nENV X=1 Y=2\nRUN b\n",
      "FROM a\nENV MY_UV_DIR=/x\nENV X=1 Y=2 A=1\nRUN b\n",
    ],
    [
      "beside what is about uv",
      "FROM a\nENV UV_NO_DEV=1\nENV X=1 Y=2\nRUN b\n",
      "FROM a\nENV UV_NO_DEV=1\nENV A=1\nENV X=1 Y=2\nRUN b\n",
    ],
  ])("puts it %s", (_, code, expected) => {
    const dockerfile = parseDockerfile(code);
    const run = dockerfile.instructions.find(({ keyword }) => keyword === "RUN");
    if (!run?.stage) throw new Error("The file has no RUN.");
    const edit = setVariableFor(dockerfile, { ...run, stage: run.stage }, "A", "1");
    expect(applyEdits(code, [edit])).toBe(expected);
  });
});
