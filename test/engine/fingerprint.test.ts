import { fingerprinter, snippetOf, versionless, type Identity } from "../../src/engine/fingerprint.js";
import { findingsIn, wordRule } from "./sample.js";

const identity: Identity = {
  rule: "a/b",
  path: "Dockerfile",
  messageKey: "said",
  data: { x: "1" },
  snippet: "pip install",
};

describe("fingerprinter", () => {
  test("gives 20 hex digits that never change", () => {
    expect(fingerprinter()(identity)).toBe("0d246913b4cea9b4179e");
  });

  test.each([
    ["the rule", { rule: "a/c" }],
    ["the file", { path: "b/Dockerfile" }],
    ["the message", { messageKey: "other" }],
    ["a value", { data: { x: "2" } }],
    ["the text", { snippet: "pip3 install" }],
  ])("depends on %s", (_, other) => {
    expect(fingerprinter()({ ...identity, ...other })).not.toBe(fingerprinter()(identity));
  });

  test("goes by the subject, where there is one, in place of message, values and text", () => {
    const about = { ...identity, subject: "3.10" };
    const one = fingerprinter()(about);
    expect(
      fingerprinter()({ ...about, messageKey: "other", data: { image: "python:3.10.7" }, snippet: "python:3.10.7" }),
    ).toBe(one);
    expect(fingerprinter()({ ...about, subject: "3.11" })).not.toBe(one);
    expect(fingerprinter()({ ...about, rule: "a/c" })).not.toBe(one);
    expect(one).not.toBe(fingerprinter()(identity));
  });

  test("does not depend on the order of the values", () => {
    const one = fingerprinter()({ ...identity, data: { x: "1", y: "2" } });
    expect(fingerprinter()({ ...identity, data: { y: "2", x: "1" } })).toBe(one);
    expect(one).toBe("e1126449f1e37a10ab92");
    const orders = ["a,b,c", "a,c,b", "b,a,c", "b,c,a", "c,a,b", "c,b,a"].map((names) =>
      fingerprinter()({ ...identity, data: Object.fromEntries(names.split(",").map((name) => [name, name])) }),
    );
    expect(new Set(orders).size).toBe(1);
  });

  test("takes a list for a subject, in any order", () => {
    const of = (subject: readonly string[]) => fingerprinter()({ ...identity, subject });
    expect(of(["a", "b"])).toBe(of(["b", "a"]));
    expect(of(["a", "b"])).not.toBe(of(["a"]));
    expect(of(["ab", "c"])).not.toBe(of(["a", "bc"]));
  });

  test("tells equals apart by their order", () => {
    const fingerprintOf = fingerprinter();
    const [first, second] = [fingerprintOf(identity), fingerprintOf(identity)];
    expect(first).toBe(fingerprinter()(identity));
    expect(second).toBe("6e67bc50d3f0a401ce61");
  });
});

describe("snippetOf", () => {
  test.each([
    ["RUN a  \t b", "RUN a b"],
    ["RUN a \\\n    b \\\r\n c", "RUN a b c"],
    ["RUN a `\n  b", "RUN a b"],
    ["RUN a \\ \t\n  b", "RUN a b"],
    ["RUN a \\b\n c", "RUN a \\b c"],
    ["a \\ b", "a \\ b"],
    ["  x\n", "x"],
  ])("folds %j", (text, folded) => {
    expect(snippetOf(text, { start: 0, end: text.length })).toBe(folded);
  });

  test("is the whole of up to 2,000 characters, wherever they stand", () => {
    const text = `${" ".repeat(3000)}${"x".repeat(2001)}`;
    expect(snippetOf(text, { start: 3000, end: 5000 })).toBe("x".repeat(2000));
    expect(snippetOf(text, { start: 3000, end: 5001 })).toBe(`${"x".repeat(1000)} … ${"x".repeat(1000)}`);
  });

  test("costs the same for a long place, and still tells its ends", () => {
    const long = `a${"x".repeat(1e6)}b`;
    const snippet = snippetOf(long, { start: 0, end: long.length });
    expect(snippet.length).toBeLessThan(2100);
    expect(snippet.startsWith("ax")).toBe(true);
    expect(snippet.endsWith("xb")).toBe(true);
  });

  test("is linear on hostile white space", () => {
    const text = `${"\\ ".repeat(500)}${" ".repeat(900)}`;
    expect(snippetOf(text, { start: 0, end: text.length })).toBe("\\ ".repeat(500).trim());
  });
});

test.each([
  ["python:3.12-slim", "python:0-slim"],
  ["x@sha256:0123456789abcdef", "x0"],
  ["at commit 0123abcd", "at commit 0"],
  ["$A and ${B}", "0 and 0"],
  ["cafe", "cafe"],
])("%s without its version is %s", (words, rest) => {
  expect(versionless(words)).toBe(rest);
});

test("a finding keeps its fingerprint when lines come before it and when it is indented anew", () => {
  const rule = wordRule("a/flask", "install \\\n  flask");
  const moved = wordRule("a/flask", "install \\\n      flask", {
    more: () => ({ data: { word: "install \\\n  flask" } }),
  });
  const before = findingsIn("FROM x\nRUN pip install \\\n  flask\n", [rule]);
  const after = findingsIn("# note\nFROM x\nENV A=1\nRUN pip install \\\n      flask\n", [moved]);
  expect(after[0]?.line).toBe(4);
  expect(after[0]?.fingerprint).toBe(before[0]?.fingerprint);
});

test("no two findings of a file share a fingerprint", () => {
  const found = findingsIn("FROM x\nRUN pip pip pip\nRUN pip\n", [wordRule("a/pip", "pip"), wordRule("b/pip", "pip")]);
  expect(found).toHaveLength(8);
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(8);
});
