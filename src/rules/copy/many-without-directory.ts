import type { Copy, Dockerfile } from "../../dockerfile/model.js";
import { lineage, resolveWord, workdirOf } from "../../dockerfile/scope.js";
import { absolutePath } from "../../dockerfile/may-exist.js";
import { defineRule } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";

/** Each is looked for in the whole stage above it; more of them nobody wrote by hand. */
const most = 50;

export default defineRule({
  id: "copy/many-without-directory",
  level: "error",
  summary: "Several files are copied to what is not named as a folder",
  equivalents: { hadolint: "DL3021" },
  since: "0.1.0",
  messages: { many: "`{keyword}` has {count} sources, but `{destination}` does not end with `/`." },
  why: "The classic builder stops here; BuildKit makes a file of that name when no such folder exists, and writes one source over the other.",
  *check({ dockerfile }) {
    let found = 0;
    for (const one of dockerfile.instructions) {
      if ((one.keyword !== "COPY" && one.keyword !== "ADD") || !one.destination || one.onbuild) continue;
      const count = one.sources.length + one.heredocs.length;
      const path = resolveWord(one.destination, one);
      // `.` is a folder for whoever reads it, and for BuildKit.
      if (count < 2 || path === undefined || /(?:^|\/)\.{0,2}$/.test(path) || dockerfile.isTemplate) continue;
      if (++found > most) return;
      const { destination } = one;
      const isQuoted = /["']$/.test(destination.raw);
      yield {
        at: destination,
        message: "many",
        data: { keyword: one.keyword, count: String(count), destination: path },
        ...(isFolder(dockerfile, one, path) ? { level: "info" as const } : {}),
        fixes: [
          {
            title: "Add the `/`",
            safety: "safe",
            edits: [insertAt(isQuoted ? destination.end - 1 : destination.end, "/")],
          },
        ],
      };
    }
  },
});

const makesFolders = new Set(["RUN", "COPY", "ADD", "WORKDIR", "VOLUME"]);

/** Whether the file shows that there is such a folder by then: it works in it, made it, or copied to it. */
function isFolder({ source }: Dockerfile, copy: Copy, path: string): boolean {
  const workdir = workdirOf(copy);
  const absolute = absolutePath(workdir, path);
  if (absolute === undefined || !copy.stage) return true;
  if (workdir !== undefined && `${workdir}/`.startsWith(`${absolute}/`)) return true;
  if (/^\/(?:tmp|opt|srv|home|root|(?:usr\/)?(?:local\/)?(?:s?bin|lib|share)|etc|var(?:\/\w+)?)$/.test(absolute))
    return true;
  return lineage(copy.stage).some(({ instructions }) =>
    instructions.some(
      (one) => one.end <= copy.start && makesFolders.has(one.keyword) && source.slice(one).includes(path),
    ),
  );
}
