/* Mounts for a RUN, put in as the file writes them. */
import { insertAt, replace, type TextEdit } from "../text/edit.js";
import type { Dockerfile, Run } from "./model.js";

/** A line of RUN that is longer goes on in a second one. */
const longest = 100;

/**
 * Whether the Dockerfile's frontend is certain to know `RUN --mount`: the builder's own, or a `# syntax` from 1.2 on.
 * https://docs.docker.com/build/buildkit/frontend/
 */
export function knowsMounts({ directives }: Dockerfile): boolean {
  const syntax = directives.find(({ name }) => name === "syntax")?.value;
  if (syntax === undefined) return true;
  const official = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(?:@sha256:[0-9a-f]+)?$/.exec(
    syntax,
  );
  if (!official) return false;
  const [, tag = "latest"] = official;
  const version = /^(\d+)(?:\.(\d+))?/.exec(tag);
  if (!version) return /^(?:latest|labs|experimental|master)/.test(tag);
  return Number(version[1]) > 1 || version[2] === undefined || Number(version[2]) >= 2;
}

/**
 * Puts a mount on a RUN: behind its other flags as these are set, else on the line of the keyword where it fits. `removed` is
 * how many characters the same fix takes out of that line.
 */
export function addMount({ source, escape }: Dockerfile, run: Run, mount: string, removed = 0): TextEdit {
  const { text } = source;
  const last = run.flags.at(-1);
  const lineOf = (offset: number): string => source.slice(source.lineSpan(source.positionAt(offset).line));
  const isOneLine = run.firstLine === run.lastLine || run.heredocs.length > 0;
  const line = lineOf(run.start);
  const fits = isOneLine && line.length + mount.length + 1 - removed <= longest;
  const own = /^[ \t]*/.exec(line)?.[0] ?? "";
  const next = run.lastLine > run.firstLine ? lineOf(source.lineStart(run.firstLine + 1)) : "";
  const indent = next.trim() === "" || run.heredocs.length > 0 ? `${own}    ` : (/^[ \t]*/.exec(next)?.[0] ?? "");
  const joint = fits ? " " : ` ${escape}\n${indent === "" ? "    " : indent}`;
  if (last) {
    const gap = text.slice(last.end, run.body.start);
    if (gap.includes("\n") || fits) return insertAt(last.end, `${gap}${mount}`);
    return replace({ start: last.end, end: run.body.start }, `${joint}${mount}${joint}`);
  }
  const isOnNextLine = text.slice(run.keywordSpan.end, run.body.start).includes("\n");
  const body = lineOf(run.body.start);
  const rest = isOnNextLine ? ` ${escape}\n${/^[ \t]*/.exec(body)?.[0] ?? ""}` : joint;
  return insertAt(run.body.start, `${mount}${rest}`);
}
