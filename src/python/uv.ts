import type { OptionTable } from "../shell/options.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { recogniser, type Recogniser } from "../shell/recogniser.js";
import { invocationOf } from "./invocation.js";
import { toolCommand, withRunner, type ToolCommand } from "./tool-command.js";
import {
  uvGlobalOptions,
  uvPipOptions,
  uvProjectOptions,
  uvPythonOptions,
  uvRunOptions,
  uvToolOptions,
} from "./uv-options.js";

const nested: readonly string[] = ["pip", "tool", "python", "cache", "self", "auth", "workspace"];

/** Reads any command of uv; `subcommand` is `sync`, `run`, `pip install`, `tool install`, `python install`, … */
export const uvCommand: Recogniser<ToolCommand> = recogniser((command, words) => {
  const invocation = invocationOf(words);
  const own = invocation && withRunner(invocation, "uv");
  const split = own && splitSubcommand(own.args, uvGlobalOptions, nested);
  return split && toolCommand(command, own, split, optionsOf(split.subcommand[0]?.value));
});

function optionsOf(subcommand: string | undefined): OptionTable {
  switch (subcommand) {
    case "pip":
      return uvPipOptions;
    case "tool":
      return uvToolOptions;
    case "python":
      return uvPythonOptions;
    case "run":
      return uvRunOptions;
    default:
      return uvProjectOptions;
  }
}
