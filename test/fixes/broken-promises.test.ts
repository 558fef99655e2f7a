import { blankFault, edgeFault, foreignChange, lineEndingFault, lostComment } from "../../scripts/fixes/kept.js";
import { addExamined, describeFixes, emptyCount } from "../../scripts/fixes/count.js";
import { changedLines, examine } from "../../scripts/fixes/properties.js";
import { defineRule, type Rule } from "../../src/engine/rule.js";
import { applyEdits, insertAt, remove, replace, type TextEdit } from "../../src/text/edit.js";

/** A rule that finds a text and offers another in its place. */
function replacing(id: string, wanted: string, text: string): Rule {
  return defineRule({
    id,
    level: "warning",
    summary: "A text stands there",
    since: "0.1.0",
    messages: { found: "It stands there." },
    why: "It should not.",
    *check({ dockerfile }) {
      const start = dockerfile.source.text.indexOf(wanted);
      if (start === -1) return;
      const at = { start, end: start + wanted.length };
      const edits = [replace(at, text)];
      yield {
        at,
        message: "found",
        fixes: [{ title: "Replace it", safety: "safe", edits, changesInstructions: true }],
      };
    },
  });
}

async function brokenBy(text: string, ...rules: readonly Rule[]) {
  const project = { path: "Dockerfile", texts: new Map([["Dockerfile", text]]), isWhole: false };
  return examine(project, { rules, profile: "recommended", today: "2026-11-21" });
}

const properties = async (text: string, ...rules: readonly Rule[]) =>
  (await brokenBy(text, ...rules)).violations.map(({ property, by }) => `${by}: ${property}`);

describe("examine", () => {
  it("finds nothing where a fix keeps its promises", async () => {
    const rule = replacing("topic/good", "COPY a b", "COPY c b");
    expect(await properties("FROM scratch\nCOPY a b\n", rule)).toEqual([]);
  });

  it("tells of what BuildKit no longer accepts", async () => {
    const rule = replacing("topic/bad", "COPY a b", "COPY --chwon=1 a b");
    expect(await properties("FROM scratch\nCOPY a b\n", rule)).toEqual([
      "topic/bad: BuildKit still accepts",
      "all fixes: BuildKit still accepts",
    ]);
  });

  it("asks nothing of a file that BuildKit refused before", async () => {
    const rule = replacing("topic/bad", "COPY a b", "COPY --chwon=1 a b");
    expect(await properties("FROM Scratch:no:tag\nCOPY a b\n", rule)).toEqual([]);
  });

  it("has nothing to tell where fixes that would bring a finding together are not put together", async () => {
    // Each fix alone clears its finding; both together bring a third one, which the fix of the first cannot see.
    const rules = [replacing("topic/one", "COPY a b", "COPY c b"), replacing("topic/two", "COPY d e", "COPY f e")];
    const third = replacing("topic/three", "COPY c b\nCOPY f e", "COPY c b\nCOPY d e");
    const found = await properties("FROM scratch\nCOPY a b\nCOPY d e\n", ...rules, third);
    expect(found).toEqual([]);
  });

  it("counts and prints", async () => {
    const text = "FROM scratch\nCOPY a b\n";
    const examined = await brokenBy(text, replacing("topic/bad", "COPY a b", "COPY --chwon=1 a b"));
    const count = emptyCount();
    const [row] = addExamined(count, { name: "one", root: ".", text }, examined);
    expect(row).toMatchObject({ path: "one", rule: "topic/bad", fix: "Replace it", lines: 1 });
    expect(row?.diff).toContain("+COPY --chwon=1 a b");
    const printed = describeFixes(count, ["one: corrupt patch"]);
    expect(printed).toContain("1 Dockerfiles, 1 findings, 1 with a fix (100.0 %)");
    expect(printed).toContain("1 patches, 1 refused by git apply");
    expect(printed).toContain("BuildKit still accepts: 2");
  });
});

const edited = (before: string, ...edits: readonly TextEdit[]) => [before, applyEdits(before, edits), edits] as const;

describe("what an edit must leave alone", () => {
  it("comments", () => {
    expect(lostComment("# a\nFROM x\n # b\n", "FROM x\n# b\n# a\n")).toBeUndefined();
    expect(lostComment("# a\n# a\nFROM x\n", "# a\nFROM x\n")).toBe('lost "# a"');
  });

  it("line endings", () => {
    expect(lineEndingFault("a\nb\n", "a\nc\nb\n")).toBeUndefined();
    expect(lineEndingFault("a\r\nb\r\n", "a\r\nb\n")).toBe("brings bare line feeds into a file of CRLF");
    expect(lineEndingFault("a\nb\n", "a\r\nb\n")).toBe("brings CRLF into a file without");
    expect(lineEndingFault("a\nb\r\n", "a\nc\nb\r\n")).toBeUndefined();
  });

  it("the edges of the file", () => {
    expect(edgeFault("a", "a\n")).toBe("changes how the file ends");
    expect(edgeFault("\uFEFFa\n", "a\n")).toBe("changes the byte order mark");
    expect(edgeFault("\uFEFFa\n", "\uFEFFb\n\uFEFFa\n")).toBe("moves the byte order mark");
    expect(edgeFault("\uFEFFa\n", "\uFEFFb\n")).toBeUndefined();
  });

  it("the ends of lines", () => {
    expect(blankFault(...edited("FROM x \nRUN a\n", insertAt(13, "RUN b\n")))).toBeUndefined();
    expect(blankFault(...edited("FROM x\nRUN a b\n", remove({ start: 13, end: 14 })))).toContain("leaves blanks");
    expect(blankFault(...edited("FROM x\nRUN a\n", insertAt(12, " \\ \n b")))).toContain("leaves blanks");
    expect(blankFault(...edited("FROM x\n\nRUN a\n\nRUN b\n", remove({ start: 8, end: 14 })))).toBe(
      "puts empty lines together",
    );
  });

  it("other instructions", () => {
    const text = "FROM x\nRUN a \\\n  b\nRUN c\n";
    expect(foreignChange(...edited(text, insertAt(24, " d")))).toBeUndefined();
    expect(foreignChange(...edited(text, insertAt(7, "RUN z\n")))).toBeUndefined();
    expect(foreignChange(...edited(text, insertAt(text.indexOf("\n"), "\nRUN z")))).toBeUndefined();
    expect(foreignChange(...edited(text, insertAt(7, "RUN z \\\n")))).toBe(
      'line 2 would be read differently: "RUN a   b"',
    );
  });

  it("is small: the larger of what goes and what comes", () => {
    expect(changedLines("a\nb\nc\n", "a\nx\ny\nc\n")).toBe(2);
    expect(changedLines("a\nb\n", "a\nb\n")).toBe(0);
  });
});
