/*
 * The list of instructions against an independent reading, and what holds for every file whatever is in it, over the files
 * beside this test and over thousands that are made from fragments.
 */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { readLines } from "../../src/dockerfile/lines.js";
import type { Dockerfile, Instruction } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { plainReading } from "../../src/dockerfile/plain-reading.js";
import { disagreement } from "../../src/dockerfile/second-reading.js";
import type { Word } from "../../src/shell/command.js";
import type { Span } from "../../src/text/span.js";
import { splitAgain } from "./second-splitter.js";

const folder = new URL("files/", import.meta.url);
const files = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

/** What a file on disk would not keep, or what no linter of files should find there. */
const texts: readonly (readonly [string, string])[] = [
  [
    "mixed line ends",
    "\ufeffFROM a\r\nRUN b \\\r\n\n  # c\r\n  d\\ \t\r\n  e\nRUN <<E\r\nf\r\nE\n\\\r\nUSER g\rh\r\nFR\\\nOM i",
  ],
  ["an open here-document", "FROM a\nRUN cat <<E\nUSER b\n"],
  ["an open continuation", "FROM a\nRUN b \\"],
  ["comments only", "# a\n\n# b\n"],
  ["a template", "{% if a %}\nFROM b\n{% endif %}\nRUN c\n"],
];

/** What stands in the way of the model, as text; empty when all holds. */
function faults(text: string): readonly string[] {
  const file = parseDockerfile(text);
  return [...disagreements(file, text), ...misplaced(file, text)];
}

function disagreements(file: Dockerfile, text: string): readonly string[] {
  const own = file.instructions.map(({ start, keyword }) => `${keyword} in line ${file.source.positionAt(start).line}`);
  const other = splitAgain(text).map(
    ({ keyword, line }) => `${keywords.has(keyword) ? keyword : "UNKNOWN"} in line ${line}`,
  );
  if (own.join() !== other.join()) return [`${own.join()} but ${other.join()}`];
  if (file.problems.length > 0) return [];
  const second = disagreement(file.source, readLines(file.source), file.instructions);
  const plain = plainReading(text);
  const isPlainSame =
    !plain ||
    (plain.length === file.instructions.length &&
      plain.every(({ start, keyword }, at) => {
        const one = file.instructions[at];
        return one?.start === start && one.keyword === keyword;
      }));
  return [...(second ? [second.message] : []), ...(isPlainSame ? [] : ["the plain reading does not agree"])];
}

const keywords = new Set(
  "FROM RUN CMD ENTRYPOINT HEALTHCHECK COPY ADD ENV LABEL ARG USER WORKDIR ONBUILD SHELL EXPOSE VOLUME STOPSIGNAL MAINTAINER".split(
    " ",
  ),
);

function misplaced(file: Dockerfile, text: string): readonly string[] {
  const found: string[] = [];
  const lies = ({ start, end }: Span, outer: Span, what: string): void => {
    if (!(outer.start <= start && start <= end && end <= outer.end)) found.push(`${what} lies outside`);
  };
  const isWritten = (word: Word | undefined, outer: Span, what: string): void => {
    if (!word) return;
    lies(word, outer, what);
    if (word.raw !== text.slice(word.start, word.end)) found.push(`${what} is not what stands there`);
  };
  const visit = (one: Instruction): void => {
    lies(one.keywordSpan, one, "keyword");
    lies(one.body, one, "body");
    for (const word of one.words) isWritten(word, one, "word");
    for (const flag of one.flags) {
      lies(flag.nameSpan, flag, "name of a flag");
      isWritten(flag.value, flag, "value of a flag");
    }
    for (const { marker, body, terminator } of one.heredocs) {
      lies(marker, { start: one.start, end: body.start }, "marker");
      lies(terminator, { start: body.end, end: one.end }, "terminator");
    }
    if ("pairs" in one)
      for (const pair of one.pairs) for (const word of [pair.name, pair.value]) isWritten(word, pair, "pair");
    if ("trigger" in one && one.trigger) visit(one.trigger);
    if ("commands" in one)
      for (const command of one.commands ?? []) {
        lies(command, one, "command");
        for (const word of command.words) isWritten(word, one, "word of a command");
      }
  };
  const whole = { start: 0, end: text.length };
  let previous: Span = { start: 0, end: 0 };
  for (const one of file.instructions) {
    lies(one, { start: previous.end, end: text.length }, "instruction");
    visit(one);
    previous = one;
  }
  for (const { at } of file.problems) lies(at, whole, "problem");
  for (const comment of file.comments) if (text[comment.start] !== "#") found.push("comment without #");
  return found;
}

describe("the files beside this test, and some texts", () => {
  test.each([...files, ...texts])("%s", (_, text) => {
    expect(faults(text)).toEqual([]);
    expect(faults(text.replace(/\r?\n/g, "\r\n"))).toEqual([]);
    expect(faults(`\ufeff${text.replace(/^\ufeff/, "")}`)).toEqual([]);
    for (let at = 0; at < text.length; at += 11) expect(faults(text.slice(0, at))).toEqual([]);
  });

  test("the one with everything is read whole", () => {
    const text = files.find(([name]) => name === "everything.Dockerfile")?.[1] ?? "";
    const file = parseDockerfile(text);
    expect(file.problems).toEqual([]);
    expect(file.instructions.map(({ keyword }) => keyword).join(" ")).toBe(
      "ARG FROM SHELL ENV WORKDIR RUN RUN RUN COPY FROM COPY COPY ADD LABEL LABEL ONBUILD ONBUILD EXPOSE VOLUME USER " +
        "HEALTHCHECK STOPSIGNAL ENTRYPOINT CMD",
    );
    expect(file.instructions.every((one) => !("commands" in one) || one.commands !== undefined)).toBe(true);
    expect(file.instructions[7]?.heredocs.map(({ name }) => name)).toEqual(["ONE TWO", "3", "four", "FIVE"]);
  });
});

const fragment = fc.constantFrom(
  ..."FROM RUN COPY ADD CMD ENV ARG ONBUILD HEALTHCHECK USER a b $A ${A:-b} ${A^^} <<E <<-E 3<<E <<<E a<<E".split(" "),
  ...'\' " \\ ` # = [ ] { } , | && ; <<\'E\' --a=b --mount=type=cache,target=/c ["a","b"]'.split(" "),
  ..." |\t|\n|\r\n|\r|\\\n|\\ \n|\\\r\n|`\n|\\\\\n|\n# c\n|\n\n|\nE\n|\n\tE\n|\nFROM a\n|\nRUN b|\u00a0|\u0085|\ufeff|\f|🐍".split(
    "|",
  ),
  '<<"E F"',
  "\nE F\n",
  "# escape=`\n",
  "# syntax=a\n",
);

test("whatever a file is made of, both readings agree and all lies where it should", () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
      const text = fragments.join("");
      expect(faults(text)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const file = parseDockerfile(text);
      expect([...file.commands()].length).toBeGreaterThanOrEqual(0);
      expect(misplaced(file, text)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
