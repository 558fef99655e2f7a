import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { removeVariable, shippedVariables } from "../../src/dockerfile/shipped-variables.js";
import { applyEdits } from "../../src/text/edit.js";

const shipped = (text: string, path = "Dockerfile"): readonly string[] =>
  shippedVariables(parseDockerfile(text, { path })).map(({ name, value }) => `${name}=${value ?? "?"}`);

test.each<[string, string, readonly string[]]>([
  ["in file order", "FROM a\nENV A=1 B=2\nENV C=3", ["A=1", "B=2", "C=3"]],
  ["where they were last set", "FROM a\nENV A=1\nENV B=2\nENV A=3", ["B=2", "A=3"]],
  ["last within one ENV", "FROM a\nENV A=1 A=2", ["A=2"]],
  ["of the stages below too", "FROM a AS b\nENV A=1\nFROM b\nENV B=2", ["A=1", "B=2"]],
  ["of no other stage", "FROM a AS b\nENV A=1\nFROM a\nENV B=2", ["B=2"]],
  ["with values that are not known", "FROM a\nENV A=$B", ["A=?"]],
  ["without names that are not known", "FROM a\nENV $A=1 B=2", ["B=2"]],
  ["without build arguments", "FROM a\nARG A=1", []],
  ["none without a stage", "ARG A=1", []],
])("%s", (_, text, expected) => expect(shipped(text)).toEqual(expected));

test("of a file for development nothing ships", () => expect(shipped("FROM a\nENV A=1", "Dockerfile.dev")).toEqual([]));

test.each<[string, string | undefined]>([
  ["FROM a\nENV A=1\nUSER b\n", "FROM a\nUSER b\n"],
  ["FROM a\nENV A=1 B=2\n", "FROM a\nENV B=2\n"],
  ["FROM a\nENV B=2 A=1 C=3\n", "FROM a\nENV B=2 C=3\n"],
  ["FROM a\nENV B=2 \\\n    A=1\n", "FROM a\nENV B=2\n"],
  ["FROM a\n# why\nENV A=1\n", undefined],
  ["FROM a\nENV B=2 \\\n    # why\n    A=1\n", undefined],
  ["FROM a\n# else\n\nENV A=1\n# behind\n", "FROM a\n# else\n\n# behind\n"],
])("without A, %j is %j", (text, expected) => {
  const dockerfile = parseDockerfile(text);
  const variable = shippedVariables(dockerfile).find(({ name }) => name === "A");
  const edit = variable && removeVariable(dockerfile, variable);
  expect(edit && applyEdits(text, [edit])).toBe(expected);
});
