import type { Copy, Dockerfile, Stage, Workdir } from "../../dockerfile/model.js";
import { baseImage, lineage, resolveWord, rootImage } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { insertAt, remove } from "../../text/edit.js";

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
          ...(fix ? { fixes: [fix] } : {}),
        };
    }
  },
});

/** Nothing in the file sets a folder before this stage, and the image is known to set none. */
function startsInRoot(stage: Stage): boolean {
  const below = lineage(stage).slice(1);
  if (below.some(({ instructions }) => instructions.some(({ keyword }) => keyword === "WORKDIR"))) return false;
  return rootImage(stage).isScratch || baseImage(stage)?.workdir === "/";
}

function firstRelativeCopy({ instructions }: Stage): Copy | undefined {
  for (const one of instructions) {
    if (one.keyword === "WORKDIR") return undefined;
    if (one.keyword !== "COPY" && one.keyword !== "ADD") continue;
    const path = one.destination && resolveWord(one.destination, one);
    if (path !== undefined && !/^(?:[/\\~<]|[A-Za-z]:|$)/.test(path)) return one;
  }
  return undefined;
}

/** Moves the WORKDIR that comes later to where it is needed, or makes `/app` the folder; nothing may name the old places. */
function enterFolder(dockerfile: Dockerfile, stage: Stage, copy: Copy): Fix | undefined {
  const { source, comments } = dockerfile;
  const [workdir, ...more] = stage.instructions.filter((one): one is Workdir => one.keyword === "WORKDIR");
  const path = workdir ? workdir.path?.value : "/app";
  if (more.length > 0 || !path?.startsWith("/") || !/^[\w./-]+$/.test(path) || copy.destination?.raw !== ".")
    return undefined;
  const others = stage.instructions.filter((one) => one !== copy && one !== workdir && one.keyword !== "FROM");
  // With `/requirements.txt` or `cd`, the file counts on where things lie now.
  const isNamed = others.some((one) =>
    /(?:^|[\s"'=:,([])\/(?!(?:bin|dev|etc|lib|opt|proc|root|run|sbin|tmp|usr|var)\b)|\bcd\b|\$PWD/.test(
      source.slice(one),
    ),
  );
  const isEarlyUse = others.some(
    (one) => one.keyword === "RUN" && one.end <= copy.start && /(?:mkdir|touch|>)/.test(source.slice(one)),
  );
  const startsCommented = comments.some(
    ({ line }) => line === copy.firstLine - 1 || line === (workdir?.firstLine ?? 0) - 1,
  );
  if (isNamed || isEarlyUse || startsCommented || copy.sources.some((word) => word.value === undefined))
    return undefined;
  const isLower = source.slice(copy.keywordSpan) === "copy";
  const insertion = insertAt(source.lineStart(copy.firstLine), `${isLower ? "workdir" : "WORKDIR"} ${path}\n`);
  const line = workdir && { start: source.lineStart(workdir.firstLine), end: source.lineStart(workdir.lastLine + 1) };
  return {
    title: "Set `WORKDIR` first",
    safety: "review",
    changesInstructions: true,
    edits: line ? [insertion, remove(line)] : [insertion],
  };
}
