import { usedDownloads } from "../../packages/download-use.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "supply/unverified-download",
  level: "info",
  summary: "A download is run or unpacked without a check",
  mentions: ["curl", "wget"],
  since: "0.1.0",
  messages: {
    run: "`{address}` is run without a checksum or a signature being checked.",
    unpacked: "`{address}` is unpacked without a checksum or a signature being checked.",
    installed: "`{address}` is installed without a checksum or a signature being checked.",
  },
  why: "A file that was changed at its source, or on the way, gets into the image, and nothing in the build shows it.",
  *check({ dockerfile }) {
    for (const { download, use, address, subject, isVerified } of usedDownloads(dockerfile)) {
      if (!use || isVerified || download.insecure || address.endsWith("/get-poetry.py")) continue;
      // What is run right out of the pipe is a matter of its own.
      const isPiped = download.isPrinted && use.kind !== "unpacked" && use.kind !== "installed";
      if (isPiped) continue;
      const message = use.kind === "unpacked" || use.kind === "installed" ? use.kind : "run";
      yield { at: download.command, message, data: { address }, subject };
    }
  },
});
