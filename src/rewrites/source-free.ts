import { pipCommand, pipInstall } from "../python/pip.js";
import { packageCommand } from "../packages/system.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { resolveWord } from "../dockerfile/scope.js";
import { venvMade } from "../python/venv.js";

/** Programs that neither read the project's files nor change them, whatever they are told. */
const harmless = new Set(
  "set true : ls pwd cd umask export locale-gen update-ca-certificates apt-mark useradd groupadd adduser addgroup usermod mkdir".split(
    " ",
  ),
);

/** Folders of the system that a build cleans up. */
const cleaned = /^(?:\/var\/lib\/apt\/lists|\/var\/cache\/|\/root\/\.cache|~\/\.cache|\/tmp\/)/;

/** Whether a command does the same with the project's source there and without it, and makes nothing in its folder. */
export function leavesSourceAlone(command: Command, source: string | undefined): boolean {
  if (command.redirects.some(({ target }) => target && !/^(?:\/dev\/null|[0-9-])$/.test(target.value ?? "")))
    return false;
  if (command.words.length === 0) return true;
  const system = packageCommand(command);
  if (system) return system.operands.every(({ value }) => value === undefined || !/^\.{0,2}\//.test(value));
  const pip = pipInstall(command);
  if (pip) return pip.packages.every(({ kind, isEditable }) => kind !== "path" && kind !== "archive" && !isEditable);
  if (pipCommand(command)) return true;
  const venv = venvMade(command, (word) => resolveWord(word, command));
  if (venv) return isElsewhere(venv.folder && resolveWord(venv.folder, command), source);
  const program = programName(command.words[0]) ?? "?";
  if (program === "rm")
    return command.words.slice(1).every(({ value = "" }) => value.startsWith("-") || cleaned.test(value));
  if (program === "echo" || program === "printf") return true;
  return harmless.has(program);
}

function isElsewhere(path: string | undefined, source: string | undefined): boolean {
  if (path === undefined || source === undefined || source === "/" || !path.startsWith("/")) return false;
  return path !== source && !path.startsWith(`${source}/`);
}
