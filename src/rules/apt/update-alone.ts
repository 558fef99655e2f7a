import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { aptRuns, installsByListsOf } from "../../packages/apt-lists.js";
import { freshLists, isUpdateAlone, ownWords } from "../../packages/fresh-lists.js";

export default defineRule({
  id: "apt/update-alone",
  level: "warning",
  summary: "The package lists are fetched in another layer than the one that installs by them",
  mentions: ["apt", "aptitude"],
  since: "0.1.0",
  messages: {
    alone: "`{command}` is cached by itself: when line {line} changes, it installs by lists that may be months old.",
  },
  why: "Docker reuses the layer as long as its line stays the same, so a later install asks for versions that the archive has deleted, or misses security fixes.",
  *check({ dockerfile }) {
    const shipped = shippedStages(dockerfile);
    for (const read of aptRuns(dockerfile).values()) {
      const [update] = read.updates;
      const { stage } = read.run;
      if (!update || !stage || read.installs.some(({ subcommand }) => subcommand === "install")) continue;
      const users = installsByListsOf(dockerfile, read);
      const [user] = users;
      if (!user) continue;
      const own = ownWords(dockerfile, read);
      // Where `apt` in one more place would be a finding, it is `apt-get`.
      const ways = [...(own === undefined ? [] : [own]), "apt-get update"].flatMap((words): Fix[] => {
        const edits = freshLists(dockerfile, read, users, words);
        const title = "Fetch the lists in the RUN that installs, and remove them there";
        return edits ? [{ title, safety: "review", edits, changesInstructions: isUpdateAlone(read) }] : [];
      });
      yield {
        at: update.install,
        message: "alone",
        data: { command: update.name, line: String(user.run.firstLine) },
        subject: "apt-get update",
        ...(shipped.includes(stage) || dockerfile.isDevelopment ? {} : { level: "info" }),
        fixes: ways,
      };
    }
  },
});
