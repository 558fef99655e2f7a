import picocolors from "picocolors";
import { renderTerminal } from "../../src/report/terminal.js";
import { fileReport, finding, report } from "./sample.js";

const plain = picocolors.createColors(false);
const text = "FROM python:3.12\nRUN pip install a\nRUN x \\\n  y\n";

test("quotes the line with its marks, and the diff of the fix", () => {
  const one = finding({ text, on: "pip install", fix: {} });
  expect(renderTerminal(report([fileReport(text, [one])]), { palette: plain })).toBe(
    `Dockerfile:2:5 warning pip/cache-in-layer
  \`pip install\` keeps everything that it downloads in this layer.
  2 │ RUN pip install a
    │     ^^^^^^^^^^^
  The cache is never read again.
  fix (safe): Add \`--no-cache-dir\`
     FROM python:3.12
    -RUN pip install a
    +RUN pip install --no-cache-dir a
     RUN x \\

1 introduced (1 warning, 1 with a fix).
`,
  );
});

test("marks every line of a finding over several lines", () => {
  const shown = renderTerminal(report([fileReport(text, [finding({ text, on: "x \\\n  y" })])]), { palette: plain });
  expect(shown).toContain("  3 │ RUN x \\\n    │     ^^^\n  4 │   y\n    │   ^\n");
});

test("quotes the ends of a long finding", () => {
  const long = `RUN a \\\n${"  b \\\n".repeat(50)}  c\n`;
  const shown = renderTerminal(report([fileReport(long, [finding({ text: long, on: long.trimEnd() })])]), {
    palette: plain,
  });
  expect(shown.split("│")).toHaveLength(7);
  expect(shown).toContain("…");
});

test("nothing of a file is a command to the runner", () => {
  const code = "FROM python:3.12\nRUN echo ##[group]x && pip install a\n";
  const one = finding({ text: code, on: "echo ##[group]x", data: { command: "##[error]x" }, fix: {} });
  const shown = renderTerminal(report([fileReport(code, [one])]), { palette: plain });
  expect(shown).toContain("##\u200B[error]x");
  expect(shown).toContain("2 │ RUN echo ##\u200B[group]x");
  expect(shown).not.toContain("##[");
});

test("nothing of a file reaches the terminal unescaped", () => {
  const hostile = "FROM \u001b]0;x\u0007y\u202e\n";
  const one = finding({
    text: hostile,
    on: "y",
    path: "a\u001b[2J",
    data: { command: "\u001b[31m", where: "\r" },
    fix: { title: "\u0007" },
  });
  const shown = renderTerminal(
    report([fileReport(hostile, [one], { path: "a\u001b[2J" })], { notices: [{ level: "error", message: "\u001b" }] }),
    { palette: plain },
  );
  expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202e]/);
});

test("colours come from the palette alone", () => {
  const shown = renderTerminal(report([fileReport(text, [finding({ text, on: "RUN" })])]), {
    palette: picocolors.createColors(true),
  });
  expect(shown).toContain("\u001b[33mwarning\u001b[39m");
});

test("a new file is shown as added lines", () => {
  const one = finding({
    text,
    on: "RUN",
    fix: {
      title: "Add it",
      file: ".dockerignore",
      isNewFile: true,
      edits: [{ span: { start: 0, end: 0 }, text: ".git\n.venv\n" }],
    },
  });
  const shown = renderTerminal(report([fileReport(text, [one])]), { palette: plain });
  expect(shown).toContain("  fix (safe): Add it (.dockerignore)\n    +.git\n    +.venv\n");
});
