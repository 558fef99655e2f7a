/* Whether a project's lock is there when a tool wants it. */
import type { BuildContext } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import { mayExist } from "../dockerfile/may-exist.js";
import type { Copy } from "../dockerfile/model.js";
import { instructionOf, lineage } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { lastPart } from "../shell/download.js";
import { insertAt, type TextEdit } from "../text/edit.js";

/** Whether a file is in neither the folder nor one above it; false wherever something may have brought it. */
export function isMissing(name: string, folder: string, command: Command): boolean {
  const parts = folder.split("/").filter((part) => part !== "");
  for (let depth = parts.length; depth >= 0; depth--) {
    const above = parts.slice(0, depth).map((part) => `/${part}`);
    if (mayExist(`${above.join("")}/${name}`, command)) return false;
  }
  return true;
}

/** The path from the context's root of the lock that lies beside the project file which a COPY brings; undefined when there is none. */
export function lockBeside(name: string, project: string, folder: string, command: Command, context: BuildContext) {
  const origin = contextOrigin(command, `${folder === "/" ? "" : folder}/${project}`);
  if (origin === undefined) return undefined;
  const path = origin.slice(0, origin.lastIndexOf("/") + 1) + name;
  return context.has(path) === true ? path : undefined;
}

/** Puts the lock behind the project file in the COPY that brings that to the folder; undefined where it does not fit in. */
export function copyLockToo(project: string, path: string, command: Command): TextEdit | undefined {
  const { stage, index } = instructionOf(command);
  const copies = (stage ? lineage(stage) : []).flatMap(({ instructions }) =>
    instructions.filter(
      (one): one is Copy => one.keyword === "COPY" && !one.from && (one.stage !== stage || one.index < index),
    ),
  );
  for (const copy of copies) {
    const word = copy.sources.find((source) => lastPart(source) === project && source.value === source.raw);
    const destination = copy.destination?.value ?? "";
    if (!word || !(destination.endsWith("/") || destination === ".") || !/^[\w./-]+$/.test(path)) continue;
    return insertAt(word.end, ` ${word.raw.startsWith("./") ? "./" : ""}${path}`);
  }
  return undefined;
}
