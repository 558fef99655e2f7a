import { readDockerignore } from "../../src/context/dockerignore.js";
import { compilePattern } from "../../src/context/glob.js";

/* The cases of Docker's documentation and of moby's own pattern tests, by behaviour. */
test.each([
  ["file", "file", true],
  ["file", "dir/file", false],
  ["*", "file", true],
  ["*", "dir/file", false],
  ["*.py", "a.py", true],
  ["*.py", "d/a.py", false],
  ["a*b", "ab", true],
  ["a*b", "a/b", false],
  ["*/temp*", "somedir/temporary.txt", true],
  ["*/temp*", "somedir/subdir/temporary.txt", false],
  ["*/*/temp*", "somedir/subdir/temporary.txt", true],
  ["temp?", "tempa", true],
  ["temp?", "temp", false],
  ["temp?", "temp/", false],
  ["**", "file", true],
  ["**", "dir/file", true],
  ["**/*.go", "a.go", true],
  ["**/*.go", "a/b/c.go", true],
  ["**/*.go", "a/b/c.py", false],
  ["**/file", "file", true],
  ["**/file", "dir/dir/file", true],
  ["**/file", "dir/dirfile", false],
  ["**file", "dirfile", true],
  ["**file", "dir/file.txt", false],
  ["dir/**", "dir/file", true],
  ["dir/**", "dir/dir2/file", true],
  ["dir/**", "dir", false],
  ["dir/**", "dirfile", false],
  ["dir**", "dirfile/x", true],
  ["**/dir2/*", "dir/dir2/file", true],
  ["**/dir2/*", "dir/dir2/dir2/file", true],
  ["**/dir2/*", "dir/dir2/dir3/file", false],
  ["**/dir2/**", "dir/dir2/dir2/file", true],
  ["a/**/b", "a/b", true],
  ["a/**/b", "a/x/y/b", true],
  ["a/**/b", "a/xb", false],
  ["a**/b", "ab", true],
  ["**/**/foo", "foo", true],
  ["**/**/foo", "a/b/foo", true],
  ["**/**/foo", "a/xfoo", false],
  ["a/**/**/**", "a/b/c", true],
  ["**/a/**/b", "x/a/y/a/z/b", true],
  ["**/a/**/b", "x/a/yb", false],
  ["**/.env", "a/.env", true],
  ["**/*venv", "a/myvenv", true],
  ["[a-c].py", "b.py", true],
  ["[a-c].py", "d.py", false],
  ["[^a].py", "b.py", true],
  ["[^a].py", "a.py", false],
  ["[a-]", "-", false],
  ["[-a]", "a", false],
  ["[a\\-]", "-", true],
  ["[", "[", false],
  ["a[", "a[", false],
  ["a]", "a]", true],
  ["a\\*b", "a*b", true],
  ["a\\*b", "axb", false],
  ["a\\", "a\\", false],
  ["a.b(c)+$", "a.b(c)+$", true],
  ["a.b", "axb", false],
  ["é*", "élan", true],
])("%s against %s is %s", (pattern, path, expected) => {
  expect(compilePattern(pattern)(path)).toBe(expected);
});

test("hostile patterns match nothing", () => {
  const path = `${"a".repeat(200)}/`.repeat(20);
  for (const pattern of [
    `${"*a".repeat(300)}b`,
    `${"**/a*".repeat(100)}b`,
    `${"?*".repeat(300)}b`,
    "[a-z]*".repeat(200),
  ])
    expect(compilePattern(pattern)(path)).toBe(false);
  const ignore = readDockerignore(`${"*a".repeat(200)}b\n`.repeat(50), ".dockerignore");
  expect(ignore.ignores(`${"a/".repeat(5000)}a`)).toBe(false);
});
