import { fileSays } from "../../src/dockerfile/file-says.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

const dockerfile = parseDockerfile("FROM a\nRUN echo /b/\n");

test.each([
  ["echo", true],
  [/^run echo/im, true],
  [/^run echo/m, false],
  ["nothing", false],
  ["/b/", true],
  [/b\//, true],
  [/o/, true],
  ["/o/", false],
] as const)("%s", (what, expected) => {
  expect(fileSays(dockerfile, what)).toBe(expected);
  expect(fileSays(dockerfile, what)).toBe(expected);
});

test("looks through the file once for each question", () => {
  let looks = 0;
  const counted = {
    ...dockerfile,
    source: Object.defineProperty({ ...dockerfile.source }, "text", { get: () => (looks++, "FROM a\n") }),
  };
  for (let asked = 0; asked < 100; asked++) {
    expect(fileSays(counted, /b/)).toBe(false);
    expect(fileSays(counted, "FROM")).toBe(true);
  }
  expect(looks).toBe(2);
});
