/* What of a project gets to a stage: its description, or its source. */
import { absolutePath } from "../dockerfile/may-exist.js";
import type { Copy, Instruction } from "../dockerfile/model.js";
import { resolveWord, workdirOf } from "../dockerfile/scope.js";
import { programName } from "../shell/program-name.js";
import { contextPath } from "./sources.js";

/** What describes a project and is none of its source. */
const description =
  /^(?:pyproject\.toml|uv\.(?:lock|toml)|poetry\.lock|\.python-version|README[\w.-]*|LICEN[CS]E[\w.-]*|COPYING|NOTICE|CHANGELOG[\w.-]*|requirements[\w.-]*\.(?:txt|in)|package(?:-lock)?\.json|Makefile|[\w.-]*entry-?point[\w.-]*|[\w.-]+\.sh|\.dockerignore|MANIFEST\.in)[*?]?$/i;

/** Programs that may bring or make source files; what is not known may too. */
const making = /^(?:\?|git|touch|cp|mv|tar|unzip|cookiecutter|copier|mkdir|tee|echo|cat|printf)$/;

/** Whether something else than the project's description is brought, as far as can be seen. */
export function bringsSource(instruction: Instruction): boolean {
  if (instruction.keyword === "RUN")
    return (
      !instruction.commands ||
      instruction.mounts.some(({ type, source, from }) => type === "bind" && !from && !isDescription(source)) ||
      instruction.commands.some(({ words }) => making.test(programName(words[0]) ?? "?"))
    );
  if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return false;
  if (instruction.from) return !instruction.sources.every(({ raw }) => /(?:^|\/)uvx?["']?$/.test(raw));
  return !instruction.sources.every((word) => isDescription(resolveWord(word, instruction)));
}

function isDescription(source: string | undefined): boolean {
  const path = source === undefined ? undefined : contextPath(source);
  return path !== undefined && description.test(path.slice(path.lastIndexOf("/") + 1));
}

/** Whether a copy brings something to a folder, as far as its destination is known. */
export function reachesFolder(copy: Copy, folder: string | undefined): boolean {
  const written = copy.destination && resolveWord(copy.destination, copy);
  const target = written === undefined ? undefined : absolutePath(workdirOf(copy), written);
  if (folder === undefined || target === undefined || target === "/") return true;
  return target === folder || target.startsWith(`${folder}/`) || folder.startsWith(`${target}/`);
}
