import { withImageLabels } from "../../src/dockerfile/image-labels.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { applyEdits, insertAt } from "../../src/text/edit.js";

/** The file with `-slim` behind the image of its first FROM, and in the labels that repeat it. */
function slimmed(text: string): string {
  const dockerfile = parseDockerfile(text);
  const from = dockerfile.stages[0]?.from;
  if (!from?.imageWord) throw new Error("There is no image.");
  return applyEdits(text, withImageLabels(dockerfile, from, insertAt(from.imageWord.end, "-slim")));
}

test.each([
  ["a label", 'FROM a:1\nLABEL b="a:1"\n', 'FROM a:1-slim\nLABEL b="a:1-slim"\n'],
  ["one of several", "FROM a:1\nUSER b\nLABEL c=d e=a:1\n", "FROM a:1-slim\nUSER b\nLABEL c=d e=a:1-slim\n"],
  ["that of a stage above", "FROM a:1 AS b\nFROM b\nLABEL c=a:1\n", "FROM a:1-slim AS b\nFROM b\nLABEL c=a:1-slim\n"],
  ["not that of another stage", "FROM a:1\nFROM c\nLABEL b=a:1\n", "FROM a:1-slim\nFROM c\nLABEL b=a:1\n"],
  ["not another value", "FROM a:1\nLABEL b=a:1.2 c=xa:1\n", "FROM a:1-slim\nLABEL b=a:1.2 c=xa:1\n"],
  ["not a variable", "FROM a:1\nENV b=a:1\n", "FROM a:1-slim\nENV b=a:1\n"],
  ["none for an image from a variable", "ARG V=1\nFROM a:$V\nLABEL b=a:$V c=a:1\n", "ARG V=1\nFROM a:$V-slim\nLABEL b=a:$V c=a:1\n"], // prettier-ignore
])("changes %s", (_, text, expected) => expect(slimmed(text)).toBe(expected));
