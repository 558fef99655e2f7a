import { valueForEquals } from "../../dockerfile/key-value.js";
import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "syntax/legacy-key-value",
  level: "info",
  summary: "A name and its value are joined by a blank, not by an equals sign",
  equivalents: { buildkit: "LegacyKeyValueFormat" },
  since: "0.1.0",
  messages: {
    legacy: "`{keyword} {name} …` is the old form; write `{name}=…`.",
    spaced: "The blank before the equals sign makes it part of the value of `{name}`.",
    swallowed: "Without an equals sign, all that follows is the value of `{name}`: `{other}` is not set.",
  },
  why: "The old form takes one name an instruction and the rest of the line for its value, and BuildKit warns of it.",
  *check({ dockerfile: { instructions, source, escape } }) {
    for (const outer of instructions) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (one?.keyword !== "ENV" && one?.keyword !== "LABEL") continue;
      const [pair] = one.pairs;
      if (pair?.separator !== "blank" || !pair.value) continue;
      const { name, value } = pair;
      const other = one.keyword === "ENV" ? swallowedName(value.raw) : undefined;
      const hasEquals = value.raw.startsWith("=");
      const message = hasEquals ? "spaced" : other === undefined ? "legacy" : "swallowed";
      const written = hasEquals ? value.raw.slice(1).trimStart() : value.raw;
      const fixed = valueForEquals(written, escape);
      // What stands on the next line may follow a comment.
      const isOneLine = !/[\r\n]/.test(source.text.slice(name.end, value.end - written.length));
      const canFix =
        fixed !== undefined && isOneLine && message !== "swallowed" && !(hasEquals && /[\r\n]/.test(written));
      const edits = canFix ? [replace({ start: name.end, end: value.end }, `=${fixed}`)] : [];
      yield {
        at: pair,
        message,
        data: { keyword: one.keyword, name: name.raw, other: other ?? "" },
        ...(message === "legacy" ? {} : { level: "warning" }),
        ...(canFix
          ? { fixes: [{ title: "Join name and value by =", safety: hasEquals ? "review" : "safe", edits }] }
          : {}),
      };
    }
  },
});

/** A name at the start of a later line that was plainly meant to be set too: `ENV A 1 \` and `B 2`. */
function swallowedName(raw: string): string | undefined {
  for (const line of raw.split("\n").slice(1)) {
    const name = /^\s*([A-Z][A-Z0-9_]{2,})(?:=|[ \t]+[^\s\\])/.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
