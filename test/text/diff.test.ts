import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { diffHunks, unifiedDiff, type FileChange } from "../../src/text/diff.js";

/** Applies a patch with Git in a folder that holds the files as they were, and reads what came out. */
function gitApply(changes: readonly FileChange[], patch: string): readonly (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), "patch-"));
  try {
    for (const { path, before } of changes) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (before !== undefined) writeFileSync(join(folder, path), before);
    }
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
      cwd: folder,
      input: patch,
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir(), GIT_CONFIG_GLOBAL: "/dev/null" },
    });
    return changes.map(({ path }) =>
      existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const numbered = (count: number, prefix = "line") => Array.from({ length: count }, (_, at) => `${prefix} ${at}\n`);

test("a change is shown with its context", () => {
  const before = "FROM python:3.12\n\nRUN pip install flask\n\nUSER app\n";
  const after = before.replace("install", "install --no-cache-dir");
  expect(unifiedDiff({ path: "Dockerfile", before, after }, 1)).toBe(
    [
      "diff --git a/Dockerfile b/Dockerfile",
      "--- a/Dockerfile",
      "+++ b/Dockerfile",
      "@@ -2,3 +2,3 @@",
      " ",
      "-RUN pip install flask",
      "+RUN pip install --no-cache-dir flask",
      " ",
      "",
    ].join("\n"),
  );
});

test("equal texts need no patch", () => {
  expect(unifiedDiff({ path: "Dockerfile", before: "FROM x\n", after: "FROM x\n" })).toBe("");
  expect(diffHunks("a\n", "a\n")).toEqual([]);
});

test("an inserted line names the line before it when there is no context", () => {
  expect(diffHunks("a\nb\n", "a\nx\nb\n", 0)).toEqual([
    { oldStart: 1, oldLines: 0, newStart: 2, newLines: 1, lines: ["+x"] },
  ]);
});

test("changes far from each other are shown apart, and a removed line names the line before it", () => {
  expect(diffHunks("a\nb\nc\nd\n", "a\nc\n", 0)).toEqual([
    { oldStart: 2, oldLines: 1, newStart: 1, newLines: 0, lines: ["-b"] },
    { oldStart: 4, oldLines: 1, newStart: 2, newLines: 0, lines: ["-d"] },
  ]);
});

test.each<[string, FileChange, readonly string[]]>([
  [
    "a deleted file",
    { path: "old", before: "a\n", after: undefined },
    ["diff --git a/old b/old", "deleted file mode 100644", "--- a/old", "+++ /dev/null", "@@ -1,1 +0,0 @@", "-a"],
  ],
  [
    "a new empty file",
    { path: "new", before: undefined, after: "" },
    ["diff --git a/new b/new", "new file mode 100644"],
  ],
  [
    "a path with a blank",
    { path: "a b", before: "a\n", after: "b\n" },
    ["diff --git a/a b b/a b", "--- a/a b\t", "+++ b/a b\t", "@@ -1,1 +1,1 @@", "-a", "+b"],
  ],
  [
    "a path that is quoted",
    { path: 'a "b"\u0001\u007f', before: "a\n", after: "b\n" },
    [
      'diff --git "a/a \\"b\\"\\001\\177" "b/a \\"b\\"\\001\\177"',
      '--- "a/a \\"b\\"\\001\\177"',
      '+++ "b/a \\"b\\"\\001\\177"',
      "@@ -1,1 +1,1 @@",
      "-a",
      "+b",
    ],
  ],
])("the patch of %s", (_, change, lines) => {
  expect(unifiedDiff(change).split("\n")).toEqual([...lines, ""]);
});

const applied: readonly (readonly [string, FileChange])[] = [
  ["a changed line", { path: "Dockerfile", before: "a\nb\nc\n", after: "a\nB\nc\n" }],
  ["a new file", { path: "docker/.dockerignore", before: undefined, after: ".git\n.venv\n" }],
  ["a new file without a final newline", { path: ".dockerignore", before: undefined, after: ".git" }],
  ["a new empty file", { path: "empty", before: undefined, after: "" }],
  ["a deleted file", { path: "old", before: "a\n", after: undefined }],
  ["a file that was empty", { path: "Dockerfile", before: "", after: "FROM x\n" }],
  ["no final newline before", { path: "Dockerfile", before: "a\nb", after: "a\nb\n" }],
  ["no final newline after", { path: "Dockerfile", before: "a\nb\n", after: "a\nb" }],
  ["no final newline on either side", { path: "Dockerfile", before: "a\nb", after: "a\nc" }],
  ["no final newline in context", { path: "Dockerfile", before: "a\nb", after: "x\nb" }],
  ["Windows line endings", { path: "Dockerfile", before: "a\r\nb\r\n", after: "a\r\nB\r\n" }],
  ["mixed line endings", { path: "Dockerfile", before: "a\r\nb\nc\r\n", after: "a\nb\r\nc\r\n" }],
  ["a lone carriage return", { path: "Dockerfile", before: "a\rb\nc\n", after: "a\rb\nd\r\n" }],
  ["other separators", { path: "Dockerfile", before: "a\u2028b\u0085\nc\f\n", after: "a\u2028b\u0085\nd\v\n" }],
  [
    "lines that look like a patch",
    { path: "D", before: "--- a/x\n+++ b/x\n@@ -1 +1 @@\n", after: "--- a/x\n@@\n-- \n" },
  ],
  ["a byte order mark", { path: "Dockerfile", before: "\uFEFFFROM x\n", after: "\uFEFFFROM y\n" }],
  ["blanks in the path", { path: "my images/Docker file", before: "a\n", after: "b\n" }],
  ["blanks in a new path", { path: "my images/Docker file", before: undefined, after: "b\n" }],
  ["quotes in the path", { path: 'a"b\\c', before: "a\n", after: "b\n" }],
  ["a line feed in the path", { path: "a\nb\tc\u0001\u007f", before: "a\n", after: "b\n" }],
  ["letters beyond ASCII in the path", { path: "größe/日本 🐳", before: "a\n", after: "b\n" }],
  ["a path that looks like a header", { path: "b/x --- a", before: "a\n", after: "b\n" }],
];

test.each(applied)("git applies %s", (_, change) => {
  expect(gitApply([change], unifiedDiff(change))).toEqual([change.after]);
});

test("patches of several files are applied together", () => {
  const changes: readonly FileChange[] = [
    { path: "a/Dockerfile", before: "a\n", after: "b" },
    { path: ".dockerignore", before: undefined, after: ".git\n" },
    { path: "b c", before: "x", after: "y\n" },
  ];
  const patch = changes.map((change) => unifiedDiff(change)).join("");
  expect(gitApply(changes, patch)).toEqual(["b", ".git\n", "y\n"]);
});

test("a far larger change than the search allows is shown as replaced, and git applies it", () => {
  const before = [...numbered(5), ...numbered(6000, "old"), ...numbered(5), "end"].join("");
  const after = [...numbered(5), ...numbered(7000, "new"), ...numbered(5), "end"].join("");
  const hunks = diffHunks(before, after);
  expect(hunks).toHaveLength(1);
  expect(hunks[0]).toMatchObject({ oldStart: 3, oldLines: 6006, newStart: 3, newLines: 7006 });
  expect(hunks[0]?.lines).toHaveLength(3 + 6000 + 7000 + 3);
  const change = { path: "Dockerfile", before, after };
  expect(gitApply([change], unifiedDiff(change))).toEqual([after]);
});

test("thousands of lines more of the same are added once", () => {
  const before = "a\n".repeat(10);
  const after = "a\n".repeat(3000);
  const [hunk] = diffHunks(before, after);
  expect(hunk).toMatchObject({ oldStart: 8, oldLines: 3, newStart: 8, newLines: 2993 });
  expect(gitApply([{ path: "D", before, after }], unifiedDiff({ path: "D", before, after }))).toEqual([after]);
});

test("what was replaced wholly has no context to show", () => {
  const before = numbered(3000, "old").join("");
  const after = numbered(3000, "new").join("") + "no end";
  const change = { path: "Dockerfile", before, after };
  expect(gitApply([change], unifiedDiff(change))).toEqual([after]);
});

const line = fc.constantFrom(
  "",
  "FROM python:3.12",
  "RUN pip install \\",
  "# note",
  "-",
  "+",
  "\\",
  "\r",
  "@@ -1 +1 @@",
);
const fileText = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n")), { maxLength: 12 }), line)
  .map(([lines, last]) => lines.map(([text, ending]) => text + ending).join("") + last);

test("git turns any text into any other", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fileText, fileText), { minLength: 1, maxLength: 40 }),
      fc.nat(4),
      (pairs, context) => {
        const changes = pairs
          .filter(([before, after]) => before !== after)
          .map(([before, after], at) => ({ path: `d/${at}`, before, after }));
        if (changes.length === 0) return;
        const patch = changes.map((change) => unifiedDiff(change, context + 1)).join("");
        expect(gitApply(changes, patch)).toEqual(changes.map(({ after }) => after));
      },
    ),
    { numRuns: 60 },
  );
});
