import { recommendedIgnores } from "../../context/recommended-ignores.js";
import { wholeContextCopies } from "../../context/whole-context.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";

/** A folder with no more files than this holds nothing but what the image is made of. */
const fewFiles = 5;

export default defineRule({
  id: "copy/no-dockerignore",
  level: "warning",
  summary: "The whole build context is copied, and no .dockerignore keeps anything out",
  since: "0.1.0",
  messages: { missing: "`{copy}` takes everything in the folder along: there is no `.dockerignore`." },
  why: "Git history, local virtual environments, caches and secrets end up in the image, and a change to any of them rebuilds every later layer.",
  *check({ dockerfile, context }) {
    const copies = wholeContextCopies(dockerfile);
    if (dockerfile.isDevelopment || context.root === undefined || context.dockerignore !== null) return;
    if (context.root !== "" && context.files !== undefined && context.files.length <= fewFiles) return;
    const shipped = shippedStages(dockerfile);
    const copy = copies.find(({ stage }) => stage && shipped.includes(stage)) ?? copies[0];
    if (!copy) return;
    const isShipped = copy.stage !== undefined && shipped.includes(copy.stage);
    const file = context.root === "" ? ".dockerignore" : `${context.root}/.dockerignore`;
    const text = recommendedIgnores(dockerfile, context).join("\n") + "\n";
    yield {
      at: { start: copy.start, end: copy.body.end },
      message: "missing",
      data: { copy: dockerfile.source.slice({ start: copy.start, end: copy.body.end }) },
      subject: file,
      ...(isShipped ? {} : { level: "info" }),
      fixes: [{ title: "Add a .dockerignore", safety: "review", file, edits: [insertAt(0, text)] }],
    };
  },
});
