import type { Copy } from "../../dockerfile/model.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { chownWhenCopied } from "../../packages/chown-when-copied.js";
import { giveFolderAlone } from "../../python/give-folder.js";
import { bringsFolder, copiedTo, isWithin, recursiveChange } from "../../packages/owner-change.js";

/** Copies are looked through this often. */
const mostLooks = 50;

export default defineRule({
  id: "user/chown-in-later-layer",
  level: "info",
  summary: "Files that an earlier step copied get another owner or mode in a layer of their own",
  mentions: ["chown", "chmod", "chgrp"],
  since: "0.1.0",
  messages: { again: "`{program} -R` stores every file again that an earlier step brought to `{path}`." },
  why: "A layer holds whole files: a change of owner or mode copies them all, and the image carries them twice.",
  *check({ dockerfile, context }) {
    const copies: { readonly copy: Copy; readonly path: string }[] = [];
    const { final } = dockerfile;
    let looks = 0;
    for (const stage of [...shippedStages(dockerfile)].reverse())
      for (const one of stage.instructions) {
        if (one.keyword === "COPY" || one.keyword === "ADD") {
          const path = copiedTo(one);
          if (path !== undefined) copies.push({ copy: one, path });
        }
        if (one.keyword !== "RUN" || copies.length === 0) continue;
        for (const command of one.commands ?? []) {
          const change = recursiveChange(command);
          if (!change || ++looks > mostLooks) continue;
          const inside = copies.filter(({ path }) =>
            change.paths.some((folder) => folder !== undefined && folder !== "/" && isWithin(path, folder)),
          );
          const first = inside.find(({ copy }) => bringsFolder(copy));
          if (!first) continue;
          const copied = inside.map(({ copy }) => copy);
          const edits = chownWhenCopied(dockerfile, change, copied);
          const alone = edits ? undefined : final && giveFolderAlone(dockerfile, final, context, change);
          const title = edits ? "Give them away where they are copied" : "Give away the folder, leave the code to root";
          const fix = edits ?? alone;
          yield {
            at: command,
            message: "again",
            data: { program: change.program, path: first.path },
            subject: change.paths.map((path) => path ?? ""),
            related: [{ at: first.copy, message: "They are copied here." }],
            ...(fix ? { fixes: [{ title, safety: "review", edits: fix }] } : {}),
          };
        }
      }
  },
});
