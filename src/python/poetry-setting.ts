import type { BuildContext } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import { folderOf } from "../dockerfile/may-exist.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, instructionOf, lineage, resolveWord, type Setting } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { poetryCommand } from "./poetry.js";

/**
 * A setting of Poetry (`virtualenvs.create`) at a command: by variable, by `poetry config` before it, by `poetry.toml`.
 * `unknown` also where a `poetry.toml` may be there that was not handed in.
 */
export function poetrySetting(dockerfile: Dockerfile, context: BuildContext, command: Command, key: string): Setting {
  const variable = envOf(command, `POETRY_${key.replace(/[.-]/g, "_").toUpperCase()}`);
  if (variable.state !== "unset") return variable;
  const { stage } = instructionOf(command);
  for (const one of stage ? lineage(stage) : []) {
    const found = configurations(dockerfile, one).findLast(
      (earlier) => earlier.start < command.start && configures(earlier, key),
    );
    const poetry = found && poetryCommand(found, (word) => resolveWord(word, found));
    if (found && poetry) {
      if (poetry.has("--unset")) return { state: "unset" };
      return { state: "set", value: poetry.operands[1]?.value, by: found };
    }
  }
  return fromFile(context, command, key);
}

const known = new WeakMap<Stage, readonly Command[]>();
/** The last ones of a stage; nobody writes more. */
const mostConfigurations = 50;

function configurations(dockerfile: Dockerfile, stage: Stage): readonly Command[] {
  let found = known.get(stage);
  if (!found) {
    const all = [...dockerfile.commands(stage)].filter((command) => poetryCommand(command)?.subcommand === "config");
    known.set(stage, (found = all.slice(-mostConfigurations)));
  }
  return found;
}

function configures(command: Command, key: string): boolean {
  const poetry = poetryCommand(command, (word) => resolveWord(word, command));
  // Poetry takes the old form with `settings.` too.
  return poetry?.subcommand === "config" && poetry.operands[0]?.value?.replace(/^settings\./, "") === key;
}

function fromFile(context: BuildContext, command: Command, key: string): Setting {
  const folder = folderOf(command);
  const path = contextOrigin(command, folder === undefined ? "poetry.toml" : `${folder}/poetry.toml`);
  if (path === undefined || context.has(path) === false) return { state: "unset" };
  const text = context.text(path);
  if (text === undefined) return { state: "unknown" };
  const [table = "", name = ""] = key.split(".");
  let current = "";
  for (const line of text.split("\n")) {
    const header = /^\s*\[([\w.-]+)\]/.exec(line)?.[1];
    if (header !== undefined) current = header;
    const [left = "", right] = line.split("=");
    const written = current === "" ? left.trim() : `${current}.${left.trim()}`;
    if (right !== undefined && written === `${table}.${name}`)
      return {
        state: "set",
        value: right
          .split("#")[0]
          ?.trim()
          .replace(/^["']|["']$/g, ""),
        by: undefined,
      };
  }
  return { state: "unset" };
}

/** Whether a setting is, or may be, switched to `value`. */
export function maySay(setting: Setting, value: "true" | "false"): boolean {
  if (setting.state === "unset") return false;
  if (setting.state === "unknown" || setting.value === undefined) return true;
  const isTrue = /^(?:true|1|yes|on)$/i.test(setting.value);
  return value === "true" ? isTrue : !isTrue;
}
