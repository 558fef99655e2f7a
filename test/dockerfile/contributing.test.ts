import { contributingStages } from "../../src/dockerfile/contributing.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

const contributing = (text: string, path = "Dockerfile"): readonly number[] =>
  [...contributingStages(parseDockerfile(text, { path }))].map(({ index }) => index);

test.each<[string, string, readonly number[]]>([
  ["what those build on", "FROM a AS x\nFROM x AS b\nFROM c AS d\nFROM e\nCOPY --from=b x y", [0, 1, 3]],
  ["the stage itself", "FROM a\nFROM b", [1]],
  ["what it builds on", "FROM a AS b\nFROM c\nFROM b", [0, 2]],
  ["what it copies from", "FROM a AS b\nFROM c AS d\nFROM e\nCOPY --from=b x y", [0, 2]],
  ["what it copies from by number", "FROM a\nFROM b\nCOPY --from=0 x y", [0, 1]],
  ["what it mounts from", "FROM a AS B\nFROM c AS d\nFROM e\nRUN --mount=from=b,target=/b f", [0, 2]],
  ["what those copy from", "FROM a AS b\nFROM c AS d\nCOPY --from=b x y\nFROM e AS f\nFROM g\nCOPY --from=d x y", [0, 1, 3]],
  ["nothing from other images", "FROM a AS b\nFROM c\nCOPY --from=nginx x y\nRUN --mount=from=uv,target=/x d", [1]],
])("%s", (_, text, expected) => expect(contributing(text)).toEqual(expected)); // prettier-ignore

test("of a file for development nothing ships", () => expect(contributing("FROM a", "Dockerfile.dev")).toEqual([]));

test("it is found once", () => {
  const dockerfile = parseDockerfile("FROM a");
  expect(contributingStages(dockerfile)).toBe(contributingStages(dockerfile));
});
