import { defineRule } from "../../engine/rule.js";
import type { Instruction } from "../../dockerfile/model.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "syntax/trailing-comment",
  level: "error",
  summary: "A comment stands behind an instruction, which takes it for its own",
  mentions: [" #", "\t#"],
  since: "0.1.0",
  messages: {
    trailing: "`{keyword}` takes `{comment}` for more of what it is given: a comment needs a line of its own.",
  },
  why: "The build stops, or files, folders, ports and users are called by the words of the comment.",
  *check({ dockerfile: { instructions, source } }) {
    for (const outer of instructions) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (!one || !takesAll.has(one.keyword) || one.heredocs.length > 0) continue;
      const at = commentIn(one, source.text);
      if (at) {
        const comment = source.slice(at);
        const data = {
          keyword: one.keyword,
          comment: comment.length > longest ? `${comment.slice(0, longest)}…` : comment,
        };
        yield { at, message: "trailing", data, subject: one.keyword };
      }
    }
  },
});

const takesAll = new Set(["COPY", "ADD", "WORKDIR", "USER", "EXPOSE", "STOPSIGNAL", "VOLUME"]);

const longest = 60;

/** From a `#` behind a blank to the end of its line, where that is the end of the instruction. */
function commentIn(one: Instruction, text: string): Span | undefined {
  if (one.isJson) return undefined;
  const body = text.slice(one.body.start, one.body.end).trimEnd();
  const match = /[ \t](#+(?:[ \t][^\r\n]*)?)$/.exec(body.slice(Math.max(0, body.lastIndexOf("\n"))));
  const [, comment] = match ?? [];
  if (comment === undefined || /["'\\`]$/.test(comment)) return undefined;
  const start = one.body.start + body.length - comment.length;
  return { start, end: start + comment.length };
}
