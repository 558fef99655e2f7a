import type { Dockerfile } from "../dockerfile/model.js";
import { envOf, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { uvBoolean } from "./environment.js";
import { invocationOf } from "./invocation.js";
import { poetryCommand } from "./poetry.js";
import { uvCommand } from "./uv.js";

/** How a command compiles bytecode on purpose: `compileall`, uv's or Poetry's option, uv's variable; undefined when it does not. */
export function bytecodeCompiledBy(command: Command): string | undefined {
  const invocation = invocationOf(command.words);
  if (invocation?.by === "module" && invocation.name === "compileall") return invocation.written;
  const uv = uvCommand(command, (word) => resolveWord(word, command));
  if (uv && ["sync", "pip install", "tool install", "add"].includes(uv.subcommand)) {
    if (uv.has("--compile-bytecode")) return `${uv.name} --compile-bytecode`;
    const setting = envOf(command, "UV_COMPILE_BYTECODE");
    if (setting.state === "set" && setting.value !== undefined && uvBoolean(setting.value) === true)
      return "UV_COMPILE_BYTECODE";
  }
  const poetry = poetryCommand(command);
  return poetry?.has("--compile") ? `${poetry.name} --compile` : undefined;
}

/** Whether any step of a file compiles bytecode on purpose. */
export function compilesBytecode(dockerfile: Dockerfile): boolean {
  for (const command of dockerfile.commands()) if (bytecodeCompiledBy(command) !== undefined) return true;
  return false;
}

/** The uv command that installs without compiling, which uv does unless told otherwise; undefined where something compiles. */
export function installedWithoutBytecode(dockerfile: Dockerfile): string | undefined {
  if (compilesBytecode(dockerfile)) return undefined;
  for (const command of dockerfile.commands()) {
    const uv = uvCommand(command, (word) => resolveWord(word, command));
    if (uv && (uv.subcommand === "sync" || uv.subcommand === "pip install")) return uv.name;
  }
  return undefined;
}
