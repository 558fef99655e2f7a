import { foreignImages } from "../../src/dockerfile/foreign-images.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

test.each<[string, readonly string[]]>([
  ["FROM a\nCOPY --from=nginx:1 x y", ["nginx:1"]],
  ["FROM a\nRUN --mount=from=uv:2,target=/x b", ["uv:2"]],
  ["FROM a\nCOPY --from=7zip:1 x y", ["7zip:1"]],
  ["FROM a AS b\nFROM c\nCOPY --from=B x y", []],
  ["FROM a AS b\nFROM c\nRUN --mount=from=B,target=/x d", []],
  ["FROM a\nFROM c\nCOPY --from=0 x y\nCOPY --from=12 x y", []],
  ["FROM a\nCOPY --from=$B x y\nRUN --mount=from=a$B,target=/x c", []],
  ["FROM a\nCOPY x y\nADD x y\nRUN --mount=target=/x c", []],
])("%j takes from %j", (text, expected) => {
  expect([...foreignImages(parseDockerfile(text))].map(({ image }) => image.raw)).toEqual(expected);
});
