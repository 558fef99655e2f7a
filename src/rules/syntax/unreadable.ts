import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "syntax/unreadable",
  level: "error",
  summary: "The file cannot be read as a Dockerfile",
  equivalents: { hadolint: "DL3043" },
  since: "0.1.0",
  messages: { unreadable: "{problem}" },
  why: "The build stops here, and nothing else in this file was checked.",
  *check({ dockerfile }) {
    // What a template generator makes of the file is not known.
    if (dockerfile.isTemplate) return;
    const [first, ...others] = dockerfile.problems;
    // A keyword that there is none of has a rule of its own.
    if (!first || first.keyword !== undefined) return;
    const related = others
      .slice(0, mostRelated)
      .map(({ at, message }) => ({ at, message: "{problem}", data: { problem: message } }));
    yield { at: first.at, message: "unreadable", data: { problem: first.message }, related };
  },
});

/** What follows a first mistake is often its echo. */
const mostRelated = 5;
