/* The Pythons that uv fetches by itself: whether an environment is made with one, and where they lie. */
import type { BuildContext } from "../context/facts.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { comesBefore, firstCommand } from "../dockerfile/first-command.js";
import { baseImage, envOf, instructionOf, lineage, resolveWord, rootImage } from "../dockerfile/scope.js";
import { systemInstall } from "../packages/system.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { condaCommand } from "./conda.js";
import { uvBoolean } from "./environment.js";
import { pythonMinorOf } from "./image-python.js";
import { isPython } from "./interpreter.js";
import { homeOf } from "./pip-cache.js";
import type { ToolCommand } from "./tool-command.js";
import { hasVariable, uvAt, uvFile } from "./uv-settings.js";

/**
 * Why an environment is made with a Python that uv fetched: it is told to, the image has none, or has another version than
 * is asked for. undefined wherever that is not certain.
 */
export function managedPython(
  dockerfile: Dockerfile,
  uv: ToolCommand,
  context: BuildContext,
): "told" | "none" | "other" | undefined {
  const { stage } = instructionOf(uv.command);
  if (!stage || !uv.isComplete || mayNotFetch(uv)) return undefined;
  const request = requestOf(uv, context);
  if (request === undefined || request.includes("/")) return undefined;
  const isInstalled = preferenceOf(uv) !== "system" && installsManaged(dockerfile, stage, uv.command);
  if (isToldTo(uv) || isInstalled) return "told";
  const python = baseImage(stage)?.python;
  if (python === undefined || mayBringPython(dockerfile, stage, uv.command)) return undefined;
  if (python === "none") return "none";
  const own = pythonMinorOf(rootImage(stage));
  const asked = /^(?:c?python@?)?(3\.\d{1,2})(?:\.\d+)?$/.exec(request)?.[1];
  return own !== undefined && asked !== undefined && own !== asked ? "other" : undefined;
}

/** Where uv puts a Python that it fetches; undefined when the user's home is not known. */
export function managedFolder(dockerfile: Dockerfile, uv: ToolCommand): string | undefined {
  const { command } = uv;
  const { stage } = instructionOf(command);
  const given = stage ? lineage(stage).map((one) => namesFolder(dockerfile, one)) : [];
  const first = given.find((one) => one && one.start < command.start);
  const word = first && uvAt(first)?.option("--install-dir");
  if (word) return resolveWord(word, command);
  const own = envOf(command, "UV_PYTHON_INSTALL_DIR");
  if (own.state === "set") return own.value;
  const data = envOf(command, "XDG_DATA_HOME");
  if (data.state === "set") return data.value === undefined ? undefined : `${data.value}/uv/python`;
  const home = homeOf(command);
  return home === undefined ? undefined : `${home}/.local/share/uv/python`;
}

const namesFolder = firstCommand((command) => uvAt(command)?.option("--install-dir") !== undefined);

function mayNotFetch(uv: ToolCommand): boolean {
  if (uv.has("--no-managed-python") || uv.has("--no-python-downloads") || hasVariable(uv, "UV_NO_MANAGED_PYTHON"))
    return true;
  const downloads = envOf(uv.command, "UV_PYTHON_DOWNLOADS");
  if (downloads.state === "set" && !["automatic", "manual", "auto", "1", "true"].includes(downloads.value ?? ""))
    return true;
  const preference = preferenceOf(uv);
  return preference === "only-system" || preference === undefined;
}

function preferenceOf(uv: ToolCommand): string | undefined {
  const option = uv.option("--python-preference");
  const setting = envOf(uv.command, "UV_PYTHON_PREFERENCE");
  return option ? resolveWord(option, uv.command) : setting.state === "set" ? setting.value : "";
}

function isToldTo(uv: ToolCommand): boolean {
  const setting = envOf(uv.command, "UV_MANAGED_PYTHON");
  const isOn = setting.state === "set" && uvBoolean(setting.value ?? "") === true;
  return uv.has("--managed-python") || isOn || preferenceOf(uv) === "only-managed";
}

/** The version or path that is asked for, `` for none; undefined when that is not known. */
function requestOf(uv: ToolCommand, context: BuildContext): string | undefined {
  const option = uv.option("--python");
  const setting = envOf(uv.command, "UV_PYTHON");
  if (option) return resolveWord(option, uv.command);
  if (setting.state === "set") return setting.value;
  const file = uvFile(uv, ".python-version");
  return (file === undefined ? undefined : context.text(file)?.trim().split("\n")[0]?.trim()) ?? "";
}

const installsManaged = comesBefore((command) => uvAt(command)?.subcommand === "python install");

/** Whether something in the stage may have brought a Python of another kind. */
function mayBringPython(dockerfile: Dockerfile, stage: Stage, until: Command): boolean {
  return runsOther(dockerfile, stage, until) || lineage(stage).some((one) => copiesOther(one));
}

const runsOther = comesBefore((command) => {
  if (condaCommand(command)) return true;
  const name = programName(command.words[0]);
  if (name === undefined ? command.words.length > 0 : unknownPrograms.test(name)) return true;
  return systemInstall(command)?.packages.some((one) => one.name === undefined || mayNeedPython(one.name)) === true;
});

const copying = new WeakMap<Stage, boolean>();

function copiesOther(stage: Stage): boolean {
  let copies = copying.get(stage);
  if (copies === undefined) {
    copies = stage.instructions.some((step) => {
      if (step.keyword === "RUN") return !step.commands;
      if (step.keyword !== "COPY" || !step.from) return false;
      return !step.sources.every(({ raw }) => /(?:^|\/)uvx?["']?$/.test(raw));
    });
    copying.set(stage, copies);
  }
  return copies;
}

const unknownPrograms =
  /^(?:pyenv|make|asdf|mise|rye|micromamba|update-alternatives|add-apt-repository|tar|ln)$|\.(?:sh|bash)$/;

/** Packages that bring Python along, or may. */
function mayNeedPython(name: string): boolean {
  return (
    isPython(name) ||
    /python|^py3|supervisor|certbot|ansible|awscli|mercurial|meson|glib|gobject|llvm|clang|nodejs|^npm$/.test(name)
  );
}
