import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "stage/as-casing",
  level: "info",
  summary: "FROM and AS are written in different case",
  equivalents: { buildkit: "FromAsCasing" },
  since: "0.1.0",
  messages: { casing: "`{written}` stands beside `{keyword}`." },
  why: "Keywords in one case are easier to tell from names; Docker's own build checks warn of it.",
  *check({ dockerfile }) {
    const { source } = dockerfile;
    for (const { from } of dockerfile.stages) {
      if (!from.name || !from.imageWord) continue;
      const behind = from.imageWord.end;
      const match = /^(\s+)(as)\s/i.exec(source.text.slice(behind, from.name.start));
      const keyword = source.slice(from.keywordSpan);
      const wanted = keyword === "FROM" ? "AS" : keyword === "from" ? "as" : undefined;
      if (!match?.[1] || !match[2] || wanted === undefined || match[2] === wanted) continue;
      const at = { start: behind + match[1].length, end: behind + match[1].length + 2 };
      yield {
        at,
        message: "casing",
        data: { written: match[2], keyword },
        fixes: [{ title: wanted === "AS" ? "Write AS" : "Write as", safety: "safe", edits: [replace(at, wanted)] }],
      };
    }
  },
});
