import { isInFullImage } from "../../data/runtime-libs.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { pythonOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { aptRuns, type AptRun } from "../../packages/apt-lists.js";
import { updateInPlace } from "../../packages/fresh-lists.js";

export default defineRule({
  id: "apt/update-missing",
  level: "error",
  summary: "Packages are installed without package lists",
  mentions: ["apt"],
  since: "0.1.0",
  messages: {
    never: "`{command}` finds no package: the image comes without package lists, and nothing fetches them.",
  },
  why: "apt knows packages only from its lists; without them it is unable to locate any, and the build fails.",
  *check({ dockerfile }) {
    for (const read of aptRuns(dockerfile).values()) {
      const install = read.installs.find(({ subcommand }) => subcommand === "install");
      if (!install?.isComplete || read.lists !== "never") continue;
      const isFull = read.run.stage !== undefined && pythonOf(read.run.stage)?.variant === "full";
      // What the image has already is not looked up.
      if (
        install.operands.every(
          ({ value }) => value === undefined || brought.has(value) || (isFull && isInFullImage(value)),
        )
      )
        continue;
      // Files need no list; what stands in a branch may never be asked for.
      if (install.operands.length === 0 || install.operands.some(({ raw }) => /[/$]|\.deb/.test(raw))) continue;
      if (install.command.nesting.length > 0 || install.command.next === "||" || install.command.previous === "||")
        continue;
      yield {
        at: install.install,
        message: "never",
        data: { command: install.name },
        subject: "apt-get install",
        fixes: fixesFor(dockerfile, read),
      };
    }
  },
});

/** What slim images bring. */
const brought = new Set(["ca-certificates", "tzdata", "netbase", "apt", "bash", "coreutils"]);

function fixesFor(dockerfile: Dockerfile, read: AptRun): readonly Fix[] {
  const edits = updateInPlace(dockerfile, read);
  return edits ? [{ title: "Fetch the lists in the same RUN, and remove them there", safety: "review", edits }] : [];
}
