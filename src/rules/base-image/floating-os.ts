import { defaultSuite, minorListing } from "../../data/python-images.js";
import { withImageLabels } from "../../dockerfile/image-labels.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { stagesOn } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { packageCommand } from "../../packages/system.js";
import { tagStateOf } from "../../python/python-tag.js";
import { insertAfter } from "../../text/edit.js";

export default defineRule({
  id: "base-image/floating-os",
  level: "info",
  summary: "The Debian release moves under a stage that installs packages",
  mentions: ["python"],
  since: "0.1.0",
  messages: {
    floating:
      "`{image}` is Debian {suite} today and will be the next release one day, while this file installs packages by name.",
  },
  why: "With the new release packages are renamed or gone: in August 2025 `libgl1-mesa-glx` and others vanished from builds that nobody had changed.",
  *check({ dockerfile, today }) {
    const shipped = shippedStages(dockerfile);
    for (const stage of dockerfile.stages) {
      const { from, base, image } = stage;
      const { python, tag, os } = image;
      if (base || !from.imageWord || tag === undefined || python?.minor === undefined) continue;
      if (os?.family !== "debian" || os.release !== undefined || tagStateOf(image, today)?.kind !== "built") continue;
      if (minorListing(python.minor)?.last !== undefined || !/^[\d.]+(?:-slim)?$/.test(tag)) continue;
      const suite = defaultSuite(python.minor, today);
      const users = stagesOn(dockerfile, stage);
      if (suite === undefined || !users.some((one) => installsPackages(dockerfile, one))) continue;
      const endsInText = from.imageWord.parts.at(-1)?.kind === "literal" && !/["']$/.test(from.imageWord.raw);
      yield {
        at: from.imageWord,
        message: "floating",
        data: { image: image.resolved ?? image.raw, suite },
        subject: "python",
        ...(shipped.includes(stage) ? {} : { profile: "strict" }),
        ...(endsInText
          ? {
              fixes: [
                {
                  title: "Name the Debian release",
                  safety: "review",
                  edits: withImageLabels(dockerfile, from, insertAfter(from.imageWord, `-${suite}`)),
                },
              ],
            }
          : {}),
      };
    }
  },
});

function installsPackages(dockerfile: Dockerfile, stage: Stage): boolean {
  for (const command of dockerfile.commands(stage)) {
    const read = packageCommand(command);
    if (read?.family === "apt" && read.subcommand === "install") return true;
  }
  return false;
}
