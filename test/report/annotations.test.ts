import { failureCommand, noticeCommand, renderAnnotations } from "../../src/report/annotations.js";
import { fileReport, finding, report, type FindingSample } from "./sample.js";

const text = "FROM python:3.12\nRUN pip install a \\\n    b\n";

function lines(sample: Partial<FindingSample>): readonly string[] {
  return renderAnnotations(report([fileReport(text, [finding({ text, on: "pip install", ...sample })])])).lines;
}

describe("renderAnnotations", () => {
  test("names file, place and rule", () => {
    expect(lines({})).toEqual([
      "::warning file=Dockerfile,line=2,endLine=2,col=5,endColumn=15,title=pip/cache-in-layer::" +
        "`pip install` keeps everything that it downloads in this layer.",
    ]);
  });

  test.each([
    ["error", "::error "],
    ["warning", "::warning "],
    ["info", "::notice "],
  ] as const)("level %s", (level, start) => {
    expect(lines({ level })[0]?.startsWith(start)).toBe(true);
  });

  test("leaves columns out over several lines", () => {
    expect(lines({ on: "pip install a \\\n    b" })[0]).toMatch(/^::warning file=Dockerfile,line=2,endLine=3,title=/);
  });

  test("escapes what the runner would read", () => {
    const [line = ""] = lines({
      path: "a,b:c%/Dockerfile",
      data: { command: "x\n::error::y%0A##[error]z", where: "" },
    });
    expect(line).toContain("file=a%2Cb%3Ac%25/Dockerfile,");
    expect(line).toContain("`x\\n::error::y%250A##\u200B[error]z`");
    expect(line).not.toMatch(/[\r\n]/);
  });

  test("a path that can't be written becomes part of the message", () => {
    const [line = ""] = lines({ path: "a\n##[error]/Dockerfile" });
    expect(line).not.toContain("file=");
    expect(line).toContain("::a\\n##\u200B[error]/Dockerfile: ");
    expect(line).not.toContain("##[");
  });

  test("shows ten of each level, notices and the last word counted, and says how many are left", () => {
    const levels = ["error", "warning", "info"] as const;
    const findings = levels.flatMap((level) => Array.from({ length: 12 }, () => finding({ text, on: "RUN", level })));
    const { lines: shown, left } = renderAnnotations(
      report([fileReport(text, findings)], {
        conclusion: "failure",
        notices: [{ level: "warning", message: "Something." }],
      }),
    );
    const count = (start: string): number => shown.filter((line) => line.startsWith(start)).length;
    expect([count("::error"), count("::warning"), count("::notice")]).toEqual([9, 10, 10]);
    expect(left).toEqual({ error: 3, warning: 3, info: 2 });
  });
});

test("notices and the last word are escaped too", () => {
  expect(noticeCommand({ level: "warning", message: "50%\n::error::" })).toBe(
    "::warning title=Plimsoll::50%25\\n::error::",
  );
  expect(failureCommand("##[x]")).toBe("::error title=Plimsoll::##\u200B[x]");
});
