import { supportedPythons } from "../../data/end-of-life.js";
import { variantListing } from "../../data/python-images.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { lineage, rootImage } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { pythonMinorOf } from "../../python/image-python.js";
import { namedPythons } from "../../python/named-pythons.js";
import { projectInstaller } from "../../python/project-install.js";
import { distributionMinor } from "../../python/python-folders.js";
import { acceptsMinor } from "../../python/python-range.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "base-image/python-below-required",
  level: "error",
  summary: "The image's Python is none that the project accepts",
  since: "0.1.0",
  messages: {
    refused: "`{file}` asks for Python `{required}`, and `{image}` has {minor}: `{command}` refuses to install.",
  },
  why: "The build stops: pip, Poetry and kin check `requires-python` before they install the project.",
  *check({ dockerfile, context, today }) {
    const required = context.project?.requiresPython;
    if (required === undefined || !context.project) return;
    const reported = new Set<Stage>();
    for (const stage of dockerfile.stages) {
      const root = lineage(stage).at(-1);
      const minor = pythonMinorOf(rootImage(stage)) ?? distributionMinor(dockerfile, stage);
      if (!root?.from.imageWord || minor === undefined || reported.has(root)) continue;
      if (acceptsMinor(required, minor) !== false || namedPythons(dockerfile, stage).length > 0) continue;
      const name = projectInstaller(dockerfile, stage, context);
      if (name === undefined) continue;
      reported.add(root);
      const { resolved, raw } = root.image;
      const other = otherTag(dockerfile, root, minor, required, today);
      yield {
        at: root.from.imageWord,
        message: "refused",
        data: {
          file: context.project.path,
          required,
          image: resolved ?? raw,
          minor,
          command: name,
          ...(other ? { wanted: other.wanted } : {}),
        },
        subject: minor,
        ...(other ? { fixes: [other.fix] } : {}),
      };
    }
  },
});

/** The same image with the nearest Python that the project accepts and that is still supported, in every FROM of the file. */
function otherTag(
  dockerfile: Dockerfile,
  root: Stage,
  minor: string,
  required: string,
  today: string,
): { wanted: string; fix: Fix } | undefined {
  const written = root.from.imageWord?.raw ?? "";
  const tag = /^((?:[a-z0-9./-]+\/)?python:)\d+\.\d+(?:\.\d+)?((?:-[a-z0-9.-]+)?)$/.exec(written);
  const accepted = supportedPythons(today).filter((one) => acceptsMinor(required, one));
  const isBelow = Number(accepted[0]?.split(".")[1]) > Number(minor.split(".")[1]);
  const nearest = isBelow ? accepted[0] : accepted.at(-1);
  if (!tag || !root.image.python || nearest === undefined) return undefined;
  const variant = (tag[2] ?? "").slice(1);
  const listing = /^(?:slim|alpine)?$/.test(variant) ? { last: undefined } : variantListing(nearest, variant);
  if (!listing || listing.last !== undefined) return undefined;
  const edits = dockerfile.stages.flatMap(({ from }) =>
    from.imageWord?.raw === written ? [replace(from.imageWord, `${tag[1]}${nearest}${tag[2] ?? ""}`)] : [],
  );
  return { wanted: nearest, fix: { title: "Use Python {wanted}", safety: "review", edits } };
}
