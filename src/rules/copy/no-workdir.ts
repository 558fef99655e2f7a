import { lineAbove } from "../../dockerfile/above.js";
import type { Copy, Dockerfile, Stage, Workdir } from "../../dockerfile/model.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { startsInRoot } from "../../dockerfile/start-folder.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import type { Word } from "../../shell/command.js";
import { remove } from "../../text/edit.js";

export default defineRule({
  id: "copy/no-workdir",
  level: "warning",
  summary: "Files are copied to a relative path, and no WORKDIR says what it is relative to",
  equivalents: { hadolint: "DL3045" },
  since: "0.1.0",
  messages: { relative: "`{destination}` is taken from `/` here: no `WORKDIR` stands above." },
  why: "The files lie among those of the system, and move when the base image gets a working directory of its own.",
  *check({ dockerfile }) {
    for (const stage of shippedStages(dockerfile)) {
      if (!startsInRoot(stage)) continue;
      const copy = firstRelativeCopy(stage);
      const fix = copy && enterFolder(dockerfile, stage, copy);
      if (copy?.destination)
        yield {
          at: copy.destination,
          message: "relative",
          data: { destination: copy.destination.raw },
          subject: "destination",
          ...(fix ? { fixes: [fix] } : {}),
        };
    }
  },
});

function firstRelativeCopy({ instructions }: Stage): Copy | undefined {
  for (const one of instructions) {
    if (one.keyword === "WORKDIR") return undefined;
    if (one.keyword !== "COPY" && one.keyword !== "ADD") continue;
    const path = one.destination && resolveWord(one.destination, one);
    if (path !== undefined && !/^(?:[/\\~<]|[A-Za-z]:|$)/.test(path)) return one;
  }
  return undefined;
}

/** Puts the WORKDIR that comes later to where it is needed, or makes `/app` the folder; nothing may name the old places. */
function enterFolder(dockerfile: Dockerfile, stage: Stage, copy: Copy): Fix | undefined {
  const { source, comments } = dockerfile;
  const commented = new Set(comments.map(({ line }) => line));
  const [workdir, ...more] = stage.instructions.filter((one): one is Workdir => one.keyword === "WORKDIR");
  const path = workdir?.path ? resolveWord(workdir.path, workdir) : "/app";
  if (more.length > 0 || !path?.startsWith("/") || !/^[\w./-]+$/.test(path) || copy.sources.some(isUnknown))
    return undefined;
  if (!/^\.\/?$/.test(copy.destination?.raw ?? "")) return undefined;
  const others = stage.instructions.filter((one) => one !== copy && one !== workdir && one.keyword !== "FROM");
  // With `/requirements.txt` or `cd`, the file counts on where things lie now.
  const isNamed = others.some((one) => namesRoot(source.slice(one), path));
  const isEarlyUse = others.some(
    (one) => one.keyword === "RUN" && one.end <= copy.start && /mkdir|touch|>/.test(source.slice(one)),
  );
  if (isNamed || isEarlyUse) return undefined;
  const isLower = source.slice(copy.keywordSpan) === "copy";
  const insertion = lineAbove(dockerfile, copy, `${isLower ? "workdir" : "WORKDIR"} ${path}`);
  const isMoved = workdir?.path?.value !== undefined && !commented.has(workdir.firstLine - 1);
  const old = isMoved && { start: source.lineStart(workdir.firstLine), end: source.lineStart(workdir.lastLine + 1) };
  return {
    title: "Set `WORKDIR` first",
    safety: "review",
    changesInstructions: true,
    edits: old ? [insertion, remove(old)] : [insertion],
  };
}

function isUnknown(word: Word): boolean {
  return word.value === undefined;
}

/** A path below `/` that is neither the system's nor in the new folder, or a change of the folder. */
function namesRoot(text: string, folder: string): boolean {
  return (
    /\bcd\b|\$PWD/.test(text) ||
    /(?:^|[\s"'=:,([])\/(?!(?:bin|dev|etc|lib|opt|proc|root|run|sbin|tmp|usr|var)\b)/.test(
      text.replaceAll(folder, "/opt"),
    )
  );
}
