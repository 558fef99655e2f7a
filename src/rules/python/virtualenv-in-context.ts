import { contextPath } from "../../context/sources.js";
import type { Copy } from "../../dockerfile/model.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import type { BuildContext } from "../../context/facts.js";
import { insertAt } from "../../text/edit.js";

export default defineRule({
  id: "python/virtualenv-in-context",
  level: "warning",
  summary: "A virtual environment of the host is copied into the image",
  since: "0.1.0",
  messages: { copied: "This copies `{folder}`, a virtual environment that was made outside of the image." },
  why: "Its interpreter and its compiled packages are the host's; in the image they are dead weight, or break the environment that lies there.",
  *check({ dockerfile, context }) {
    const folders = environmentsIn(context);
    if (folders.length === 0) return;
    for (const one of dockerfile.instructions) {
      if ((one.keyword !== "COPY" && one.keyword !== "ADD") || one.from) continue;
      const folder = folders.find((path) => brings(one, path));
      if (folder === undefined) continue;
      const fix = exclude(context, folder);
      yield { at: one.sources[0] ?? one, message: "copied", data: { folder }, ...(fix ? { fixes: [fix] } : {}) };
    }
  },
});

/** The folders that hold a `pyvenv.cfg` and that no ignore file leaves out. */
function environmentsIn({ files, dockerignore }: BuildContext): readonly string[] {
  if (dockerignore === undefined) return [];
  return (files ?? [])
    .filter((file) => file.endsWith("/pyvenv.cfg") && dockerignore?.ignores(file) !== true)
    .map((file) => file.slice(0, -"/pyvenv.cfg".length));
}

/** Whether a source is the folder itself, or one that it lies in. */
function brings(copy: Copy, folder: string): boolean {
  return copy.sources.some((word) => {
    const value = resolveWord(word, copy);
    const source = value === undefined ? undefined : contextPath(value);
    return source !== undefined && (source === "." || source === folder || folder.startsWith(`${source}/`));
  });
}

function exclude({ root, dockerignore }: BuildContext, folder: string): Fix | undefined {
  if (root === undefined || !/^[\w./-]+$/.test(folder)) return undefined;
  const text = dockerignore?.text ?? "";
  const file = dockerignore?.path ?? (root === "" ? ".dockerignore" : `${root}/.dockerignore`);
  const joint = text === "" || text.endsWith("\n") ? "" : "\n";
  return {
    title: "Leave out {folder}",
    safety: "review",
    file,
    edits: [insertAt(text.length, `${joint}${folder}\n`)],
  };
}
