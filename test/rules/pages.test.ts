import { readdirSync, readFileSync } from "node:fs";
import type { Problem, Rule } from "../../src/engine/rule.js";
import { applyEdits } from "../../src/text/edit.js";
import { parseDockerfileTwice } from "../../src/dockerfile/parse.js";
import { emptyContext } from "../../src/context/read.js";
import { readFiles } from "./read-files.js";
import { ask } from "./ask.js";
import { testDate } from "./table.js";

/** One fenced block of a page: its info string's words, and its text. */
interface Block {
  readonly words: readonly string[];
  readonly text: string;
}

const headings = ["What it does", "Why", "Example", "When not to", "Fix safety", "Sources"];
const pages = readdirSync("docs/rules", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md") && file.includes("/"))
  .sort();

describe.each(pages)("docs/rules/%s", (page) => {
  const id = page.replace(/\.md$/, "");
  const text = readFileSync(`docs/rules/${page}`, "utf8");
  const blocks = blocksOf(text.slice(text.indexOf("\n## Example"), text.indexOf("\n## When not to")));

  it("has the fixed headings", () => {
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect([...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(headings);
  });

  it("shows a bad and a good file that are what it says", async () => {
    const { default: rule } = (await import(`../../src/rules/${id}.js`)) as { default: Rule };
    const bad = await run(rule, blocks, "bad");
    expect(bad.problems.length).toBeGreaterThan(0);
    const good = await run(rule, blocks, "good");
    expect(good.problems).toEqual([]);
    const fixes = bad.problems.flatMap((problem) => problem.fixes?.slice(0, 1) ?? []);
    const edits = fixes.filter((fix) => fix.file === undefined).flatMap((fix) => fix.edits);
    if (edits.length > 0) expect(applyEdits(bad.code, edits)).toBe(good.code);
  });
});

async function run(
  rule: Rule,
  blocks: readonly Block[],
  side: "bad" | "good",
): Promise<{ code: string; problems: readonly Problem[] }> {
  const code = blocks.find(({ words }) => words[0] === "dockerfile" && words.includes(side))?.text;
  if (code === undefined) throw new Error(`The page of ${rule.id} has no \`dockerfile ${side}\` block.`);
  return { code, problems: await list(rule, code, filesFor(blocks, side)) };
}

async function list(rule: Rule, code: string, files: ReadonlyMap<string, string>): Promise<readonly Problem[]> {
  const path = "Dockerfile";
  const { dockerfile, context } =
    files.size > 0
      ? readFiles(path, code, Object.fromEntries(files))
      : { dockerfile: await parseDockerfileTwice(code, { path }), context: emptyContext() };
  return ask(rule, { dockerfile, context, today: testDate });
}

function filesFor(blocks: readonly Block[], side: "bad" | "good"): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { words, text } of blocks) {
    const path = words.find((word) => word.startsWith("file="))?.slice("file=".length);
    const isOther = words.includes(side === "bad" ? "good" : "bad");
    if (path !== undefined && !isOther) files.set(path, text);
  }
  return files;
}

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/^(`{3,})([^\n`]*)\n([\s\S]*?)^\1$/gm)].map((match) => ({
    words: (match[2] ?? "").trim().split(/\s+/),
    text: match[3] ?? "",
  }));
}
