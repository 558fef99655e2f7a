import type { BuildContext } from "../context/facts.js";
import type { Dockerfile } from "../dockerfile/model.js";
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import { resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { insertWords, removeWord } from "../shell/insert.js";
import type { TextEdit } from "../text/edit.js";
import type { Span } from "../text/span.js";
import { pipInstall } from "./pip.js";
import type { ToolCommand } from "./tool-command.js";
import { uvEnvironment } from "./uv-environment.js";
import { installsProject, projectOf, uvAt, uvFolder, uvSwitch } from "./uv-settings.js";

/** An install that is a pointer to its source. */
export interface Editable {
  readonly at: Span;
  /** As written, for messages. */
  readonly name: string;
  /** The source's absolute folder. */
  readonly folder: string;
  /** The environment, where it is known. */
  readonly environment: string | undefined;
  /** What makes it an install of its own: `-e` dropped, `--no-editable` put in. */
  readonly edit: TextEdit | undefined;
}

/** Reads `pip install -e .`, `uv pip install -e .` and the `uv sync` of a package; undefined for everything else. */
export function editableInstall(dockerfile: Dockerfile, command: Command, context: BuildContext): Editable | undefined {
  const uv = uvAt(command);
  if (uv?.subcommand === "sync") {
    const folder = uvFolder(uv);
    if (folder === undefined || !installsEditable(uv, context)) return undefined;
    const edit = insertWords(command, uv.install, "--no-editable");
    return { at: uv.install, name: uv.name, folder, environment: uvEnvironment(uv), edit };
  }
  const pip = pipInstall(command, (word) => resolveWord(word, command));
  if ((pip?.tool !== "pip" && pip?.tool !== "uv pip") || pip.subcommand.endsWith("download")) return undefined;
  const option = pip.options.find(({ name }) => name === "--editable");
  const value = option?.value;
  const path = value && resolveWord(value, command)?.split("[", 1)[0];
  if (!option || !value || path === undefined || /^[a-z+]+:\/\/|^git\+|^file:/i.test(path)) return undefined;
  const folder = absolutePath(folderOf(command), path === "" ? "." : path);
  if (folder === undefined) return undefined;
  const edit =
    option.word.value === option.written && option.written !== value.raw
      ? removeWord(command, option.word, dockerfile.source.text)
      : undefined;
  return {
    at: { start: option.word.start, end: value.end },
    name: pip.name,
    folder,
    environment: pip.tool === "uv pip" && uv ? uvEnvironment(uv) : undefined,
    edit,
  };
}

/** uv installs a project as a pointer to its source unless told otherwise. */
function installsEditable(uv: ToolCommand, context: BuildContext): boolean {
  if (!installsProject(uv) || uvSwitch(uv, "--no-editable", "UV_NO_EDITABLE") !== false) return false;
  return projectOf(uv, context)?.isPackage === true;
}
