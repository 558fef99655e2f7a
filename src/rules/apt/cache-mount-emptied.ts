import { defineRule, type Fix } from "../../engine/rule.js";
import { aptRuns, listsMounts, type AptRun } from "../../packages/apt-lists.js";
import { emptiedMount, hasDockerClean } from "../../packages/apt-mounts.js";
import { insertAt } from "../../text/edit.js";

const cacheFolder = /^\/var(?:\/cache(?:\/apt(?:\/archives)?)?)?\/?$/;

export default defineRule({
  id: "apt/cache-mount-emptied",
  level: "warning",
  summary: "What a cache mount keeps for apt is deleted again",
  mentions: ["type=cache"],
  since: "0.1.0",
  messages: {
    hook: "The image's `docker-clean` deletes every package from this cache mount as soon as it is installed.",
    removed: "`{command}` empties this cache mount, so that the next build fetches everything again.",
  },
  why: "The mount is there to spare the download; emptied, it only makes the build wait for its lock.",
  *check({ dockerfile }) {
    for (const read of aptRuns(dockerfile).values()) {
      const { run } = read;
      if (read.updates.length === 0 && read.installs.length === 0) continue;
      const caches = run.mounts.filter(({ type, target }) => type === "cache" && cacheFolder.test(target ?? ""));
      const lists = listsMounts(run).filter(({ type, target }) => type === "cache" && target !== undefined);
      const emptied = emptiedMount(read, caches, lists);
      if (emptied) {
        yield {
          at: emptied.mount,
          message: "removed",
          data: { command: emptied.name },
          subject: emptied.mount.target ?? "",
        };
        continue;
      }
      const [cache] = caches;
      if (!cache || read.installs.length === 0 || !hasDockerClean(dockerfile, run)) continue;
      yield { at: cache, message: "hook", data: { command: "" }, subject: cache.target ?? "", fixes: fixesFor(read) };
    }
  },
});

function fixesFor({ updates, installs }: AptRun): readonly Fix[] {
  const first = [...updates, ...installs].map(({ command }) => command).sort((a, b) => a.start - b.start)[0];
  if (first?.form !== "shell" || first.nesting.length > 0 || first.previous === "|" || first.previous === "||")
    return [];
  const sudo = first.wrappers[0]?.value === "sudo" ? "sudo " : "";
  const edits = [insertAt(first.start, `${sudo}rm -f /etc/apt/apt.conf.d/docker-clean && `)];
  return [{ title: "Take the hook away first", safety: "review", edits }];
}
