import type { StageOutline } from "../dockerfile/build-graph.js";
import type { Finding } from "../engine/finding.js";
import type { Locale } from "../engine/message.js";
import { say, sayCount } from "./frame.js";
import { shorten } from "./harmless.js";
import { fence, nothing, type Markdown } from "./markdown.js";

/** More stages than these make no picture that anyone can read. */
const mostStages = 24;
const longestLabel = 60;

/**
 * The build as a Mermaid graph: stages, what copies from where, what ships, how many of the findings sit where.
 * Nothing for a single stage.
 */
export function buildPicture(stages: readonly StageOutline[], findings: readonly Finding[], locale?: Locale): Markdown {
  if (stages.length < 2 || stages.length > mostStages) return nothing;
  const lines = [`flowchart ${directionOf(stages)}`];
  for (const [at, stage] of stages.entries()) {
    const count = findings.filter(({ line }) => stage.firstLine <= line && line <= stage.lastLine).length;
    const label = [
      stage.name === undefined ? say(locale, "stage {number}", { number: String(at + 1) }) : harmless(stage.name),
      ...(stage.image === undefined ? [] : [harmless(stage.image)]),
      ...(stage.ships && stage === stages.findLast(({ ships }) => ships) ? [say(locale, "ships")] : []),
      ...(count === 0 ? [] : [sayCount(locale, count, "1 finding", "{count} findings")]),
    ].join("<br/>");
    const kind = [...(stage.ships ? ["ships"] : []), ...(count > 0 ? ["found"] : [])].join("");
    lines.push(`  s${at}["${label}"]${kind === "" ? "" : `:::${kind}`}`);
  }
  for (const [at, { base, copiesFrom }] of stages.entries()) {
    if (base !== undefined) lines.push(`  s${base} --> s${at}`);
    for (const from of copiesFrom) if (from !== base) lines.push(`  s${from} -. COPY .-> s${at}`);
  }
  // Borders only, which read well on a light and on a dark page.
  lines.push("  classDef ships stroke-width:3px", "  classDef found stroke:#d4a72c");
  lines.push("  classDef shipsfound stroke-width:3px,stroke:#d4a72c");
  return fence(lines.join("\n"), "mermaid");
}

/** Downwards, unless more stages stand side by side than behind each other: wide pictures are too small on a phone. */
function directionOf(stages: readonly StageOutline[]): "LR" | "TB" {
  const depths: number[] = [];
  for (const { base, copiesFrom } of stages) {
    const before = [...(base === undefined ? [] : [base]), ...copiesFrom].map((from) => depths[from] ?? 0);
    depths.push(1 + Math.max(0, ...before));
  }
  const depth = Math.max(...depths);
  const inRow = depths.map((each) => depths.filter((other) => other === each).length);
  return Math.max(...inRow) > depth ? "LR" : "TB";
}

/**
 * Text from the file inside a label: whatever could end the label or mean something to Mermaid or HTML is taken out,
 * and of two `$`, which would begin a formula, the first. Blanks too: Mermaid reads `direction LR` even in a label.
 */
function harmless(text: string): string {
  return shorten(text.replace(/[^\w.:/@${}+-]|\$(?=\$)/g, "·"), longestLabel);
}
