import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { opensRootHome } from "../../src/dockerfile/root-home.js";

test.each([
  ["FROM a\nRUN chmod 755 /root", true],
  ["FROM a\nRUN b && mv ~/.local /opt", true],
  ["FROM a AS b\nRUN chmod 755 /root\nFROM b\nRUN c", true],
  ["FROM a\nRUN b\nRUN if c; then", true],
  ["FROM a\nRUN if c; then\nUSER d", true],
  ["FROM a\nRUN chmod 755 /rootfs", false],
  ["FROM a\nRUN b\nCMD if c; then", false],
  ["FROM a AS b\nRUN chmod 755 /root\nFROM a", false],
])("%j may open root's home: %s", (text, expected) => {
  const dockerfile = parseDockerfile(text);
  expect(dockerfile.final && opensRootHome(dockerfile, dockerfile.final)).toBe(expected);
});
