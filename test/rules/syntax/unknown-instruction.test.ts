import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import rule from "../../../src/rules/syntax/unknown-instruction.js";
import unreadable from "../../../src/rules/syntax/unreadable.js";
import type { Rule } from "../../../src/engine/rule.js";
import { applyEdits } from "../../../src/text/edit.js";
import { emptyContext } from "../../../src/context/read.js";
import { messageOf } from "../table.js";

const slim = "FROM python:3.13-slim\n";
const other = "; the line above it may have lost the `\\` at its end.";

function problemsOf(code: string, which: Rule = rule) {
  const context = { dockerfile: parseDockerfile(code), context: emptyContext(), today: "2026-11-21" };
  return [...which.check(context)];
}

describe.each(["\n", "\r\n"])("with %j", (feed) => {
  it.each([
    [`${slim}COPPY . .\n`, "COPPY", "COPY"],
    [`${slim}RUNN a\n`, "RUNN", "RUN"],
    [`${slim}copyy . .\n`, "copyy", "copy"],
    [`${slim}ENTRYPONT ["a"]\n`, "ENTRYPONT", "ENTRYPOINT"],
    [`${slim}WROKDIR /app\n`, "WROKDIR", "WORKDIR"],
    ["FORM python:3.13-slim\nRUN a\n", "FORM", "FROM"],
    [`${slim}EXPOSED 80\n`, "EXPOSED", "EXPOSE"],
    [`${slim}ONBUILD RNU a\n`, "RNU", "RUN"],
  ])("speaks: %j", (lines, written, keyword) => {
    const code = lines.replaceAll("\n", feed);
    const [problem, ...more] = problemsOf(code);
    expect(more).toEqual([]);
    expect(code.slice(problem?.at.start, problem?.at.end)).toBe(written);
    expect(problem?.data).toMatchObject({ written, keyword: keyword.toUpperCase() });
    const fixed = applyEdits(code, problem?.fixes?.[0]?.edits ?? []);
    expect(fixed).toBe(code.replace(written, keyword));
    expect(parseDockerfile(fixed).problems).toEqual([]);
    // One cause, one finding.
    expect(problemsOf(code, unreadable)).toEqual([]);
  });

  it("tells of a merge that is not done", () => {
    const lines = `${slim}RUN a && \\\n<<<<<<< HEAD\n  b && \\\n=======\n  c && \\\n>>>>>>> d1\n  e\n`;
    const code = lines.replaceAll("\n", feed);
    const [problem, ...more] = problemsOf(code);
    expect(more).toEqual([]);
    expect(problem?.message).toBe("conflict");
    expect(code.slice(problem?.at.start, problem?.at.end)).toBe("<<<<<<< HEAD");
    expect(problemsOf(code, unreadable)).toEqual([]);
  });

  it.each([
    [`${slim}RUN a\n    && b\n    && c\n`, "&&", "continued"],
    [`${slim}ENTRYPOINT ["a", \\\n"b"\n]\n`, "]", "continued"],
    [`${slim}INSTALL flask\n`, "INSTALL", "unknown"],
    ["  Test of all\nFROM x\n", "Test", "unknown"],
  ])("names no keyword that does not come close: %j", (lines, written, message) => {
    const problems = problemsOf(lines.replaceAll("\n", feed));
    expect(problems).toMatchObject([{ message, data: { written } }]);
    expect(problems[0]?.fixes).toBeUndefined();
  });
});

it("asks for the lost continuation", () => {
  const [problem] = problemsOf(`${slim}RUN a\n    && b\n`);
  expect(messageOf(rule, problem)?.endsWith(other.slice(2))).toBe(true);
});

it("leaves the word to syntax/unreadable where another problem comes first", () => {
  const code = `${slim}COPY .\nCOPPY a b\n`;
  expect(problemsOf(code)).toEqual([]);
  expect(problemsOf(code, unreadable)).toHaveLength(1);
});

it.each([
  [`${slim}RUN COPPY a`, "it is an argument"],
  [`${slim}# COPPY a`, "it is a comment"],
  [`${slim}RUN a \\\n  COPPY b`, "it is a continued line"],
  [`${slim}RUN <<EOF\nCOPPY\nEOF`, "it stands in a here-document"],
  ["from python:3.13-slim\nrun a", "the case does not matter"],
  ["{% if x %}\nFROM a\n{% endif %}", "what a template makes is not known"],
])("is silent about %j: %s", (code) => expect(problemsOf(code)).toEqual([]));
