import { usedDownloads } from "../../packages/download-use.js";
import { defineRule } from "../../engine/rule.js";
import { cover } from "../../text/span.js";

export default defineRule({
  id: "supply/piped-to-shell",
  level: "warning",
  summary: "A downloaded script is run unseen, or a certificate goes unchecked",
  mentions: ["curl", "wget"],
  since: "0.1.0",
  messages: {
    piped: "What `{address}` answers is run as it comes; nothing checks it.",
    insecure: "`{option}` takes what anybody on the way answers in the place of `{address}`.",
  },
  why: "Whoever controls that address, or the way to it, runs code in the build. A failed download can pass for a success too.",
  *check({ dockerfile }) {
    for (const { download, use, address, subject, isVerified } of usedDownloads(dockerfile)) {
      if (isVerified) continue;
      const isRun = download.isPrinted && (use?.kind === "shell" || use?.kind === "script");
      if (isRun) yield { at: cover(download.command, use.by), message: "piped", data: { address }, subject };
      else if (download.insecure)
        yield {
          at: download.insecure,
          message: "insecure",
          data: { address, option: download.insecure.value ?? "" },
          subject,
        };
    }
  },
});
