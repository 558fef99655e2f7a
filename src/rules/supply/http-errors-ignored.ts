import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { instructionOf, lineage } from "../../dockerfile/scope.js";
import { usedDownloads } from "../../packages/download-use.js";
import { defineRule } from "../../engine/rule.js";
import type { Download } from "../../shell/download.js";
import { insertWords } from "../../shell/insert.js";
import { insertAt, type TextEdit } from "../../text/edit.js";

export default defineRule({
  id: "supply/http-errors-ignored",
  level: "info",
  summary: "curl takes an error page for the file",
  mentions: ["curl"],
  since: "0.1.0",
  messages: { ignored: "Without `--fail`, curl takes the error page of `{address}` for the file and reports success." },
  why: "The build goes on with the page, and fails later with a message about something else, or not at all.",
  *check({ dockerfile }) {
    for (const { download, use, address, subject, isVerified } of usedDownloads(dockerfile)) {
      if (download.tool !== "curl" || !use || isVerified || !download.isComplete) continue;
      if (["--fail", "--fail-with-body", "--write-out", "--config"].some((name) => download.has(name))) continue;
      // A page is no program: what reads it from a pipe ends with an error. That nothing checks it is told by others.
      if (download.isPrinted && runs.has(use.kind)) continue;
      // Poetry's old installer is gone: that is another matter.
      if (address.endsWith("/get-poetry.py")) continue;
      if (!/^(?:https?:|[$]|[\w.-]+\.[a-z]{2,}\/)/i.test(address) || isConfigured(dockerfile, download)) continue;
      yield {
        at: download.command,
        message: "ignored",
        data: { address },
        subject,
        fixes: [{ title: "Add -f", safety: "safe", edits: [withFail(download)] }],
      };
    }
  },
});

const runs: ReadonlySet<string> = new Set(["shell", "python", "script"]);

const configured = new WeakMap<Stage, boolean>();

/** A `.curlrc` may say it for all of them. */
function isConfigured({ source }: Dockerfile, { command }: Download): boolean {
  const { stage } = instructionOf(command);
  if (!stage) return true;
  let answer = configured.get(stage);
  if (answer === undefined) {
    answer = lineage(stage).some((one) => /curlrc|CURL_HOME|alias curl/.test(source.slice(one)));
    configured.set(stage, answer);
  }
  return answer;
}

/** Into the first bundle of short options, `-sSL`; as an option of its own where there is none. */
function withFail({ command }: Download): TextEdit {
  const bundle = command.words.slice(1).find(({ raw }) => /^-[sSLOgkvqiRj46]{1,8}[A-Za-z]?$/.test(raw));
  if (bundle) return insertAt(bundle.start + 1, "f");
  const [program] = command.words;
  return insertWords(command, program ?? command, "-f");
}
