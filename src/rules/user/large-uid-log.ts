import type { ImageOs } from "../../dockerfile/image.js";
import { osOf, resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { createdUser } from "../../packages/accounts.js";
import { insertWords } from "../../shell/insert.js";

/** Where `lastlog` begins to weigh, as hadolint counts it too: its place grows by 292 bytes a number. */
const large = 100_000;

export default defineRule({
  id: "user/large-uid-log",
  level: "info",
  summary: "A user with a large number makes a huge log of logins",
  equivalents: { hadolint: "DL3046" },
  mentions: ["useradd"],
  since: "0.1.0",
  messages: {
    large: "`useradd` of {release} reserves room in `/var/log/lastlog` for all users up to the number {uid}.",
  },
  why: "The file is sparse, but layers are not: the image can grow by gigabytes, or the build stops with a full disk.",
  *check({ dockerfile }) {
    for (const stage of shippedStages(dockerfile)) {
      const release = writesLog(osOf(stage));
      if (release === undefined) continue;
      for (const command of dockerfile.commands(stage)) {
        const created = createdUser(command, (word) => resolveWord(word, command));
        const uid = created?.uid?.value;
        if (created?.program !== "useradd" || !created.isComplete || created.has("--no-log-init")) continue;
        if (uid === undefined || !/^\d{6,10}$/.test(uid) || Number(uid) < large) continue;
        const isLong = created.options.every(({ written }) => written.startsWith("--"));
        yield {
          at: created.programSpan,
          message: "large",
          data: { release, uid },
          fixes: [
            {
              title: isLong ? "Add --no-log-init" : "Add -l",
              safety: "safe",
              edits: [insertWords(command, created.programSpan, isLong ? "--no-log-init" : "-l")],
            },
          ],
        };
      }
    }
  },
});

/** Debian's releases whose shadow is older than 4.14. */
const debian = new Set(["wheezy", "jessie", "stretch", "buster", "bullseye", "bookworm"]);

/** The release, for messages, when its `useradd` still writes the log. */
function writesLog(os: ImageOs | undefined): string | undefined {
  if (os?.release === undefined) return undefined;
  if (os.family === "debian") return debian.has(os.release) ? `Debian ${os.release}` : undefined;
  if (os.family === "ubuntu") return Number(os.release) <= 24.04 ? `Ubuntu ${os.release}` : undefined;
  return os.family === "rhel" && Number(os.release) <= 9 ? `version ${os.release}` : undefined;
}
