import { imageName } from "../../data/images.js";
import { isWithoutVersion } from "../../data/moving-tag.js";
import { withImageLabels } from "../../dockerfile/image-labels.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { stagesOn } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { installsPython2 } from "../../packages/python2-packages.js";
import { pipInstall } from "../../python/pip.js";
import { isExternallyManaged } from "../../python/system-pip.js";
import { tagsToName } from "../../python/tag-to-name.js";

export default defineRule({
  id: "base-image/latest",
  level: "warning",
  summary: "The base image has no tag, or latest",
  equivalents: { hadolint: ["DL3006", "DL3007"] },
  since: "0.1.0",
  messages: {
    untagged: "`{image}` has no tag, so each build takes whatever is newest.",
    latest: "`{image}` is whatever is newest at the time of the build.",
  },
  why: "A new major version of the base image comes in without a change in the repository, and what was built before can't be built again.",
  *check({ dockerfile, context, today }) {
    const shipped = shippedStages(dockerfile);
    for (const stage of dockerfile.stages) {
      const { from, base, image } = stage;
      if (base || !from.imageWord || !isWithoutVersion(image)) continue;
      // The build that goes with this file hands its own image in: `ARG BASE_IMAGE=example/base`.
      if (from.imageWord.value === undefined && image.tag === undefined && image.repository?.includes("/")) continue;
      // What is newest has not been able to build this for years: which release is wanted, only its people know.
      const isOutdated = installsPython2(dockerfile, stage) || pipIsRefused(dockerfile, stage);
      const names = isOutdated ? [] : tagsToName(from, context, today);
      yield {
        at: from.imageWord,
        message: image.tag === undefined ? "untagged" : "latest",
        data: { image: image.resolved ?? image.raw, tag: names[0]?.tag ?? "", full: names[1]?.tag ?? "" },
        subject: imageName(image) ?? image.raw,
        ...(shipped.includes(stage) ? {} : { level: "info" }),
        fixes: names.map(({ edit }, index) => ({
          title: index === 0 ? "Name the version {tag}" : "Name the version and the release {full}",
          safety: "review",
          edits: withImageLabels(dockerfile, from, edit),
        })),
      };
    }
  },
});

/** Whether pip installs into the system's own Python, which newer releases keep it out of. */
function pipIsRefused(dockerfile: Dockerfile, stage: Stage): boolean {
  return stagesOn(dockerfile, stage).some((one) =>
    [...dockerfile.commands(one)].some((command) => {
      const pip = pipInstall(command);
      return pip !== undefined && isExternallyManaged(dockerfile, pip);
    }),
  );
}
