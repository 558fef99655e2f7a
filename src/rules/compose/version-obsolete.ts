import type { ComposeFile } from "../../context/facts.js";
import { defineRule, type Fix } from "../../engine/rule.js";

export default defineRule({
  id: "compose/version-obsolete",
  level: "info",
  summary: "A compose file names a version",
  since: "0.1.0",
  messages: { version: "Compose no longer reads `{version}`, and warns of it at every start." },
  why: "The line chooses nothing: every file is read by the current specification, whatever version it names.",
  *check({ context }) {
    for (const { path, version } of context.composeFiles) {
      const text = context.repositoryText(path);
      if (!version || text === undefined) continue;
      const fix = dropLine(text, path, version);
      yield {
        at: version,
        file: path,
        message: "version",
        data: { version: text.slice(version.start, version.end) },
        subject: "version",
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

/** Takes the line out, with the blank lines behind it; not where something else stands on it. */
function dropLine(text: string, file: string, { start, end }: NonNullable<ComposeFile["version"]>): Fix | undefined {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const feed = text.indexOf("\n", end);
  let to = feed === -1 ? text.length : feed + 1;
  if (text.slice(from, start).replace("\uFEFF", "") !== "" || text.slice(end, to).trim() !== "") return undefined;
  const blank = /^[ \t]{0,100}\r?\n/;
  for (let next = blank.exec(text.slice(to, to + 102)); next; next = blank.exec(text.slice(to, to + 102)))
    to += next[0].length;
  return { title: "Drop the line", safety: "safe", file, edits: [{ span: { start, end: to }, text: "" }] };
}
