import { lineAbove } from "../../dockerfile/above.js";
import type { Assigning, Dockerfile, Pair, Stage } from "../../dockerfile/model.js";
import { envAtEnd, lineage } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { remove, replace } from "../../text/edit.js";
import { cover } from "../../text/span.js";

const variable = "DEBIAN_FRONTEND";

export default defineRule({
  id: "apt/frontend-in-env",
  level: "info",
  summary: "DEBIAN_FRONTEND stays set in the image",
  mentions: ["debian_frontend"],
  since: "0.1.0",
  messages: {
    kept: "`ENV {name}={value}` stays in force in every container, where it makes apt and debconf act without asking.",
  },
  why: "Only the build needs it; in a container it changes how packages behave for whoever works there. `ARG` sets it for the build alone.",
  *check({ dockerfile }) {
    const [final] = shippedStages(dockerfile);
    if (!final) return;
    const kept = envAtEnd(final, variable);
    if (kept.state !== "set" || kept.value !== "noninteractive" || !kept.by || !("pairs" in kept.by)) return;
    const by: Assigning = kept.by;
    const pair = by.pairs.find(({ name }) => name.value === variable);
    if (!pair || by.keyword !== "ENV") return;
    yield {
      at: pair,
      message: "kept",
      data: { name: variable, value: kept.value },
      fixes: fixesFor(dockerfile, by, pair),
    };
  },
});

/** An ARG holds for its own stage only, so none is offered where another stage builds on it. */
function fixesFor(dockerfile: Dockerfile, by: Assigning, pair: Pair): readonly Fix[] {
  const isInherited = (stage: Stage): boolean => stage !== by.stage && lineage(stage).some((one) => one === by.stage);
  if (dockerfile.stages.some(isInherited) || !pair.value) return [];
  const { source } = dockerfile;
  const isLower = source.slice(by.keywordSpan) === "env";
  const keyword = isLower ? "arg" : "ARG";
  const title = "Set it for the build alone, by ARG";
  const own = `${keyword} ${variable}=${pair.value.raw}`;
  if (by.pairs.length === 1)
    return [
      {
        title,
        safety: "safe",
        edits: [replace(cover(by.keywordSpan, pair), own)],
        changesInstructions: true,
      },
    ];
  const index = by.pairs.indexOf(pair);
  const next = by.pairs[index + 1];
  const before = by.pairs[index - 1];
  const gone = before ? { start: before.end, end: pair.end } : { start: pair.start, end: next?.start ?? pair.end };
  if (source.slice(gone).includes("#")) return [];
  const edits = [lineAbove(dockerfile, by, own), remove(gone)];
  return [{ title, safety: "safe", edits, changesInstructions: true }];
}
