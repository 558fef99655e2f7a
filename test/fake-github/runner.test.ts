import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inputVariables } from "./runner/action-inputs.js";
import { showAnnotations } from "./runner/annotations.js";
import { readCommandFile } from "./runner/command-file.js";
import { readLog } from "./runner/log-commands.js";

describe("a log", () => {
  test.each([
    ["::error file=a,line=1::text", [{ name: "error", properties: { file: "a", line: "1" }, message: "text" }]],
    ["  ::warning::text", [{ name: "warning", properties: {}, message: "text" }]],
    ["::error file=a%3Ab%2Cc%25::x%0Ay%25", [{ name: "error", properties: { file: "a:b,c%" }, message: "x\ny%" }]],
    ["::error::%250A", [{ name: "error", properties: {}, message: "%0A" }]],
    ["text ::error::no", []],
    ["::nonsense::no", []],
    ["text ##[error]yes", [{ name: "error", properties: {}, message: "yes" }]],
    ["text ##[error file=a;line=2]yes", [{ name: "error", properties: { file: "a", line: "2" }, message: "yes" }]],
    ["##[nonsense]no", []],
    ["one\r::notice::yes", [{ name: "notice", properties: {}, message: "yes" }]],
  ])("%j gives its commands", (line, commands) => {
    expect(readLog(line).commands).toEqual(commands);
  });

  test("obeys nothing between stop-commands and its token", () => {
    const log = readLog("::stop-commands::abc\n::error::no\n##[error]no\n::ABC::\n::error::yes");
    expect(log.commands.map((command) => command.message)).toEqual(["abc", "yes"]);
    expect(log.lines).toEqual(["::error::no", "##[error]no"]);
  });
});

describe("annotations", () => {
  const commands = (name: string, count: number) => Array<string>(count).fill(`::${name}::text`);

  test("are ten of each level", () => {
    const log = readLog([...commands("error", 12), ...commands("notice", 3), ...commands("debug", 20)].join("\n"));
    const { shown, dropped } = showAnnotations(log.commands);
    expect([shown.length, dropped]).toEqual([13, 2]);
  });

  test("are cut, and lose their columns over several lines", () => {
    const long = `::error file=a,line=1,endLine=2,col=3,endColumn=4,title=t::${"x".repeat(5000)}`;
    const { shown } = showAnnotations(readLog(`${long}\n::error file=a,line=1,col=3,endColumn=4::y`).commands);
    expect(shown).toEqual([
      { level: "error", message: "x".repeat(4096), title: "t", file: "a", line: 1, endLine: 2 },
      { level: "error", message: "y", file: "a", line: 1, endLine: 1, column: 3, endColumn: 4 },
    ]);
  });
});

describe("an output file", () => {
  test("has plain values and heredocs", () => {
    expect(readCommandFile("a=1=2\nb<<END\nx\ny=z\nEND\nc=\n")).toEqual({ a: "1=2", b: "x\ny=z", c: "" });
  });

  test.each(["b<<END\nx\n", "nonsense", "=x", "b<<\n\n"])("fails the step at %j", (text) => {
    expect(() => readCommandFile(text)).toThrow(/Invalid/);
  });
});

describe("inputs", () => {
  const folder = mkdtempSync(join(tmpdir(), "inputs-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "action.yml");
  const lines = [
    "inputs:",
    "  token:",
    "    default: ${{ github.token }}",
    "  fail-on:",
    "    default: error",
    "  two words:",
  ];
  writeFileSync(file, lines.join("\n"));

  test("have the runner's names and the defaults of action.yml", () => {
    expect(inputVariables(file, { "fail-on": "never" }, { "github.token": "secret" })).toEqual({
      INPUT_TOKEN: "secret",
      "INPUT_FAIL-ON": "never",
      INPUT_TWO_WORDS: "",
    });
  });

  test("must be the action's, and their defaults understood", () => {
    expect(() => inputVariables(file, { failon: "x" }, { "github.token": "" })).toThrow('no input "failon"');
    expect(() => inputVariables(file, {}, {})).toThrow("${{ github.token }}, which the harness does not know");
  });

  test("are what a test gives, while there is no action.yml", () => {
    expect(inputVariables(join(folder, "none.yml"), { a: "b" }, {})).toEqual({ INPUT_A: "b" });
  });
});
