import type { BuildContext } from "../../context/facts.js";
import { literalSources } from "../../context/literal-sources.js";
import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";

/** Looks through the list of files are allowed this often. */
const mostLooks = 50;

export default defineRule({
  id: "copy/missing-source",
  level: "error",
  summary: "A source of COPY does not exist in the build context, but one of nearly the same name does",
  since: "0.1.0",
  messages: { missing: "`{path}` does not exist in the build context; there is `{other}`." },
  why: "The build stops here: names are compared letter by letter on Linux, whatever the disk of a Mac or of Windows forgives.",
  *check({ dockerfile, context }) {
    const sources = [...literalSources(dockerfile)].filter(({ path }) => path !== ".");
    // A build in another folder than was found would miss everything.
    if (!sources.some(({ path }) => context.has(path) === true)) return;
    let looks = 0;
    for (const { at, instruction, path } of sources) {
      if (context.has(path) !== false || ++looks > mostLooks) continue;
      const other = likeNamed(path, context);
      if (other === undefined) continue;
      const written = dockerfile.source.slice(at);
      const edits = instruction.keyword !== "RUN" && written.endsWith(path) ? [replaceTail(at.end, path, other)] : [];
      const fix = { title: "Copy {other}", safety: "review" as const, edits };
      yield { at, message: "missing", data: { path, other }, ...(edits.length > 0 ? { fixes: [fix] } : {}) };
    }
  },
});

function replaceTail(end: number, path: string, other: string) {
  return replace({ start: end - path.length, end }, other);
}

/** The one path of the context that differs in nothing but capitals, `-` and `_`, or the ending `.yml` and `.yaml`. */
function likeNamed(path: string, context: BuildContext): string | undefined {
  const wanted = folded(path);
  const depth = path.split("/").length;
  const found = new Set<string>();
  for (const file of context.files ?? []) {
    const part = file.split("/").slice(0, depth).join("/");
    if (folded(part) === wanted) found.add(part);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined && /^[\w.@+/-]+$/.test(only) ? only : undefined;
}

function folded(path: string): string {
  return path
    .toLowerCase()
    .replace(/[-_]/g, "-")
    .replace(/\.yaml$/, ".yml");
}
