import { aptOfRelease } from "../../data/apt-releases.js";
import { rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { aptReleaseOf } from "../../packages/apt-release.js";
import { aptRuns } from "../../packages/apt-lists.js";
import { mayHaveOtherSources } from "../../packages/apt-sources.js";

export default defineRule({
  id: "apt/archived-release",
  level: "error",
  summary: "Packages are asked for of a release whose archive has moved away",
  mentions: ["apt"],
  since: "0.1.0",
  messages: {
    moved: "`{command}` fails: the packages of {system}, which `{image}` is, have moved to {archive}.",
  },
  why: "The image still asks the ordinary mirrors, which answer that there is no such release, so that the build fails. Such a release gets no fixes either: take a newer image.",
  *check({ dockerfile, today }) {
    const seen = new Set<string>();
    for (const { run, updates } of aptRuns(dockerfile).values()) {
      const [update] = updates;
      const { stage } = run;
      if (!update || !stage) continue;
      const release = aptReleaseOf(stage, today);
      const archive = release && aptOfRelease(release.product, release.release).archive;
      const image = rootImage(stage);
      if (!release?.isOfficial || archive === undefined || seen.has(image.raw)) continue;
      if (mayHaveOtherSources(dockerfile, stage, run.start)) continue;
      seen.add(image.raw);
      const system = release.product === "debian" ? `Debian ${release.release}` : `Ubuntu ${release.release}`;
      yield {
        at: update.install,
        message: "moved",
        data: { command: update.name, system, image: image.resolved ?? image.raw, archive },
        subject: system,
      };
    }
  },
});
