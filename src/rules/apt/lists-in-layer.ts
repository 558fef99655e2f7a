import { appendCommand } from "../../dockerfile/append-command.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { aptRuns, installsByListsOf, mayBeReadLater, type AptRun } from "../../packages/apt-lists.js";
import { freshLists, isUpdateAlone, removalFor, withoutUpdate } from "../../packages/fresh-lists.js";
import { layerWeights } from "../../packages/kept-layers.js";

export default defineRule({
  id: "apt/lists-in-layer",
  level: "warning",
  summary: "apt's package lists stay in the image",
  equivalents: { hadolint: "DL3009" },
  mentions: ["apt"],
  since: "0.1.0",
  messages: {
    kept: "`{command}` leaves the package lists in this layer.",
    used: "`{command}` leaves the package lists in this layer, and line {line} installs by them, however old they are by then.",
  },
  why: "The lists are tens of megabytes that nothing reads in the finished image, and they are out of date within days.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const read of aptRuns(dockerfile).values()) {
      const [update] = read.updates;
      const weight = weightOf(read.run.stage);
      if (!update || !weight || read.removesLists || read.mountsLists) continue;
      const users = installsByListsOf(dockerfile, read);
      const [user] = users;
      // What others install by is apt/update-alone, unless this RUN installs too.
      if (user && !read.installs.some(({ subcommand }) => subcommand === "install")) continue;
      yield {
        at: update.install,
        message: user ? "used" : "kept",
        data: { command: update.name, line: String(user?.run.firstLine ?? "") },
        subject: "apt-get update",
        ...weight,
        fixes: fixesFor(dockerfile, read, users),
      };
    }
  },
});

function fixesFor(dockerfile: Dockerfile, read: AptRun, users: readonly AptRun[]): readonly Fix[] {
  if (users.length > 0) {
    const edits = freshLists(dockerfile, read, users);
    const title = "Fetch the lists in each RUN that installs, and remove them there";
    return edits ? [{ title, safety: "review", edits }] : [];
  }
  // A script in between may fetch them anew, or not.
  if (mayBeReadLater(dockerfile, read)) return [];
  if (isUpdateAlone(read)) {
    const edit = withoutUpdate(dockerfile, read, []);
    const title = "Remove the update that nothing installs by";
    return edit ? [{ title, safety: "review", edits: [edit], changesInstructions: true }] : [];
  }
  const edit = appendCommand(dockerfile, read.run, removalFor(read));
  return edit ? [{ title: "Remove the lists in the same RUN", safety: "safe", edits: [edit] }] : [];
}
